package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.entente.identity.Decision;
import org.entente.identity.DocumentClaims;
import org.entente.identity.Identities;
import org.entente.identity.Ledger;
import org.entente.identity.Linker;

/**
 * Keeps what is one across documents, and what curators decided, in the graphs of a store. What documents say is put together
 * once; a decision then costs what it concerns: the graphs of the documents that speak of it, and the lines of the graph of
 * identities that become others. Used by one thread at a time.
 */
final class Settler {
    // Of a document whose graph other documents or curators revise: the graph as written, and which revision is
    // applied.
    private static final Node WRITTEN = Notes.name("written");
    private static final Node REVISION = Notes.name("revision");
    static final Node CLAIMS = Notes.name("claims");
    private static final Node SETTLED = Notes.name("settled");
    private static final Node STORE = Notes.name("store");

    private final Iris iris;
    private final DatasetGraph data;
    private final Notes notes;
    private final Consumer<Consumer<Rewriting>> write;

    private Linker linker;
    private Curation curation;
    private Settlement settlement;
    /** Of the ledger seen last, what tells its decisions from others. */
    private Ledger seen;

    private String state;

    /**
     * @param write runs a change in a transaction of its own
     */
    Settler(Iris iris, DatasetGraph data, Notes notes, Consumer<Consumer<Rewriting>> write) {
        this.iris = iris;
        this.data = data;
        this.notes = notes;
        this.write = write;
    }

    /** To be called when documents come, change or go, within the transaction in which they do. */
    void unsettle() {
        notes.remove(STORE, SETTLED);
    }

    /** To be called after that transaction. */
    void forget() {
        linker = null;
    }

    /** What tells one state of a document's graph from others that are revised otherwise. Within a transaction. */
    String revision(String document) {
        return notes.find(NodeFactory.createURI(iris.graph(document)), REVISION).orElse("");
    }

    /** Whether the graphs are as the documents and these decisions make them. */
    boolean isSettled(Ledger ledger) {
        return isSettled(state(ledger));
    }

    private boolean isSettled(String wanted) {
        return Txn.calculateRead(data, () -> notes.find(STORE, SETTLED))
                .filter(wanted::equals)
                .isPresent();
    }

    /** Equal where decisions and the code that follows them are. */
    private String state(Ledger ledger) {
        if (ledger != seen) {
            state = Digests.shortDigest(ledger.inForce() + "\n" + CodeVersion.current());
            seen = ledger;
        }
        return state;
    }

    /** Brings the graphs to what documents and decisions say; returns what was found. */
    Settlement settle(Ledger ledger) {
        String wanted = state(ledger);
        if (linker != null && settlement != null && settlement.state().equals(wanted)) {
            return settlement;
        }
        boolean known = linker != null && settlement != null && isSettled(settlement.state());
        if (linker == null) {
            linker = new Linker(claims());
        }
        List<Decision> decisions = ledger.inForce();
        Identities identities = linker.decided(decisions);
        Curation before = curation;
        Curation after = new Curation(iris, identities, decisions);
        if (known) {
            write.accept(graphs -> change(before, after, wanted, graphs));
        } else if (!isSettled(wanted)) {
            write.accept(graphs -> {
                identities.documents().keySet().forEach(name -> revise(name, after.revision(name), graphs));
                replace(iris.identityGraph(), after.identityGraph(), graphs);
                replace(iris.curationGraph(), after.curationGraph(), graphs);
                replace(iris.qualityGraph(), measuredQuality(), graphs);
                notes.set(STORE, SETTLED, wanted);
            });
        }
        curation = after;
        settlement = new Settlement(wanted, identities, after.unmatched(), ledger.problems());
        return settlement;
    }

    private void change(Curation before, Curation after, String wanted, Rewriting graphs) {
        after.concerned(before).forEach(name -> revise(name, after.revision(name), graphs));
        graphs.change(
                NodeFactory.createURI(iris.identityGraph()),
                before.identitiesBeyond(after).getGraph(),
                after.identitiesBeyond(before).getGraph());
        replace(iris.curationGraph(), after.curationGraph(), graphs);
        notes.set(STORE, SETTLED, wanted);
    }

    private List<DocumentClaims> claims() {
        return Txn.calculateRead(data, () -> {
            Map<String, DocumentClaims> all = new TreeMap<>();
            data.find(Notes.GRAPH, Node.ANY, CLAIMS, Node.ANY).forEachRemaining(quad -> {
                DocumentClaims document = DocumentClaims.parse(quad.getObject().getLiteralLexicalForm());
                all.put(document.document(), document);
            });
            return new ArrayList<>(all.values());
        });
    }

    /** How often claims of each pattern are right, as it was measured before the program was built. */
    private static Model measuredQuality() {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(GraphStore.class.getResourceAsStream("/quality/card.nt"))
                .lang(Lang.NTRIPLES)
                .parse(model);
        return model;
    }

    private void revise(String name, Revision revision, Rewriting graphs) {
        Node graph = NodeFactory.createURI(iris.graph(name));
        String digest = revision.isEmpty() ? "" : revision.digest();
        if (digest.equals(notes.find(graph, REVISION).orElse(""))) {
            return;
        }
        Optional<String> packed = notes.find(graph, WRITTEN);
        Graph written = packed.isPresent() ? PackedGraph.unpack(packed.get()) : copy(graph);
        if (packed.isEmpty()) {
            notes.set(graph, WRITTEN, PackedGraph.pack(written));
        }
        graphs.replace(graph, revision.apply(written));
        if (digest.isEmpty()) {
            notes.remove(graph, WRITTEN);
            notes.remove(graph, REVISION);
        } else {
            notes.set(graph, REVISION, digest);
        }
    }

    private Graph copy(Node graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        data.getGraph(graph).find().forEachRemaining(copy::add);
        return copy;
    }

    private static void replace(String iri, Model model, Rewriting graphs) {
        graphs.replace(NodeFactory.createURI(iri), model.getGraph());
    }
}
