package org.entente.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Mention;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.AnnotatedText;

/**
 * Which names a text sets beside each other, so that they are not one house: {@code Alpha State University and Alpha State Technical
 * University}, {@code Alpha University signed it with the Alpha Institute}. Immutable; safe for use by several threads.
 */
final class NamedApart {
    /** What stands between two members of a list, of which the first may have letters in brackets. */
    private static final Pattern BESIDE = Pattern.compile(
            "\\s*(?:\\([^()]{1,12}\\)\\s*)?(?:[,;]|[,;]?\\s*(?:and|&|or|as well as|with))\\s*(?:the\\s+)?",
            Pattern.CASE_INSENSITIVE);

    /** What stands before a partner of somebody named earlier in the sentence. */
    private static final Pattern WITH =
            Pattern.compile(".*\\bwith\\s+(?:the\\s+)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Map<String, Set<String>> together = new HashMap<>();

    NamedApart(AnnotatedText text, List<List<Mention>> mentions) {
        String view = text.view();
        for (List<Mention> sentence : mentions) {
            List<OrganizationMention> names = sentence.stream()
                    .filter(mention -> mention instanceof OrganizationMention name && name.form() == Form.NAME)
                    .map(OrganizationMention.class::cast)
                    .toList();
            int first = 0;
            for (int i = 1; i < names.size(); i++) {
                OrganizationMention name = names.get(i);
                int before = names.get(i - 1).span().end();
                String between = view.substring(
                        Math.min(before, name.span().start()), name.span().start());
                if (!BESIDE.matcher(between).matches()) {
                    first = i;
                }
                int from = WITH.matcher(between).matches() ? 0 : first;
                for (int k = 0; k < i; k++) {
                    note(names.get(k), name, k < from ? together : listed);
                }
            }
        }
    }

    private static void note(OrganizationMention a, OrganizationMention b, Map<String, Set<String>> pairs) {
        String first = OrganizationEntity.key(a.name());
        String second = OrganizationEntity.key(b.name());
        if (!first.equals(second)) {
            pairs.computeIfAbsent(first, k -> new HashSet<>()).add(second);
            pairs.computeIfAbsent(second, k -> new HashSet<>()).add(first);
        }
    }

    /** Whether two are members of one list, or one is told to do something with the other. */
    boolean areListed(OrganizationEntity a, OrganizationEntity b) {
        return holds(listed, a, b);
    }

    /** Whether one sentence names both. */
    boolean areTogether(OrganizationEntity a, OrganizationEntity b) {
        return holds(together, a, b);
    }

    private static boolean holds(Map<String, Set<String>> pairs, OrganizationEntity a, OrganizationEntity b) {
        for (String name : a.names) {
            Set<String> others = pairs.get(OrganizationEntity.key(name));
            if (others != null && b.names.stream().anyMatch(other -> others.contains(OrganizationEntity.key(other)))) {
                return true;
            }
        }
        return false;
    }
}
