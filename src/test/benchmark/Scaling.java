import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.Metadata;
import org.entente.fact.Extraction;
import org.entente.fact.FactExtractor;
import org.entente.identity.IdentityResolver;

/**
 * Measures how the time to read one document grows with its length, for texts of several kinds. Linear growth shows as
 * seconds a megabyte that stay the same down a column.
 *
 * <p>Arguments: the directory of the documents that the first kind is made of, the kinds to measure (else all). Prints a
 * table; a kind whose next length would take longer than {@link #PATIENCE} is not measured further.
 */
final class Scaling {
    private static final int[] KILOBYTES = {100, 300, 1_000, 3_000, 10_000};
    private static final double PATIENCE = 60;

    private Scaling() {}

    public static void main(String[] arguments) throws Exception {
        StringBuilder news = new StringBuilder();
        DocumentReader reader = new DocumentReader();
        for (Path file : reader.files(Path.of(arguments[0]))) {
            news.append(reader.read(file).text()).append("\n\n");
        }
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("news", i -> news.toString());
        kinds.put("names", Scaling::sentenceOfNewNames);
        kinds.put("list", i -> "- Rector " + word(i) + " " + word(7 * i + 3) + " of the " + word(i + 1) + " College;\n");
        kinds.put("agreements", i -> "Aldan University and " + word(i) + " College signed a memorandum on 3 May 2024. ");
        kinds.put("unended", i -> "the guests of the college saw halls and ");
        kinds.put("unspaced", i -> "universityofnowhere");
        kinds.put("capitals", i -> "Ab");
        kinds.put("dotted", i -> "A.");
        kinds.put("digits", i -> "2025");
        kinds.put("hyphens", i -> "vice-");
        kinds.put("brackets", i -> "(");
        kinds.put("quotes", i -> "\" ");
        kinds.put("heads", i -> "University of ");
        kinds.put("commas", i -> "Faculty, ");

        FactExtractor extractor = new FactExtractor();
        IdentityResolver resolver = new IdentityResolver();
        for (int i = 0; i < 10; i++) {
            resolver.resolve(extractor.extract(document(kinds.get("news"), KILOBYTES[0])));
        }
        System.out.println("kind               KB   seconds  s per MB    claims");
        for (Map.Entry<String, IntFunction<String>> kind : kinds.entrySet()) {
            boolean wanted = arguments.length == 1;
            for (int a = 1; a < arguments.length; a++) {
                wanted |= arguments[a].equals(kind.getKey());
            }
            double last = 0;
            for (int i = 0; wanted && i < KILOBYTES.length; i++) {
                Document document = document(kind.getValue(), KILOBYTES[i]);
                long start = System.nanoTime();
                Extraction extraction = extractor.extract(document);
                resolver.resolve(extraction);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%-12s %8d  %8.3f  %8.3f  %8d%n",
                        kind.getKey(),
                        KILOBYTES[i],
                        seconds,
                        seconds / KILOBYTES[i] * 1000,
                        extraction.claims().size());
                double growth = last == 0 ? 3 : Math.max(3, seconds / last);
                if (seconds * growth > PATIENCE) {
                    System.out.printf("%-12s not measured further%n", kind.getKey());
                    break;
                }
                last = seconds;
            }
        }
    }

    private static Document document(IntFunction<String> part, int kilobytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < kilobytes * 1000; i++) {
            text.append(part.apply(i));
        }
        text.setLength(kilobytes * 1000);
        return new Document("long", text.toString(), Metadata.NONE);
    }

    private static String sentenceOfNewNames(int i) {
        return "Rector " + word(i) + " " + word(11 * i + 5) + " of the University of " + word(13 * i + 1)
                + " met Dr. " + word(17 * i + 2) + " " + word(19 * i + 4) + ", Dean of the " + word(23 * i + 6)
                + " Technical College, on 3 May 2024. ";
    }

    /** A name made of syllables; another for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0 || word.length() < 4; rest /= 75) {
            word.append("bdfgklmnprstvzj".charAt(rest % 15)).append("aeiou".charAt(rest / 15 % 5));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
