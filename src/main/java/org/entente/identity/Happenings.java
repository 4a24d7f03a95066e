package org.entente.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.EventType;
import org.entente.fact.Participation;

/**
 * Finds which events and agreements of different documents are one. An agreement is one with another of the same parties if it
 * is not of another kind and status, and if both have one date or nearly one, or one signatory. An event is one with another of
 * its type on the same day, or nearly so, in which two of the same took part. One document's are never one. Time: near linear,
 * since only those with two of the same parties or participants are compared. Used by one thread.
 */
final class Happenings {
    /** Reports of one day's happening differ by no more: time zones, and the day on which it was written of. */
    private static final int NEAR = 3;

    /** Who takes part in more is no sign of two being one. */
    private static final int MOST = 200;

    private record Happening(
            DocumentClaims document,
            Claim claim,
            Set<String> organizations,
            Set<String> people,
            Optional<PartialDate> date) {
        String key() {
            return claim.key();
        }
    }

    private record Pair(Happening one, Happening other, Merge merge) {}

    private final List<DocumentClaims> documents;
    private final Map<String, Map<String, String>> changed;

    /** @param changed identifiers of people and institutions that stand for others, by document; those found here are added */
    Happenings(List<DocumentClaims> documents, Map<String, Map<String, String>> changed) {
        this.documents = documents;
        this.changed = changed;
    }

