package org.entente;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds the line of stages that the root package draws, and the conventions that a machine can check. */
@AnalyzeClasses(packages = "org.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/org/entente");
    /** Each may use those before it. {@code quality} stands beside the line, and {@code app} at its end. */
    private static final List<String> STAGES =
            List.of("document", "text", "mention", "fact", "identity", "graph", "network", "service");

    private static final List<String> EXTRACTION = STAGES.subList(0, STAGES.indexOf("graph"));

    @ArchTest
    static void everyStageUsesOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < STAGES.size(); i++) {
            mayUse(STAGES.get(i), STAGES.subList(0, i)).check(classes);
        }
    }

    @ArchTest
    static void qualityReadsTheStagesUpToTheGraph(JavaClasses classes) {
        mayUse("quality", STAGES.subList(0, STAGES.indexOf("graph") + 1)).check(classes);
    }

    @ArchTest
    static final ArchRule EXTRACTION_KNOWS_NOTHING_OF_RDF = noClasses()
            .that()
            .resideInAnyPackage(packages(EXTRACTION))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.entente.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_NAMES_THAT_SAY_NOTHING = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..");

    @ArchTest
    static void everyPackageIsOnTheMap(JavaClasses classes) {
        TreeSet<String> known = new TreeSet<>(STAGES);
        known.addAll(List.of("quality", "app"));
        TreeSet<String> found = new TreeSet<>(known);
        classes.stream()
                .map(c -> c.getPackageName().substring("org.entente".length()))
                .filter(p -> !p.isEmpty())
                .forEach(p -> found.add(p.substring(1)));
        assertEquals(known, found, "packages");
    }

    @ArchTest
    static void everyPackageSaysWhatItIsFor(JavaClasses classes) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> below = Files.walk(SOURCES)) {
            for (Path directory : below.filter(Files::isDirectory).toList()) {
                Path info = directory.resolve("package-info.java");
                long lines = Files.exists(info)
                        ? Files.readAllLines(info).stream()
                                .filter(ArchitectureTest::isText)
                                .count()
                        : 0;
                if (lines < 8) {
                    faults.add(info + " has " + lines + " lines of text");
                }
            }
        }
        assertTrue(faults.isEmpty(), String.join(", ", faults));
    }

    private static boolean isText(String line) {
        return line.strip().matches("(/\\*)?\\*+ .*\\p{Alpha}.*");
    }

    private static ArchRule mayUse(String stage, List<String> others) {
        List<String> allowed = new ArrayList<>(others);
        allowed.add(stage);
        return classes()
                .that()
                .resideInAnyPackage("org.entente." + stage + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("org.entente..").or(resideInAnyPackage(packages(allowed))))
                .allowEmptyShould(true);
    }

    private static String[] packages(List<String> stages) {
        return stages.stream().map(s -> "org.entente." + s + "..").toArray(String[]::new);
    }
}
