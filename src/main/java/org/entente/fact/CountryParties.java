package org.entente.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.PlaceMention;

/** Reads where countries are the parties of an instrument: named themselves, by their governments, or by those who sign for them. */
final class CountryParties {
    /** How far behind an instrument its countries may begin. */
    private static final int NEAR = 5;

    /** How far before a minister his country may be named, and he before his name. */
    private static final int TITLE = 4;

    /** How many sentences back {@code the two countries} may be named. */
    private static final int BACK = 3;

    private static final Set<String> COUNTS = Set.of("two", "both");

    private static final Set<String> LISTING = Set.of("the", "and", ",");

    private static final Set<String> SIGNING_LINKS = Set.of("by", "between", "with");

    private final Scene scene;
    private final InstrumentWords words;
    private final NamedParties named;

    CountryParties(Scene scene, InstrumentWords words, NamedParties named) {
        this.scene = scene;
        this.words = words;
        this.named = named;
    }

    /** {@code the Republic of A and the Republic of B have signed}, {@code A signed agreements with B and C}, {@code an agreement between A and B}. */
    boolean read(Clause clause, int sign, Instrument candidate) {
        return onBehalf(clause, candidate) || joined(clause, candidate) || with(clause, sign, candidate);
    }

    /** {@code The memorandum was signed by A on behalf of the government of X and B}, where the text had two countries sign. */
    private boolean onBehalf(Clause clause, Instrument candidate) {
        boolean meant = false;
        for (int i = 0; i < clause.size(); i++) {
            for (int k = i + 1; clause.at(i).is("behalf") && k < i + 6; k++) {
                meant |= clause.at(k).is("government");
            }
        }
        return meant && candidate.known && addThoseOfBefore(candidate);
    }

    private boolean addThoseOfBefore(Instrument candidate) {
        List<OrganizationEntity> states = scene.entities.countryParties();
        if (states.size() != 2) {
            return false;
        }
        candidate.parties.addAll(states);
        candidate.stated = true;
        return true;
    }

    /** Two countries are the parties where they act together and no institution does, or where the instrument is said to be between them. */
    private boolean joined(Clause clause, Instrument candidate) {
        boolean body = false;
        for (int i = 0; i < clause.size(); i++) {
            body |= scene.organization(clause.at(i)).isPresent();
            int j = other(clause, i);
            if (j < 0) {
                continue;
            }
            boolean governments =
                    clause.at(i - 2).is("governments") || clause.at(i - 3).is("governments");
            boolean between =
                    (clause.at(i - 1).is("between") || clause.at(i - 2).is("between")) && instrumentBefore(clause, i);
            boolean act = governments && (words.signIndex(clause) > j || instrumentBefore(clause, i))
                    || clause.at(j + 1).isAny(scene.gazetteer.words("signing-verbs"))
                    || (clause.at(j + 1).is("have")
                                    || clause.at(j + 1).is("has")
                                    || clause.at(j + 1).is("recently"))
                            && words.signIndex(clause) > j;
            if (between && clause.at(j + 1).organization() == null || act && !body) {
                return add(List.of(clause.at(i).place(), clause.at(j).place()), candidate);
            }
        }
        return false;
    }

    /** Where the second stands of two countries {@code A and B}, {@code A and the B}, or -1. */
    private static int other(Clause clause, int i) {
        int j = clause.at(i + 1).is("and") || clause.at(i + 1).is(",") ? i + 2 : i;
        j = clause.at(j).is("the") ? j + 1 : j;
        return j > i && isCountry(clause, i) && isCountry(clause, j) ? j : -1;
    }

