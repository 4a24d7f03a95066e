package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.identity.Decision;
import org.entente.identity.Ledger;
import org.entente.identity.Reference;
import org.entente.identity.Telling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A decision changes no more of a store than what it concerns; still the store is, byte for byte, what it would be if all had been
 * decided at once. On made-up documents and decisions that share a few names in several spellings.
 */
class SettlementStepsTest {
    private static final String BASE = "http://example.org/";
    private static final String[][] INSTITUTIONS = {
        {"Shanghai Urban Construction Vocational College", "SUCC", "CN"},
        {"Karaganda Medical University", "Qaraghandy Medical University", "KZ"},
        {"Kyrgyz State Technical University", "Kyrgyz State Technical University named after I. Razzakov", "KG"},
        {"Osh State University", "Osh State University of Kyrgyzstan", "KG"},
        {"Kisumu University", "University of Kisumu", "KE"},
        {"Tashkent State Agrarian University", "Tashkent Agrarian University", "UZ"},
    };
    private static final String[][] PEOPLE = {
        {"Zhang Zhengrong", "Zhengrong Zhang"},
        {"Davlatzoda Qudrat", "Kudrat Davlatzoda"},
        {"Yessenova Nurlyshat", "Esenova Nurlyshat"},
        {"Li Wei", "Li Wei"},
        {"Almaz Bekov", "A. Bekov"},
        {"Zafar Hakimov", "Zafar Kakimov"},
    };
    private static final String[] TITLES = {"President", "Rector", "Dean"};

    private final Random random = new Random();

    private String spelling(String[][] names, int which) {
        return names[which][random.nextInt(2)];
    }

    private List<Telling> documents() {
        List<Telling> documents = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Telling telling = Telling.in("d" + i);
            int one = random.nextInt(INSTITUTIONS.length);
            int other = (one + 1 + random.nextInt(INSTITUTIONS.length - 1)) % INSTITUTIONS.length;
            String here = spelling(INSTITUTIONS, one);
            String there = spelling(INSTITUTIONS, other);
            telling.university(here, random.nextBoolean() ? INSTITUTIONS[one][2] : "")
                    .university(there, INSTITUTIONS[other][2])
                    .unit("School of Business", here);
            String person = spelling(PEOPLE, random.nextInt(PEOPLE.length));
            telling.post(person, TITLES[random.nextInt(3)], random.nextInt(4) > 0 ? here : "School of Business");
            if (random.nextInt(3) > 0) {
                telling.signed(here, there, "2024-05-0" + (1 + random.nextInt(4)), person);
            }
            documents.add(telling);
        }
        return documents;
    }

    private String reference(String[][] names, String kind) {
        return kind + ": " + spelling(names, random.nextInt(names.length))
                + (random.nextInt(3) > 0 ? "" : " @ d" + random.nextInt(16) + ", d" + random.nextInt(16));
    }

    private Decision decision(int number, List<Decision> made) {
        boolean people = random.nextBoolean();
        String[][] names = people ? PEOPLE : INSTITUTIONS;
        String kind = people ? "person" : "organization";
        String target = reference(names, kind);
        return switch (random.nextInt(9)) {
            case 0, 1 -> decision(number, Decision.Kind.MERGE, target, reference(names, kind), "");
            case 2, 3 -> decision(number, Decision.Kind.NEVER_MERGE, target, reference(names, kind), "");
            case 4 ->
                decision(
                        number,
                        Decision.Kind.SPLIT,
                        kind + ": " + spelling(names, random.nextInt(names.length)) + " @ d" + random.nextInt(16),
                        null,
                        "");
            case 5 -> decision(number, Decision.Kind.RENAME, target, null, "Name " + number);
            case 6 -> decision(number, Decision.Kind.REJECT, target, null, "");
            case 7 -> decision(number, Decision.Kind.EXTERNAL_ID, target, null, "http://example.com/" + number);
            default ->
                made.isEmpty()
                        ? decision(number, Decision.Kind.RENAME, target, null, "Name " + number)
                        : decision(
                                number,
                                Decision.Kind.UNDO,
                                null,
                                null,
                                made.get(random.nextInt(made.size())).id());
        };
    }

    private static Decision decision(int number, Decision.Kind kind, String target, String other, String value) {
        return new Decision(
                Instant.parse("2025-01-02T03:04:05Z").plusSeconds(number),
                "Ada",
                kind,
                Optional.ofNullable(target).map(Reference::parse),
                Optional.ofNullable(other).map(Reference::parse),
                value,
                "she says so");
    }

    private static GraphStore store(List<Telling> documents) {
        GraphStore store = GraphStore.inMemory(BASE);
        documents.forEach(document -> store.put(document.resolve()));
        return store;
    }

    private static String dump(GraphStore store) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.dump(Syntax.NQ, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void decidedOneByOneIsAsDecidedAtOnce(int seed) {
        random.setSeed(seed);
        List<Telling> documents = documents();
        List<Decision> decisions = new ArrayList<>();
        int merges = 0;
        try (GraphStore oneByOne = store(documents);
                GraphStore atOnce = store(documents)) {
            oneByOne.settle(Ledger.EMPTY);
            String before = dump(oneByOne);
            for (int number = 0; number < 8; number++) {
                decisions.add(decision(number, decisions));
                Ledger ledger = new Ledger(decisions, List.of());
                merges += oneByOne.settle(ledger).identities().merges().size();
                atOnce.put(documents.get(0).resolve()); // whereupon all is put together from the beginning
                atOnce.settle(ledger);
                assertEquals(dump(atOnce), dump(oneByOne), () -> "after " + decisions);
                assertEquals(atOnce.states(), oneByOne.states());
                assertTrue(oneByOne.isSettled(ledger));
            }
            oneByOne.settle(Ledger.EMPTY);
            assertEquals(before, dump(oneByOne));
        }
        assertTrue(merges > 10);
    }
}
