package org.entente.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A command that has been run, in this process. */
record Call(int exitCode, String out, String err) {
    private static final Pattern PROGRESS = Pattern.compile("(?m)^[a-z ]+ \\d+ of \\d+\\R");

    /** Runs a command; arguments may be paths. What is told of progress depends on the machine's speed and is left out. */
    static Call of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Entente(stream(out), stream(err))
                .run(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        String problems = PROGRESS.matcher(err.toString(StandardCharsets.UTF_8)).replaceAll("");
        return new Call(exitCode, out.toString(StandardCharsets.UTF_8), problems);
    }

    static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
