package org.entente.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.fact.Agreement;
import org.entente.fact.Area;
import org.entente.fact.Claim;
import org.entente.fact.Event;

/**
 * An agreement or an event of which documents tell different things.
 *
 * @param identifier of the agreement or event
 * @param about what they differ in: {@code date}, {@code parties}, {@code signatories}, {@code areas} or {@code kind}
 * @param versions what each document tells; empty where it tells nothing of it
 */
public record Disagreement(String identifier, String about, Map<String, String> versions) {
    /** All of them, by identifier. */
    public static List<Disagreement> all(Identities identities) {
        Map<String, Map<String, Claim>> reports = new TreeMap<>();
        identities.documents().values().forEach(document -> document.claims().forEach(claim -> {
            if (claim instanceof Agreement || claim instanceof Event) {
                reports.computeIfAbsent(identities.of(document.document(), claim.key()), k -> new TreeMap<>())
                        .put(document.document(), claim);
            }
        }));
        List<Disagreement> all = new ArrayList<>();
        reports.forEach((identifier, byDocument) -> {
            if (byDocument.size() > 1) {
                for (String about : List.of("date", "parties", "signatories", "areas", "kind")) {
                    Map<String, String> versions = new TreeMap<>();
                    byDocument.forEach(
                            (document, claim) -> versions.put(document, told(claim, about, document, identities)));
                    Set<String> told = new LinkedHashSet<>(versions.values());
                    told.remove("");
                    if (told.size() > 1) {
                        all.add(new Disagreement(identifier, about, versions));
                    }
                }
            }
        });
        return all;
    }

    private static String told(Claim claim, String about, String document, Identities identities) {
        if (claim instanceof Event event) {
            return about.equals("date")
                    ? event.start().map(PartialDate::toString).orElse("")
                    : "";
        }
        Agreement agreement = (Agreement) claim;
        return switch (about) {
            case "date" -> agreement.date().map(PartialDate::toString).orElse("");
            case "kind" -> agreement.kind().term();
            case "areas" ->
                String.join(
                        ", ",
                        new TreeSet<>(
                                agreement.areas().stream().map(Area::notation).toList()));
            default -> {
                Set<String> names = new TreeSet<>();
                (about.equals("parties") ? agreement.parties() : agreement.signatories())
                        .forEach(key -> names.add(identities
                                .reference(identities.of(document, key))
                                .name()));
                yield String.join(", ", names);
            }
        };
    }
}
