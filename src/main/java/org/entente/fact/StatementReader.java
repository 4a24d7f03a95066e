package org.entente.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.fact.Entity.PersonEntity;
import org.entente.text.Block;

/**
 * Reads what somebody said: the words between quotation marks in a clause that names who says them, or the clause that
 * reports them. {@code He} and {@code she} at the start of a clause are who spoke last.
 */
final class StatementReader {
    /** Quoted words of fewer characters are a name or a term, not a statement. */
    private static final int SHORTEST_QUOTE = 25;

    private final Scene scene;

    StatementReader(Scene scene) {
        this.scene = scene;
    }

    /** A statement as read. */
    record Found(PersonEntity speaker, boolean quoted, Set<Entity> about, Span words, int clause) {}

    List<Found> read() {
        List<Found> found = new ArrayList<>();
        PersonEntity last = null;
        int lastClause = -9;
        for (int c = 0; c < scene.clauses.size(); c++) {
            Clause clause = scene.clauses.get(c);
            if (clause.sentence().block() == Block.Kind.HEADLINE
                    || clause.sentence().block() == Block.Kind.DATELINE) {
                continue;
            }
            Optional<PersonEntity> speaker = speaker(clause);
            boolean pronoun = clause.at(0).is("he") || clause.at(0).is("she");
            if (speaker.isEmpty() && pronoun && last != null && c - lastClause <= 2 && verbIndex(clause, 1, 4) > 0) {
                speaker = Optional.of(last);
            }
            if (speaker.isEmpty()) {
                continue;
            }
            last = speaker.get();
            lastClause = c;
            Optional<Span> quote = quote(clause);
            found.add(new Found(
                    speaker.get(),
                    quote.isPresent(),
                    about(clause, speaker.get()),
                    quote.orElse(clause.sentence().span()),
                    c));
        }
        return found;
    }

    /** Who a clause says is speaking: the person right before or behind a verb of speech. */
    private Optional<PersonEntity> speaker(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (!clause.at(i).isAny(scene.gazetteer.words("statement-verbs"))) {
                continue;
            }
            int before = i - 1;
            while (before >= i - 3
                    && (clause.at(before).is("also")
                            || clause.at(before).is("has")
                            || clause.at(before).is("further")
                            || clause.at(before).is("then"))) {
                before--;
            }
            // "NAME, Rector of ORG, said"
            for (int k = before; k >= Math.max(0, before - 9); k--) {
                Item item = clause.at(k);
                if (item.person() != null) {
                    return scene.entities.person(item.person());
                }
                boolean apposition = item.post() != null
                        || item.organization() != null
                        || item.is(",")
                        || item.is("of")
                        || item.is("the")
                        || item.is("and")
                        || item.place() != null
                        || item.is("for")
                        || item.is("in")
                        || item.is("his")
                        || item.is("her")
                        || item.is("part")
                        || item.is("turn");
                if (!apposition) {
                    break;
                }
            }
            int behind = clause.at(i + 1).post() != null ? i + 2 : i + 1;
            if (clause.at(behind).person() != null && !clause.at(i + 1).is("that")) {
                return scene.entities.person(clause.at(behind).person());
            }
        }
        return Optional.empty();
    }

    private int verbIndex(Clause clause, int from, int to) {
        for (int i = from; i < Math.min(to, clause.size()); i++) {
            if (clause.at(i).isAny(scene.gazetteer.words("statement-verbs"))) {
                return i;
            }
        }
        return -1;
    }

    /** The longest stretch between quotation marks in a clause, without the marks. */
    private Optional<Span> quote(Clause clause) {
        String words = scene.text.plain(clause.sentence().span());
        int offset = clause.sentence().span().start();
        Span longest = null;
        int open = -1;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != '"') {
                continue;
            }
            if (open >= 0 && i - open - 1 >= SHORTEST_QUOTE && (longest == null || i - open - 1 > longest.length())) {
                longest = new Span(offset + open + 1, offset + i);
            }
            open = open >= 0 ? -1 : i;
        }
        return Optional.ofNullable(longest);
    }

    private Set<Entity> about(Clause clause, PersonEntity speaker) {
        Set<Entity> about = new LinkedHashSet<>();
        for (Item item : clause.items()) {
            if (item.mention() != null) {
                scene.entities.entity(item.mention()).filter(e -> e != speaker).ifPresent(about::add);
            }
        }
        return about;
    }
}
