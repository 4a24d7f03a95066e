package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/**
 * A question that the graph answers, with the answer that the documents of {@code data/documents} give.
 *
 * <p>Its file is a query that begins with comments of the form
 *
 * <pre>
 * # question: Who chaired the meeting of 25 February 2025?
 * # parameter: day | the day of a meeting
 * # expects:
 * # | name | post |
 * # | Guo Hongtao | Vice President |
 * </pre>
 *
 * A parameter is a variable to which the query gives its value in {@code VALUES ?day { … }}. The first row of the expected
 * answer names variables of the result; others (the IRIs that pages link to) are not part of it. A cell is the lexical
 * form of a literal, an IRI in full, or empty where the variable is unbound; rows are in the query's order. Files are in
 * the order of their names, of which digits and a hyphen at the start are no part of the id.
 *
 * @param id the file's name without its number and ending: {@code signed-with}
 * @param text the question in words
 * @param parameters what another asker may want to change
 * @param query the query without its comments
 * @param expected the answer
 */
public record Question(String id, String text, List<Parameter> parameters, String query, Table expected) {
    private static final String ENDING = ".rq";

    /**
     * A variable whose value may be changed.
     *
     * @param variable its name in the query
     * @param text what it stands for, in words
     */
    public record Parameter(String variable, String text) {}

    /** An answer: the names of its columns, and as many cells in each row. */
    public record Table(List<String> columns, List<List<String>> rows) {}

    public Question {
        parameters = List.copyOf(parameters);
    }

    /** The questions that come with the program, in their order. */
    public static List<Question> all() {
        try {
            URI place = Question.class.getResource("/ontology/questions").toURI();
            if (!"jar".equals(place.getScheme())) {
                return read(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return read(jar.getPath("/ontology/questions"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The questions of a directory, in their order.
     *
     * @throws IllegalArgumentException if a file does not have the form above
     */
    public static List<Question> read(Path directory) throws IOException {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - ENDING.length()).replaceFirst("^\\d+-", "");
                questions.add(parse(id, Files.readString(file)));
            }
        }
        return List.copyOf(questions);
    }

    static Question parse(String id, String file) {
        String text = null;
        List<Parameter> parameters = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        List<String> lines = file.lines().toList();
        int n = 0;
        for (; n < lines.size() && lines.get(n).startsWith("#"); n++) {
            String line = lines.get(n).substring(1).strip();
            if (line.startsWith("question:")) {
                text = after(':', line);
            } else if (line.startsWith("parameter:")) {
                List<String> cells = cells(after(':', line));
                if (cells.size() != 2) {
                    throw malformed(id, "a parameter is '# parameter: variable | words': " + line);
                }
                parameters.add(new Parameter(cells.get(0), cells.get(1)));
            } else if (line.startsWith("|") && line.endsWith("|") && line.length() > 1) {
                table.add(cells(line.substring(1, line.length() - 1)));
            } else if (!line.equals("expects:")) {
                throw malformed(id, "neither question, parameter, expects nor a row between bars: " + line);
            }
        }
        if (text == null || table.isEmpty()) {
            throw malformed(id, "it must begin with '# question: …' and have a table after '# expects:'");
        }
        for (List<String> row : table) {
            if (row.size() != table.get(0).size()) {
                throw malformed(id, "a row of other length than the first: " + row);
            }
        }
        String query = String.join("\n", lines.subList(n, lines.size())).strip();
        return new Question(
                id, text, parameters, query, new Table(table.get(0), List.copyOf(table.subList(1, table.size()))));
    }

    /**
     * The answer of a dataset, in the columns of {@link #expected()}. Within a transaction, if the dataset wants one.
     */
    public Table ask(Dataset dataset) {
        try (QueryExecution execution = QueryExecution.create(query, dataset)) {
            List<List<String>> rows = new ArrayList<>();
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                QuerySolution solution = results.next();
                rows.add(expected.columns().stream()
                        .map(column -> cell(solution.get(column)))
                        .toList());
            }
            return new Table(expected.columns(), rows);
        }
    }

    private static String cell(RDFNode value) {
        return value == null ? "" : value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }

    private static String after(char mark, String line) {
        return line.substring(line.indexOf(mark) + 1).strip();
    }

    private static IllegalArgumentException malformed(String id, String why) {
        return new IllegalArgumentException("question " + id + ": " + why);
    }
}
