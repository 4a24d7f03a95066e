package org.entente.service;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Prefixes;

/**
 * {@code /data?default} and {@code /data?graph=IRI}: a graph as a whole, by the reading half of the SPARQL 1.1 Graph Store
 * Protocol.
 */
final class GraphStoreReads implements Handler {
    /** A graph of more triples is to be had as a dump, which does not hold them all in memory. */
    private static final int MOST = 2_000_000;

    private final StoreReader store;

    GraphStoreReads(StoreReader store) {
        this.store = store;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        boolean isDefault = !exchange.parameters("default").isEmpty();
        List<String> named = exchange.parameters("graph");
        if (isDefault == (named.size() == 1) || named.size() > 1) {
            throw new Problem(400, "Ask for ?default or for one ?graph=IRI.");
        }
        exchange.vary("Accept");
        exchange.header("Cache-Control", "no-cache");
        ResultForm form = ResultForm.best(exchange.accept(), ResultForm.GRAPHS)
                .orElseThrow(() -> new Problem(406, "None of the media types asked for can be sent."));
        store.read(reading -> {
            Optional<Node> name = named.stream()
                    .map(iri -> absolute(iri, reading))
                    .map(NodeFactory::createURI)
                    .findFirst();
            if (name.isPresent() && !reading.data().containsGraph(name.get())) {
                throw new Problem(404, "The store has no graph of this name.");
            }
            exchange.modified(reading.modified());
            if (exchange.unchanged(reading.version() + "." + form.name())) {
                return;
            }
            Graph graph =
                    name.map(reading.data()::getGraph).orElse(reading.model().getGraph());
            try (HeldOutput out = exchange.open(form.sent())) {
                form.write(bounded(graph), out);
                out.complete();
            }
        });
    }

    /** What writers see has prefixes and ends: those of pretty forms keep all of it in memory. */
    private static Graph bounded(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        copy.getPrefixMapping().setNsPrefixes(Prefixes.all());
        int n = 0;
        for (var triples = graph.find(); triples.hasNext(); copy.add(triples.next())) {
            if (++n > MOST) {
                triples.close();
                throw new Problem(
                        503, "The graph has more than " + MOST + " triples. /dumps/entente.nt.gz has all of them.");
            }
        }
        return copy;
    }

    private static String absolute(String iri, Reading reading) {
        try {
            return URI.create(reading.iris().base() + "data").resolve(iri).toString();
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "'graph' is not an IRI.");
        }
    }
}
