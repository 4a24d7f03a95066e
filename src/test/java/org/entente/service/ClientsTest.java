package org.entente.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.system.Txn;
import org.entente.graph.GraphStore;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts of {@code src/test/clients} that need nothing fetched; {@code run.sh} there runs all of them. */
class ClientsTest {
    private static final Path CLIENTS = Path.of("src/test/clients");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"curl, bash, curl.sh", "python3, python3, python.py"})
    @Timeout(120)
    void aClientGetsWhatTheStoreHolds(String needs, String runs, String script) throws Exception {
        assumeTrue(isThere(needs) && isThere(runs), "there is no " + needs);
        int port = freePort();
        String address = "http://localhost:" + port + "/";
        try (GraphStore store = GraphStore.inMemory(address)) {
            store.put(Samples.signing());
            store.put(Samples.hostile());
            Path query = CLIENTS.resolve("partners.rq");
            Path expected = directory.resolve("expected.csv");
            try (EntenteServer server = EntenteServer.start(ServerConfig.onPort(port), store);
                    OutputStream out = Files.newOutputStream(expected)) {
                out.write(csv(store.dataset(), Files.readString(query)).getBytes());
                out.flush();
                Process client = new ProcessBuilder(
                                runs,
                                CLIENTS.resolve(script).toString(),
                                server.base().toString(),
                                query.toString(),
                                expected.toString())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(client.getInputStream().readAllBytes());
                assertTrue(client.waitFor(60, TimeUnit.SECONDS));
                assertEquals(0, client.exitValue(), said);
            }
        }
    }

    private static String csv(Dataset data, String query) {
        return Txn.calculateRead(data, () -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query, data)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ResultSetFormatter.outputAsCSV(bytes, execution.execSelect());
                return bytes.toString().replace("\r", "");
            }
        });
    }

    private static boolean isThere(String command) {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
