import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.fact.FactExtractor;
import org.entente.identity.IdentityResolver;

/**
 * Measures how many documents a second one thread annotates, in a JVM of its own for each program. Documents are read
 * before the clock starts.
 *
 * <p>Arguments: {@code corenlp} or {@code entente}, the directory of the documents, seconds of warming up, rounds. Prints
 * the median of the rounds.
 */
final class Throughput {
    private Throughput() {}

    public static void main(String[] arguments) throws Exception {
        List<Document> documents = new ArrayList<>();
        DocumentReader reader = new DocumentReader();
        for (Path file : reader.files(Path.of(arguments[1]))) {
            documents.add(reader.read(file));
        }
        Consumer<Document> program =
                switch (arguments[0]) {
                    case "corenlp" -> coreNlp();
                    case "entente" -> entente();
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        long warm = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
        do {
            documents.forEach(program);
        } while (System.nanoTime() < warm);

        double[] rates = new double[Integer.parseInt(arguments[3])];
        for (int round = 0; round < rates.length; round++) {
            long start = System.nanoTime();
            int passes = 0;
            do { // a round of less than a second would measure the clock and the collector
                documents.forEach(program);
                passes++;
            } while (System.nanoTime() - start < 1_000_000_000L);
            rates[round] = passes * documents.size() / ((System.nanoTime() - start) / 1e9);
            System.err.printf(Locale.ROOT, "%s, round %d: %.2f documents a second%n", arguments[0], round + 1, rates[round]);
        }
        Arrays.sort(rates);
        System.out.printf(Locale.ROOT, "%.3f%n", rates[rates.length / 2]);
    }

    private static Consumer<Document> coreNlp() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return document -> pipeline.annotate(new Annotation(document.text()));
    }

    private static Consumer<Document> entente() {
        FactExtractor extractor = new FactExtractor();
        IdentityResolver resolver = new IdentityResolver();
        return document -> resolver.resolve(extractor.extract(document));
    }
}
