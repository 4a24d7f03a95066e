package org.entente.identity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.fact.Agreement;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.Position;

/**
 * For how long documents show somebody in a post: from the first to the last day, no wider. A document shows it on the days on
 * which its holder took part in what happened or signed; if it tells of none, on the day on which it was published.
 *
 * @param first day
 * @param last day
 */
public record Tenure(LocalDate first, LocalDate last) {
    /** Of each post that is not said to be a past one, by its identifier; of those of which a day is known. */
    public static Map<String, Tenure> all(Identities identities) {
        Map<String, Tenure> tenures = new TreeMap<>();
        for (DocumentClaims document : identities.documents().values()) {
            for (Claim claim : document.claims()) {
                if (claim instanceof Position position && !position.former()) {
                    String identifier = identities.of(document.document(), position.key());
                    days(document, position.person())
                            .forEach(day -> tenures.merge(identifier, new Tenure(day, day), Tenure::with));
                }
            }
        }
        return tenures;
    }

    /** Of one post; nothing where no day is known. */
    public static Optional<Tenure> of(Identities identities, String post) {
        Optional<Tenure> all = Optional.empty();
        for (DocumentClaims document : identities.speaking(post)) {
            for (Claim claim : document.claims()) {
                if (claim instanceof Position position
                        && !position.former()
                        && identities.of(document.document(), position.key()).equals(post)) {
                    for (LocalDate day : days(document, position.person())) {
                        Tenure one = new Tenure(day, day);
                        all = Optional.of(all.map(one::with).orElse(one));
                    }
                }
            }
        }
        return all;
    }

    private Tenure with(Tenure other) {
        return new Tenure(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    private static Set<LocalDate> days(DocumentClaims document, String person) {
        Set<LocalDate> days = new TreeSet<>();
        for (Claim claim : document.claims()) {
            if (claim instanceof Event event
                    && event.participants().stream()
                            .anyMatch(p -> p.participant().equals(person))) {
                add(event.start(), days);
            } else if (claim instanceof Agreement agreement
                    && agreement.signatories().contains(person)) {
                add(agreement.date(), days);
            }
        }
        if (days.isEmpty()) {
            add(document.published(), days);
        }
        return days;
    }

    private static void add(Optional<PartialDate> date, Set<LocalDate> days) {
        date.flatMap(PartialDate::toLocalDate).ifPresent(days::add);
    }
}
