package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The store's index of words as {@code text:query} of Jena's asks it: labels and titles, aliases, and the sentences of documents
 * by {@code ent:text}; without a property, labels and aliases. Only reads; the store keeps the index itself. Safe for use by
 * several threads.
 */
final class TextQueries implements TextIndex {
    /** How many are found where a query says no number; what {@code text:query} of Jena has. */
    static final int USUAL = 10_000;

    private final Search search;
    private final EntityDefinition definition = new EntityDefinition(SearchIndex.IRI, SearchIndex.LABEL);
    private final FoldedWords words = new FoldedWords();

    TextQueries(Search search) {
        this.search = search;
        definition.set(SearchIndex.LABEL, RDFS.label.asNode());
        definition.set(SearchIndex.LABEL, SKOS.prefLabel.asNode());
        definition.set(SearchIndex.LABEL, DCTerms.title.asNode());
        definition.set(SearchIndex.ALIAS, SKOS.altLabel.asNode());
        definition.set(SearchIndex.TEXT, Ent.text.asNode());
        // What is remembered would outlive the version of the store.
        definition.setCacheQueries(false);
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        List<Node> asked = properties == null
                ? List.of()
                : properties.stream().map(Resource::asNode).toList();
        Query query = parse(text, asked, subject);
        Set<String> wanted = words(query);
        return search.read(searcher -> {
            List<TextHit> hits = new ArrayList<>();
            for (ScoreDoc one : searcher.search(query, limit > 0 ? limit : USUAL).scoreDocs) {
                hits.add(hit(searcher.storedFields().document(one.doc), one.score, asked, wanted));
            }
            return hits;
        });
    }

    private Query parse(String text, List<Node> properties, Node subject) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try {
            if (properties.isEmpty()) {
                for (String field : SearchIndex.NAMES) {
                    any.add(new Parser(field).parse(text), Occur.SHOULD);
                }
            }
            for (Node property : properties) {
                String field = definition.getField(property);
                if (field == null) {
                    throw new QueryExecException("text:query: " + property + " is not searched; there are rdfs:label,"
                            + " skos:prefLabel, dcterms:title, skos:altLabel and ent:text");
                }
                any.add(new Parser(field).parse(text), Occur.SHOULD);
            }
        } catch (ParseException e) {
            throw new QueryExecException("text:query: cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new QueryExecException("text:query: cannot be read: " + text);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        if (subject != null && subject.isConcrete()) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            for (String key : List.of(subject.toString(), SearchIndex.sentencesOf(subject.toString()))) {
                either.add(new TermQuery(new Term(SearchIndex.KEY, key)), Occur.SHOULD);
            }
            all.add(either.build(), Occur.FILTER);
        }
        return all.build();
    }

    /** Lucene's language of queries, but for what takes long however little it finds. */
    private final class Parser extends QueryParser {
        Parser(String field) {
            super(field, words);
        }

        @Override
        protected Query getRegexpQuery(String field, String expression) throws ParseException {
            throw new ParseException("regular expressions are not offered; write words, beginnings* or nearly~1");
        }
    }

    private static Set<String> words(Query query) {
        Set<String> words = new HashSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query part, Term... terms) {
                for (Term term : terms) {
                    words.add(term.text());
                }
            }
        });
        return words;
    }

    /** With the literal that has most of the words. */
    private TextHit hit(Document stored, float score, List<Node> asked, Set<String> wanted) {
        Node subject = NodeFactory.createURI(stored.get(SearchIndex.IRI));
        record Said(Node literal, Node property, long words) {}
        List<Said> said = new ArrayList<>();
        for (String field : List.of(SearchIndex.LABEL, SearchIndex.ALIAS, SearchIndex.TEXT)) {
            Node property = asked.stream()
                    .filter(p -> field.equals(definition.getField(p)))
                    .findFirst()
                    .orElse(
                            asked.isEmpty()
                                    ? definition.getPredicates(field).iterator().next()
                                    : null);
            if (property != null) {
                for (String name : stored.getValues(field)) {
                    String[] parts = SearchIndex.parts(name);
                    said.add(new Said(literal(parts), property, count(parts[0], wanted)));
                }
            }
        }
        Said best = said.stream()
                .max(Comparator.comparingLong(Said::words)
                        .thenComparing(
                                (Said s) -> -s.literal().getLiteralLexicalForm().length()))
                .orElse(new Said(null, null, 0));
        return new TextHit(subject, score, best.literal(), null, best.property());
    }

    private static Node literal(String[] parts) {
        return parts[1].isEmpty()
                ? NodeFactory.createLiteralString(parts[0])
                : NodeFactory.createLiteralLang(parts[0], parts[1]);
    }

    private static long count(String name, Set<String> wanted) {
        return FoldedWords.words(name).stream()
                .filter(word -> wanted.contains(word.folded()) || wanted.contains(word.sound()))
                .count();
    }

    // ---- Other ways to ask the same

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language) {
        return query(property, text, graph, language, USUAL);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language, int limit) {
        return query(property, text, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language, int limit, String highlight) {
        List<Resource> properties = property == null ? List.of() : List.of(resource(property));
        return query((Node) null, properties, text, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String text, String graph, String language, int limit, String highlight) {
        return query((Node) null, properties, text, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        Node node = subject == null ? null : NodeFactory.createURI(subject);
        return query(node, properties, text, graph, language, limit, highlight);
    }

    private static Resource resource(Node property) {
        return org.apache.jena.rdf.model.ResourceFactory.createResource(property.getURI());
    }

    @Override
    public Map<String, Node> get(String iri) {
        return Map.of();
    }

    // ---- What changes an index is not for here

    @Override
    public void addEntity(Entity entity) {
        throw new UnsupportedOperationException("the store keeps the index");
    }

    @Override
    public void updateEntity(Entity entity) {
        throw new UnsupportedOperationException("the store keeps the index");
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw new UnsupportedOperationException("the store keeps the index");
    }

    @Override
    public void prepareCommit() {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}
}
