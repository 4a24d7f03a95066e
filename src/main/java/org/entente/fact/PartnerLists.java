package org.entente.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.text.Block;

/** Reads partners that are counted or spoken of in general, and named in a list: behind it, or in another clause near by. */
final class PartnerLists {
    /** How far behind {@code with} the general word may stand, and the list behind that. */
    private static final int NEAR = 10;

    private static final int LIST = 12;

    /** The fewest partners that are counted and not named one by one. */
    private static final int FEW = 3;

    /** The numbers from {@link #FEW} on in words. */
    private static final List<String> CARDINALS = List.of(
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");

    private final Scene scene;
    private final InstrumentWords words;
    private final NamedParties named;

    PartnerLists(Scene scene, InstrumentWords words, NamedParties named) {
        this.scene = scene;
        this.words = words;
        this.named = named;
    }

    /** {@code signed with a number of institutions, among which are A and B}: one with each of them. */
    boolean exemplified(Clause clause, int sign, int instrument, Instrument candidate) {
        int from = Math.max(0, Math.min(sign < 0 ? instrument : sign, instrument));
        for (int with = from; with < clause.size(); with++) {
            if (!clause.at(with).is("with")) {
                continue;
            }
            int list = list(clause, with);
            if (list < 0) {
                continue;
            }
            List<OrganizationEntity> partners = named.bodies(clause, list, clause.size());
            List<OrganizationEntity> own = named.bodies(clause, 0, from);
            own.removeAll(partners);
            OrganizationEntity one = own.isEmpty()
                    ? scene.host().filter(h -> !partners.contains(h)).orElse(null)
                    : own.get(0);
            if (one == null || partners.isEmpty()) {
                return false;
            }
            candidate.one = one;
            candidate.parties.add(one);
            candidate.parties.addAll(partners);
            candidate.stated = true;
            candidate.plural |= partners.size() > 1 && !words.isOne(clause, instrument);
            return true;
        }
        return false;
    }

    /** Where the first name of a list stands behind {@code with} and a general word, or -1. */
    private int list(Clause clause, int with) {
        boolean general = false;
        boolean such = false;
        for (int i = with + 1; i < Math.min(clause.size(), with + NEAR + LIST); i++) {
            if (scene.organization(clause.at(i)).isPresent()) {
                return general && such ? i : -1;
            }
            general |= i <= with + NEAR && clause.at(i).isAny(scene.gazetteer.words("party-nouns"));
            such |= general
                    && (clause.at(i).isAny(scene.gazetteer.words("such-words"))
                            || clause.at(i).is(":")
                            || clause.at(i).is("as") && clause.at(i - 1).is("such"));
        }
        return -1;
    }

    /** {@code signed with six institutions}, {@code signed memoranda with several universities}, which a clause near by lists. */
    boolean counted(int c, Instrument candidate) {
        Clause clause = scene.clauses.get(c);
        int count = count(clause, clause.size());
        boolean many = count < FEW && candidate.plural && isWithMany(clause);
        List<OrganizationEntity> here = named.bodies(clause, 0, clause.size());
        here.removeAll(wholes(clause));
        if (!many && (count < FEW || here.size() > count)) {
            return false;
        }
        for (int near : many ? new int[] {c + 1, c + 2, c + 3} : new int[] {c + 1, c - 1, c + 2, c + 3, c + 4}) {
            if (near < 0 || near >= scene.clauses.size()) {
                continue;
            }
            boolean items = scene.clauses.get(near).sentence().block() == Block.Kind.ITEM;
            List<OrganizationEntity> listed = items && near > c ? itemBodies(near) : named(near, many);
            int least = many ? 2 : items ? count - 1 : count;
            if (listed.size() < least || !many && listed.size() > count + 1) {
                continue;
            }
            OrganizationEntity one = areThemselves(clause) ? null : one(here, listed, count);
            if (one == null && many) {
                return false; // "memoranda with the following": the one that signs with them is not told
            }
            candidate.one = one;
            if (one != null) {
                candidate.parties.add(one);
            }
            candidate.parties.addAll(listed);
            candidate.stated = true;
            candidate.plural |= eachOfThem(clause) || clause.at(0).is("all");
            candidate.clauses.add(near);
            return candidate.parties.size() >= 2;
        }
        return false;
    }

    /** Who signs with those listed: the institution whose news it is, also where it is listed with as many as were counted. */
    private OrganizationEntity one(List<OrganizationEntity> here, List<OrganizationEntity> listed, int count) {
        boolean amongThem = count > 0 && listed.size() == count + 1;
        return scene.host()
                .filter(host -> here.contains(host) && (amongThem || !listed.contains(host)))
                .or(() -> here.stream().filter(body -> !listed.contains(body)).findFirst())
                .or(() -> scene.host().filter(host -> !listed.contains(host)))
                .orElse(null);
    }

    /** {@code Four universities signed with X}, which a clause near by names: one with each. */
    boolean countedWith(int c, int verb, OrganizationEntity one, Instrument candidate) {
        int count = count(scene.clauses.get(c), verb);
        for (int near = Math.max(0, c - 1); count >= FEW && near <= Math.min(c + 2, scene.clauses.size() - 1); near++) {
            List<OrganizationEntity> listed = new ArrayList<>(named.subjects(
                    scene.clauses.get(near), scene.clauses.get(near).size()));
            listed.remove(one);
            if (near != c && listed.size() == count) {
                candidate.one = one;
                candidate.parties.add(one);
                candidate.parties.addAll(listed);
                candidate.stated = true;
                candidate.plural = true;
                candidate.clauses.add(near);
                return true;
            }
        }
        return false;
    }

    /** {@code three institutions of X}: those that are partners in their parts. */
    private List<OrganizationEntity> wholes(Clause clause) {
        List<OrganizationEntity> wholes = new ArrayList<>();
        for (int i = 2; i < clause.size(); i++) {
            int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
            if (clause.at(of).is("of")
                    && isPartners(clause, of - 1)
                    && cardinal(clause.at(of - 2).lower()) > 0) {
                scene.organization(clause.at(i)).ifPresent(wholes::add);
            }
        }
        return wholes;
    }

    /** The number before a word for partners that stands before an item, or 0. */
    private int count(Clause clause, int to) {
        int count = 0;
        for (int i = 0; i + 1 < to; i++) {
            boolean counts = isPartners(clause, i + 1)
                    || clause.at(i + 1).is("of")
                            && (clause.at(i + 2).is("them") || clause.at(i + 2).is("these"))
                    || clause.at(i - 1).is("all") && clause.at(i + 1).isAny(scene.gazetteer.words("auxiliaries"))
                    || isPartners(clause, i + 2) && clause.at(i + 1).mention() == null
                    || isPartners(clause, i + 3)
                            && clause.at(i + 1).mention() == null
                            && clause.at(i + 2).mention() == null;
            if (counts) {
                count = Math.max(count, cardinal(clause.at(i).lower()));
            }
        }
        return count;
    }

    private boolean isPartners(Clause clause, int i) {
        return clause.at(i).isAny(scene.gazetteer.words("party-nouns"));
    }

    /** Whether a clause has somebody sign {@code with several universities}, and names none of them. */
    private boolean isWithMany(Clause clause) {
        for (int with = 0; with < clause.size(); with++) {
            boolean general = false;
            for (int i = with + 1; clause.at(with).is("with") && i < clause.size(); i++) {
                general |= i <= with + NEAR && isPartners(clause, i);
                if (scene.organization(clause.at(i)).isPresent()) {
                    return false;
                }
            }
            if (general) {
                return true;
            }
        }
        return false;
    }

    /** The parties that a clause names; of an open number only where it speaks of partners or of instruments. */
    private List<OrganizationEntity> named(int c, boolean many) {
        Clause clause = scene.clauses.get(c);
        boolean fits = !many;
        for (int i = 0; i < clause.size(); i++) {
            fits |= isPartners(clause, i)
                    || clause.at(i).is("with")
                    || words.kindAt(clause, i) != null && words.isPlural(clause, i);
        }
        return fits ? named.bodies(clause, 0, clause.size()) : List.of();
    }

    /** The first organization of each item of the list that begins at a clause. */
    private List<OrganizationEntity> itemBodies(int first) {
        Set<OrganizationEntity> found = new LinkedHashSet<>();
        int block = -1;
        for (int c = first; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            boolean item = clause.sentence().block() == Block.Kind.ITEM;
            if (!item && !isPlaceOnly(clause)) {
                break;
            }
            List<OrganizationEntity> bodies = item && clause.sentence().blockIndex() != block
                    ? named.bodies(clause, 0, clause.size())
                    : List.of();
            if (!bodies.isEmpty()) {
                block = clause.sentence().blockIndex();
                found.add(bodies.get(0));
            }
        }
        return new ArrayList<>(found);
    }

    /** {@code Nine of them signed}: with one another, and not each with somebody else. */
    private static boolean areThemselves(Clause clause) {
        for (int i = 0; i + 2 < clause.size(); i++) {
            if (cardinal(clause.at(i).lower()) > 0
                    && clause.at(i + 1).is("of")
                    && (clause.at(i + 2).is("them") || clause.at(i + 2).is("these"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line between the items of a list only tells of what land those below it are. */
    private static boolean isPlaceOnly(Clause clause) {
        return clause.size() < 4
                && clause.items().stream().allMatch(item -> item.place() != null || item.is(",") || item.is(":"));
    }

    private static boolean eachOfThem(Clause clause) {
        for (int i = 0; i + 1 < clause.size(); i++) {
            if (clause.at(i).is("each") && clause.at(i + 1).is("of")) {
                return true;
            }
        }
        return false;
    }

    /** The number from three to 99 that a word tells, or 0. */
    private static int cardinal(String word) {
        if (DIGITS.matcher(word).matches()) {
            int number = Integer.parseInt(word);
            return number < FEW ? 0 : number;
        }
        int at = CARDINALS.indexOf(word);
        return at < 0 ? 0 : at + FEW;
    }
}
