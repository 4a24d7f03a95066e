package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The names and sentences of a store as a Lucene index: a Lucene document for each thing and for each sentence.
 *
 * <p>It says of which version of the store it is. What belongs to a transaction is prepared before the store commits and
 * committed after it, so that an index is never ahead; one that is behind, because the process ended in between, is of another
 * version than the store and is made anew. Changes are made under the store's lock; reading needs none.
 */
final class SearchIndex implements AutoCloseable {
    // Fields. An index of another form is made anew.
    private static final String FORM = "2";
    static final String KEY = "key";
    static final String IRI = "iri";
    static final String LABEL = "label";
    static final String ALIAS = "alias";
    /** Whole names, folded, for what begins so. */
    static final String WHOLE = "whole";
    /** The first letters of names, of their words and of their sounds: to look them up is quicker than all that begins so. */
    static final String BEGINNING = "beginning";

    /** Letters of the longest beginning of a word; few words have longer ones in common. */
    static final int LONGEST_OF_WORD = 4;

    static final int LONGEST_OF_NAME = 7;
    /** Stands before the beginning of a name, as no word begins so. */
    static final String FROM_START = "^";

    static final String TEXT = "text";
    static final List<String> NAMES = List.of(LABEL, ALIAS);
    static final String START = "start";
    static final String END = "end";
    /** How often documents say it. */
    static final String WEIGHT = "weight";

    static final String FEATURES = "features";
    static final String KIND = "kind";
    static final String TYPE = "type";
    static final String COUNTRY = "country";
    static final String YEAR = "year";

    /** Parts the words of a literal from its language. */
    private static final char LANGUAGE = '\u0000';

    /** Megabytes that wait in memory for the disk: some hundred thousand names. */
    private static final int WAITING = 64;

    static final FacetsConfig FACETS = facets();

    private final FoldedWords words = new FoldedWords();
    private final Path path;
    /** Opened when it is first asked for: a store that is only queried starts without Lucene. */
    private Directory directory;

    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile long version = -1;

    /** @param path of a directory that is there or is made; null for an index that ends with the process */
    SearchIndex(Path path) {
        this.path = path;
    }

