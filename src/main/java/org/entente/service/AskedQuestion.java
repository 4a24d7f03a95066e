package org.entente.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graph.Question;

/**
 * A question as somebody asks it, with values of their own in place of those that it comes with.
 *
 * @param question as it comes
 * @param query with the values that are asked for
 * @param fields what may be filled in
 */
public record AskedQuestion(Question question, String query, List<Field> fields) {
    /** The first value of a variable: a string, an IRI, or a number. */
    private static final String VALUE = "VALUES\\s+\\?%s\\s*\\{\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|<[^>]*>|[-+0-9.]+)";

    /**
     * A parameter with the value it has.
     *
     * @param name of the field: {@code p.VARIABLE}
     * @param text what it stands for, in words
     */
    public record Field(String name, String variable, String text, String value) {}

    /** Puts what the address says into the question; a field that is left out or blank stays as it was. */
    static AskedQuestion of(Question question, Exchange exchange) {
        String query = question.query();
        List<Field> fields = new ArrayList<>();
        for (Question.Parameter parameter : question.parameters()) {
            String name = "p." + parameter.variable();
            Matcher place = Pattern.compile(VALUE.formatted(Pattern.quote(parameter.variable())))
                    .matcher(query);
            if (!place.find()) {
                continue;
            }
            String written = place.group(1);
            String value = exchange.parameter(name).orElse(plain(written)).strip();
            query = query.substring(0, place.start(1)) + term(value, written) + query.substring(place.end(1));
            fields.add(new Field(name, parameter.variable(), parameter.text(), value));
        }
        return new AskedQuestion(question, query, List.copyOf(fields));
    }

    private static String plain(String term) {
        return term.startsWith("\"")
                ? term.substring(1, term.length() - 1).replaceAll("\\\\(.)", "$1")
                : term.replaceAll("^<|>$", "");
    }

    /** The value as a term of the kind that was there; never more than one term, whatever the value is. */
    private static String term(String value, String like) {
        if (like.startsWith("\"")) {
            return '"' + value.replaceAll("[\\r\\n\\t]+", " ").replaceAll("([\"\\\\])", "\\\\$1") + '"';
        }
        if (like.startsWith("<")) {
            return '<' + value.replaceAll("[\\x00-\\x20<>\"{}|^`\\\\]", "") + '>';
        }
        return value.matches("[-+]?[0-9]+(\\.[0-9]+)?") ? value : like;
    }
}
