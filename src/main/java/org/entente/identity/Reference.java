package org.entente.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a curator's decision is about, in words that still find it when documents are read again by better rules: what kind of
 * thing, what documents call it, and which documents are meant. As text:
 *
 * <pre>
 * person: Li Wei
 * organization: SUCC @ seed-succ-karaganda
 * position: Li Wei | Rector | Osh State University
 * agreement: Osh State University | Kisumu University | 2024-05-06
 * event: Visit | Osh State University | Kisumu University | 2024-05-06 @ osh-visit, kisumu-news
 * </pre>
 *
 * @param kind {@code person}, {@code organization}, {@code position}, {@code event} or {@code agreement}
 * @param names its name; of a post the holder, the title and the institution; of what happened the names of those who took part,
 *     its kind and its date, as many as tell it from others
 * @param documents their names; none where all are meant
 */
public record Reference(String kind, List<String> names, Set<String> documents) {
    private static final Set<String> KINDS = Set.of("person", "organization", "position", "event", "agreement");

    public Reference {
        names = List.copyOf(names);
        documents = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(documents));
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "not a kind of thing: '" + kind + "'; there are " + new TreeSet<>(KINDS));
        }
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a " + kind + " without a name");
        }
        if (kind.equals("position") && names.size() != 3) {
            throw new IllegalArgumentException("a position is 'position: HOLDER | TITLE | INSTITUTION'");
        }
    }

    /** @throws IllegalArgumentException if the words are no reference */
    public static Reference parse(String words) {
        int colon = words.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not 'KIND: NAME': " + words);
        }
        String rest = words.substring(colon + 1);
        int at = rest.lastIndexOf(" @ ");
        return new Reference(
                words.substring(0, colon).strip(),
                split(at < 0 ? rest : rest.substring(0, at), "\\|"),
                at < 0 ? Set.of() : new TreeSet<>(split(rest.substring(at + 3), ",")));
    }

    private static List<String> split(String words, String mark) {
        return Arrays.stream(words.split(mark)).map(String::strip).toList();
    }

    /** Its name. */
    public String name() {
        return names.get(0);
    }

    /** Whether it means what a document says, and not only what others do. */
    boolean means(String document) {
        return documents.isEmpty() || documents.contains(document);
    }

    @Override
    public String toString() {
        return kind + ": " + String.join(" | ", names)
                + (documents.isEmpty() ? "" : documents.stream().collect(Collectors.joining(", ", " @ ", "")));
    }
}
