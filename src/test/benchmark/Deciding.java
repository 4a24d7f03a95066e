import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.PartialDate;
import org.entente.document.Span;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementKind;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Claim;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.fact.Person;
import org.entente.fact.Position;
import org.entente.graph.GraphStore;
import org.entente.identity.Decision;
import org.entente.identity.IdentityResolver;
import org.entente.identity.Ledger;
import org.entente.identity.Reference;
import org.entente.mention.OrganizationType;

/**
 * How long it takes until a curator's decision is in the graph, and how long it takes to put all together, in stores of made-up
 * documents: each of the news of one of many institutions, with two people of it, one of them under a name in two spellings, and
 * an agreement with another. Decisions are of every kind that changes what is one. Seconds are those of the processor, so that what
 * else runs on the machine does not count.
 */
public final class Deciding {
    private static final String[] SYLLABLES = {
        "ka", "zha", "ro", "mi", "tash", "ben", "ku", "sa", "le", "no", "gul", "dar", "osh", "tem", "bi", "fa", "ye", "lu", "shan", "mo"
    };
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int DECISIONS = 12;
    private static final List<Evidence> EVIDENCE = List.of(new Evidence(new Span(0, 1), "x", "made-up"));

    private final Random random = new Random(7);
    private final IdentityResolver resolver = new IdentityResolver();
    private final List<String> people = new ArrayList<>();
    private final List<String> institutions = new ArrayList<>();

    public static void main(String[] arguments) {
        System.out.println("documents  all together (s)  a decision, median (s)  longest (s)  ratio");
        for (String size : arguments) {
            new Deciding().run(Integer.parseInt(size));
        }
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void run(int documents) {
        for (int i = 0; i < Math.max(2, documents / 3); i++) {
            institutions.add(word(4) + " State University");
            people.add(word(3) + " " + word(4) + "ov");
            people.add(word(3) + " " + word(4) + "a");
        }
        try (GraphStore store = GraphStore.inMemory("http://example.org/")) {
            for (int i = 0; i < documents; i++) {
                put(store, i);
            }
            List<Decision> decisions = new ArrayList<>();
            double all = seconds(() -> store.settle(Ledger.EMPTY));
            List<Double> each = new ArrayList<>();
            for (int i = 0; i < DECISIONS; i++) {
                decisions.add(decision(i));
                Ledger ledger = new Ledger(decisions, List.of());
                each.add(seconds(() -> store.settle(ledger)));
            }
            each.sort(null);
            double median = each.get(each.size() / 2);
            System.out.printf(
                    Locale.ROOT, "%-9d  %16.2f  %22.4f  %11.4f  %5.0f%n", documents, all, median, each.get(each.size() - 1), all / median);
        }
    }

    private static double seconds(Runnable work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private void put(GraphStore store, int number) {
        int one = number % institutions.size();
        int other = (one + 1 + random.nextInt(institutions.size() - 1)) % institutions.size();
        String rector = people.get(2 * one);
        String[] parts = rector.split(" ");
        List<Claim> claims = new ArrayList<>();
        institution("organization/one", institutions.get(one), claims);
        institution("organization/other", institutions.get(other), claims);
        person("person/rector", random.nextBoolean() ? rector : parts[1] + " " + parts[0], "Rector", claims);
        person("person/dean", people.get(2 * one + 1), "Dean", claims);
        claims.add(new Agreement(
                "agreement/a", AgreementKind.COOPERATION_AGREEMENT, AgreementStatus.SIGNED, "Cooperation agreement",
                Optional.of(PartialDate.parse("2024-05-0" + (1 + random.nextInt(9)))),
                List.of("organization/one", "organization/other"), List.of("person/rector"), Set.of(), Optional.empty(), EVIDENCE, 1));
        store.put(resolver.resolve(new Extraction(
                new Document("d" + number, "x", Metadata.NONE), "en", true, List.of(), claims, List.of())));
    }

    private static void institution(String key, String name, List<Claim> claims) {
        claims.add(new Organization(
                key, name, List.of(), OrganizationType.UNIVERSITY, Optional.empty(), Optional.of("KZ"), Optional.empty(), EVIDENCE, 1));
    }

    private static void person(String key, String name, String title, List<Claim> claims) {
        claims.add(new Person(key, name, List.of(), Optional.empty(), Optional.empty(), EVIDENCE, 1));
        claims.add(new Position(key.replace("person", "position"), key, title, "organization/one", false, Optional.empty(), EVIDENCE, 1));
    }

    private Decision decision(int number) {
        String person = "person: " + people.get(2 * random.nextInt(institutions.size()));
        String other = "person: " + people.get(2 * random.nextInt(institutions.size()));
        String body = "organization: " + institutions.get(random.nextInt(institutions.size()));
        return switch (number % 4) {
            case 0 -> decision(number, Decision.Kind.MERGE, person, other, "");
            case 1 -> decision(number, Decision.Kind.MERGE, body, "organization: " + institutions.get(number), "");
            case 2 -> decision(number, Decision.Kind.REJECT, person, null, "");
            default -> decision(number, Decision.Kind.RENAME, body, null, "University " + number);
        };
    }

    private static Decision decision(int number, Decision.Kind kind, String target, String other, String value) {
        return new Decision(
                Instant.EPOCH.plusSeconds(number), "Ada", kind, Optional.of(Reference.parse(target)),
                Optional.ofNullable(other).map(Reference::parse), value, "made up");
    }
}
