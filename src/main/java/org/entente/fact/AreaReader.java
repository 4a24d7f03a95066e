package org.entente.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.AgreementReader.Candidate;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;
import org.entente.text.Token;

/**
 * Reads what the parties of an instrument are to do under it: finds the clauses that tell of the instrument, and in them the
 * words of the table {@code areas}.
 */
final class AreaReader {
    private record Sign(Area area, Pattern words) {}

    private final List<Sign> signs = new ArrayList<>();
    private final List<Pattern> telling;
    private final List<Pattern> goingOn;
    private final List<Pattern> talking;
    private final List<Pattern> elsewhere;

    AreaReader(Gazetteer gazetteer) {
        for (Area area : Area.values()) {
            patterns(gazetteer, area.notation()).forEach(words -> signs.add(new Sign(area, words)));
        }
        telling = patterns(gazetteer, "aims-told");
        goingOn = patterns(gazetteer, "aims-go-on");
        talking = patterns(gazetteer, "aims-talk");
        elsewhere = patterns(gazetteer, "aims-not");
    }

    private static List<Pattern> patterns(Gazetteer gazetteer, String row) {
        return gazetteer.areaExpressions(row).stream()
                .map(expression -> Pattern.compile("\\b(?:" + expression + ")\\b"))
                .toList();
    }

    /** Adds to each instrument of a document its areas. */
    void addAreas(Scene scene, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        List<String> words = scene.clauses.stream().map(AreaReader::words).toList();
        List<Set<Candidate>> about = about(scene, candidates);
        boolean[] told = told(scene, words, candidates);
        for (Candidate candidate : candidates) {
            for (int c = 0; c < words.size(); c++) {
                if (told[c] && about.get(c).contains(candidate)) {
                    candidate.areas.addAll(read(words.get(c)));
                }
            }
        }
        for (Candidate candidate : candidates) {
            if (!candidate.areas.isEmpty() || candidate.status != AgreementStatus.SIGNED) {
                continue;
            }
            for (int c = 0; c < words.size(); c++) {
                if (about.get(c).contains(candidate)
                        && matches(talking, words.get(c))
                        && !matches(elsewhere, words.get(c))) {
                    candidate.areas.addAll(read(words.get(c)));
                }
            }
        }
    }

    /** For each clause the instruments that it is about, if it is about one. */
    private static List<Set<Candidate>> about(Scene scene, List<Candidate> candidates) {
        Set<OrganizationEntity> common = new HashSet<>(candidates.get(0).parties);
        candidates.forEach(candidate -> common.retainAll(candidate.parties));
        int first = candidates.stream()
                .mapToInt(k ->
                        k.clauses.stream().mapToInt(Integer::intValue).min().orElse(0))
                .min()
                .orElse(0);
        Set<Candidate> current = anchored(candidates, first);
        List<Set<Candidate>> about = new ArrayList<>();
        for (int c = 0; c < scene.clauses.size(); c++) {
            Set<Candidate> here = anchored(candidates, c);
            if (!here.isEmpty()) {
                current = here;
                about.add(here);
                continue;
            }
            Set<Candidate> named = new HashSet<>();
            for (Item item : scene.clauses.get(c).items()) {
                scene.organization(item).filter(body -> !common.contains(body)).ifPresent(body -> candidates.stream()
                        .filter(candidate -> candidate.parties.contains(body))
                        .forEach(named::add));
            }
            about.add(named.isEmpty() ? current : named);
        }
        return about;
    }

    private static Set<Candidate> anchored(List<Candidate> candidates, int c) {
        Set<Candidate> here = new HashSet<>();
        candidates.stream().filter(candidate -> candidate.clauses.contains(c)).forEach(here::add);
        return here;
    }

    /** Which clauses tell what is to be done under an instrument. */
    boolean[] told(Scene scene, List<String> words, List<Candidate> candidates) {
        boolean[] told = new boolean[words.size()];
        boolean list = false;
        for (int c = 0; c < words.size(); c++) {
            int here = c;
            Clause clause = scene.clauses.get(c);
            String said = words.get(c);
            boolean item = clause.sentence().block() == Block.Kind.ITEM;
            boolean anchor = candidates.stream().anyMatch(candidate -> candidate.clauses.contains(here));
            boolean other = matches(elsewhere, said);
            if (item && list) {
                told[c] = clause.items().stream().noneMatch(i -> i.person() != null);
                continue;
            }
            boolean lead = c > 0 && list && !item;
            boolean strong = matches(telling, said);
            told[c] = anchor && !other
                    || clause.sentence().block() != Block.Kind.HEADLINE
                            && !other
                            && (strong || c > 0 && told[c - 1] && matches(goingOn, said) || lead);
            Item end = clause.at(clause.size() - 1);
            list = strong && (end.is(":") || end.is("?") || next(scene, c) == Block.Kind.ITEM);
        }
        return told;
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
        for (Item item : clause.items()) {
            if (item.token() != null) {
                words.append(' ').append(item.token().lower());
            } else if (item.organization() != null
                    && item.organization().type() == OrganizationType.JOINT_INSTITUTION) {
                words.append(" jointbody");
            } else {
                List<Token> named = clause.sentence().tokens().stream()
                        .filter(token -> token.start() >= item.span().start()
                                && token.end() <= item.span().end())
                        .toList();
                if (item.post() != null && !named.isEmpty() && !named.get(0).isCapitalized()) {
                    named.forEach(token -> words.append(' ').append(token.lower()));
                } else {
                    words.append(" _");
                }
            }
        }
        return words.append(' ')
                .toString()
                .replace(" , ", ", ")
                .replace(" - ", "-")
                .replace(" 's ", "'s ");
    }

    private static boolean matches(List<Pattern> patterns, String words) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(words).find());
    }

    /**
     * The areas that the words speak of.
     *
     * @param lower words in lower case with plain quotes and hyphens
     */
    Set<Area> read(String lower) {
        Set<Area> found = EnumSet.noneOf(Area.class);
        for (Sign sign : signs) {
            if (!found.contains(sign.area) && sign.words.matcher(lower).find()) {
                found.add(sign.area);
            }
        }
        return found;
    }
}