    private synchronized void open() {
        if (directory == null) {
            try {
                directory = path == null ? new ByteBuffersDirectory() : FSDirectory.open(path);
                version = written();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (String facet : List.of(KIND, TYPE, COUNTRY, YEAR)) {
            config.setMultiValued(facet, true);
        }
        return config;
    }

    /** Of which version of the store it is; -1 if of none. */
    long version() {
        open();
        return version;
    }

    private long written() throws IOException {
        try {
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            return FORM.equals(data.get("form")) ? Long.parseLong(data.get("version")) : -1;
        } catch (IndexNotFoundException e) {
            return -1;
        } catch (IOException | RuntimeException e) {
            // Damaged, or of another release of Lucene.
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return -1;
        }
    }

    /**
     * Takes in what a transaction changes, to be committed after it. Whatever the index lacks is taken in as well.
     *
     * @param after the version that the store will have
     * @param entries to read from, within the transaction
     */
    void prepare(long before, long after, Rewriting changes, SearchEntries entries) {
        try {
            boolean isUpToDate = version() == before;
            IndexWriter out = writer();
            if (isUpToDate) {
                Set<Node> things = new HashSet<>();
                Set<Node> texts = new HashSet<>();
                for (Set<Quad> some : List.of(changes.removed(), changes.added())) {
                    things.addAll(entries.concerned(some));
                    texts.addAll(entries.reread(some));
                }
                for (Node thing : things) {
                    out.deleteDocuments(new Term(KEY, thing.toString()));
                    write(thing, entries, out);
                }
                for (Node text : texts) {
                    out.deleteDocuments(new Term(KEY, sentencesOf(text.toString())));
                    writeSentences(text, entries, out);
                }
            } else {
                out.deleteAll();
                entries.things(thing -> write(thing, entries, out));
                entries.documents(document -> writeSentences(document, entries, out));
            }
            out.setLiveCommitData(
                    Map.of("form", FORM, "version", Long.toString(after)).entrySet());
            out.prepareCommit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was prepared visible; where that fails, the index is behind and made anew when it is next wanted. */
    synchronized void commit(long after) {
        try {
            writer.commit();
            version = after;
            if (searchers != null) {
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException e) {
            version = -1;
            rollback();
        }
    }

    /** Forgets what was prepared. */
    void rollback() {
        try {
            if (writer != null) {
                writer.rollback();
                writer = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who searches takes a searcher from here, and gives it back; only once there is something. */
    synchronized SearcherManager searchers() {
        open();
        try {
            if (searchers == null) {
                searchers = new SearcherManager(DirectoryReader.open(directory), null);
            }
            return searchers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FoldedWords words() {
        return words;
    }

    private IndexWriter writer() throws IOException {
        if (writer == null) {
            // What is said most often comes first, so that who wants the first few need not look at all.
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(words)
                            .setRAMBufferSizeMB(WAITING)
                            .setCommitOnClose(false)
                            .setIndexSort(new Sort(new SortField(WEIGHT, SortField.Type.LONG, true))));
        }
        return writer;
    }

    private static void write(Node node, SearchEntries entries, IndexWriter out) {
        try {
            SearchEntries.Thing thing = entries.thing(node);
            if (thing != null) {
                out.addDocument(FACETS.build(document(thing)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(SearchEntries.Thing thing) {
        Document document = new Document();
        document.add(new StringField(KEY, thing.iri(), Field.Store.NO));
        document.add(new StoredField(IRI, thing.iri()));
        Set<String> beginnings = new HashSet<>();
        names(document, LABEL, thing.labels(), beginnings);
        names(document, ALIAS, thing.aliases(), beginnings);
        beginnings.forEach(one -> document.add(new StringField(BEGINNING, one, Field.Store.NO)));
        document.add(new NumericDocValuesField(WEIGHT, thing.weight()));
        document.add(new FeatureField(FEATURES, WEIGHT, Math.max(1, thing.weight())));
        kind(document, thing.kind());
        facet(document, TYPE, thing.types());
        facet(document, COUNTRY, thing.countries());
        facet(document, YEAR, thing.years());
        return document;
    }

    private static void names(Document document, String field, Set<Node> names, Set<String> beginnings) {
        for (Node name : names) {
            String words = name.getLiteralLexicalForm();
            String language = name.getLiteralLanguage();
            document.add(new StoredField(field, language.isEmpty() ? words : words + LANGUAGE + language));
            document.add(new TextField(field, words, Field.Store.NO));
            String folded = FoldedWords.folded(words);
            document.add(new StringField(WHOLE, shortened(folded), Field.Store.NO));
            beginnings(FROM_START + folded, 1 + LONGEST_OF_NAME, beginnings);
            for (FoldedWords.Word word : FoldedWords.words(words)) {
                beginnings(word.folded(), LONGEST_OF_WORD, beginnings);
                beginnings(word.sound(), FoldedWords.SOUND.length() + LONGEST_OF_WORD, beginnings);
            }
        }
    }

    private static void beginnings(String word, int longest, Set<String> beginnings) {
        for (int length = 1; length <= Math.min(longest, word.length()); length++) {
            beginnings.add(word.substring(0, length));
        }
    }

    /** The words and the language of a name that is stored. */
    static String[] parts(String stored) {
        int at = stored.indexOf(LANGUAGE);
        return at < 0 ? new String[] {stored, ""} : new String[] {stored.substring(0, at), stored.substring(at + 1)};
    }

    /** Lucene takes terms of some thirty thousand bytes; nobody types so much. */
    private static String shortened(String words) {
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    private static void kind(Document document, SearchKind kind) {
        document.add(new StoredField(KIND, kind.name()));
        facet(document, KIND, Set.of(kind.name()));
    }

    private static void facet(Document document, String name, Set<String> values) {
        for (String value : values) {
            document.add(new SortedSetDocValuesFacetField(name, value));
        }
    }

    /** The key of the sentences of a document. */
    static String sentencesOf(String document) {
        return "sentences of " + document;
    }

    private static void writeSentences(Node text, SearchEntries entries, IndexWriter out) {
        try {
            String key = sentencesOf(text.toString());
            Set<String> countries = entries.countriesOfDocument(text);
            Set<String> years = entries.yearsOfDocument(text);
            for (SearchEntries.Sentence sentence : entries.sentences(text)) {
                Document document = new Document();
                document.add(new StringField(KEY, key, Field.Store.NO));
                document.add(new StoredField(IRI, text.toString()));
                document.add(new TextField(TEXT, sentence.words(), Field.Store.YES));
                document.add(new StoredField(START, sentence.start()));
                document.add(new StoredField(END, sentence.end()));
                document.add(new NumericDocValuesField(WEIGHT, 0));
                kind(document, SearchKind.SENTENCES);
                facet(document, COUNTRY, countries);
                facet(document, YEAR, years);
                out.addDocument(FACETS.build(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (writer != null) {
                writer.rollback();
            }
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
