package org.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.search.SearcherManager;
import org.entente.identity.DocumentClaims;
import org.entente.identity.Ledger;
import org.entente.identity.ResolvedDocument;

/**
 * The graphs of many documents in one TDB2 database, on disk or in memory.
 *
 * <ol>
 *   <li>Each document's graph is named {@link Iris#graph}; to queries, the default graph is the union of all.
 *   <li>A document is there as a whole or not at all, whenever the process ends.
 *   <li>One process at a time has a store on disk open, and has it open once.
 * </ol>
 *
 * <p>Safe for use by several threads: readers see the state of their transaction's start, writers wait for each other.
 * A thread that reads or writes must not be interrupted: Java then closes the file under it.
 */
public final class GraphStore implements AutoCloseable {
    private static final Node STORE = Notes.name("store");
    private static final Node VERSION = Notes.name("version");
    private static final Node MODIFIED = Notes.name("modified");
    private static final Node FINGERPRINT = Notes.name("fingerprint");
    private static final Node NAME = Notes.name("name");

    /**
     * Without those of TDB2 that find a triple of a given graph by its property or object: a document's graph is small,
     * and each index costs as much to write as the others.
     */
    private static final StoreParams INDEXES = StoreParams.builder("four quad indexes")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .build();

    private final Iris iris;
    private final StoreDirectory directory;
    private final DatasetGraph data;
    private final GraphWriter writer;
    private final Notes notes;
    private final ChangeNotes changes;
    private final PatchLog patches;
    private final SearchIndex index;
    private final Search search = new Search(this::searchers);
    private volatile long version;
    private final Settler settler;
    private volatile Settlement settlement;
    private volatile long modified;

    private GraphStore(Iris iris, StoreDirectory directory, DatasetGraph data) {
        this.iris = iris;
        this.directory = directory;
        this.data = data;
        this.writer = new GraphWriter(iris);
        this.notes = new Notes(data);
        this.changes = new ChangeNotes(data, Notes.GRAPH);
        this.settler = new Settler(iris, data, notes, change -> write(version, change));
        this.patches = new PatchLog(directory == null ? null : directory.changes(), iris.base());
        this.index = new SearchIndex(directory == null ? null : directory.search());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        QC.setFactory(data.getContext(), StoreExecutor::new);
    }

