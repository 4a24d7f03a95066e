package org.entente.graph;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;

/**
 * A store in one compressed file, of which an equal one can be made: what documents say, and the store's own notes in the default
 * graph. Between a first line that names the base and a last one that counts, it is N-Quads, so that it can also be read without
 * this program. A file that was cut short or changed is no backup, and is told from one.
 */
final class Backup {
    private static final String FORMAT = "1";
    private static final Pattern HEAD = Pattern.compile("# Entente backup (\\S+) of (\\S+)");
    private static final int LONGEST_HEAD = 4000;
    private static final String END = "# end of %d quads\n";

    private Backup() {}

    /**
     * Writes what there is at one moment. Within a transaction of the caller's.
     *
     * @param out is flushed and stays open
     */
    static void write(DatasetGraph data, String base, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
        packed.write(("# Entente backup " + FORMAT + " of " + base + "\n").getBytes(StandardCharsets.UTF_8));
        StreamRDF quads = StreamRDFWriter.getWriterStream(packed, RDFFormat.NQUADS_UTF8);
        quads.start();
        long[] count = new long[1];
        data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            quads.triple(quad.asTriple());
            count[0]++;
        });
        data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            quads.quad(quad);
            count[0]++;
        });
        quads.finish();
        packed.write(END.formatted(count[0]).getBytes(StandardCharsets.UTF_8));
        packed.finish();
        out.flush();
    }

    /** A backup that is read. */
    static final class Reader {
        private final End in;
        private final String base;

        /** @throws StoreException if it is no backup, or one of another release */
        Reader(InputStream packed) throws IOException {
            try {
                in = new End(new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16));
            } catch (IOException e) {
                throw new StoreException("the file is no backup: " + e.getMessage(), e);
            }
            Matcher head = HEAD.matcher(firstLine());
            if (!head.matches()) {
                throw new StoreException("the file is no backup: it does not begin as one");
            }
            if (!head.group(1).equals(FORMAT)) {
                throw new StoreException("the file is a backup of another release (format " + head.group(1) + ")");
            }
            base = head.group(2);
        }

        private String firstLine() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b >= 0 && b != '\n' && line.length() < LONGEST_HEAD; b = in.read()) {
                line.append((char) b);
            }
            return line.toString();
        }

        /** What the IRIs of the data begin with. */
        String base() {
            return base;
        }

        /**
         * Adds all quads to an empty database, and closes the file: the caller's thread parses, one more numbers the nodes, and
         * one writes each index. Not a transaction: after a failure the database is of no use.
         *
         * @param quadIndexes those that the database has
         * @throws StoreException if the backup is damaged
         */
        void load(DatasetGraph data, String... quadIndexes) {
            DataLoader loader = LoaderFactory.createLoader(plan(quadIndexes), data, (format, arguments) -> {});
            loader.startBulk();
            try {
                RDFParser.source(in)
                        .lang(Lang.NQUADS)
                        .checking(false)
                        .resolveURIs(false)
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(loader.stream());
            } catch (RiotException | RuntimeIOException e) {
                throw new StoreException("the backup is damaged: " + e.getMessage(), e);
            } finally {
                loader.finishBulk(); // else its threads would wait for more
            }
            if (in.fault != null) {
                throw new StoreException("the backup is damaged: " + in.fault.getMessage(), in.fault);
            }
            long count = loader.countTriples() + loader.countQuads();
            if (!in.last.endsWith(END.formatted(count))) {
                throw new StoreException("the backup is damaged: it has " + count + " quads and not those it tells");
            }
        }

        /** TDB2's own plan of the same stages fails on databases without some of its indexes. */
        private static LoaderPlan plan(String... quadIndexes) {
            LoaderPlan parallel = LoaderPlans.loaderPlanParallel;
            return new LoaderPlan(
                    parallel.dataInputType(),
                    parallel.primaryLoad3(),
                    quadIndexes,
                    parallel.secondaryIndex3(),
                    parallel.secondaryIndex4());
        }
    }

    /** Remembers the last bytes that were read. */
    private static final class End extends FilterInputStream {
        private static final int LENGTH = 64;
        private String last = "";
        /** The parser takes a file that cannot be read to its end for one that ends. */
        private IOException fault;

        End(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n;
            try {
                n = super.read(bytes, offset, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
            if (n > 0) {
                int kept = Math.min(n, LENGTH);
                String all = last + new String(bytes, offset + n - kept, kept, StandardCharsets.ISO_8859_1);
                last = all.substring(Math.max(0, all.length() - LENGTH));
            }
            return n;
        }
    }
}
