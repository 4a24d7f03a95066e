package org.entente.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.entente.graph.CurationDesk;
import org.entente.graph.GraphStore;
import org.entente.graph.Settlement;
import org.entente.graph.StoreException;
import org.entente.graph.Trace;
import org.entente.identity.Decision;
import org.entente.identity.Identities;
import org.entente.identity.Ledger;
import org.entente.identity.Merge;
import org.entente.identity.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code curate}: what may be one, the evidence of it, and decisions. */
@Command(
        name = "curate",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what may be one, shows the evidence, and adds decisions to the ledger.",
            "",
            "suspects          pairs that may be one, the likeliest first",
            "show THING [THING]  what documents say of one thing or of two",
            "log               the ledger",
            "merge A B, never-merge A B, split A@DOCUMENT, rename A NAME, reject A,",
            "correct A PROPERTY=VALUE, add A [name=NAME], external-id A IRI, undo ID",
            "",
            "A thing is 'person: NAME', 'organization: NAME', 'position: HOLDER | TITLE | INSTITUTION',",
            "'agreement: PARTY | PARTY | DATE', 'event: TYPE | PARTICIPANT | DATE', each with ' @ DOCUMENT, …' if only",
            "what these say is meant."
        },
        footer = {
            "",
            "Examples:",
            "  entente curate suspects",
            "  entente curate merge 'organization: SUCC' 'organization: Shanghai Urban Construction Vocational College'"
                    + " --by ada --why 'its own web site'"
        })
final class CurateCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @ParentCommand
    private Entente entente;

    @Parameters(index = "0", paramLabel = "WHAT", description = "suspects, show, log, or a decision.")
    private String what;

    @Parameters(index = "1..*", paramLabel = "THING|VALUE", description = "What it is about.")
    private List<String> arguments = List.of();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store's directory. Default: " + StoreOptions.DEFAULT + " of the project.")
    private Path directory;

    @Mixin
    private LedgerOptions ledger;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: the user's name.")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--why", paramLabel = "WORDS", description = "The reason; for additions the source.")
    private String why;

    @Option(
            names = "--limit",
            defaultValue = "50",
            paramLabel = "N",
            description = "Suspects shown. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public Integer call() throws IOException {
        return switch (what) {
            case "suspects" -> suspects();
            case "show" -> show();
            case "log" -> log();
            default -> decide();
        };
    }

    private GraphStore store() {
        return StoreOptions.open(directory == null ? Entente.home(StoreOptions.DEFAULT) : directory);
    }

    private int suspects() {
        try (GraphStore store = store()) {
            Settlement settlement = new CurationDesk(store, ledger.directory()).settlement();
            Identities identities = settlement.identities();
            identities.suspects().stream().limit(limit).forEach(merge -> print(merge, identities));
        }
        return Entente.DONE;
    }

    private void print(Merge merge, Identities identities) {
        entente.out().printf(Locale.ROOT, "%.2f  %s%n", merge.score(), String.join("; ", merge.reasons()));
        for (String identifier : List.of(merge.one(), merge.other())) {
            entente.out().println("      " + identities.reference(identifier));
        }
    }

    private int show() {
        if (arguments.isEmpty()) {
            throw CommandFailure.usage("show what? 'person: NAME' or 'organization: NAME'");
        }
        try (GraphStore store = store()) {
            Identities identities =
                    new CurationDesk(store, ledger.directory()).settlement().identities();
            for (String words : arguments) {
                Reference reference = reference(words);
                Set<String> things = new TreeSet<>();
                identities.find(reference).forEach(found -> things.add(found.identifier()));
                if (things.isEmpty()) {
                    throw CommandFailure.trouble("no document speaks of " + reference, null);
                }
                things.forEach(thing -> show(store, thing));
            }
        }
        return Entente.DONE;
    }

    private void show(GraphStore store, String thing) {
        PrintStream out = entente.out();
        out.println(thing);
        Dataset dataset = store.dataset();
        Txn.executeRead(
                dataset,
                () -> Trace.find(dataset.getUnionModel().getGraph(), store.iris(), thing, "rdf:type", "").stream()
                        .limit(1)
                        .map(triple -> Trace.of(dataset.asDatasetGraph(), triple))
                        .forEach(trace -> {
                            trace.merges()
                                    .forEach(m -> out.println("  " + m.what() + ": " + String.join("; ", m.reasons())));
                            trace.decisions()
                                    .forEach(d -> out.println(
                                            "  decided: " + d.what() + ": " + String.join("; ", d.reasons())));
                            trace.witnesses().stream()
                                    .limit(SHOWN)
                                    .forEach(w -> out.println("  " + w.document() + ": " + w.sentence()));
                        }));
    }

    private int log() throws IOException {
        Ledger read = ledger.read();
        List<Decision> inForce = read.inForce();
        for (Decision decision : read.decisions()) {
            boolean holds = inForce.contains(decision) || decision.kind() == Decision.Kind.UNDO;
            entente.out()
                    .println(decision.id() + "  " + decision.at() + "  " + decision.by() + "  " + decision.words()
                            + (holds ? "" : "  (undone)") + ": " + decision.why());
        }
        read.problems().forEach(entente::problem);
        return read.problems().isEmpty() ? Entente.DONE : Entente.INCOMPLETE;
    }

    private int decide() throws IOException {
        Decision decision = decision();
        if (decision.kind() == Decision.Kind.UNDO
                && ledger.read().decisions().stream().noneMatch(d -> d.id().equals(decision.value()))) {
            throw CommandFailure.usage(
                    "no decision has the id " + decision.value() + "; 'entente curate log' lists them");
        }
        Path path = directory == null ? Entente.home(StoreOptions.DEFAULT) : directory;
        if (!Files.isDirectory(path)) {
            Ledger.append(ledger.directory(), decision);
            entente.out().println(decision.id() + "  noted; the next build will do it");
            return Entente.DONE;
        }
        try (GraphStore store = StoreOptions.open(path)) {
            Settlement settlement = new CurationDesk(store, ledger.directory()).decide(decision);
            boolean matched = !settlement.unmatched().contains(decision);
            entente.out().println(decision.id() + "  " + (matched ? "done" : "noted, but no document speaks of it"));
            return matched ? Entente.DONE : Entente.INCOMPLETE;
        } catch (StoreException e) {
            // A server that has the store open sees the ledger change.
            Ledger.append(ledger.directory(), decision);
            entente.out().println(decision.id() + "  noted; whoever has the store open will do it");
            return Entente.DONE;
        }
    }

    private Decision decision() {
        try {
            Decision.Kind kind = Decision.Kind.parse(what);
            boolean two = kind == Decision.Kind.MERGE || kind == Decision.Kind.NEVER_MERGE;
            boolean undo = kind == Decision.Kind.UNDO;
            String value = undo ? argument(0) : !two && arguments.size() > 1 ? argument(1) : "";
            return new Decision(
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                    by,
                    kind,
                    undo ? Optional.empty() : Optional.of(Reference.parse(argument(0))),
                    two ? Optional.of(Reference.parse(argument(1))) : Optional.empty(),
                    value,
                    why == null ? "" : why);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private String argument(int i) {
        if (i >= arguments.size()) {
            throw CommandFailure.usage(what + " needs more to be about; see 'entente curate --help'");
        }
        return arguments.get(i);
    }

    private static Reference reference(String words) {
        try {
            return Reference.parse(words);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }
}
