package org.entente.network;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.entente.document.PartialDate;
import org.entente.graph.Ent;
import org.entente.graph.GraphStore;
import org.entente.graph.Search;
import org.entente.graph.WorkedOut;
import org.entente.network.LinkFilter.Facet;

/**
 * The network in SPARQL, as properties that are worked out:
 *
 * <pre>
 * (?route 3 "surest" 4) ent:route (&lt;a&gt; &lt;b&gt; ?hop ?from ?to ?link ?kind ?date ?sentence ?document)
 * (?who ?hops)          ent:neighbour (&lt;a&gt; 2 "agreement")
 * (?who ?value)         ent:rank ("pagerank" 10)
 * </pre>
 *
 * A route is a number from 1, the best first, and a solution is one sentence of one hop of it; how many routes, in which order
 * and of how many hops at most may be left out (1, "shortest", 8), and so may variables at the end, which makes the solutions
 * fewer. Who is not in the network has no routes and no neighbours. Safe for use by several threads.
 */
public final class NetworkFunctions {
    private final GraphStore store;
    private final LiveNetwork live;
    private final EvidenceReader evidence;
    private final Clock clock;
    private final List<Supplier<Computed>> computed =
            List.of(RouteFunction::new, NeighbourFunction::new, RankFunction::new);
    private volatile Ready ready;

    /** What belongs to one state of the network. */
    private record Ready(
            Network network,
            RouteFinder routes,
            Topology topology,
            Map<Measure, double[]> measured,
            Map<String, Node> dates) {
        /** In the form that its precision has; null where there is none. */
        Node date(String words) {
            return words.isEmpty() ? null : dates.computeIfAbsent(words, NetworkFunctions::date);
        }
    }

    public NetworkFunctions(GraphStore store, LiveNetwork live, Clock clock) {
        this.store = store;
        this.live = live;
        this.evidence = new EvidenceReader(store);
        this.clock = clock;
    }

    /** All properties that queries may have worked out. */
    public List<WorkedOut> described() {
        return Stream.concat(computed.stream().map(one -> one.get().described()), Stream.of(Search.described()))
                .toList();
    }

    /** Makes these, {@code text:query} over the store's names and sentences, and no others known to the queries of a context. */
    public PropertyFunctionRegistry in(Context context) {
        PropertyFunctionRegistry registry = new PropertyFunctionRegistry();
        for (Supplier<Computed> one : computed) {
            registry.put(one.get().described().iri(), iri -> one.get());
        }
        registry.put(Search.described().iri(), TextQueryPF.class);
        context.set(TextQuery.textIndex, store.textIndex());
        PropertyFunctionRegistry.set(context, registry);
        return registry;
    }

