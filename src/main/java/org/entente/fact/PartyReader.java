package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;

/** Reads from a clause that speaks of an instrument who its parties are: who with whom. */
final class PartyReader {
    private static final Set<String> BETWEEN = Set.of("between", "among", "amongst");

    private final Scene scene;
    private final InstrumentWords words;
    private final NamedParties named;
    private final Principals principals;
    private final MeantParties meant;
    private final PartnerLists lists;
    private final CountryParties countries;

    PartyReader(Scene scene, Movements movements, InstrumentWords words, NamedParties named, Principals principals) {
        this.scene = scene;
        this.words = words;
        this.named = named;
        this.principals = principals;
        this.meant = new MeantParties(scene, movements, named, principals);
        this.lists = new PartnerLists(scene, words, named);
        this.countries = new CountryParties(scene, words, named);
    }

    /** Adds to an instrument the parties that a clause tells, and says whether it tells any. */
    boolean read(int c, int sign, int instrument, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        candidate.paired = between(c, instrument, candidate)
                || with(c, sign, instrument, candidate)
                || countries.read(clause, sign, candidate)
                || lists.exemplified(clause, sign, instrument, candidate)
                || lists.counted(c, candidate);
        boolean told = candidate.paired
                || sidesSign(c, sign, candidate)
                || named(clause, sign, candidate)
                || countries.byMinisters(clause, sign, candidate)
                || oneNamed(clause, candidate);
        return told;
    }

    /** Those whom an instrument without named parties is meant to be of. */
    void meant(int c, Instrument candidate) {
        int sides = Math.max(2, meant.sidesAnywhere(scene.clauses.get(c)));
        if (!severally(c, sides, candidate)) {
            candidate.parties.addAll(meant.near(c, sides));
        }
    }

    /** {@code Talks were held with A, B and C. The parties signed memoranda}: one with each. */
    private boolean severally(int c, int sides, Instrument candidate) {
        List<OrganizationEntity> partners =
                candidate.plural && sides == 2 && scene.host().isPresent() ? meant.listedNear(c) : List.of();
        if (partners.isEmpty()) {
            return false;
        }
        candidate.one = scene.host().get();
        candidate.parties.add(candidate.one);
        candidate.parties.addAll(partners);
        return true;
    }

    /** The parties of a clause by which three and more sides sign that the text named before, or none. */
    List<OrganizationEntity> countedSides(int c, int sign) {
        Instrument candidate = new Instrument();
        return sidesSign(c, sign, candidate) && candidate.parties.size() > 2
                ? List.copyOf(candidate.parties)
                : List.of();
    }

    /** {@code between A and B}, {@code between the two universities}, {@code between our university and A}. */
    private boolean between(int c, int instrument, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        return between(c, candidate, indexOf(clause, BETWEEN, instrument))
                || between(c, candidate, indexOf(clause, BETWEEN, 0));
    }

    private boolean between(int c, Instrument candidate, int between) {
        Clause clause = scene.clauses.get(c);
        // "with several universities, among which are": one with each of them
        if (between < 0
                || clause.at(between + 1).is("which")
                || clause.at(between + 1).is("them") && clause.at(between).is("among")
                || clause.at(between + 1).is("whom")) {
            return false;
        }
        if (countries.theTwo(c, between + 1, between + 4, candidate)) {
            return true;
        }
        int stop = named.stop(clause, between + 1);
        List<OrganizationEntity> parts = named.parts(clause, between + 1, stop);
        List<OrganizationEntity> among = parts.isEmpty() ? named.bodies(clause, between + 1, stop) : parts;
        if (among.size() >= 2) {
            if (clause.at(between + 1).is("it") || clause.at(between + 1).is("them")) {
                named.bodies(clause, 0, between).stream().findFirst().ifPresent(candidate.parties::add);
            }
            candidate.parties.addAll(among);
            candidate.stated = true;
            return true;
        }
        if (among.isEmpty() && meant.sides(clause, between + 1) > 0) {
            candidate.parties.addAll(principals.of(meant.sides(clause, between + 1)));
            return true;
        }
        if (among.size() == 1 && !hasOwn(clause) && meant.sides(clause, between + 2) > 0) {
            // "between A and the participating universities": who they are is not told.
            candidate.parties.addAll(among);
            return true;
        }
        if (among.size() == 1 && hasOwn(clause)) {
            candidate.parties.addAll(among);
            scene.host().ifPresent(candidate.parties::add);
            candidate.stated = true;
            return true;
        }
        return false;
    }

    /** {@code A signed with B}: one or two that act, and their partners. */
    private boolean with(int c, int sign, int instrument, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        int with = named.withIndex(clause, sign, instrument);
        if (with < 0) {
            return false;
        }
        List<OrganizationEntity> partners = named.bodies(clause, with + 1, named.stop(clause, with + 1));
        if (partners.isEmpty()) {
            return false;
        }
        int verb = sign >= 0 ? sign : instrument;
        if (partners.size() == 1 && lists.countedWith(c, verb, partners.get(0), candidate)) {
            return true;
        }
        List<OrganizationEntity> own = named.subjects(clause, Math.min(verb, with));
        own.removeAll(partners);
        if (own.isEmpty() && sign < 0) {
            // "exchange agreements link A with B"
            own = named.bodies(clause, verb, with);
            own.removeAll(partners);
        }
        if (own.size() > 2 && !isList(clause, Math.min(verb, with))) {
            own = own.subList(own.size() - 2, own.size());
        }
        if (own.isEmpty()) {
            scene.host().filter(h -> !partners.contains(h)).ifPresent(own::add);
            if (own.isEmpty() && partners.size() > 1) {
                // "our college signed with A and B": who we are is not told, and A does not sign with B
                return true;
            }
        } else if (own.size() == 2 && !named.joined(clause, own)) {
            own = own.subList(0, 1);
        }
        boolean toOne = own.size() > 1 && partners.size() == 1;
        if (!own.isEmpty()) {
            candidate.one = toOne ? partners.get(0) : own.get(0);
        }
        candidate.parties.addAll(own);
        candidate.parties.addAll(partners);
        candidate.plural |= toOne;
        candidate.stated = true;
        candidate.plural |= own.size() == 1 && partners.size() > 1 && !words.isOne(clause, instrument);
        return candidate.parties.size() >= 2;
    }

