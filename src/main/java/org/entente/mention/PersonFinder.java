package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** Finds names of individuals in a sentence. */
final class PersonFinder {
    /** The tokens of a line that may be nothing but a credit. */
    private static final int SHORT_LINE = 16;

    private final Gazetteer gazetteer;
    private final NameRuns runs;
    private final PersonWeights weights;

    PersonFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.runs = new NameRuns(gazetteer);
        this.weights = new PersonWeights(gazetteer, runs);
    }

    /**
     * The individuals named in a sentence, in order.
     *
     * @param taken by token: whether the token is part of an institution's name, a date or a place that is certain
     * @param posts by token: whether the token is part of a post
     */
    List<PersonMention> find(Sentence sentence, boolean[] taken, boolean[] posts) {
        List<Token> tokens = sentence.tokens();
        List<PersonMention> found = new ArrayList<>();
        int i = 0;
        int credited = -1;
        while (i < tokens.size()) {
            NameRun run = runs.run(sentence, taken, posts, i);
            if (run == null) {
                i++;
                continue;
            }
            i = run.end;
            boolean credit = isCredit(sentence, run) || isNextTo(tokens, credited, run);
            credited = credit ? run.end : -1;
            PersonMention person = credit || isSaint(tokens, run) ? null : weights.weigh(sentence, taken, posts, run);
            if (person != null) {
                found.add(person);
            }
        }
        return found;
    }

    /** {@code Editors: X, Y and Z}: whether only a comma or {@code and} stands between the end of a name and another. */
    private static boolean isNextTo(List<Token> tokens, int end, NameRun run) {
        return end > 0
                && run.start == end + 1
                && (tokens.get(end).is(",")
                        || tokens.get(end).is("and")
                        || tokens.get(end).is("&")
                        || tokens.get(end).is("/"));
    }

    /** Whether a place or a house is named after a saint: {@code St. Augustine}, and nobody behind a form of address. */
    private static boolean isSaint(List<Token> tokens, NameRun run) {
        return run.honorificStart < 0
                && run.end - run.start == 2
                && (tokens.get(run.start).is("st.") || tokens.get(run.start).is("st"));
    }

    /** Whether a name is that of who wrote, took or translated: {@code By X}, {@code Photo: X}, a name alone on a line. */
    private boolean isCredit(Sentence sentence, NameRun run) {
        List<Token> tokens = sentence.tokens();
        boolean picture = tokens.stream().limit(2).anyMatch(token -> token.is("\u00A9"));
        if (picture && tokens.size() < SHORT_LINE) {
            return true;
        }
        int before = (run.honorificStart >= 0 ? run.honorificStart : run.start) - 1;
        if (before >= 0 && tokens.get(before).is(":")) {
            before--;
        }
        boolean by = before >= 0
                && (tokens.get(before).is("by") || tokens.get(before).is("por"));
        if (by
                && (before == 0
                        || tokens.get(before - 1).is("taken")
                                && gazetteer
                                        .words("credit-openers")
                                        .contains(tokens.get(0).lower())
                        || gazetteer
                                .words("credit-words")
                                .contains(tokens.get(before - 1).lower()))) {
            return tokens.size() < SHORT_LINE
                    || before > 0
                    || !tokens.get(tokens.size() - 1).is(".");
        }
        if (before >= 0
                && before < run.start - 1
                && gazetteer.words("credit-words").contains(tokens.get(before).lower())) {
            return true;
        }
        boolean rest = run.end >= tokens.size()
                || tokens.get(run.end).is(",")
                        && run.end + 3 >= tokens.size()
                        && gazetteer
                                .words("credit-words")
                                .contains(tokens.get(tokens.size() - 1).lower());
        return run.start == 0
                && run.honorificStart < 0
                && rest
                && sentence.index() < 6
                && (sentence.block() == Block.Kind.PARAGRAPH || sentence.index() == 0);
    }
}