    private Ready ready() {
        Network network = live.current();
        Ready known = ready;
        if (known == null || known.network != network) {
            known = new Ready(
                    network,
                    new RouteFinder(network, clock),
                    Topology.of(network.graph(), Lens.ALL),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
            ready = known;
        }
        return known;
    }

    /** A function whose solutions each bind the variables of both sides, from the left, as far as there are any. */
    private abstract static class Computed extends PropertyFunctionBase {
        Computed() {
            super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
        }

        @Override
        public QueryIterator exec(
                Binding binding, PropFuncArg subject, Node property, PropFuncArg object, ExecutionContext context) {
            List<Node> left = nodes(subject, binding);
            List<Node> right = nodes(object, binding);
            try {
                List<Binding> solutions = new ArrayList<>();
                Columns[] columns = {null};
                solutions(left, right).forEach(values -> {
                    if (columns[0] == null || columns[0].nodes != values.variables) {
                        columns[0] = new Columns(values.variables);
                    }
                    Binding solution = columns[0].bind(binding, values.values);
                    if (solution != null) {
                        solutions.add(solution);
                    }
                });
                return QueryIterPlainWrapper.create(solutions.iterator(), context);
            } catch (IllegalArgumentException e) {
                throw new QueryExecException(name() + ": " + e.getMessage());
            }
        }

        abstract WorkedOut described();

        String name() {
            return "ent:" + described().iri().substring(Ent.NS.length());
        }

        abstract Stream<Values> solutions(List<Node> left, List<Node> right);

        private static List<Node> nodes(PropFuncArg argument, Binding binding) {
            List<Node> nodes = argument.isList() ? argument.getArgList() : List.of(argument.getArg());
            return nodes.stream()
                    .map(node -> Substitute.substitute(node, binding))
                    .toList();
        }
    }

    /** Variables, or what they have to be, with their values; there may be more values. */
    private record Values(List<Node> variables, List<Node> values) {}

    /** What values are bound to, looked at once for all solutions. Variables that are left are bound to nothing yet. */
    private static final class Columns {
        private final List<Node> nodes;
        private final Var[] variables;
        /** Where a variable stood before; its own place where it did not. */
        private final int[] first;

        Columns(List<Node> nodes) {
            this.nodes = nodes;
            variables = nodes.stream()
                    .map(node -> node.isVariable() ? Var.alloc(node) : null)
                    .toArray(Var[]::new);
            first = nodes.stream().mapToInt(nodes::indexOf).toArray();
        }

        /** Null where a value is not what it has to be; what is null stays unbound. */
        Binding bind(Binding binding, List<Node> values) {
            BindingBuilder builder = Binding.builder(binding);
            for (int i = 0; i < variables.length; i++) {
                Node value = values.get(i);
                if (variables[i] == null) {
                    if (!same(nodes.get(i), value)) {
                        return null;
                    }
                } else if (value != null) {
                    if (first[i] == i) {
                        builder.add(variables[i], value);
                    } else if (!value.equals(values.get(first[i]))) {
                        return null;
                    }
                }
            }
            return builder.build();
        }
    }

    private static boolean same(Node wanted, Node value) {
        return value != null && wanted.sameValueAs(value);
    }

    private static String names(Object[] values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Numbers of routes and hops come again and again. */
    private static final Node[] SMALL = IntStream.range(0, 64)
            .mapToObj(value -> NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger))
            .toArray(Node[]::new);

    private static Node integer(long value) {
        if (value >= 0 && value < SMALL.length) {
            return SMALL[(int) value];
        }
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node text(String words) {
        return words.isEmpty() ? null : NodeFactory.createLiteralString(words);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node date(String words) {
        PartialDate date = PartialDate.parse(words);
        XSDDatatype type = date.day() > 0
                ? XSDDatatype.XSDdate
                : date.month() > 0 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
        return NodeFactory.createLiteralDT(date.toString(), type);
    }

    /** An argument that has to have a value. */
    private static <T> T given(List<Node> arguments, int at, T otherwise, Function<Node, T> value) {
        if (at >= arguments.size()) {
            if (otherwise == null) {
                throw new IllegalArgumentException("needs " + (at + 1) + " values");
            }
            return otherwise;
        }
        Node node = arguments.get(at);
        if (node.isVariable()) {
            throw new IllegalArgumentException("value " + (at + 1) + " has to be known before; write what binds " + node
                    + " in front, or a value in its place");
        }
        return value.apply(node);
    }

    private static int number(Node node) {
        try {
            return Integer.parseInt(node.getLiteralLexicalForm());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no number: " + node);
        }
    }

    private static String word(Node node) {
        if (!node.isLiteral()) {
            throw new IllegalArgumentException("no word: " + node);
        }
        return node.getLiteralLexicalForm();
    }

    private static void atMost(List<Node> arguments, int most) {
        if (arguments.size() > most) {
            throw new IllegalArgumentException(
                    "takes " + most + " values on this side at most, not " + arguments.size());
        }
    }

    private final class RouteFunction extends Computed {
        private static final int ENDS = 2;
        /** From these variables on, a solution is a link, or a sentence, and no longer a hop. */
        private static final int LINK = 3;

        private static final int SENTENCE = 6;

        @Override
        WorkedOut described() {
            return new WorkedOut(
                    Ent.NS + "route",
                    "(?route most \"order\" longest) ent:route (<from> <to> ?hop ?from ?to ?link ?kind ?date ?sentence ?document)",
                    "Ways from one institution or person to another, hop by hop, each with what ties the two and the sentences that say so.",
                    List.of(
                            "A route is a number from 1, the best first; a solution is one sentence of one hop of it. Variables may be left out from the end, which makes the solutions fewer.",
                            "Orders: " + names(RouteQuery.Order.values()) + "; shortest where none is given.",
                            "How many routes (1) and of how many hops at most (" + RouteQuery.LONGEST
                                    + ") may be left out."),
                    """
                    SELECT ?hop ?fromName ?toName ?kind ?date ?sentence {
                      { SELECT ?one ?other {
                          ?agreement ent:party ?one , ?other .
                          FILTER(?one != ?other)
                        } ORDER BY ?one ?other LIMIT 1 }
                      (?route 1 "surest") ent:route (?one ?other ?hop ?from ?to ?link ?kind ?date ?sentence) .
                      ?from rdfs:label ?fromName . ?to rdfs:label ?toName .
                    }""");
        }

        @Override
        Stream<Values> solutions(List<Node> left, List<Node> right) {
            atMost(left, 4);
            atMost(right, ENDS + 8);
            String from = given(right, 0, null, Node::toString);
            String to = given(right, 1, null, Node::toString);
            Ready state = ready();
            if (from.equals(to)
                    || state.network.node(from).isEmpty()
                    || state.network.node(to).isEmpty()) {
                return Stream.empty();
            }
            RouteQuery query = RouteQuery.between(from, to)
                    .withMost(given(left, 1, 1, NetworkFunctions::number))
                    .withOrder(RouteQuery.Order.of(given(left, 2, "shortest", NetworkFunctions::word)))
                    .withLongest(given(left, 3, RouteQuery.LONGEST, NetworkFunctions::number));
            List<Node> variables = new ArrayList<>(List.of(left.get(0)));
            variables.addAll(right.subList(ENDS, right.size()));
            List<Route> routes = state.routes.find(query);
            return IntStream.range(0, routes.size())
                    .boxed()
                    .flatMap(i -> route(state, routes.get(i), i + 1, variables.size() - 1).stream())
                    .map(values -> new Values(variables, values));
        }

        private List<List<Node>> route(Ready state, Route route, int number, int columns) {
            if (columns == 0) {
                return List.of(List.of(integer(number)));
            }
            List<List<Node>> solutions = new ArrayList<>();
            for (int i = 0; i < route.hops().size(); i++) {
                Hop hop = route.hops().get(i);
                Node[] ends = {
                    integer(number),
                    integer(i + 1L),
                    iri(hop.from().iri()),
                    iri(hop.to().iri())
                };
                for (Link link : columns > LINK ? hop.links() : List.of(hop.best())) {
                    Node[] values = Arrays.copyOf(ends, ends.length + 5);
                    values[4] = iri(link.claim());
                    values[5] = text(link.kind());
                    values[6] = state.date(link.start());
                    List<Evidence> said = columns > SENTENCE ? evidence.of(state.network, link) : List.of();
                    for (Evidence one : said) {
                        Node[] all = values.clone();
                        all[7] = text(one.sentence());
                        all[8] = iri(one.document());
                        solutions.add(Arrays.asList(all));
                    }
                    if (said.isEmpty()) {
                        solutions.add(Arrays.asList(values));
                    }
                }
            }
            return solutions;
        }
    }

    private final class NeighbourFunction extends Computed {
        @Override
        WorkedOut described() {
            return new WorkedOut(
                    Ent.NS + "neighbour",
                    "(?who ?hops) ent:neighbour (<of> most \"kind\")",
                    "Who is tied to somebody, directly or by way of others.",
                    List.of("How many hops at most is 1 where it is not given, and " + RouteQuery.LONGEST
                            + " at most; with a kind of link, only such links count."),
                    """
                    SELECT ?name ?hops {
                      { SELECT ?one { ?agreement ent:party ?one } ORDER BY ?one LIMIT 1 }
                      (?who ?hops) ent:neighbour (?one 2) .
                      ?who rdfs:label ?name .
                    }
                    ORDER BY ?hops ?name""");
        }

        @Override
        Stream<Values> solutions(List<Node> left, List<Node> right) {
            atMost(left, 2);
            atMost(right, 3);
            String of = given(right, 0, null, Node::toString);
            int hops = given(right, 1, 1, NetworkFunctions::number);
            String kind = given(right, 2, "", NetworkFunctions::word);
            if (hops < 1 || hops > RouteQuery.LONGEST) {
                throw new IllegalArgumentException("1 to " + RouteQuery.LONGEST + " hops, not " + hops);
            }
            Ready state = ready();
            if (state.network.node(of).isEmpty()) {
                return Stream.empty();
            }
            Topology topology = kind.isEmpty()
                    ? state.topology
                    : Topology.of(
                            state.network.graph(),
                            LinkFilter.NONE.with(Facet.KIND, Set.of(kind)).in(state.network));
            int node = state.network.node(of).getAsInt();
            List<Values> found = new ArrayList<>();
            int known = 1;
            for (int hop = 1; hop <= hops; hop++) {
                int[] within = topology.within(node, hop, topology.nodes());
                for (int i = known; i < within.length; i++) {
                    found.add(new Values(
                            left, List.of(iri(state.network.agent(within[i]).iri()), integer(hop))));
                }
                known = within.length;
            }
            return found.stream();
        }
    }

    private final class RankFunction extends Computed {
        private static final int MOST = 10_000;

        @Override
        WorkedOut described() {
            return new WorkedOut(
                    Ent.NS + "rank",
                    "(?who ?value) ent:rank (\"measure\" most)",
                    "Who is most central in the network, the most central first.",
                    List.of("Measures: " + names(Measure.values()) + "."),
                    """
                    SELECT ?name ?value {
                      (?who ?value) ent:rank ("pagerank" 10) .
                      ?who rdfs:label ?name .
                    }
                    ORDER BY DESC(?value)""");
        }

        @Override
        Stream<Values> solutions(List<Node> left, List<Node> right) {
            atMost(left, 2);
            atMost(right, 2);
            Measure measure = Measure.of(given(right, 0, null, NetworkFunctions::word));
            int most = given(right, 1, MOST, NetworkFunctions::number);
            Ready state = ready();
            double[] values = state.measured.computeIfAbsent(measure, m -> m.of(state.topology));
            return IntStream.range(0, values.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer node) -> -values[node])
                            .thenComparingInt(node -> node))
                    .limit(Math.max(0, most))
                    .map(node -> new Values(
                            left,
                            List.of(
                                    iri(state.network.agent(node).iri()),
                                    NodeFactory.createLiteralDT(
                                            Double.toString(values[node]), XSDDatatype.XSDdouble))));
        }
    }
}
