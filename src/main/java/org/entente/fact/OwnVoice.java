package org.entente.fact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationMention.Form;

/**
 * What a page says of its own house without naming it: {@code our university}, {@code our rector}, {@code to us}; and who is named
 * beside that as somebody else. What is quoted is the voice of another.
 */
final class OwnVoice {
    /** Clauses after which a quotation that is never closed is held to have ended. */
    private static final int LONGEST_QUOTATION = 6;

    private final Scene scene;

    /** The clauses that speak of {@code our university}. */
    final Set<Integer> clauses = new HashSet<>();
    /** What such a page calls its house: {@code college} of {@code our college}. Any house may be called a school. */
    final Set<String> heads = new HashSet<>();
    /** Who is named beside {@code our university} or {@code our rector}, and is therefore another. */
    final Set<OrganizationEntity> others = new HashSet<>();

    private boolean speaks;
    /** Whether some place of education was named so far. */
    private boolean named;

    private boolean generic;
    private int quotedUntil = -1;

    OwnVoice(Scene scene) {
        this.scene = scene;
        scene.clauses.forEach(this::read);
    }

    /** Whether the text speaks of a house of its own: of {@code our university}, {@code our rector}, {@code our delegation}. */
    boolean speaks() {
        return speaks;
    }

    /** Whether a text begins with {@code the Rector of the university}, before any is named. */
    boolean beginsWithGeneric() {
        return generic;
    }

    private void read(Clause clause) {
        int index = clause.sentence().index();
        boolean quoted = index <= quotedUntil;
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            if (item.is("\"")) {
                quoted = !quoted;
            }
            founded(clause, i);
            if (quoted) {
                continue;
            }
            first(clause, i);
            if (item.is("we")) {
                partner(clause, i);
            }
            if (item.is("us") && clause.at(i - 1).is("to")) {
                guests(clause, i);
            }
            if (!item.is("our")) {
                continue;
            }
            OrganizationMention mention = clause.at(i + 1).organization();
            String noun = mention == null ? clause.at(i + 1).lower() : mention.name();
            if (isEducation(scene, noun)) {
                speaks = true;
                clauses.add(index);
                heads.add(lastWord(noun.toLowerCase(Locale.ROOT)));
                beside(clause, i + 1);
                visited(clause, i);
            } else if (mention == null
                    && (clause.at(i + 1).post() != null || clause.at(i + 1).isAny(scene.words("delegation-words")))) {
                speaks |= clause.at(i + 1).post() == null
                        || PostSides.isHead(clause.at(i + 1).post());
                partner(clause, i + 1);
            }
        }
        quotedUntil = quoted && index > quotedUntil ? index + LONGEST_QUOTATION : quoted ? quotedUntil : -1;
    }

    /** {@code The college was visited}, where none was named before: the page's own. */
    private void first(Clause clause, int i) {
        OrganizationMention mention = clause.at(i).organization();
        if (mention == null || !HostFinder.EDUCATION.contains(mention.type())) {
            return;
        }
        if (!named && mention.form() == Form.GENERIC && clause.at(i - 1).is("the")) {
            heads.add(lastWord(mention.name().toLowerCase(Locale.ROOT)));
            generic |= clause.at(i - 2).is("of") && clause.at(i - 3).post() != null;
        }
        named |= mention.form() != Form.GENERIC;
    }

    /** {@code to establish the NAME}: what is to be founded tells no news of its own. */
    private void founded(Clause clause, int i) {
        int verb = clause.at(i).organization() == null ? i : i - 1;
        while (clause.at(verb).is("the") || clause.at(verb).is("\"")) {
            verb--;
        }
        if (verb < i - 1 && clause.at(verb).isAny(scene.words("founding-verbs"))) {
            other(clause.at(i));
        }
    }

    /** {@code our university and NAME}, {@code NAME and our university}: they are two. */
    private void beside(Clause clause, int own) {
        int link = own + 1;
        while (clause.at(link).is("and")
                || clause.at(link).is("with")
                || link > own + 1 && (clause.at(link).is(",") || clause.at(link).is("in"))) {
            int next = clause.at(link + 1).is("the") ? link + 2 : link + 1;
            if (clause.at(next).organization() == null && clause.at(next).place() == null) {
                break;
            }
            other(clause.at(next));
            link = next + 1;
        }
        if (clause.at(own - 2).is("and") || clause.at(own - 2).is("with")) {
            other(clause.at(own - 3));
        }
    }

    /** {@code we signed an agreement with NAME}, {@code our rector met with the Rector of NAME}. */
    private void partner(Clause clause, int from) {
        for (int i = from + 1; i < clause.size(); i++) {
            if (!clause.at(i).is("with")) {
                continue;
            }
            int name = i + 1;
            while (clause.at(name).is("the")
                    || clause.at(name).is("of")
                    || clause.at(name).post() != null) {
                name++;
            }
            other(clause.at(name));
        }
    }

    /** {@code NAME visited our college}: whoever came is another. */
    private void visited(Clause clause, int our) {
        if (isBehindVisit(scene, clause, our)) {
            guests(clause, our);
        }
    }

    private void guests(Clause clause, int to) {
        for (int i = 0; i < to; i++) {
            other(clause.at(i));
        }
    }

    private void other(Item item) {
        Optional<OrganizationEntity> body = scene.organization(item);
        body.filter(b -> item.organization().form() != Form.GENERIC).ifPresent(others::add);
    }

    /** {@code visited X}, {@code visit to X}, {@code came to X}, for what begins at {@code i}. */
    static boolean isBehindVisit(Scene scene, Clause clause, int i) {
        Item before = clause.at(i - 1);
        Item verb = clause.at(i - 2);
        return before.isAny(scene.words("visit-verbs"))
                || (before.is("to") || before.is("at"))
                        && (verb.isAny(scene.words("visit-verbs")) || verb.isAny(scene.words("travel-verbs")));
    }

    static String lastWord(String head) {
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return last.equals("school") ? "" : last;
    }

    static boolean isEducation(Scene scene, String words) {
        return HostFinder.EDUCATION.contains(scene.gazetteer.headType(words.toLowerCase(Locale.ROOT)));
    }
}
