package org.entente.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * The triples of a file, objects in the order of the file. An IRI stands as itself, a literal as its words after a
 * quotation mark, a blank node as its label after {@code _:}. The names of graphs are left aside.
 *
 * <p>Not changed after reading; safe for several threads.
 */
final class Triples {
    /** Strings in the order of their code points. */
    static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int at = 0;
        int shorter = Math.min(a.length(), b.length());
        while (at < shorter && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        if (at == shorter) {
            return Integer.compare(a.length(), b.length());
        }
        // Surrogates sort after all other code units, though U+E000 to U+FFFF are larger numbers.
        char x = a.charAt(at);
        char y = b.charAt(at);
        return Character.isSurrogate(x) == Character.isSurrogate(y)
                ? Character.compare(x, y)
                : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
    };

    private final Map<String, Map<String, List<String>>> objects = new LinkedHashMap<>();
    private final Map<String, Set<String>> instances = new LinkedHashMap<>();

    private Triples() {}

    /** No triples. */
    static Triples none() {
        return new Triples();
    }

    /**
     * Reads N-Triples or N-Quads.
     *
     * @throws IOException if the file cannot be read or is not what its name's ending says; the message says where
     */
    static Triples read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Lang language = RDFLanguages.filenameToLang(file.toString(), Lang.NTRIPLES);
        Triples read = new Triples();
        try (var in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(language)
                    .labelToNode(LabelToNode.createUseLabelAsGiven())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .checking(false)
                    .parse(read.new Collector());
        } catch (RiotException e) {
            throw new IOException(file + ": not " + language.getLabel() + ": " + e.getMessage(), e);
        }
        return read;
    }

    /** All subjects, in the order in which they first stand in the file. */
    Collection<String> subjects() {
        return objects.keySet();
    }

    /** The objects of a subject, first those of the first property. */
    List<String> objects(String subject, String... properties) {
        Map<String, List<String>> ofSubject = objects.get(subject);
        if (ofSubject == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (String property : properties) {
            found.addAll(ofSubject.getOrDefault(property, List.of()));
        }
        return found;
    }

    /** The words of the literals among {@link #objects}. */
    List<String> literals(String subject, String... properties) {
        return objects(subject, properties).stream()
                .filter(Triples::isLiteral)
                .map(o -> o.substring(1))
                .toList();
    }

    static boolean isLiteral(String term) {
        return term.startsWith("\"");
    }

    /** What is an instance of one of the classes, in the order of code points. */
    Set<String> instances(Collection<String> classes) {
        Set<String> found = new TreeSet<>(BY_CODE_POINT);
        classes.forEach(c -> found.addAll(instances.getOrDefault(c, Set.of())));
        return found;
    }

    private static String term(Node node) {
        if (node.isLiteral()) {
            return '"' + node.getLiteralLexicalForm();
        }
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    private final class Collector extends StreamRDFBase {
        @Override
        public void triple(Triple triple) {
            if (triple.getObject().isTripleTerm()) {
                return; // a statement about a statement (RDF 1.2) claims nothing here
            }
            String subject = term(triple.getSubject());
            String property = triple.getPredicate().getURI();
            String object = term(triple.getObject());
            objects.computeIfAbsent(subject, s -> new LinkedHashMap<>())
                    .computeIfAbsent(property, p -> new ArrayList<>())
                    .add(object);
            if (property.equals(Terms.TYPE)) {
                instances.computeIfAbsent(object, o -> new TreeSet<>()).add(subject);
            }
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }
    }
}
