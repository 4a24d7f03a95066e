import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/**
 * RDF4J, to which an endpoint is a repository as any other. Arguments: the server's address, a file with a query, a file with its
 * answer as CSV.
 */
final class Rdf4j {
    private Rdf4j() {}

    public static void main(String[] arguments) throws Exception {
        String query = Files.readString(Path.of(arguments[1]));
        List<String> expected = Files.readAllLines(Path.of(arguments[2]));
        SPARQLRepository repository = new SPARQLRepository(arguments[0] + "sparql");
        repository.init();
        try (RepositoryConnection connection = repository.getConnection()) {
            equal(expected.subList(1, expected.size()), rows(connection.prepareTupleQuery(query)), "the rows");

            IRI party = connection.getValueFactory().createIRI(expected.get(1).split(",")[0]);
            TupleQuery named = connection.prepareTupleQuery("SELECT ?name { ?thing <" + RDFS.LABEL + "> ?name }");
            named.setBinding("thing", party);
            int names = rows(named).size();
            equal(true, names > 0, "a name where a variable is bound");

            var statements = QueryResults.asModel(connection.getStatements(party, null, null));
            equal(names, statements.filter(party, RDFS.LABEL, null).size(), "names among the statements");
            equal(true, connection.hasStatement(party, RDFS.LABEL, null, false), "a statement");
            equal(
                    statements,
                    QueryResults.asModel(connection
                            .prepareGraphQuery("CONSTRUCT WHERE { <" + party + "> ?p ?o }")
                            .evaluate()),
                    "a constructed graph");
            equal(true, connection.prepareBooleanQuery("ASK { <" + party + "> ?p ?o }").evaluate(), "ASK");
            List<IRI> graphs = new ArrayList<>();
            connection.getContextIDs().forEach(graph -> graphs.add((IRI) graph));
            equal(true, graphs.size() > 10, "a graph a document");
            equal(true, connection.hasStatement(null, null, null, false, graphs.get(0)), "statements of a graph");
            equal(true, connection.size(graphs.get(0)) > 0, "the size of a graph");

            refused(() -> rows(connection.prepareTupleQuery("SELECT * { ?s ?p }")), QueryEvaluationException.class);
            refused(
                    () -> rows(connection.prepareTupleQuery("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }")),
                    QueryEvaluationException.class);
            refused(() -> connection.add(party, RDFS.COMMENT, party), RepositoryException.class);
            System.out.println("RDF4J " + SPARQLRepository.class.getPackage().getImplementationVersion()
                    + ": " + graphs.size() + " graphs; rows, statements, graphs, bound variables, errors");
        } finally {
            repository.shutDown();
        }
    }

    private static List<String> rows(TupleQuery query) {
        List<String> rows = new ArrayList<>();
        try (TupleQueryResult result = query.evaluate()) {
            for (BindingSet row : result) {
                List<String> fields = new ArrayList<>();
                for (String name : result.getBindingNames()) {
                    Value value = row.getValue(name);
                    String words = value == null ? "" : value.stringValue();
                    fields.add(words.matches("(?s).*[\",\r\n].*") ? '"' + words.replace("\"", "\"\"") + '"' : words);
                }
                rows.add(String.join(",", fields));
            }
        }
        return rows;
    }

    private interface Call {
        void make();
    }

    private static void refused(Call call, Class<? extends RuntimeException> how) {
        try {
            call.make();
        } catch (RuntimeException e) {
            equal(true, how.isInstance(e), how.getSimpleName() + " instead of " + e);
            return;
        }
        throw new AssertionError("not refused: " + how.getSimpleName());
    }

    private static void equal(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": " + actual + " instead of " + expected);
        }
    }
}
