package org.entente.network;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
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
    private final List<Supplier<ComputedProperty>> computed =
            List.of(RouteFunction::new, NeighbourFunction::new, RankFunction::new);
    private volatile Ready ready;

    /** What belongs to one state of the network. */
    private record Ready(
            Network network,
            RouteFinder routes,
            Topology topology,
            Map<Measure, double[]> measured,
            Map<String, Node> kinds,
            Map<String, Node> dates) {
        Node kind(String name) {
            return kinds.computeIfAbsent(name, NodeFactory::createLiteralString);
        }

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
        for (Supplier<ComputedProperty> one : computed) {
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
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
            ready = known;
        }
        return known;
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

    private final class RouteFunction extends ComputedProperty {
        private static final int ENDS = 2;
        /** With these columns, a solution is a link, or a sentence, and no longer a hop. */
        private static final int LINK = 4;

        private static final int SENTENCE = 7;

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
        void solve(List<Node> left, List<Node> right, Solutions solutions) {
            atMost(left, 4);
            atMost(right, ENDS + 8);
            String from = given(right, 0, null, Node::toString);
            String to = given(right, 1, null, Node::toString);
            Ready state = ready();
            if (from.equals(to)
                    || state.network.node(from).isEmpty()
                    || state.network.node(to).isEmpty()) {
                return;
            }
            RouteQuery query = RouteQuery.between(from, to)
                    .withMost(given(left, 1, 1, ComputedProperty::number))
                    .withOrder(given(left, 2, RouteQuery.Order.SHORTEST, order -> RouteQuery.Order.of(word(order))))
                    .withLongest(given(left, 3, RouteQuery.LONGEST, ComputedProperty::number));
            List<Node> columns = new ArrayList<>(right.size());
            columns.add(left.get(0));
            columns.addAll(right.subList(ENDS, right.size()));
            List<Route> routes = state.routes.find(query);
            for (int i = 0; i < routes.size(); i++) {
                Node number = integer(i + 1L);
                if (columns.size() == 1) {
                    solutions.add(columns, number);
                } else {
                    route(state, number, routes.get(i), columns, solutions);
                }
            }
        }

        private void route(Ready state, Node number, Route route, List<Node> columns, Solutions solutions) {
            for (int i = 0; i < route.hops().size(); i++) {
                Hop hop = route.hops().get(i);
                Node hopNumber = integer(i + 1L);
                Node from = iri(hop.from().iri());
                Node to = iri(hop.to().iri());
                for (Link link : columns.size() > LINK ? hop.links() : List.of(hop.best())) {
                    Node claim = iri(link.claim());
                    Node kind = state.kind(link.kind());
                    Node date = state.date(link.start());
                    List<Evidence> said =
                            columns.size() > SENTENCE ? evidence.of(state.network, link) : List.<Evidence>of();
                    for (Evidence one : said) {
                        solutions.add(
                                columns,
                                number,
                                hopNumber,
                                from,
                                to,
                                claim,
                                kind,
                                date,
                                text(one.sentence()),
                                iri(one.document()));
                    }
                    if (said.isEmpty()) {
                        solutions.add(columns, number, hopNumber, from, to, claim, kind, date, null, null);
                    }
                }
            }
        }
    }

    private final class NeighbourFunction extends ComputedProperty {
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
        void solve(List<Node> left, List<Node> right, Solutions solutions) {
            atMost(left, 2);
            atMost(right, 3);
            String of = given(right, 0, null, Node::toString);
            int hops = given(right, 1, 1, ComputedProperty::number);
            String kind = given(right, 2, "", ComputedProperty::word);
            if (hops < 1 || hops > RouteQuery.LONGEST) {
                throw new IllegalArgumentException("1 to " + RouteQuery.LONGEST + " hops, not " + hops);
            }
            Ready state = ready();
            if (state.network.node(of).isEmpty()) {
                return;
            }
            Topology topology = kind.isEmpty()
                    ? state.topology
                    : Topology.of(
                            state.network.graph(),
                            LinkFilter.NONE.with(Facet.KIND, Set.of(kind)).in(state.network));
            int node = state.network.node(of).getAsInt();
            int known = 1;
            for (int hop = 1; hop <= hops; hop++) {
                int[] within = topology.within(node, hop, topology.nodes());
                for (int i = known; i < within.length; i++) {
                    Node who = iri(state.network.agent(within[i]).iri());
                    solutions.add(left, who, integer(hop));
                }
                known = within.length;
            }
        }
    }

    private final class RankFunction extends ComputedProperty {
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
        void solve(List<Node> left, List<Node> right, Solutions solutions) {
            atMost(left, 2);
            atMost(right, 2);
            Measure measure = Measure.of(given(right, 0, null, ComputedProperty::word));
            int most = given(right, 1, MOST, ComputedProperty::number);
            Ready state = ready();
            double[] values = state.measured.computeIfAbsent(measure, m -> m.of(state.topology));
            IntStream.range(0, values.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer node) -> -values[node])
                            .thenComparingInt(node -> node))
                    .limit(Math.max(0, most))
                    .forEach(node -> {
                        Node who = iri(state.network.agent(node).iri());
                        Node value = NodeFactory.createLiteralDT(Double.toString(values[node]), XSDDatatype.XSDdouble);
                        solutions.add(left, who, value);
                    });
        }
    }
}
