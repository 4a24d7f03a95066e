package org.entente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a project of its own whose Java and Maven only note that they were called. */
class LauncherTest {
    @TempDir
    private Path directory;

    private Path home;
    private Path builds;

    @BeforeEach
    void makeProject() throws IOException {
        home = Files.createDirectories(directory.resolve("the project"));
        builds = directory.resolve("builds");
        Files.copy(Path.of("entente"), home.resolve("entente"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("src/main/Program.java"), "one");
        Files.createFile(directory.resolve("library.jar"));
        java("17.0.1");
        maven("echo built >> '" + builds + "'; mkdir -p target; touch target/entente.jar; printf '%s' '"
                + directory.resolve("library.jar") + "' > target/class-path");
    }

    private void java(String version) throws IOException {
        script(
                "jdk/bin/java",
                "case \"$*\" in -version) echo 'openjdk version \"" + version + "\"' >&2 ;;"
                        + " *ArchiveClassesAtExit=*) archive=${1#*=}; touch \"$archive\" ;;"
                        + " *) printf '%s\\n' \"$@\" ;; esac");
    }

    private void maven(String body) throws IOException {
        script("mvn", body);
    }

    private void script(String name, String body) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Call launch(String... arguments) throws IOException, InterruptedException {
        return launch(home.resolve("entente"), Map.of(), arguments);
    }

    private Call launch(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().put("MAVEN", directory.resolve("mvn").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(process.waitFor(), out, Files.readString(err));
    }

    private long builds() throws IOException {
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @Test
    void theProgramIsBuiltOnceAndGetsItsArguments() throws IOException, InterruptedException {
        Call first = launch("query", "a b", "*");
        assertEquals(0, first.exitCode(), first.err());
        assertTrue(first.out().endsWith("org.entente.app.Entente\nquery\na b\n*\n"), first.out());
        assertTrue(first.out().contains("-Dentente.home=" + home.toRealPath() + "\n"), first.out());
        assertTrue(first.out().contains("/classes.jsa\n"), first.out());
        assertEquals(1, first.errLines().size(), first.err());

        Call second = launch("query", "a b", "*");
        assertEquals(new Call(0, first.out(), ""), second);
        assertEquals(1, builds());
    }

    @Test
    void itIsBuiltAgainWhenASourceChangesAndOnlyThen() throws IOException, InterruptedException {
        launch();
        Files.writeString(home.resolve("README.md"), "no source");
        Files.writeString(home.resolve("src/main/Program.java"), "one");
        launch();
        assertEquals(1, builds());
        Files.writeString(home.resolve("src/main/Program.java"), "two");
        launch();
        assertEquals(2, builds());
        Files.delete(home.resolve("src/main/Program.java"));
        launch();
        assertEquals(3, builds());
        Files.createDirectories(home.resolve("ontology"));
        Files.writeString(home.resolve("ontology/new.ttl"), "");
        launch();
        assertEquals(4, builds());
        try (Stream<Path> runs = Files.list(home.resolve("target/run"))) {
            assertEquals(1, runs.filter(Files::isDirectory).count(), "builds of before are removed");
        }
    }

    @Test
    void aLibraryThatIsGoneIsFetchedAgain() throws IOException, InterruptedException {
        launch();
        Files.delete(directory.resolve("library.jar"));
        launch();
        assertEquals(2, builds());
    }

    @Test
    void aCollectorThatIsAskedForTakesThePlaceOfTheUsual() throws IOException, InterruptedException {
        assertTrue(launch().out().contains("-XX:+UseSerialGC\n"));
        Map<String, String> asked = Map.of("ENTENTE_JAVA_OPTIONS", "-Xms1g -XX:+UseParallelGC");
        Call call = launch(home.resolve("entente"), asked);
        assertTrue(call.out().contains("-XX:+UseParallelGC\n"), call.out());
        assertFalse(call.out().contains("-XX:+UseSerialGC"), call.out());
    }

    @Test
    void theArchiveOfClassesMayBeMissing() throws IOException, InterruptedException {
        launch();
        try (Stream<Path> files = Files.walk(home.resolve("target/run"))) {
            Files.delete(
                    files.filter(f -> f.endsWith("classes.jsa")).findFirst().orElseThrow());
        }
        Call call = launch("--help");
        assertEquals(0, call.exitCode());
        assertFalse(call.out().contains("classes.jsa"), call.out());
    }

    @Test
    void itRunsThroughSymbolicLinks() throws IOException, InterruptedException {
        Path far = Files.createSymbolicLink(directory.resolve("far"), home.resolve("entente"));
        Path near = Files.createSymbolicLink(directory.resolve("near"), Path.of("far"));
        assertTrue(Files.exists(far));
        Call call = launch(near, Map.of("ENTENTE_JAVA_OPTIONS", "-Xmx9g -Done=1"), "--help");
        assertTrue(call.out().contains("-Dentente.home=" + home.toRealPath() + "\n"), call.out());
        assertTrue(call.out().contains("\n-Xmx9g\n-Done=1\n"), call.out());
    }

    @Test
    void aBuildThatFailsTellsItsErrorsAndIsTriedAgain() throws IOException, InterruptedException {
        maven("echo '[INFO] fine'; echo '[ERROR] Program.java:1: no'; exit 1");
        Call call = launch("--help");
        assertEquals(1, call.exitCode());
        assertEquals("", call.out());
        assertTrue(call.err().contains("failed\n[ERROR] Program.java:1: no\nentente: the build failed; "), call.err());
        assertFalse(call.err().contains("fine"), call.err());
        makeMavenWork();
        assertEquals(0, launch("--help").exitCode());
    }

    private void makeMavenWork() throws IOException {
        maven("mkdir -p target; touch target/entente.jar target/class-path");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException, InterruptedException {
        Call old = withJava("11.0.2");
        assertEquals(1, old.exitCode());
        assertTrue(old.err().contains("Java 17 or later is needed, and '"), old.err());
        assertTrue(old.err().contains("is version 11"), old.err());
        assertTrue(withJava("1.8.0_402").err().contains("is version 1\n"));

        Call noJava = launch(home.resolve("entente"), Map.of("JAVA_HOME", "/nowhere"));
        assertEquals(1, noJava.exitCode());
        assertEquals(
                List.of(
                        "entente: no '/nowhere/bin/java': install a JDK 17 or later, or set JAVA_HOME to the directory of"
                                + " one"),
                noJava.errLines());

        java("17.0.1");
        Call noMaven = launch(home.resolve("entente"), Map.of("MAVEN", "/nowhere/mvn"));
        assertEquals(1, noMaven.exitCode());
        assertTrue(noMaven.err().startsWith("entente: no '/nowhere/mvn': install Maven 3.8"), noMaven.err());
        assertEquals(0, builds());
    }

    private Call withJava(String version) throws IOException, InterruptedException {
        java(version);
        return launch("--help");
    }
}
