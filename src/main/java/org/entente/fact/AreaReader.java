package org.entente.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.mention.Gazetteer;

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