    /** {@code A, B and C}: whether the institutions before a verb stand in one list. */
    private boolean isList(Clause clause, int verb) {
        int last = -1;
        for (int i = 0; i < verb; i++) {
            if (scene.organization(clause.at(i)).isEmpty()) {
                continue;
            }
            for (int k = last + 1; last >= 0 && k < i; k++) {
                if (!MeantParties.isListing(clause, k)) {
                    return false;
                }
            }
            last = i;
        }
        return last >= 0;
    }

    /** {@code The three universities signed}, {@code was signed by both sides}: those that the text named before. */
    private boolean sidesSign(int c, int sign, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        if (sign < 0) {
            return false;
        }
        int number = 0;
        for (int i = 0; i < Math.min(sign + 5, clause.size()); i++) {
            boolean subject =
                    i < sign || clause.at(i - 2).is("by") || clause.at(i - 3).is("by");
            if (clause.at(i).organization() != null || clause.at(i).person() != null) {
                return false;
            }
            if (i < sign && isTheTwo(clause, i)) {
                number = MeantParties.number(clause.at(i).lower());
                break;
            }
            if (subject && clause.at(i).isAny(scene.gazetteer.words("party-nouns")) && isDefinite(clause, i)) {
                number = MeantParties.number(clause.at(i - 1).lower());
                break;
            }
        }
        if (number == 0) {
            return false;
        }
        if (!countries.theTwo(c, 0, Math.min(sign + 5, clause.size()), candidate) && !severally(c, number, candidate)) {
            candidate.parties.addAll(meant.near(c, number));
        }
        return candidate.parties.size() >= 2;
    }

    /** {@code the two have signed}, {@code the three then signed}. */
    private boolean isTheTwo(Clause clause, int i) {
        return clause.at(i - 1).is("the")
                && (clause.at(i).is("two") || clause.at(i).is("three"))
                && (clause.at(i + 1).isAny(scene.gazetteer.words("auxiliaries"))
                        || clause.at(i + 1).isAny(scene.gazetteer.words("signing-verbs")));
    }

    private static boolean isDefinite(Clause clause, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 2); k--) {
            Item item = clause.at(k);
            if (item.is("the") || item.is("both") || item.is("two") || item.is("three") || item.is("four")) {
                return true;
            }
        }
        return false;
    }

    /** {@code A and B signed}, {@code was signed by A and B}: those that act, or else all that the clause names. */
    private boolean named(Clause clause, int sign, Instrument candidate) {
        List<OrganizationEntity> all = named.bodies(clause, 0, clause.size());
        if (all.size() < 2) {
            return false;
        }
        if (all.size() > 2 && sign >= 0) {
            List<OrganizationEntity> acting = named.subjects(clause, sign);
            if (acting.size() < 2) {
                int by = indexOf(clause, "by", sign);
                acting = by < 0 ? List.of() : named.bodies(clause, by + 1, clause.size());
            }
            if (acting.size() >= 2) {
                all = acting;
            }
        }
        candidate.parties.addAll(all);
        candidate.stated = true;
        List<OrganizationEntity> before = named.bodies(clause, 0, firstListMark(clause));
        if (candidate.plural && all.size() > 2) {
            candidate.one = scene.host().filter(all::contains).orElse(before.isEmpty() ? null : before.get(0));
        }
        return true;
    }

    /** One is named, the other is the institution whose news it is, or the one that the document is about beside it. */
    private boolean oneNamed(Clause clause, Instrument candidate) {
        List<OrganizationEntity> all = named.bodies(clause, 0, clause.size());
        if (all.size() != 1 || meant.sidesAnywhere(clause) > 0) {
            return false;
        }
        OrganizationEntity only = all.get(0);
        candidate.parties.add(only);
        if (scene.host().isPresent() && scene.host().get() != only) {
            candidate.parties.add(scene.host().get());
        } else if (!(scene.host().isEmpty() && hasOwn(clause))) { // "we signed", and who we are is not told
            for (OrganizationEntity other : principals.of(2)) {
                if (other != only && candidate.parties.size() < 2) {
                    candidate.parties.add(other);
                }
            }
        }
        candidate.stated = !scene.host().equals(Optional.of(only));
        return true;
    }

    private static boolean hasOwn(Clause clause) {
        return clause.items().stream().anyMatch(item -> item.is("our") || item.is("us") || item.is("we"));
    }

    private static int indexOf(Clause clause, String word, int from) {
        return indexOf(clause, Set.of(word), from);
    }

    private static int indexOf(Clause clause, Set<String> words, int from) {
        for (int i = from; i < clause.size(); i++) {
            if (clause.at(i).isAny(words)) {
                return i;
            }
        }
        return -1;
    }

    private static int firstListMark(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).is(",")
                    || clause.at(i).is("including")
                    || clause.at(i).is(":")) {
                return i;
            }
        }
        return clause.size();
    }
}
