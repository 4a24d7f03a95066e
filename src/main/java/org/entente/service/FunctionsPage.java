package org.entente.service;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.entente.graph.Prefixes;
import org.entente.graph.Search;
import org.entente.graph.WorkedOut;

/**
 * {@code /functions}: what queries can ask for beyond triples. The properties tell of themselves; functions are those that the
 * guard lets pass, each tried out on samples until it has a value, so that every example runs.
 */
final class FunctionsPage implements Handler {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    /** The prefixes of examples: those of all queries, and those of functions. */
    static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefixes(Prefixes.all())
            .setNsPrefix("text", Search.NS)
            .setNsPrefix("math", MATH)
            .setNsPrefix("fn", FN)
            .lock();

    /** What functions are tried on, by the place of the argument; the first that has a value is shown. */
    private static final List<List<NodeValue>> SAMPLES = List.of(
            samples(
                    "'Baltic University'",
                    "-2.5",
                    "'2024-05-06T07:08:09+05:00'^^xsd:dateTime",
                    "'2024-05-06+05:00'^^xsd:date",
                    "'07:08:09+05:00'^^xsd:time",
                    "'P1Y2M3DT4H5M6S'^^xsd:duration"),
            samples("'Univ'", "3", "'PT2H'^^xsd:dayTimeDuration", "'07:08:09'^^xsd:time", "'#,##0.00'"),
            samples("2"));

    private static final List<NodeValue> FOR_CASTS = samples(
            "'42'",
            "'-42'",
            "'2024-05-06'",
            "'2024-05-06T07:08:09'",
            "'07:08:09'",
            "'P1Y2M'",
            "'PT2H'",
            "'2024'",
            "'2024-05'",
            "'--05-06'",
            "'--05'",
            "'---06'");
    private static final List<NodeValue> FOR_MATHS = samples("0.5");

    private final List<WorkedOut> properties;
    private final Pages pages;

    FunctionsPage(List<WorkedOut> properties, Pages pages) {
        this.properties = properties;
        this.pages = pages;
    }

    /** A property on the page; {@code run} leads to its example. */
    public record Property(String name, String form, String says, List<String> details, String example, String run) {}

    /** A function with a call of it, its value, and what leads to the call as a query. */
    public record Call(String name, String expression, String value, String run) {}

    /** Functions of one namespace. */
    public record Group(String title, String namespace, List<Call> calls) {}

    /** Made when the page is first asked for. */
    private static final class Tried {
        static final List<Group> GROUPS = groups();
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/functions")) {
            throw new Problem(404, "There is nothing at this address.");
        }
        List<Property> told = properties.stream()
                .map(one -> new Property(
                        PREFIXES.shortForm(one.iri()),
                        one.form(),
                        one.says(),
                        one.details(),
                        one.example(),
                        run(query(one.example()))))
                .toList();
        pages.send(
                exchange, 200, "functions", Map.of("section", "functions", "properties", told, "groups", Tried.GROUPS));
    }

    /** A query with the prefixes that it uses. */
    static String query(String body) {
        String prefixes = new TreeMap<>(PREFIXES.getNsPrefixMap())
                .entrySet().stream()
                        .filter(one -> body.contains(one.getKey() + ":"))
                        .map(one -> "PREFIX " + one.getKey() + ": <" + one.getValue() + ">\n")
                        .collect(Collectors.joining());
        return prefixes + body;
    }

    private static String run(String query) {
        return "query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<NodeValue> samples(String... literals) {
        List<NodeValue> samples = new ArrayList<>();
        for (String literal : literals) {
            samples.add(NodeValue.makeNode(NodeFactoryExtra.parseNode(literal)));
        }
        return samples;
    }

    private static List<Group> groups() {
        Map<String, List<Call>> calls = new TreeMap<>();
        FunctionRegistry registry = FunctionRegistry.get();
        for (Iterator<String> all = registry.keys(); all.hasNext(); ) {
            String iri = all.next();
            if (QueryGuard.offers(iri)) {
                String namespace = iri.substring(0, iri.indexOf('#') + 1);
                call(iri, registry.get(iri)).ifPresent(call -> calls.computeIfAbsent(namespace, n -> new ArrayList<>())
                        .add(call));
            }
        }
        calls.values().forEach(some -> some.sort(Comparator.comparing(Call::name)));
        return List.of(
                new Group("Functions of XPath", FN, calls.getOrDefault(FN, List.of())),
                new Group("Mathematics", MATH, calls.getOrDefault(MATH, List.of())),
                new Group("Casts to a datatype", XSD, calls.getOrDefault(XSD, List.of())));
    }

    private static Optional<Call> call(String iri, FunctionFactory factory) {
        Function function = factory.create(iri);
        List<Integer> arities = function instanceof FunctionBase0
                ? List.of(0)
                : function instanceof FunctionBase1
                        ? List.of(1)
                        : function instanceof FunctionBase2 ? List.of(2) : List.of(2, 1, 3);
        return arities.stream()
                .map(arity -> call(iri, arity, new ExprList()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Tries all samples in the place of the arguments that are still to come. */
    private static Optional<Call> call(String iri, int arity, ExprList arguments) {
        if (arguments.size() == arity) {
            return value(new E_Function(iri, arguments));
        }
        List<NodeValue> samples =
                iri.startsWith(XSD) ? FOR_CASTS : iri.startsWith(MATH) ? FOR_MATHS : SAMPLES.get(arguments.size());
        for (NodeValue sample : samples) {
            ExprList more = new ExprList(new ArrayList<Expr>(arguments.getListRaw()));
            more.add(sample);
            Optional<Call> call = call(iri, arity, more);
            if (call.isPresent()) {
                return call;
            }
        }
        return Optional.empty();
    }

    private static Optional<Call> value(E_Function call) {
        try {
            NodeValue value = call.eval(BindingFactory.empty(), new FunctionEnvBase(ARQ.getContext()));
            String expression = ExprUtils.fmtSPARQL(new ExprList(call), new SerializationContext(PREFIXES));
            return Optional.of(new Call(
                    PREFIXES.shortForm(call.getFunctionIRI()),
                    expression,
                    FmtUtils.stringForNode(value.asNode(), PREFIXES),
                    run(query("SELECT (" + expression + " AS ?value) {}"))));
        } catch (QueryException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
