package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {
    @TempDir
    private Path classes;

    @BeforeEach
    void someClasses() throws IOException {
        write("org/entente/fact/FactExtractor.class", "rules");
        write("org/entente/service/Pages.class", "pages");
        write("gazetteer/countries.tsv", "KZ");
        write("ontology/shapes.ttl", "shapes");
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(classes.resolve(path).getParent());
        Files.writeString(classes.resolve(path), content);
    }

    @Test
    void whatDecidesWhatIsReadDecidesTheVersion() throws IOException {
        String before = CodeVersion.of(classes);
        assertEquals(before, CodeVersion.of(classes));
        for (String path : new String[] {
            "org/entente/fact/FactExtractor.class",
            "org/entente/mention/deep/New.class",
            "gazetteer/countries.tsv",
            "ontology/shapes.ttl"
        }) {
            write(path, "changed");
            assertNotEquals(before, CodeVersion.of(classes), path);
            before = CodeVersion.of(classes);
        }
    }

    @Test
    void pagesAndTestsDoNot() throws IOException {
        String before = CodeVersion.of(classes);
        write("org/entente/service/Pages.class", "changed");
        write("ontology/questions/one.rq", "new");
        assertEquals(before, CodeVersion.of(classes));
    }

    @Test
    void aJarHasTheVersionOfItsClasses(@TempDir Path other) throws IOException {
        Path jar = other.resolve("entente.jar");
        try (FileSystem archive = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (String path : new String[] {
                "ontology/shapes.ttl", "gazetteer/countries.tsv", "org/entente/fact/FactExtractor.class"
            }) {
                Files.createDirectories(archive.getPath(path).toAbsolutePath().getParent());
                Files.copy(classes.resolve(path), archive.getPath(path));
            }
        }
        try (FileSystem archive = FileSystems.newFileSystem(jar)) {
            assertEquals(CodeVersion.of(classes), CodeVersion.of(archive.getPath("/")));
        }
    }

    @Test
    void theRunningCodeHasOne() {
        assertEquals(64, CodeVersion.current().length());
        assertEquals(CodeVersion.current(), CodeVersion.current());
    }
}
