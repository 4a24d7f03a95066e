package org.entente.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.mention.Gazetteer;
import org.entente.text.Block;

/** Reads the areas of cooperation that a stretch of text speaks of, by the words of the table {@code areas}. */
final class AreaReader {
    private record Sign(Area area, Pattern words) {}

    private final List<Sign> signs = new ArrayList<>();

    AreaReader(Gazetteer gazetteer) {
        for (Area area : Area.values()) {
            for (String expression : gazetteer.areaExpressions(area.notation())) {
                signs.add(new Sign(area, Pattern.compile("\\b(?:" + expression + ")\\b")));
            }
        }
    }

    /**
     * The areas of an instrument: what the clauses that tell of it, or of what is to be done under it, speak of.
     *
     * @param alone whether it is the only instrument of the document
     */
    Set<Area> read(Scene scene, AgreementReader.Candidate candidate, boolean alone) {
        Set<Integer> clauses = new TreeSet<>(candidate.clauses);
        if (candidate.status != AgreementStatus.IN_FORCE || alone) {
            int last =
                    candidate.clauses.stream().mapToInt(Integer::intValue).max().orElse(0);
            for (int c = 0; c < scene.clauses.size(); c++) {
                Clause clause = scene.clauses.get(c);
                boolean aboutIt = scene.says(clause.words(), "instrument-aims");
                boolean item =
                        clause.sentence().block() == Block.Kind.ITEM && c > last && c <= last + 12 && !hasNames(clause);
                if (aboutIt && (alone || c >= candidate.clauses.get(0))
                        || item
                        || c == last + 1 && c > 0 && scene.says(clause.words(), "aims-follow")) {
                    clauses.add(c);
                }
            }
        }
        StringBuilder words = new StringBuilder();
        for (int c : clauses) {
            for (Item item : scene.clauses.get(c).items()) {
                boolean name = item.organization() != null || item.person() != null || item.post() != null;
                words.append(' ')
                        .append(
                                name || item.token() == null
                                        ? "_"
                                        : item.token().lower());
            }
            words.append(" . ");
        }
        return read(words.toString().replace(" , ", ", ").replace(" - ", "-").replaceAll("\\s+", " "));
    }

    private static boolean hasNames(Clause clause) {
        return clause.items().stream().anyMatch(item -> item.person() != null);
    }

    /**
     * The areas that the words speak of.
     *
     * @param lower words in lower case with plain quotes and hyphens
     */
    Set<Area> read(String lower) {
        Set<Area> found = EnumSet.noneOf(Area.class);
        for (Sign sign : signs) {
            if (!found.contains(sign.area) && sign.words.matcher(lower).find()) {
                found.add(sign.area);
            }
        }
        return found;
    }
}
