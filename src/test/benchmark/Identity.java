import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.Span;
import org.entente.fact.Claim;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Organization;
import org.entente.fact.Person;
import org.entente.fact.Position;
import org.entente.identity.DocumentClaims;
import org.entente.identity.Identities;
import org.entente.identity.IdentityResolver;
import org.entente.identity.Linker;
import org.entente.mention.OrganizationType;

/**
 * How the time of finding what is one grows with the number of names, and what is found, on made-up people and institutions whose
 * truth is known. Each document names one institution and three of its people; each institution has three documents on average,
 * every other of which writes a name otherwise: turned around, transliterated otherwise, by its acronym, with whom it is named
 * after, or without its country. One person in fifty has one of six names. The seconds are those of the processor, so that what else
 * runs on the machine does not count; the megabytes, what is kept so that decisions find all as it is.
 */
public final class Identity {
    private static final String[] SYLLABLES = {
        "ka", "zha", "ro", "mi", "tash", "ben", "ku", "sa", "le", "no", "gul", "dar", "osh", "tem", "bi", "fa", "ye", "lu", "shan",
        "mo", "re", "vi", "zor", "pa", "kem", "ul", "an", "ged", "ris", "tok", "ham", "dul"
    };
    private static final String[] HEADS = {"State University", "Technical University", "Medical University", "Pedagogical Institute"};
    private static final String[] COMMON = {"Li Wei", "Wang Fang", "Zhang Min", "Chen Jie", "John Smith", "Maria Lopez"};
    private static final List<Evidence> EVIDENCE = List.of(new Evidence(new Span(0, 1), "x", "made-up"));

    private final Random random = new Random(7);
    private final IdentityResolver resolver = new IdentityResolver();
    private final List<DocumentClaims> documents = new ArrayList<>();
    /** Of each identifier in each document, what it is in truth. */
    private final List<String[]> truth = new ArrayList<>();

    public static void main(String[] arguments) {
        System.out.println("names      seconds  microseconds a name  megabytes  recall  false merges");
        for (String size : arguments) {
            new Identity().run(Integer.parseInt(size));
        }
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void run(int names) {
        int institutions = names / 12;
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < institutions; i++) {
            String town;
            do {
                town = word(4);
            } while (!taken.add(town));
            String name = town + " " + HEADS[random.nextInt(HEADS.length)];
            String[] staff = new String[3];
            for (int p = 0; p < 3; p++) {
                staff[p] = random.nextInt(50) == 0 ? COMMON[random.nextInt(COMMON.length)] : word(3) + " " + word(4) + "ov";
            }
            for (int d = 0; d < 3; d++) {
                document("d" + i + "-" + d, i, name, staff, d > 0 && random.nextBoolean());
            }
        }
        long before = used();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Linker linker = new Linker(documents);
        Identities identities = linker.decided(List.of());
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        long kept = used() - before;
        Reference.reachabilityFence(linker);
        report(identities, seconds, kept / 1e6);
    }

    /** Bytes of what is not garbage. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void document(String document, int institution, String name, String[] staff, boolean otherwise) {
        List<Claim> claims = new ArrayList<>();
        String printed = otherwise ? variant(name) : name;
        claims.add(new Organization(
                "organization/o", printed, List.of(), OrganizationType.UNIVERSITY, Optional.empty(), Optional.of("KZ"),
                Optional.empty(), EVIDENCE, 1));
        for (int p = 0; p < staff.length; p++) {
            String[] parts = staff[p].split(" ");
            String called = otherwise && p == 0 ? parts[1] + " " + parts[0] : otherwise && p == 1 ? transliterated(staff[p]) : staff[p];
            claims.add(new Person(
                    "person/" + p, called, List.of(), Optional.empty(), Optional.empty(), EVIDENCE, 1));
            claims.add(new Position(
                    "position/" + p, "person/" + p, p == 0 ? "Rector" : "Dean", "organization/o", false, Optional.empty(),
                    EVIDENCE, 1));
        }
        DocumentClaims resolved = DocumentClaims.of(resolver.resolve(new Extraction(
                new Document(document, "x", Metadata.NONE), "en", true, List.of(), claims, List.of())));
        documents.add(resolved);
        for (Claim claim : resolved.claims()) {
            if (claim instanceof Organization) {
                truth.add(new String[] {document, claim.key(), "o" + institution});
            } else if (claim instanceof Person person) {
                for (int p = 0; p < staff.length; p++) {
                    if (same(person.name(), staff[p])) {
                        truth.add(new String[] {document, claim.key(), "o" + institution + "p" + p});
                        break;
                    }
                }
            }
        }
    }

    private static boolean same(String printed, String name) {
        String[] parts = name.split(" ");
        return printed.equals(name) || printed.equals(parts[1] + " " + parts[0]) || printed.equals(transliterated(name));
    }

    private String variant(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> name + " named after A. " + word(3);
            case 1 -> name + " of Kazakhstan";
            default -> transliterated(name);
        };
    }

    private static String transliterated(String name) {
        return name.replace("zh", "j").replace("k", "q").replace("ye", "e");
    }

    private void report(Identities identities, double seconds, double megabytes) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        Map<String, Map<String, Integer>> real = new HashMap<>();
        for (String[] item : truth) {
            String identifier = identities.of(item[0], item[1]);
            found.computeIfAbsent(identifier, k -> new HashMap<>()).merge(item[2], 1, Integer::sum);
            real.computeIfAbsent(item[2], k -> new HashMap<>()).merge(identifier, 1, Integer::sum);
        }
        long pairs = real.values().stream().mapToLong(Identity::pairs).sum();
        long together = real.values().stream()
                .flatMap(ids -> ids.values().stream())
                .mapToLong(n -> n * (n - 1L) / 2)
                .sum();
        long wrong = found.values().stream().filter(things -> things.size() > 1).count();
        System.out.printf(
                Locale.ROOT, "%-9d  %7.1f  %19.1f  %9.0f  %.4f  %d of %d%n", truth.size(), seconds, seconds * 1e6 / truth.size(),
                megabytes, (double) together / pairs, wrong, found.size());
    }

    private static long pairs(Map<String, Integer> counts) {
        long n = counts.values().stream().mapToInt(Integer::intValue).sum();
        return n * (n - 1) / 2;
    }
}
