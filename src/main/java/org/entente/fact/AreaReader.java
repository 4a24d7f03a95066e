package org.entente.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;
import org.entente.text.Token;

/**
 * Reads what the parties of an instrument are to do under it: finds the clauses that tell of the instrument, and in them the
 * words of the table {@code areas}.
 */
final class AreaReader {
    /** What any news may touch on: where only these are told of an instrument, it is not told yet what it is for. */
    private static final Set<Area> THEMES = EnumSet.of(Area.OTHER, Area.HEALTH, Area.ENVIRONMENT);

    private static final Set<String> ACTS =
            Set.of("will", "would", "shall", "plans", "intends", "undertakes", "pledged");

    private static final Set<String> ALL =
            Set.of("agreements", "memoranda", "memorandums", "mous", "moas", "protocols", "documents", "contracts");

    /** How many words may stand between a party and what it is going to do: a short name in brackets, an adverb. */
    private static final int ACTING = 5;

    /** How many words the lines of a list have at most that has no bullets. */
    private static final int LINE = 12;

    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "may", "can");

    /** How many sentences behind one that tells of an instrument what is to come is taken to come of it. */
    private static final int NEAR = 4;

    private final ExpressionScanner scanner;
    private final Map<Area, BitSet> areas = new EnumMap<>(Area.class);
    private final BitSet ofAreas = new BitSet();
    private final BitSet ofIt;
    private final BitSet telling;
    private final BitSet goingOn;
    private final BitSet talking;
    private final BitSet elsewhere;
    private final BitSet ofTellings = new BitSet();

    AreaReader(Gazetteer gazetteer) {
        List<String> expressions = new ArrayList<>();
        for (Area area : Area.values()) {
            areas.put(area, add(gazetteer, area.notation(), expressions, ofAreas));
        }
        ofIt = add(gazetteer, "aims-of-it", expressions, ofTellings);
        telling = add(gazetteer, "aims-told", expressions, ofTellings);
        goingOn = add(gazetteer, "aims-go-on", expressions, ofTellings);
        talking = add(gazetteer, "aims-talk", expressions, ofTellings);
        elsewhere = add(gazetteer, "aims-not", expressions, ofTellings);
        scanner = new ExpressionScanner(expressions);
    }

    /** The indexes of a row's expressions among all. */
    private static BitSet add(Gazetteer gazetteer, String row, List<String> expressions, BitSet group) {
        BitSet indexes = new BitSet();
        for (String expression : gazetteer.areaExpressions(row)) {
            indexes.set(expressions.size());
            expressions.add(expression);
        }
        group.or(indexes);
        return indexes;
    }

    /** How a clause tells of what is to be done under an instrument, the weakest first. */
    enum Telling {
        NOT,
        /** As a wish or a subject of talks: counts where nothing else is told. */
        TALK,
        /** As what the parties are going to do. */
        PLAN,
        /** As what the instrument, named, provides for. */
        INSTRUMENT
    }

    /** Adds to each instrument of a document its areas. */
    void addAreas(Scene scene, List<Instrument> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        List<Set<Instrument>> signing = signing(scene, candidates);
        List<Set<Instrument>> about = about(scene, candidates, signing);
        List<String> words = scene.clauses.stream().map(AreaReader::words).toList();
        List<Telling> tellings = tellings(scene, words, signing);
        for (int c = 0; c < words.size(); c++) {
            if (tellings.get(c).compareTo(Telling.PLAN) >= 0) {
                Set<Area> areas = read(words.get(c));
                for (Instrument candidate : about.get(c)) {
                    boolean old = candidate.status == AgreementStatus.IN_FORCE && candidates.size() > 1;
                    boolean provided = tellings.get(c) == Telling.INSTRUMENT;
                    if (provided || !old && !isBefore(c, candidate)) {
                        candidate.areas.addAll(areas);
                    }
                }
            }
        }
        Set<Instrument> untold = new HashSet<>(candidates);
        untold.removeIf(
                candidate -> !THEMES.containsAll(candidate.areas) || candidate.status == AgreementStatus.IN_FORCE);
        for (int c = 0; c < words.size(); c++) {
            boolean talk = tellings.get(c) == Telling.TALK;
            boolean plan = tellings.get(c) == Telling.PLAN;
            if ((talk || plan) && !Collections.disjoint(untold, about.get(c))) {
                Set<Area> areas = read(words.get(c));
                for (Instrument candidate : about.get(c)) {
                    if (untold.contains(candidate) && (talk || isBefore(c, candidate))) {
                        candidate.areas.addAll(areas);
                    }
                }
            }
        }
        candidates.stream()
                .filter(candidate -> candidate.status != AgreementStatus.IN_FORCE && candidate.areas.size() < 2)
                .forEach(AreaReader::addByParties);
    }

    /** {@code Kolmen City Hospital}, {@code Ministry of Health}, two chambers of commerce: what they are for, where little else is told. */
    private static void addByParties(Instrument candidate) {
        if (candidate.parties.stream().anyMatch(AreaReader::heals)) {
            candidate.areas.add(Area.HEALTH);
        }
        if (candidate.parties.stream().allMatch(party -> party.head.contains("chamber"))) {
            candidate.areas.add(Area.OTHER);
        }
    }

    private static boolean heals(OrganizationEntity party) {
        return party.type == OrganizationType.HOSPITAL
                || party.type == OrganizationType.GOVERNMENT_BODY
                        && party.name().toLowerCase(Locale.ROOT).contains("health");
    }

    /** Whether a clause stands before all that tell of an instrument: plans that are told there are of the talks. */
    private static boolean isBefore(int c, Instrument candidate) {
        return candidate.clauses.stream().allMatch(told -> told > c);
    }

    /** For each clause the instruments whose signing it tells of. */
    static List<Set<Instrument>> signing(Scene scene, List<Instrument> candidates) {
        List<Set<Instrument>> signing = new ArrayList<>();
        scene.clauses.forEach(clause -> signing.add(new LinkedHashSet<>()));
        for (Instrument candidate : candidates) {
            candidate.clauses.forEach(c -> signing.get(c).add(candidate));
        }
        return signing;
    }

    /**
     * For each clause the instruments that it is about if it is about any: those that are signed in it, those of a party
     * that it names and not all have, or those signed last before it.
     */
    private static List<Set<Instrument>> about(
            Scene scene, List<Instrument> candidates, List<Set<Instrument>> signing) {
        Set<OrganizationEntity> common = new HashSet<>(candidates.get(0).parties);
        candidates.forEach(candidate -> common.retainAll(candidate.parties));
        Map<OrganizationEntity, Set<Instrument>> telling = new HashMap<>();
        for (Instrument candidate : candidates) {
            for (OrganizationEntity party : candidate.parties) {
                if (!common.contains(party)) {
                    telling.computeIfAbsent(party, p -> new LinkedHashSet<>()).add(candidate);
                }
            }
        }
        Set<Instrument> current =
                signing.stream().filter(here -> !here.isEmpty()).findFirst().orElse(Set.of());
        List<Set<Instrument>> about = new ArrayList<>();
        for (int c = 0; c < scene.clauses.size(); c++) {
            Set<Instrument> named = new LinkedHashSet<>();
            for (Item item : scene.clauses.get(c).items()) {
                scene.organization(item).ifPresent(body -> named.addAll(telling.getOrDefault(body, Set.of())));
            }
            if (!signing.get(c).isEmpty()) {
                current = signing.get(c);
            } else if (speaksOfAll(scene.clauses.get(c))) {
                current = new LinkedHashSet<>(candidates);
                current.removeIf(candidate -> candidate.status != AgreementStatus.SIGNED);
            }
            // "The agreement with A covers": of those that the clause tells of, the one with A
            boolean narrower = signing.get(c).isEmpty() || signing.get(c).containsAll(named);
            about.add(narrower && !named.isEmpty() ? named : current);
        }
        return about;
    }

    /** {@code The agreements provide for}: what all that were signed have in common. */
    private static boolean speaksOfAll(Clause clause) {
        for (int i = 0; i < Math.min(4, clause.size()); i++) {
            if (clause.at(i).isAny(ALL)) {
                return true;
            }
        }
        return false;
    }

    /** How each clause tells of what is to be done under an instrument. */
    List<Telling> tellings(Scene scene, List<String> words, List<Set<Instrument>> signing) {
        List<Telling> tellings = new ArrayList<>();
        Telling before = Telling.NOT;
        Telling list = Telling.NOT;
        Set<OrganizationEntity> parties = new HashSet<>();
        signing.forEach(here -> here.forEach(candidate -> parties.addAll(candidate.parties)));
        boolean answers = false;
        int told = -NEAR - 1;
        boolean numbered = false;
        for (int c = 0; c < words.size(); c++) {
            Clause clause = scene.clauses.get(c);
            BitSet said = scanner.find(words.get(c), ofTellings);
            boolean number = clause.size() == 2 && endsWithNumber(clause);
            boolean line = isLine(clause);
            boolean item =
                    clause.sentence().block() == Block.Kind.ITEM || numbered || number || line && list != Telling.NOT;
            numbered = endsWithNumber(clause);
            boolean signed = !signing.get(c).isEmpty();
            told = signed ? c : told;
            Telling telling;
            if (item && list != Telling.NOT && !signed) {
                telling = clause.items().stream().anyMatch(part -> part.person() != null) ? Telling.NOT : list;
            } else {
                telling = telling(clause, said, signed, before);
                if (telling == Telling.TALK && c - told <= NEAR && enumerates(clause)) {
                    telling = Telling.PLAN;
                }
                if (telling == Telling.NOT
                        && !elsewhere.intersects(said)
                        && clause.sentence().block() != Block.Kind.HEADLINE
                        && (isPartyToAct(scene, clause, parties)
                                || c - told <= NEAR && isToCome(scene, clause, parties))) {
                    telling = Telling.PLAN;
                }
                if (telling == Telling.NOT && answers && !elsewhere.intersects(said)) {
                    telling = list;
                }
                Item end = clause.at(clause.size() - 1);
                boolean leads = end.is(":") || end.is("?") || numbered || line || next(scene, c) == Block.Kind.ITEM;
                list = leads && telling != Telling.NOT ? telling : Telling.NOT;
            }
            answers = !item && list != Telling.NOT;
            tellings.add(telling);
            before = clause.sentence().block() == Block.Kind.HEADLINE ? Telling.NOT : telling;
        }
        return tellings;
    }

    /** {@code Areas of cooperation}, {@code Student exchange}: a line that is no sentence, as headings and lists have them. */
    private static boolean isLine(Clause clause) {
        return clause.size() <= LINE
                && clause.sentence().block() == Block.Kind.PARAGRAPH
                && clause.at(clause.size() - 1).token() != null
                && clause.at(clause.size() - 1).token().isWord();
    }

    /** {@code University A will also open}: what a party is going to do. */
    private static boolean isPartyToAct(Scene scene, Clause clause, Set<OrganizationEntity> parties) {
        for (int i = 0; i < clause.size(); i++) {
            boolean party = scene.organization(clause.at(i))
                    .filter(body -> parties.contains(Scene.root(body).orElse(body)))
                    .isPresent();
            for (int k = i + 1; party && k <= i + ACTING && clause.at(k).mention() == null; k++) {
                if (clause.at(k).isAny(ACTS)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code there is much in which they are interested: A, B and C}. */
    private static boolean enumerates(Clause clause) {
        int commas = -1;
        for (Item item : clause.items()) {
            commas += item.is(":") && commas < 0 ? 1 : item.is(",") && commas >= 0 ? 1 : 0;
        }
        return commas >= 2;
    }

    /** {@code There will be conferences}, {@code students are to go}: what is to come, and nobody but the parties is named. */
    private static boolean isToCome(Scene scene, Clause clause, Set<OrganizationEntity> parties) {
        boolean future = false;
        for (int i = 0; i < clause.size(); i++) {
            boolean other = scene.organization(clause.at(i))
                    .filter(body -> !parties.contains(Scene.root(body).orElse(body)))
                    .isPresent();
            if (other || clause.at(i).person() != null) {
                return false;
            }
            future |= clause.at(i).isAny(FUTURE)
                    || clause.at(i).is("to")
                            && (clause.at(i - 1).is("are") || clause.at(i - 1).is("is"));
        }
        return future;
    }

    /** {@code cooperation in: 1.}, {@code exchange of students, 2.}: the next number of a list that stands in a line. */
    private static boolean endsWithNumber(Clause clause) {
        Item number = clause.at(clause.size() - 2);
        return clause.at(clause.size() - 1).is(".")
                && number.token() != null
                && number.lower().length() < 3
                && number.lower().chars().allMatch(Character::isDigit);
    }

    private Telling telling(Clause clause, BitSet said, boolean signed, Telling before) {
        if (elsewhere.intersects(said)) {
            return Telling.NOT;
        }
        if (signed) {
            return Telling.INSTRUMENT;
        }
        if (clause.sentence().block() == Block.Kind.HEADLINE) {
            return Telling.NOT;
        }
        if (ofIt.intersects(said)) {
            return Telling.INSTRUMENT;
        }
        if (talking.intersects(said)) {
            return Telling.TALK;
        }
        if (telling.intersects(said)) {
            return Telling.PLAN;
        }
        return goingOn.intersects(said) ? before : Telling.NOT;
    }

    private static Block.Kind next(Scene scene, int c) {
        return c + 1 < scene.clauses.size()
                ? scene.clauses.get(c + 1).sentence().block()
                : null;
    }

    /**
     * The words of a clause in lower case, names masked: what a unit is called is no area. Of posts those are masked that
     * are printed with a capital, not {@code lecturers}.
     */
    static String words(Clause clause) {
        StringBuilder words = new StringBuilder();
        List<Token> tokens = clause.sentence().tokens();
        int t = 0;
        for (Item item : clause.items()) {
            int first = t;
            while (t < tokens.size() && tokens.get(t).start() < item.span().end()) {
                t++;
            }
            OrganizationMention organization = item.organization();
            if (item.token() != null) {
                words.append(' ').append(item.token().lower());
            } else if (organization != null && organization.type() == OrganizationType.JOINT_INSTITUTION) {
                words.append(" jointbody");
            } else if (item.post() != null && !tokens.get(first).isCapitalized()) {
                tokens.subList(first, t).forEach(token -> words.append(' ').append(token.lower()));
            } else {
                words.append(" _");
            }
        }
        return words.append(' ')
                .toString()
                .replace(" , ", ", ")
                .replace(" - ", "-")
                .replace(" 's ", "'s ")
                .replace(" ' ", "' ");
    }

    /**
     * The areas that the words speak of.
     *
     * @param lower words in lower case with plain quotes and hyphens
     */
    Set<Area> read(String lower) {
        BitSet said = scanner.find(lower, ofAreas);
        Set<Area> found = EnumSet.noneOf(Area.class);
        areas.forEach((area, expressions) -> {
            if (expressions.intersects(said)) {
                found.add(area);
            }
        });
        return found;
    }
}
