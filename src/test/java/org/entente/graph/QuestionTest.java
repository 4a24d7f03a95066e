package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that come with the program are well formed and ask for terms that exist. */
class QuestionTest {
    @ParameterizedTest
    @MethodSource("questions")
    void isAWholeSentenceAndAQuery(Question question) {
        assertTrue(question.text().endsWith("?"), question.text());
        Query query = QueryFactory.create(question.query());
        assertTrue(query.isSelectType());
        assertTrue(query.hasOrderBy(), "the order of the answer must be told");
        assertTrue(query.getResultVars().containsAll(question.expected().columns()));
        assertFalse(question.expected().rows().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void parametersAreGivenTheirValueInOnePlace(Question question) {
        Matcher values = Pattern.compile("VALUES \\?(\\w+) \\{ [^ }][^}]* }").matcher(question.query());
        List<String> given = values.results().map(m -> m.group(1)).toList();
        assertEquals(
                given,
                question.parameters().stream().map(Question.Parameter::variable).toList());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void asksForNothingThatNoGraphHas(Question question) {
        Set<String> known = new HashSet<>();
        for (String file : List.of("ontology/good.ttl", "ontology/entente.ttl")) {
            RDFDataMgr.loadModel(file).listStatements().forEach(s -> Stream.of(
                            s.getSubject(), s.getPredicate(), s.getObject())
                    .filter(RDFNode::isURIResource)
                    .forEach(node -> known.add(node.asResource().getURI())));
        }
        Query query = QueryFactory.create(question.query());
        Set<String> unknown = new TreeSet<>();
        Matcher names = Pattern.compile("\\b(\\w+):([A-Za-z][\\w-]*)").matcher(body(question));
        while (names.find()) {
            String namespace = query.getPrefix(names.group(1));
            if (namespace != null && !namespace.contains("XMLSchema") && !known.contains(namespace + names.group(2))) {
                unknown.add(names.group());
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void idsAreUniqueAndInTheOrderOfTheFiles() {
        List<String> ids = Question.all().stream().map(Question::id).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
        assertEquals("signed-with", ids.get(0));
    }

    @Test
    void emptyCellsAndParametersAreRead() {
        Question question = Question.parse(
                "x",
                "# question: Who?\n# parameter: day | a day\n# expects:\n# | a | b |\n# | 1 | |\n\nSELECT *\nWHERE {}\n");
        assertEquals("Who?", question.text());
        assertEquals(List.of(new Question.Parameter("day", "a day")), question.parameters());
        assertEquals(List.of(List.of("1", "")), question.expected().rows());
        assertEquals("SELECT *\nWHERE {}", question.query());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * WHERE {}",
                "# question: Who?\nSELECT * WHERE {}",
                "# expects:\n# | a |\nSELECT * WHERE {}",
                "# question: Who?\n# expects:\n# | a | b |\n# | 1 |\nSELECT * WHERE {}",
                "# question: Who?\n# parameter: day\n# expects:\n# | a |\nSELECT * WHERE {}",
                "# question: Who?\n# answer: 1\n# expects:\n# | a |\nSELECT * WHERE {}"
            })
    void whatIsNoQuestionIsRefusedByName(String file) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Question.parse("odd", file))
                .getMessage()
                .startsWith("question odd: "));
    }

    static List<Question> questions() {
        return Question.all();
    }

    /** The query without its declarations and strings. */
    private static String body(Question question) {
        return question.query().replaceAll("(?m)^PREFIX .*$", "").replaceAll("\"[^\"]*\"", "\"\"");
    }
}
