package org.entente.service;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.Search;

/**
 * Refuses what a query may not do here: ask other servers ({@code SERVICE}), read graphs that the store does not have
 * ({@code FROM}), and call functions beyond SPARQL 1.1 that sleep, print, load classes or match patterns unwatched.
 *
 * <p>It looks at the algebra, where patterns within filters and sub-queries are found like all others.
 */
final class QueryGuard {
    private static final List<String> FUNCTIONS = List.of(
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#");
    /**
     * These run regular expressions that the watchdog does not see, where {@code REGEX} and {@code REPLACE} do the same; the last
     * calls any other function by its name.
     */
    private static final Set<String> UNWATCHED = Set.of(
            "http://www.w3.org/2005/xpath-functions#matches",
            "http://www.w3.org/2005/xpath-functions#replace",
            "http://www.w3.org/2005/xpath-functions#apply");

    private static final String TEXT_QUERY = Search.NS + "query";

    private QueryGuard() {}

    /**
     * Lets a query pass or throws a {@link Problem} with status 403.
     *
     * @param holds whether the store has a graph of this name
     */
    static void check(Query query, Predicate<String> holds) {
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                .filter(graph -> !holds.test(graph))
                .findFirst()
                .ifPresent(graph -> {
                    throw refused("FROM <" + graph + "> is refused: the store has no graph of that name, and none is"
                            + " fetched from elsewhere.");
                });
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new Patterns(), new Calls());
        }
    }

    /** Whether queries may call a function. */
    static boolean offers(String function) {
        return !UNWATCHED.contains(function) && FUNCTIONS.stream().anyMatch(function::startsWith);
    }

    private static final class Patterns extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            throw refused("SERVICE is refused: this endpoint answers from its own store only.");
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> {
                Node predicate = triple.getPredicate();
                if (predicate.isURI() && predicate.getURI().equals(TEXT_QUERY)) {
                    unindexed(pattern.getPattern(), triple.getObject());
                }
                if (predicate.isURI() && MappedLoader.mapDynamicURI(predicate.getURI()) != null) {
                    throw refused("The property function <" + predicate.getURI() + "> is not offered here.");
                }
            });
        }

        /** Refuses to look for words of a property whose words nothing keeps: the index would find none and not say why. */
        private static void unindexed(BasicPattern pattern, Node arguments) {
            Node at = arguments;
            while (at != null && !at.equals(RDF.Nodes.nil)) {
                Node cell = at;
                at = null;
                for (Triple triple : pattern) {
                    if (!triple.getSubject().equals(cell)) {
                        continue;
                    }
                    Node value = triple.getObject();
                    if (triple.getPredicate().equals(RDF.Nodes.rest)) {
                        at = value;
                    } else if (triple.getPredicate().equals(RDF.Nodes.first)
                            && value.isURI()
                            && !Search.isQueried(value.getURI())) {
                        throw new Problem(
                                400,
                                "text:query cannot look for words of <" + value.getURI() + ">: the index holds labels"
                                        + " (rdfs:label, skos:prefLabel, dcterms:title), aliases (skos:altLabel) and"
                                        + " the sentences of documents (ent:text).");
                    }
                }
            }
        }

        /** The walker passes by what an aggregate is made of. */
        @Override
        public void visit(OpGroup group) {
            for (ExprAggregator aggregate : group.getAggregators()) {
                ExprList parts = aggregate.getAggregator().getExprList();
                if (parts != null) {
                    Walker.walk(parts, this, new Calls());
                }
            }
        }

        @Override
        public void visit(OpPath path) {
            String written = PathWriter.asString(path.getTriplePath().getPath());
            if (written.contains("<java:")) {
                throw refused("Functions of Java classes are not offered here: " + written);
            }
        }
    }

    private static final class Calls extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN call) {
            if (call instanceof E_Function function) {
                String iri = function.getFunctionIRI();
                if (!offers(iri)) {
                    throw refused("The function <" + iri + "> is not offered here.");
                }
            }
        }
    }

    private static Problem refused(String message) {
        return new Problem(403, message);
    }
}
