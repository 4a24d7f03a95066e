package org.entente.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.document.Span;
import org.entente.mention.Gazetteer.Head;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.Token;

/** A name of an institution that is being grown: tokens {@code start} to {@code end}. Not safe for several threads. */
final class NameCandidate {
    int start;
    int end;
    int headStart;
    int headEnd;
    Head head;
    OrganizationType type;
    Form form = Form.NAME;
    /** What a part of a university is that is named by it, or null. */
    OrganizationType partType;
    /** Whether the town behind a comma was taken into the name. */
    boolean town;
    /** The letters in brackets between the name and its town, no part of it, or null. */
    int[] gap;
    /** Whether another name ends right where this one begins. */
    boolean behindName;

    final List<int[]> variants = new ArrayList<>();

    OrganizationMention mention(NameCountry countries, List<Token> tokens) {
        Span span = new Span(tokens.get(start).start(), tokens.get(end - 1).end());
        Set<Span> aliases = new LinkedHashSet<>();
        for (int[] variant : variants) {
            Span alias = new Span(
                    tokens.get(variant[0]).start(), tokens.get(variant[1] - 1).end());
            if (!alias.equals(span)) {
                aliases.add(alias);
            }
        }
        String headWord = headEnd > headStart
                ? NameWords.words(tokens, headStart, headEnd).toLowerCase(Locale.ROOT)
                : "";
        return new OrganizationMention(
                span,
                gap == null
                        ? NameWords.words(tokens, start, end)
                        : NameWords.words(tokens, start, gap[0]) + ", " + NameWords.words(tokens, gap[1], end),
                type,
                form,
                headWord,
                List.copyOf(aliases),
                countries.country(tokens, start, end));
    }
}