    /** Makes one what is one, and notes which identifiers lead on, labels and kinds. */
    List<Merge> link(Map<String, String> leadsOn, Map<String, String> labels, Map<String, String> kinds) {
        Map<String, Happening> all = new TreeMap<>();
        Map<String, List<Happening>> blocks = new TreeMap<>();
        for (DocumentClaims document : documents) {
            for (Claim claim : document.claims()) {
                Happening happening = happening(document, claim);
                if (happening != null) {
                    all.put(happening.key(), happening);
                    blockKeys(happening).forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>(1))
                            .add(happening));
                }
            }
        }
        Map<String, String> into = new HashMap<>();
        Map<String, Set<String>> members = new HashMap<>();
        List<Merge> merges = new ArrayList<>();
        for (Pair pair : pairs(blocks)) {
            String one = root(into, pair.one.key());
            String other = root(into, pair.other.key());
            Set<String> here = members.computeIfAbsent(one, k -> new TreeSet<>(Set.of(k)));
            Set<String> there = members.computeIfAbsent(other, k -> new TreeSet<>(Set.of(k)));
            if (!one.equals(other) && Collections.disjoint(documents(here, all), documents(there, all))) {
                String survivor = one.compareTo(other) < 0 ? one : other;
                String gone = survivor.equals(one) ? other : one;
                into.put(gone, survivor);
                members.get(survivor).addAll(members.remove(gone));
                merges.add(pair.merge);
            }
        }
        members.forEach((survivor, some) -> {
            if (some.size() > 1) {
                settle(survivor, some.stream().map(all::get).toList(), leadsOn, labels, kinds);
            }
        });
        return merges;
    }

    private static String root(Map<String, String> into, String key) {
        String root = key;
        while (into.containsKey(root)) {
            root = into.get(root);
        }
        return root;
    }

    private static Set<String> documents(Set<String> keys, Map<String, Happening> all) {
        Set<String> names = new HashSet<>();
        keys.forEach(key -> names.add(all.get(key).document.document()));
        return names;
    }

    private void settle(
            String survivor,
            List<Happening> some,
            Map<String, String> leadsOn,
            Map<String, String> labels,
            Map<String, String> kinds) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Happening happening : some) {
            if (!happening.key().equals(survivor)) {
                leadsOn.put(happening.key(), survivor);
                changed.computeIfAbsent(happening.document.document(), d -> new TreeMap<>())
                        .put(happening.key(), survivor);
            } else {
                labels.put(
                        survivor,
                        happening.claim instanceof Agreement a ? a.label() : ((Event) happening.claim).label());
            }
            if (happening.claim instanceof Agreement agreement) {
                votes.merge(agreement.kind().term(), agreement.kind().term().equals("Agreement") ? 0 : 1, Integer::sum);
            }
        }
        if (votes.size() > 1) {
            kinds.put(
                    survivor,
                    votes.entrySet().stream()
                            .max(Map.Entry.<String, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                            .orElseThrow()
                            .getKey());
        }
    }

    private Happening happening(DocumentClaims document, Claim claim) {
        Set<String> organizations = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        if (claim instanceof Agreement agreement) {
            agreement.parties().forEach(key -> organizations.add(identifier(document, key)));
            agreement.signatories().forEach(key -> people.add(identifier(document, key)));
            return new Happening(document, claim, organizations, people, agreement.date());
        } else if (claim instanceof Event event && event.type() != EventType.OTHER) {
            for (Participation participation : event.participants()) {
                String key = identifier(document, participation.participant());
                (key.startsWith("person/") ? people : organizations).add(key);
            }
            return new Happening(document, claim, organizations, people, event.start());
        }
        return null;
    }

    private String identifier(DocumentClaims document, String key) {
        return changed.getOrDefault(document.document(), Map.of()).getOrDefault(key, key);
    }

    /** Of an agreement, each two of its parties; of an event, its type and each of its participants around each day. */
    private static Set<String> blockKeys(Happening happening) {
        Set<String> keys = new TreeSet<>();
        List<String> parties = List.copyOf(happening.organizations);
        if (happening.claim instanceof Agreement) {
            for (int i = 0; i < parties.size(); i++) {
                for (int j = i + 1; j < parties.size() && j < i + 12; j++) {
                    keys.add("agreement " + parties.get(i) + " " + parties.get(j));
                }
            }
        } else if (happening.date.isPresent()) {
            Event event = (Event) happening.claim;
            PartialDate date = happening.date.get();
            String month = String.format("%04d-%02d", date.year(), date.month());
            parties.forEach(party -> keys.add(event.type() + " " + month + " " + party));
            happening.people.forEach(person -> keys.add(event.type() + " " + month + " " + person));
        }
        return keys;
    }

    private static List<Pair> pairs(Map<String, List<Happening>> blocks) {
        Map<List<String>, Pair> pairs = new HashMap<>();
        for (List<Happening> block : blocks.values()) {
            for (int i = 0; i < block.size() && block.size() <= MOST; i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    Happening one = block.get(i);
                    Happening other = block.get(j);
                    if (!one.document.equals(other.document)) {
                        Merge merge = one.claim instanceof Agreement ? agreements(one, other) : events(one, other);
                        if (merge != null) {
                            pairs.putIfAbsent(List.of(merge.one(), merge.other()), new Pair(one, other, merge));
                        }
                    }
                }
            }
        }
        return pairs.values().stream()
                .sorted(Comparator.comparingDouble((Pair p) -> -p.merge.score())
                        .thenComparing(p -> p.merge.one())
                        .thenComparing(p -> p.merge.other()))
                .toList();
    }

    private static Merge agreements(Happening one, Happening other) {
        Agreement a = (Agreement) one.claim;
        Agreement b = (Agreement) other.claim;
        boolean kind = a.kind() == b.kind()
                || a.kind().term().equals("Agreement")
                || b.kind().term().equals("Agreement");
        boolean within = one.organizations.containsAll(other.organizations)
                || other.organizations.containsAll(one.organizations);
        boolean status = a.status() == b.status()
                || a.status() != AgreementStatus.PLANNED && b.status() != AgreementStatus.PLANNED;
        if (!kind || !within || !status) {
            return null;
        }
        List<Likeness> reasons = new ArrayList<>();
        reasons.add(new Likeness(1.5, "the same parties"));
        dates(one, other, reasons);
        Set<String> signatories = new TreeSet<>(one.people);
        signatories.retainAll(other.people);
        if (!signatories.isEmpty()) {
            reasons.add(new Likeness(1.5, "the same signatory"));
        }
        return enough(one, other, reasons);
    }

    private static Merge events(Happening one, Happening other) {
        if (((Event) one.claim).type() != ((Event) other.claim).type()) {
            return null;
        }
        Set<String> organizations = new TreeSet<>(one.organizations);
        organizations.retainAll(other.organizations);
        Set<String> people = new TreeSet<>(one.people);
        people.retainAll(other.people);
        int shared = organizations.size() + people.size();
        if (shared < 2) {
            return null;
        }
        List<Likeness> reasons = new ArrayList<>();
        reasons.add(new Likeness(shared > 2 ? 2 : 1.5, shared + " of the same participants"));
        dates(one, other, reasons);
        return enough(one, other, reasons);
    }

    private static void dates(Happening one, Happening other, List<Likeness> reasons) {
        if (one.date.isEmpty() || other.date.isEmpty()) {
            return;
        }
        PartialDate a = one.date.get();
        PartialDate b = other.date.get();
        Optional<LocalDate> here = a.toLocalDate();
        Optional<LocalDate> there = b.toLocalDate();
        if (here.isPresent() && there.isPresent()) {
            long days = Math.abs(ChronoUnit.DAYS.between(here.get(), there.get()));
            reasons.add(
                    days == 0
                            ? new Likeness(2, "the same day")
                            : days <= NEAR
                                    ? new Likeness(1, "days that are near each other")
                                    : new Likeness(-3, "different days"));
        } else if (a.includes(b) || b.includes(a)) {
            boolean month = a.month() > 0 && b.month() > 0;
            reasons.add(new Likeness(month ? 1.5 : 0.5, month ? "the same month" : "the same year"));
        } else {
            reasons.add(new Likeness(-3, "different dates"));
        }
    }

    private static Merge enough(Happening one, Happening other, List<Likeness> reasons) {
        double score = reasons.stream().mapToDouble(Likeness::weight).sum();
        boolean inOrder = one.key().compareTo(other.key()) < 0;
        return score < Linker.ENOUGH
                ? null
                : new Merge(
                        inOrder ? one.key() : other.key(),
                        inOrder ? other.key() : one.key(),
                        score,
                        reasons.stream().map(Likeness::reason).toList());
    }
}
