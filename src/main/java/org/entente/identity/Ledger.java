package org.entente.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What curators decided, in the order of its lines: files {@code *.tsv} of a directory, in the order of their names. Lines are only
 * ever added, so that versions of it can be compared and joined line by line.
 *
 * <p>The columns are the decision's id (a digest of the rest, by which an undo names it), when, who, what, about what, and what
 * else, the value, why. What stands behind {@code #} is no decision.
 *
 * @param decisions all of them, undone or not
 * @param problems lines that are no decision, with file and line number
 */
public record Ledger(List<Decision> decisions, List<String> problems) {
    /** Without decisions. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    private static final String FILE = "decisions.tsv";
    private static final String HEAD =
            "# id\twhen\twho\tdecision\tabout\tand\tvalue\twhy; lines are only ever added: 'entente curate' does\n";

    public Ledger {
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
    }

    /** The decisions of a directory; none if it is not there. */
    public static Ledger read(Path directory) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            List<Path> files;
            try (Stream<Path> all = Files.list(directory)) {
                files = all.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
            }
            for (Path file : files) {
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    if (!line.isBlank() && !line.startsWith("#")) {
                        try {
                            decisions.add(Decision.parse(line));
                        } catch (IllegalArgumentException e) {
                            problems.add(file + ":" + number + ": " + e.getMessage());
                        }
                    }
                }
            }
        }
        return new Ledger(decisions, problems);
    }

    /** Adds a decision to the ledger of a directory, which is made if need be. It is on disk when this returns. */
    public static void append(Path directory, Decision decision) throws IOException {
        Files.createDirectories(directory);
        try (FileChannel file = FileChannel.open(
                directory.resolve(FILE),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            file.lock(); // until it is closed
            long end = file.size();
            String line = decision.toLine() + "\n";
            if (end == 0) {
                line = HEAD + line;
            } else {
                ByteBuffer last = ByteBuffer.allocate(1);
                file.read(last, end - 1);
                line = last.get(0) == '\n' ? line : "\n" + line;
            }
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            file.position(end);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /** The decisions that hold: those that none undoes which itself holds. */
    public List<Decision> inForce() {
        Set<String> undone = new HashSet<>();
        List<Decision> inForce = new ArrayList<>();
        for (int i = decisions.size() - 1; i >= 0; i--) {
            Decision decision = decisions.get(i);
            if (undone.contains(decision.id())) {
                continue;
            }
            if (decision.kind() == Decision.Kind.UNDO) {
                undone.add(decision.value());
            } else {
                inForce.add(decision);
            }
        }
        Collections.reverse(inForce);
        return inForce;
    }

    /** Undos of what is not in the ledger. */
    public List<Decision> undosOfNothing() {
        Set<String> ids = new HashSet<>();
        decisions.forEach(decision -> ids.add(decision.id()));
        return decisions.stream()
                .filter(d -> d.kind() == Decision.Kind.UNDO && !ids.contains(d.value()))
                .toList();
    }
}
