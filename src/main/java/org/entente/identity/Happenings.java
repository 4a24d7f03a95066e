package org.entente.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.entente.document.PartialDate;
import org.entente.fact.Agreement;
import org.entente.fact.AgreementStatus;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.EventType;
import org.entente.fact.Participation;

/**
 * Finds which events and agreements of different documents are one. An agreement is one with another of the same parties if it
 * is not of another kind and status, and if both have one date or nearly one, or one signatory; where one of three parties or more is
 * another, if both have these. An event is one with another of
 * its type on the same day, or nearly so, in which two of the same took part. One document's are never one. Time: near linear,
 * since only those with two of the same parties or participants are compared. Immutable once made.
 *
 * <p>Where some people and institutions turn out to be others, only what they have part in is looked at again ({@link #again}),
 * and what that was or becomes one with: each set of happenings that are like one another is decided on its own.
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

    private record Pair(Happening one, Happening other, Merge merge) {
        Happening beside(String key) {
            return one.key().equals(key) ? other : one;
        }
    }

    /**
     * What was found.
     *
     * @param looked at: the identifiers, with the document of each
     * @param leadsOn those that are one with another, which stands for both
     * @param labels of those that stand for others
     * @param kinds of those of which documents say different ones
     */
    record Found(
            Map<String, String> looked,
            Map<String, String> leadsOn,
            Map<String, String> labels,
            Map<String, String> kinds,
            List<Merge> merges) {}

    private final Map<String, Happening> all = new TreeMap<>();
    private final Map<String, List<Happening>> blocks = new HashMap<>();
    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final Found found;

    /** @param identifiers of people and institutions, across documents, by document and identifier there */
    Happenings(Collection<DocumentClaims> documents, BinaryOperator<String> identifiers) {
        for (DocumentClaims document : documents) {
            for (Claim claim : document.claims()) {
                Happening happening = happening(document, claim, identifiers);
                if (happening != null) {
                    all.put(happening.key(), happening);
                    blockKeys(happening).forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>(1))
                            .add(happening));
                }
            }
        }
        Collection<Pair> some = pairs(all, blocks::get);
        for (Pair pair : some) {
            pairs.computeIfAbsent(pair.one.key(), k -> new ArrayList<>(1)).add(pair);
            pairs.computeIfAbsent(pair.other.key(), k -> new ArrayList<>(1)).add(pair);
        }
        found = link(all, some);
    }

    /** What is one. */
    Found found() {
        return found;
    }

    /**
     * What is one where people and institutions have other identifiers.
     *
     * @param documents of which they have
     */
    Found again(Collection<DocumentClaims> documents, BinaryOperator<String> identifiers) {
        Map<String, Happening> fresh = new TreeMap<>();
        Map<String, List<Happening>> changed = new HashMap<>();
        for (DocumentClaims document : documents) {
            for (Claim claim : document.claims()) {
                Happening happening = happening(document, claim, identifiers);
                if (happening != null && !happening.equals(all.get(happening.key()))) {
                    fresh.put(happening.key(), happening);
                }
            }
        }
        fresh.forEach((key, happening) -> {
            blockKeys(all.get(key)).forEach(block -> changed(block, changed).remove(all.get(key)));
            blockKeys(happening).forEach(block -> changed(block, changed).add(happening));
        });
        Map<String, Happening> open = new TreeMap<>(fresh);
        changed.forEach((block, some) -> {
            if (some.size() <= MOST != blocks.getOrDefault(block, List.of()).size() <= MOST) {
                some.forEach(happening -> open.put(happening.key(), happening));
            }
        });
        Map<String, List<Pair>> now = new HashMap<>();
        for (Pair pair : pairs(open, block -> changed.getOrDefault(block, blocks.get(block)))) {
            now.computeIfAbsent(pair.one.key(), k -> new ArrayList<>(1)).add(pair);
            now.computeIfAbsent(pair.other.key(), k -> new ArrayList<>(1)).add(pair);
        }
        Map<String, Happening> like = like(open, fresh, now);
        Map<List<String>, Pair> some = new HashMap<>();
        for (String key : like.keySet()) {
            now.getOrDefault(key, List.of())
                    .forEach(pair -> some.put(List.of(pair.merge.one(), pair.merge.other()), pair));
            pairs.getOrDefault(key, List.of()).stream()
                    .filter(pair -> !open.containsKey(pair.one.key()) && !open.containsKey(pair.other.key()))
                    .forEach(pair -> some.put(List.of(pair.merge.one(), pair.merge.other()), pair));
        }
        return link(like, some.values());
    }

    private List<Happening> changed(String block, Map<String, List<Happening>> changed) {
        return changed.computeIfAbsent(block, b -> new ArrayList<>(blocks.getOrDefault(b, List.of())));
    }

    /** Those given, and all that they were or are now like, directly or by way of others. */
    private Map<String, Happening> like(
            Map<String, Happening> open, Map<String, Happening> fresh, Map<String, List<Pair>> now) {
        Map<String, Happening> like = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(open.keySet());
        while (!next.isEmpty()) {
            String key = next.pop();
            if (like.put(key, fresh.getOrDefault(key, all.get(key))) == null) {
                pairs.getOrDefault(key, List.of())
                        .forEach(pair -> next.add(pair.beside(key).key()));
                now.getOrDefault(key, List.of())
                        .forEach(pair -> next.add(pair.beside(key).key()));
            }
        }
        return like;
    }

    private static Found link(Map<String, Happening> some, Collection<Pair> pairs) {
        Found found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        some.forEach((key, happening) -> found.looked.put(key, happening.document.document()));
        Map<String, String> into = new HashMap<>();
        Map<String, Set<String>> members = new TreeMap<>();
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparing(Pair::merge, Survivors.BY_SCORE));
        for (Pair pair : sorted) {
            String one = root(into, pair.one.key());
            String other = root(into, pair.other.key());
            Set<String> here = members.computeIfAbsent(one, k -> new TreeSet<>(Set.of(k)));
            Set<String> there = members.computeIfAbsent(other, k -> new TreeSet<>(Set.of(k)));
            if (!one.equals(other) && Collections.disjoint(documents(here, some), documents(there, some))) {
                String survivor = one.compareTo(other) < 0 ? one : other;
                String gone = survivor.equals(one) ? other : one;
                into.put(gone, survivor);
                members.get(survivor).addAll(members.remove(gone));
                found.merges.add(pair.merge);
            }
        }
        members.forEach((survivor, keys) -> {
            if (keys.size() > 1) {
                settle(survivor, keys.stream().map(some::get).toList(), found);
            }
        });
        return found;
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

    private static void settle(String survivor, List<Happening> some, Found found) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Happening happening : some) {
            if (!happening.key().equals(survivor)) {
                found.leadsOn.put(happening.key(), survivor);
            } else {
                found.labels.put(
                        survivor,
                        happening.claim instanceof Agreement a ? a.label() : ((Event) happening.claim).label());
            }
            if (happening.claim instanceof Agreement agreement) {
                votes.merge(agreement.kind().term(), agreement.kind().term().equals("Agreement") ? 0 : 1, Integer::sum);
            }
        }
        if (votes.size() > 1) {
            found.kinds.put(
                    survivor,
                    votes.entrySet().stream()
                            .max(Map.Entry.<String, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                            .orElseThrow()
                            .getKey());
        }
    }

    private static Happening happening(DocumentClaims document, Claim claim, BinaryOperator<String> identifiers) {
        Set<String> organizations = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        if (claim instanceof Agreement agreement) {
            agreement.parties().forEach(key -> organizations.add(identifiers.apply(document.document(), key)));
            agreement.signatories().forEach(key -> people.add(identifiers.apply(document.document(), key)));
            return new Happening(document, claim, organizations, people, agreement.date());
        } else if (claim instanceof Event event && event.type() != EventType.OTHER) {
            for (Participation participation : event.participants()) {
                String key = identifiers.apply(document.document(), participation.participant());
                (key.startsWith("person/") ? people : organizations).add(key);
            }
            return new Happening(document, claim, organizations, people, event.start());
        }
        return null;
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

    /** Those of which one at least is given. */
    private static Collection<Pair> pairs(Map<String, Happening> some, Function<String, List<Happening>> blocks) {
        Map<List<String>, Pair> pairs = new HashMap<>();
        some.forEach((key, one) -> {
            for (String block : blockKeys(one)) {
                List<Happening> others = blocks.apply(block);
                for (Happening other : others.size() <= MOST ? others : List.<Happening>of()) {
                    boolean done = other.key().compareTo(key) <= 0 && some.containsKey(other.key());
                    if (!done && one.document != other.document) {
                        Merge merge = one.claim instanceof Agreement ? agreements(one, other) : events(one, other);
                        if (merge != null) {
                            pairs.put(List.of(merge.one(), merge.other()), new Pair(one, other, merge));
                        }
                    }
                }
            }
        });
        return pairs.values();
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
        if (!kind || !status || !within && !allButOne(one, other)) {
            return null;
        }
        List<Likeness> reasons = new ArrayList<>();
        reasons.add(within ? new Likeness(1.5, "the same parties") : new Likeness(0.5, "the same parties but for one"));
        dates(one, other, reasons);
        Set<String> signatories = new TreeSet<>(one.people);
        signatories.retainAll(other.people);
        if (!signatories.isEmpty()) {
            reasons.add(new Likeness(1.5, "the same signatory"));
        }
        return enough(one, other, reasons);
    }

    /** Whether each has one party alone, of three or more, that the other has not: one that documents call by two names. */
    private static boolean allButOne(Happening one, Happening other) {
        Set<String> shared = new TreeSet<>(one.organizations);
        shared.retainAll(other.organizations);
        return shared.size() > 1
                && one.organizations.size() == shared.size() + 1
                && other.organizations.size() == shared.size() + 1;
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