    private boolean instrumentBefore(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - NEAR); k--) {
            if (words.kindAt(clause, k) != null) {
                return true;
            }
        }
        return false;
    }

    /** {@code A signed agreements with B and C}: with each of them. */
    private boolean with(Clause clause, int sign, Instrument candidate) {
        int one = sign - 1;
        while (one > 0 && !isCountry(clause, one) && !isSomebody(clause.at(one))) {
            one--;
        }
        Item before = clause.at(one - 1).is("the") ? clause.at(one - 2) : clause.at(one - 1);
        boolean subject = isCountry(clause, one) && (one < 2 || before.is("that") || before.is(","));
        int with = sign;
        while (with < clause.size()
                && !clause.at(with).is("with")
                && clause.at(with).mention() == null) {
            with++;
        }
        if (!subject || !clause.at(with).is("with")) {
            return false;
        }
        Map<String, PlaceMention> lands = new LinkedHashMap<>();
        put(lands, clause.at(one).place());
        for (int i = with + 1; isCountry(clause, i) || clause.at(i).isAny(LISTING); i++) {
            if (isCountry(clause, i)) {
                put(lands, clause.at(i).place());
            }
        }
        if (lands.size() < 2) {
            return false;
        }
        add(lands.values(), candidate);
        candidate.one = scene.entities.country(clause.at(one).place());
        candidate.plural |= lands.size() > 2;
        return true;
    }

    /** {@code the two countries}, {@code both governments}: those that sign as such, whose ministers sign here, or that were named last together. */
    boolean theTwo(int c, int from, int to, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        boolean meant = false;
        for (int i = from; i < to; i++) {
            meant |= clause.at(i).isAny(scene.gazetteer.words("state-nouns"))
                    && clause.at(i - 1).isAny(COUNTS);
        }
        if (!meant) {
            return false;
        }
        if (addThoseOfBefore(candidate)) {
            return true;
        }
        Collection<PlaceMention> lands = ofMinisters(clause, 0);
        for (int back = c; lands.size() != 2 && back >= Math.max(0, c - BACK); back--) {
            lands = pair(scene.clauses.get(back));
        }
        return lands.size() == 2 && add(lands, candidate);
    }

    private static List<PlaceMention> pair(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            int j = other(clause, i);
            if (j > 0 && other(clause, j) < 0) {
                return List.of(clause.at(i).place(), clause.at(j).place());
            }
        }
        return List.of();
    }

    /** {@code the Kenyan Health Minister NAME and the Rector of Alpha University signed}: he signs for his country. */
    boolean byMinisters(Clause clause, int sign, Instrument candidate) {
        if (sign < 0) {
            return false;
        }
        List<OrganizationEntity> bodies = named.bodies(clause, 0, clause.size());
        boolean active = !clause.at(sign - 1).isAny(scene.gazetteer.words("passive-auxiliaries"));
        int from = active ? 0 : sign;
        while (!active && from < clause.size() && !clause.at(from).isAny(SIGNING_LINKS)) {
            from++;
        }
        Collection<PlaceMention> lands = ofMinisters(clause, from);
        if (lands.isEmpty() || lands.size() + bodies.size() != 2) {
            return false;
        }
        candidate.parties.addAll(bodies);
        return add(lands, candidate);
    }

    /** The countries of the ministers that a clause names, none of whom stands for a house. */
    private Collection<PlaceMention> ofMinisters(Clause clause, int from) {
        Map<String, PlaceMention> lands = new LinkedHashMap<>();
        for (int i = from; i < clause.size(); i++) {
            if (clause.at(i).person() != null && named.bodies(clause, i, i + 1).isEmpty()) {
                put(lands, ofMinister(clause, i));
            }
        }
        return lands.values();
    }

    /** {@code Kenya's Minister of Health NAME}, {@code his Kenyan counterpart NAME}, {@code Minister of Health of Kenya NAME}; else null. */
    private PlaceMention ofMinister(Clause clause, int person) {
        int post = person - 1;
        while (post > person - TITLE - 2
                && !isMinister(clause.at(post))
                && clause.at(post).person() == null) {
            post--;
        }
        if (!isMinister(clause.at(post))) {
            return null;
        }
        for (int i = post + 1; i < person; i++) {
            if (isCountry(clause, i)) {
                return clause.at(i).place();
            }
        }
        for (int i = post - 1; i >= post - TITLE; i--) {
            Item item = clause.at(i);
            if (isCountry(clause, i) && clause.at(i + 1).isPossessive()) {
                return item.place();
            }
            String code = item.token() == null
                    ? null
                    : scene.gazetteer.countryOfDemonym(item.token().text());
            if (code != null) {
                return named(code);
            }
            if (isSomebody(item)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isMinister(Item item) {
        return item.is("counterpart")
                || item.post() != null && item.post().rank().equals("minister");
    }

    /** Where the text names the country of a code, or null. */
    private PlaceMention named(String code) {
        return scene.clauses.stream()
                .flatMap(clause -> clause.items().stream())
                .map(Item::place)
                .filter(place ->
                        place != null && place.isCountry() && place.country().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSomebody(Item item) {
        return item.organization() != null || item.person() != null;
    }

    private static boolean isCountry(Clause clause, int i) {
        return clause.at(i).place() != null && clause.at(i).place().isCountry();
    }

    private static void put(Map<String, PlaceMention> lands, PlaceMention land) {
        if (land != null) {
            lands.putIfAbsent(land.country(), land);
        }
    }

    private boolean add(Collection<PlaceMention> lands, Instrument candidate) {
        lands.forEach(land -> candidate.parties.add(scene.entities.country(land)));
        candidate.stated = true;
        return true;
    }
}
