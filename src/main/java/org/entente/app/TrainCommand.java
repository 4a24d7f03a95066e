package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.document.DocumentException;
import org.entente.quality.EventTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code train}: learns anew which events documents report and who takes part, from facts files. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learns the models of events and participation from facts files, but for those that GOLD/held-out.txt and, if it is",
            "there, GOLD/not-learnt.txt name; whose news a document is, also from the latter. Learns from all of the directories",
            "of --also as well, which hold documents and their facts files side by side.",
            "They are used once the program is built anew."
        },
        footer = {
            "",
            "Examples:",
            "  entente train --also data/learning data/gold data/documents data/model",
        })
final class TrainCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Parameters(index = "0", paramLabel = "GOLD", description = "The directory of the facts files, NAME.json.")
    private Path gold;

    @Parameters(index = "1", paramLabel = "TEXT", description = "The directory of the documents, NAME.txt.")
    private Path texts;

    @Parameters(index = "2", paramLabel = "MODEL", description = "The directory that the tables are written to.")
    private Path models;

    @Option(
            names = "--also",
            paramLabel = "DIR",
            description =
                    "A directory of more documents, NAME.txt, with their facts files, NAME.json. May be repeated.")
    private List<Path> more = List.of();

    @Override
    public Integer call() throws IOException, DocumentException {
        Set<String> heldOut = ScoreCommand.heldOut(Entente.directory(gold));
        Set<String> left = new HashSet<>(heldOut);
        Path notLearnt = gold.resolve("not-learnt.txt");
        if (Files.exists(notLearnt)) {
            left.addAll(ScoreCommand.names(notLearnt));
        }
        EventTrainer trainer = new EventTrainer();
        List<String> names = new ArrayList<>(trainer.learn(
                gold, Entente.directory(texts), name -> !left.contains(name), name -> !heldOut.contains(name)));
        for (Path directory : more) {
            names.addAll(trainer.learn(Entente.directory(directory), directory, name -> true, name -> true));
        }
        trainer.write(Entente.directory(models));
        entente.out().println("learnt from " + names.size() + " documents");
        return Entente.DONE;
    }
}