    /**
     * Opens the store of a directory; makes one where there is none.
     *
     * @param base what the IRIs of the data begin with
     * @throws StoreException if the directory holds something else, is in use or may not be written, or if the store is
     *     damaged or has another base
     * @throws IllegalArgumentException if the base is none
     */
    public static GraphStore open(Path path, String base) {
        Iris iris = new Iris(base);
        StoreDirectory directory = new StoreDirectory(path);
        try {
            boolean isNew = !directory.isFinished();
            if (isNew) {
                directory.clear();
            } else {
                directory.check(base);
            }
            GraphStore store = new GraphStore(iris, directory, connect(directory));
            if (isNew) {
                store.begin();
                directory.finish(base);
            } else {
                store.resume();
            }
            return store;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Makes the store that a backup was made of, in a directory that has none. Its version is larger than any that the store had,
     * so that what is changed from then on is not taken for what was changed, and lost, after the backup.
     *
     * @param backup is read to its end
     * @throws StoreException if it is no backup or a damaged one, or if the directory cannot be used; there is no store then
     */
    public static void restore(InputStream backup, Path path) throws IOException {
        Backup.Reader reader = new Backup.Reader(backup);
        try (StoreDirectory directory = new StoreDirectory(path)) {
            if (directory.isFinished()) {
                throw new StoreException(path + ": there is a store already; name another directory, or remove it");
            }
            directory.clear();
            DatasetGraph data = connect(directory);
            try {
                reader.load(data, INDEXES.getQuadIndexes());
                GraphStore store = new GraphStore(new Iris(reader.base()), directory, data);
                store.resume();
                store.write(Math.max(store.version, System.currentTimeMillis()), graphs -> {});
            } finally {
                TDBInternal.expel(data, true);
            }
            directory.finish(reader.base());
        }
    }

    /**
     * What the IRIs of the data begin with in the store of a directory; empty if there is no store.
     *
     * @throws StoreException if the store is damaged
     */
    public static Optional<String> baseOf(Path path) {
        return StoreDirectory.base(path);
    }

    /** A store that ends with the process. */
    public static GraphStore inMemory(String base) {
        GraphStore store =
                new GraphStore(new Iris(base), null, DatabaseMgr.connectDatasetGraph(Location.mem(), INDEXES));
        store.begin();
        return store;
    }

    private static DatasetGraph connect(StoreDirectory directory) {
        try {
            return DatabaseMgr.connectDatasetGraph(
                    Location.create(directory.database().toAbsolutePath()), INDEXES);
        } catch (RuntimeException e) {
            throw damaged(directory, e);
        }
    }

    private static StoreException damaged(StoreDirectory directory, RuntimeException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : firstLine(e.getMessage());
        return new StoreException(directory + ": damaged store: " + reason + "; remove it and build again", e);
    }

    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("");
    }

    /**
     * Versions begin with the time, so that those of a store that is made anew are larger than those of the one before.
     */
    private void begin() {
        write(System.currentTimeMillis(), graphs -> {});
    }

    private void resume() {
        try {
            version = Txn.calculateRead(data, this::versionSeen);
            // Stores of before this was noted: their versions begin with the time.
            modified = Txn.calculateRead(
                    data, () -> notes.find(STORE, MODIFIED).map(Long::parseLong).orElse(version));
            patches.open(version);
        } catch (RuntimeException e) {
            TDBInternal.expel(data, true);
            throw damaged(directory, e);
        }
    }

    /** Where the IRIs of the data stand. */
    public Iris iris() {
        return iris;
    }

    /**
     * The data, for queries within transactions of the caller's. Queries see the union of all graphs as the default
     * one; {@link Dataset#getUnionModel} is the same for who does not query. Of the ways to begin a transaction, the
     * one without a kind ({@code begin()}) fails at its end in Jena 5.6.
     */
    public Dataset dataset() {
        return DatasetFactory.wrap(data);
    }

    /** The names of the documents and what tells their states apart, by name. */
    public SortedMap<String, String> documents() {
        return Txn.calculateRead(data, () -> {
            SortedMap<String, String> documents = new TreeMap<>();
            data.find(Notes.GRAPH, Node.ANY, NAME, Node.ANY)
                    .forEachRemaining(quad -> documents.put(
                            quad.getObject().getLiteralLexicalForm(),
                            notes.find(quad.getSubject(), FINGERPRINT).orElseThrow()));
            return documents;
        });
    }

    /** What tells the states of the documents' graphs apart, by name: also how other documents and curators revise them. */
    public SortedMap<String, String> states() {
        return Txn.calculateRead(data, () -> {
            SortedMap<String, String> states = documents();
            states.replaceAll((name, fingerprint) -> fingerprint + " " + settler.revision(name));
            return states;
        });
    }

    /** Grows with each change, also from one run to the next. */
    public long version() {
        return version;
    }

    /** The version that a transaction of the caller's sees. */
    public long versionSeen() {
        return Long.parseLong(notes.find(STORE, VERSION).orElseThrow());
    }

    /**
     * The union of all graphs in memory, read within a transaction of its own.
     *
     * @param most how many triples may be read
     * @param wanted whether to go on
     * @return empty if there are more triples, or it was not wanted any more
     */
    public Optional<TripleIndex> index(int most, BooleanSupplier wanted) {
        return Txn.calculateRead(data, () -> TripleIndex.read(data, versionSeen(), most, wanted));
    }

    /** When the store was last changed, to the millisecond. */
    public Instant modified() {
        return Instant.ofEpochMilli(modified);
    }

    /** What became of each document, the latest change first. */
    public List<Change> changes() {
        return Txn.calculateRead(data, changes::all);
    }

    /** Whether a document was here and has been withdrawn. Within a transaction of the caller's. */
    public boolean isWithdrawn(String documentName) {
        return changes.isWithdrawn(documentName);
    }

    /**
     * Stores what a document says in place of what it said before.
     *
     * @throws FaultyGraphException if its graph does not keep to the shapes
     * @throws StoreException if it cannot be written, or has the name that is kept for the graph of identities
     */
    public void put(ResolvedDocument document) {
        put(List.of(graph(document, document.extraction().document().sha256())));
    }

    /** The graph of a document that may be stored. */
    DocumentGraph graph(ResolvedDocument document, String fingerprint) {
        String name = document.extraction().document().name();
        if (Set.of(Iris.IDENTITY, Iris.CURATION, Iris.QUALITY).contains(name)) {
            throw new StoreException("no document may be named " + name + "; rename the file");
        }
        Model model = writer.toModel(document);
        List<Validator.Fault> faults = Checking.VALIDATOR.validate(model.getGraph());
        if (!faults.isEmpty()) {
            throw new FaultyGraphException(name, faults);
        }
        return new DocumentGraph(name, fingerprint, model, DocumentClaims.of(document));
    }

    /** Made when the first document is stored: a store that is only read starts without the shapes. */
    private static final class Checking {
        static final Validator VALIDATOR = new Validator();
    }

    /**
     * Stores several documents in one transaction; in order, so that unordered answers come in the same order as well.
     */
    void put(Collection<DocumentGraph> documents) {
        write(
                version,
                graphs -> documents.forEach(document -> {
                    Node graph = NodeFactory.createURI(iris.graph(document.name()));
                    boolean known = notes.has(graph, NAME);
                    notes.remove(graph, Node.ANY);
                    graphs.replace(graph, document.model().getGraph());
                    notes.set(graph, NAME, document.name());
                    notes.set(graph, FINGERPRINT, document.fingerprint());
                    notes.set(graph, Settler.CLAIMS, document.claims().toText());
                    settler.unsettle();
                    changes.note(version + 1, document.name(), known ? Change.Kind.CHANGED : Change.Kind.ADDED);
                }));
        settler.forget();
    }

    /** Removes what a document says; nothing happens if it is not there. */
    public void remove(String documentName) {
        remove(List.of(documentName));
    }

    /** Removes several documents in one transaction. */
    void remove(Collection<String> names) {
        write(version, graphs -> {
            for (String name : names) {
                Node graph = NodeFactory.createURI(iris.graph(name));
                if (notes.has(graph, NAME)) {
                    changes.note(version + 1, name, Change.Kind.WITHDRAWN);
                }
                graphs.replace(graph, Graph.emptyGraph);
                notes.remove(graph, Node.ANY);
            }
            settler.unsettle();
        });
        settler.forget();
    }

    /**
     * Makes one what is one across documents, and does what curators decided: revises the graphs of the documents concerned, and
     * writes those of identities and of curation. Each document's graph can be revised again from what was written of it, so
     * that an equal set of documents and decisions always gives equal graphs, whatever was there before. When it was done once
     * and the documents are the same, it costs what the decisions made since concern.
     *
     * @return what was found
     */
    public synchronized Settlement settle(Ledger ledger) {
        settlement = settler.settle(ledger);
        return settlement;
    }

    /** What was found when the store was last settled; empty if it was not since it was opened. */
    public Optional<Settlement> settlement() {
        return Optional.ofNullable(settlement);
    }

    /** Whether the graphs are as the documents and these decisions make them. */
    public synchronized boolean isSettled(Ledger ledger) {
        return settler.isSettled(ledger);
    }

    /**
     * Makes a version of the store, of which the log of patches and the index of words know when it is there, and not before.
     *
     * @param before the version that is changed, or the time for a new store
     */
    private synchronized void write(long before, Consumer<Rewriting> change) {
        long now = System.currentTimeMillis();
        long after = before + 1;
        long logged = version == 0 ? 0 : before;
        Rewriting graphs = new Rewriting(data);
        try {
            Txn.executeWrite(data, () -> {
                change.accept(graphs);
                notes.set(STORE, VERSION, Long.toString(after));
                notes.set(STORE, MODIFIED, Long.toString(now));
                patches.prepare(logged, after, graphs);
                if (isIndexed(before, graphs)) {
                    index.prepare(before, after, graphs, new SearchEntries(data, iris));
                }
            });
        } catch (RuntimeException e) {
            patches.discard(after);
            index.rollback();
            throw new StoreException(
                    (directory == null ? "store in memory" : directory) + ": cannot be written: "
                            + firstLine(String.valueOf(e.getMessage())),
                    e);
        }
        patches.commit(logged, after);
        if (isIndexed(before, graphs)) {
            index.commit(after);
        }
        version = after;
        modified = now;
    }

    /** An index is made for the first thing that is to be found. */
    private boolean isIndexed(long before, Rewriting graphs) {
        return index.version() == before || !graphs.added().isEmpty();
    }

    /** Finds things by their names and sentences by their words. */
    public Search search() {
        return search;
    }

    /** The same for queries: what {@code text:query} asks. */
    public TextIndex textIndex() {
        return new TextQueries(search);
    }

    /** What each version changed of the one before. */
    public PatchLog patches() {
        return patches;
    }

    private SearcherManager searchers() {
        if (index.version() != version) {
            reindex();
        }
        return index.searchers();
    }

    /** Makes the index anew if it is missing, damaged, or of a version that was never committed. */
    private synchronized void reindex() {
        if (index.version() == version) {
            return;
        }
        // Another thread, because the one that asks may be reading an older state of the store.
        CompletableFuture.runAsync(() -> Txn.executeRead(data, () -> {
                    index.prepare(version, version, new Rewriting(data), new SearchEntries(data, iris));
                    index.commit(version);
                }))
                .join();
    }

    /**
     * Writes all that documents say, in an order and form that depend on nothing but that.
     *
     * @param out is flushed and stays open
     */
    public void dump(Syntax syntax, OutputStream out) {
        dump(syntax, false, out);
    }

    /**
     * Writes all that documents say.
     *
     * @param reified whether evidence is there as RDF 1.2 has it as well, see {@link Reifiers}
     */
    public void dump(Syntax syntax, boolean reified, OutputStream out) {
        SortedOutput sorted = new SortedOutput(out, syntax);
        Txn.executeRead(data, () -> write(syntax, reified, sorted));
        sorted.finish();
    }

    /**
     * Writes all that documents say, and first what this is: of which version, when it was made, and of what.
     *
     * @param dump the IRI of what is written
     * @return the version
     */
    public long dump(Syntax syntax, String dump, OutputStream out) {
        SortedOutput sorted = new SortedOutput(out, syntax);
        long seen = Txn.calculateRead(data, () -> {
            long of = versionSeen();
            Instant made = Instant.ofEpochMilli(
                    Long.parseLong(notes.find(STORE, MODIFIED).orElseThrow()));
            Graph about = new DumpProvenance(iris, patches)
                    .of(dump, of, made, documents().keySet());
            if (syntax.namesGraphs()) {
                sorted.write(NodeFactory.createURI(dump), about.find());
            } else {
                sorted.write(about.find());
            }
            write(syntax, false, sorted);
            return of;
        });
        sorted.finish();
        return seen;
    }

    private void write(Syntax syntax, boolean reified, SortedOutput sorted) {
        List<Node> graphs = Iter.toSet(data.listGraphNodes()).stream()
                .sorted(NodeCmp::compareRDFTerms)
                .toList();
        if (syntax.namesGraphs()) {
            graphs.forEach(graph -> sorted.write(graph, triples(data.getGraph(graph), reified)));
        } else if (reified) {
            sorted.write(Iter.flatMap(graphs.iterator(), graph -> triples(data.getGraph(graph), true)));
        } else {
            sorted.write(data.getUnionGraph().find());
        }
    }

    private static Iterator<Triple> triples(Graph graph, boolean reified) {
        return reified ? Iter.concat(graph.find(), Reifiers.of(graph).iterator()) : graph.find();
    }

    /**
     * Writes all that documents say to a file, which is replaced when everything is written.
     *
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public void dump(Syntax syntax, boolean reified, Path file) throws IOException {
        AtomicFile.write(file, out -> dump(syntax, reified, out));
    }

    /**
     * Writes all that the store holds, as it is at one moment, in a form that {@link #restore} reads. Others may read and write
     * meanwhile. The ledger of curators' decisions is no part of the store.
     *
     * @param out is flushed and stays open
     */
    public void backup(OutputStream out) throws IOException {
        data.begin(TxnType.READ);
        try {
            Backup.write(data, iris.base(), out);
        } finally {
            data.end();
        }
    }

    /** The same to a file, which is replaced when everything is written. */
    public void backup(Path file) throws IOException {
        AtomicFile.write(file, this::backup);
    }

    /** Ends the use of the store; transactions that still run fail. */
    @Override
    public synchronized void close() {
        index.close();
        if (directory == null) {
            data.close();
        } else {
            TDBInternal.expel(data, true);
            directory.close();
        }
    }
}
