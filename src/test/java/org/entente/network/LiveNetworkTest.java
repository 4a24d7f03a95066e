package org.entente.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.entente.graph.GraphStore;
import org.entente.network.LinkFilter.Facet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a store to routes with the words behind every hop. */
class LiveNetworkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final GraphStore STORE = SampleNews.store();
    private static final Network NETWORK = new LiveNetwork(STORE).current();

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static List<Route> routes(RouteQuery query) {
        return new RouteFinder(NETWORK, CLOCK).find(query);
    }

    private static List<String> names(Route route) {
        return route.agents().stream().map(Agent::label).toList();
    }

    private static Map<String, Long> kinds(Network network) {
        Map<String, Long> kinds = new TreeMap<>();
        IntStream.range(0, network.graph().links())
                .forEach(link -> kinds.merge(network.link(link).kind(), 1L, Long::sum));
        return kinds;
    }

    @Test
    void claimsDrawTheLinksThatTheOntologySays() {
        assertEquals(Map.of("agreement", 3L, "meeting", 1L, "post", 1L, "unit", 1L, "visit", 1L), kinds(NETWORK));
        assertEquals(8, NETWORK.agents().size());
        Agent alba = NETWORK.agent(NETWORK.node(SampleNews.ALBA).getAsInt());
        assertEquals(new Agent(SampleNews.ALBA, "Alba University", List.of(), "university", "KZ"), alba);
        assertEquals(
                "person", NETWORK.agent(NETWORK.node(SampleNews.ADA).getAsInt()).kind());
        assertEquals(
                "organizational unit",
                NETWORK.agent(NETWORK.node(SampleNews.PHYSICS).getAsInt()).kind());
        assertEquals("", NETWORK.agent(NETWORK.node(SampleNews.ELM).getAsInt()).country());
    }

    @Test
    void everyHopHasItsClaimDatesSentenceAndDocument() {
        Route route =
                routes(RouteQuery.between(SampleNews.ALBA, SampleNews.CEDAR)).get(0);
        assertEquals(2, route.hops().size());
        Route across = routes(RouteQuery.between(SampleNews.ALBA, SampleNews.CEDAR)
                        .withFilter(LinkFilter.NONE.with(Facet.STATUS, Set.of("Signed"))))
                .get(0);
        assertEquals(List.of("Alba University", "Birch College", "Cedar Institute"), names(across));
        Link signing = across.hops().get(0).best();
        assertEquals("2019-05-05", signing.start());
        assertEquals("Signed", signing.status());
        assertEquals(List.of("student-exchange"), signing.areas());
        EvidenceReader reader = new EvidenceReader(STORE);
        assertEquals(
                List.of(
                        "Looking back: Alba University and Birch College became partners in 2019.",
                        "On 5 May 2019 Alba University and Birch College signed an agreement on student exchange."),
                reader.of(NETWORK, signing).stream().map(Evidence::sentence).toList());
        Evidence visit = reader.of(NETWORK, across.hops().get(1).best()).get(0);
        assertEquals(SampleNews.BASE + "id/document/delegation", visit.document());
        assertTrue(visit.sentence().startsWith("In June 2020 a delegation"));
        assertEquals("", visit.issued());
    }

    @Test
    void aRouteKnowsItsWeakestHopAndWhenAllOfItHeld() {
        Route lasting =
                routes(RouteQuery.between(SampleNews.ALBA, SampleNews.ELM)).get(0);
        assertEquals(List.of("Alba University", "Birch College", "Elm School"), names(lasting));
        Route.Interval held = lasting.held().orElseThrow();
        assertEquals("2021-01-01", Days.words(held.first()));
        assertEquals(Days.NEVER, held.last());
        Route visit =
                routes(RouteQuery.between(SampleNews.CEDAR, SampleNews.ELM)).get(0);
        assertEquals(Optional.empty(), visit.held(), "the visit was over before the agreement began");
        assertEquals("visit", visit.weakest().best().kind());
        assertEquals("2021-01-01", Days.words(visit.since()));
    }

    @Test
    void routesInTimeGoNoHopBack() {
        RouteQuery inTime =
                RouteQuery.between(SampleNews.ALBA, SampleNews.CEDAR).withOrder(RouteQuery.Order.IN_TIME);
        assertEquals(
                List.of("Alba University", "Birch College", "Cedar Institute"),
                names(routes(inTime).get(0)));
        assertEquals(
                List.of(),
                routes(RouteQuery.between(SampleNews.CEDAR, SampleNews.ALBA).withOrder(RouteQuery.Order.IN_TIME)),
                "what Cedar and Birch had in 2020 is after what Birch and Alba had in 2019");
    }

    @Test
    void routesAreSearchedWithinAWindowAndThroughOrAroundSomebody() {
        RouteQuery query = RouteQuery.between(SampleNews.ALBA, SampleNews.CEDAR).withMost(10);
        assertEquals(2, routes(query).size());
        assertEquals(
                List.of("Alba University", "Dune University", "Cedar Institute"),
                names(routes(query.withThrough(Set.of(SampleNews.DUNE))).get(0)));
        assertEquals(
                List.of(List.of("Alba University", "Birch College", "Cedar Institute")),
                routes(query.withThrough(Set.of("CN"))).stream()
                        .map(LiveNetworkTest::names)
                        .toList());
        assertEquals(
                1,
                routes(query.withFilter(LinkFilter.NONE.with(Facet.AVOIDED, Set.of("CN"))))
                        .size());
        assertEquals(
                List.of(List.of("Alba University", "Dune University", "Cedar Institute")),
                routes(query.withFilter(LinkFilter.NONE.with(Facet.AVOIDED, Set.of("college")))).stream()
                        .map(LiveNetworkTest::names)
                        .toList());
        assertEquals(
                0,
                routes(query.withFilter(LinkFilter.NONE.withYears(2021, 2023, false)))
                        .size());
        assertEquals(
                1,
                routes(query.withFilter(LinkFilter.NONE.withYears(2019, 2020, false)))
                        .size());
        assertEquals(
                0,
                routes(query.withFilter(LinkFilter.NONE.with(Facet.AREA, Set.of("student-exchange"))))
                        .size(),
                "visits have no area");
    }

    @Test
    void theSurestAvoidsWhatIsPlannedAndTheLatestWhatIsOld() {
        RouteQuery query = RouteQuery.between(SampleNews.ALBA, SampleNews.CEDAR).withMost(2);
        Route surest = routes(query.withOrder(RouteQuery.Order.SUREST)).get(0);
        assertEquals(List.of("Alba University", "Birch College", "Cedar Institute"), names(surest));
        assertEquals(2.3, surest.cost(), 1e-9);
        Route latest = routes(query.withOrder(RouteQuery.Order.LATEST)).get(0);
        assertEquals(List.of("Alba University", "Birch College", "Cedar Institute"), names(latest));
    }

    @Test
    void questionsThatCannotBeAnsweredSayWhy() {
        assertThrows(
                IllegalArgumentException.class,
                () -> routes(RouteQuery.between(SampleNews.ALBA, "http://nobody.example.org/")));
        assertThrows(
                IllegalArgumentException.class, () -> routes(RouteQuery.between(SampleNews.ALBA, SampleNews.ALBA)));
        assertThrows(
                IllegalArgumentException.class,
                () -> routes(RouteQuery.between(SampleNews.ALBA, SampleNews.ELM)
                        .withFilter(LinkFilter.NONE.with(Facet.KIND, Set.of("marriage")))));
        assertEquals(List.of(), routes(RouteQuery.between(SampleNews.ALBA, SampleNews.FERN)));
    }

    @Test
    void countriesAndAreasAreNetworksToo() {
        Contraction countries = Contraction.countries(NETWORK, Lens.ALL);
        assertEquals(List.of("CN", "KZ", "UZ"), countries.names());
        assertEquals(
                List.of("CN-KZ 1", "CN-UZ 1", "KZ-KZ 1", "KZ-UZ 1"),
                countries.ties().stream()
                        .map(tie -> tie.one() + "-" + tie.other() + " " + tie.claims())
                        .toList());
        Contraction areas = Contraction.areas(NETWORK, Lens.ALL);
        assertEquals("student-exchange", areas.ties().get(0).one());
        assertEquals(2, areas.ties().get(0).claims());
    }

    @Test
    void growthCountsYearByYear() {
        List<Growth> growth = Growth.of(NETWORK, Lens.ALL);
        assertEquals(
                List.of(2019, 2020, 2021, 2022),
                growth.stream().map(Growth::year).toList());
        assertEquals(Map.of("agreement", 1), growth.get(0).claims());
        assertEquals(List.of(2, 3, 4, 5), growth.stream().map(Growth::allAgents).toList());
    }

    @Test
    void onlyWhatHasChangedIsReadAgain() {
        GraphStore store = SampleNews.store();
        try (store) {
            LiveNetwork live = new LiveNetwork(store);
            Network before = live.current();
            assertSame(before, live.current());
            store.remove("talks");
            Network after = live.current();
            assertNotSame(before, after);
            assertEquals(before.graph().links() - 1, after.graph().links());
            store.put(SampleNews.all().get(4));
            assertEquals(kinds(before), kinds(live.current()));
        }
    }

    @Test
    void mergedAgentsAreOne() {
        GraphStore store = SampleNews.store();
        try (store) {
            Txn.executeWrite(store.dataset(), () -> store.dataset()
                    .asDatasetGraph()
                    .add(Quad.create(
                            NodeFactory.createURI(store.iris().identityGraph()),
                            NodeFactory.createURI(SampleNews.ELM),
                            DCTerms.isReplacedBy.asNode(),
                            NodeFactory.createURI(SampleNews.BIRCH))));
            Network network = new LiveNetwork(store).current();
            assertTrue(network.node(SampleNews.ELM).isEmpty());
            assertEquals(2L, kinds(network).get("agreement"), "what the two signed is no link of one with itself");
        }
    }

    @Test
    void anotherFileOfKindsIsAnotherNetwork() {
        Projection visits = Projection.read(new ByteArrayInputStream(
                """
                @prefix ent: <https://w3id.org/entente/ns#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <http://example.org/guests> a ent:LinkKind ; skos:notation "guests" ; rdfs:label "guests" ; ent:drawnBy ent:Visit .
                """
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals(Map.of("guests", 1L), kinds(new LiveNetwork(STORE, visits).current()));
        assertThrows(IllegalArgumentException.class, () -> new Projection(List.of()));
    }
}
