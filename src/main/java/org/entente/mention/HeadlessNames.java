package org.entente.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.Span;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Names of institutions that no word heads, {@code Colleges Ontario}, {@code Pacific Community}, {@code Sunedu}: told by what the
 * whole text says of them. Each place where a run of capitalised words stands speaks for or against it; who signs, sends a
 * delegation, has a president or is between whom a paper is made acts as an institution does. Immutable.
 */
final class HeadlessNames {
    /** What the places together must say. */
    private static final int ENOUGH = 2;

    /** What they must say where the name looks like a topic or like somebody's. */
    private static final int ENOUGH_OF_LIKENESS = 3;

    /** What they must say where the name is that of a plan. */
    private static final int ENOUGH_OF_A_PLAN = 4;

    private static final int LONGEST = 6;

    /** How far behind the verb of receiving the guests may stand. */
    private static final int GUESTS = 4;

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final AcronymFinder acronyms;

    HeadlessNames(Gazetteer gazetteer, AcronymFinder acronyms) {
        this.gazetteer = gazetteer;
        this.words = new NameWords(gazetteer);
        this.acronyms = acronyms;
    }

    private record Run(int sentence, int start, int end) {}

    /** Adds to the names of each sentence those that no word heads. */
    void addTo(List<Sentence> sentences, List<List<OrganizationMention>> names) {
        Map<String, List<Run>> runs = new HashMap<>();
        Map<String, Integer> votes = new HashMap<>();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            if (AcronymFinder.isShouted(sentence)) {
                continue;
            }
            List<Token> tokens = sentence.tokens();
            boolean[] taken = taken(tokens, names.get(s));
            for (int i = 0; i < tokens.size(); i++) {
                int end = taken[i] ? i : end(tokens, taken, i);
                if (end == i) {
                    continue;
                }
                Run run = new Run(s, i, end);
                if (isName(tokens, i, end)) {
                    String name = NameWords.words(tokens, i, end);
                    runs.computeIfAbsent(name, k -> new ArrayList<>()).add(run);
                    if (sentence.block() != Block.Kind.HEADLINE) {
                        votes.merge(name, vote(tokens, taken, i, end), Integer::sum);
                    }
                }
                i = end - 1;
            }
        }
        runs.forEach((name, places) -> {
            Run first = places.get(0);
            int vote = votes.getOrDefault(name, 0);
            if (vote >= least(sentences.get(first.sentence).tokens(), first.start, first.end)) {
                for (Run run : places) {
                    names.get(run.sentence)
                            .add(mention(sentences.get(run.sentence).tokens(), run));
                }
            }
        });
    }

    private static boolean[] taken(List<Token> tokens, List<OrganizationMention> names) {
        boolean[] taken = new boolean[tokens.size()];
        for (OrganizationMention name : names) {
            for (int i = 0; i < taken.length; i++) {
                Span span = tokens.get(i).span();
                taken[i] |=
                        span.overlaps(name.span()) || name.aliases().stream().anyMatch(alias -> alias.overlaps(span));
            }
        }
        return taken;
    }

    /** The end of the capitalised words that begin at {@code i}, what joins them included. */
    private int end(List<Token> tokens, boolean[] taken, int i) {
        if (!isPart(tokens, taken, i) || i > 0 && !taken[i - 1] && isPart(tokens, taken, i - 1)) {
            return i;
        }
        int end = i + 1;
        while (end < tokens.size() && isPart(tokens, taken, end)) {
            end++;
        }
        return end;
    }

    private boolean isPart(List<Token> tokens, boolean[] taken, int i) {
        Token token = tokens.get(i);
        return !taken[i]
                && token.isWord()
                && token.isCapitalized()
                && !gazetteer.isHonorific(tokens, i)
                && !words.isTitle(tokens, i)
                && !(i == 0 && gazetteer.words("sentence-openers").contains(token.lower()));
    }

    /** Whether the words can be a name of an institution, and not of somebody, a place, a people, a paper or an occasion. */
    private boolean isName(List<Token> tokens, int start, int end) {
        Token first = tokens.get(start);
        Token last = tokens.get(end - 1);
        boolean one = end - start == 1;
        if (end - start > LONGEST
                || one && (first.text().length() < 4 || acronyms.isAcronym(first) || gazetteer.isCommon(first.lower()))
                || words.isPlaceTo(tokens, start, end)
                || isPeople(tokens, start, end)
                || gazetteer.words("peoples").contains(last.lower())
                || gazetteer.heads.match(tokens, start) != null && one
                || gazetteer.ranks.match(tokens, start) != null
                || gazetteer.ranks.match(tokens, end - 1) != null // "the Alphan High Commissioner"
                || gazetteer.words("offices-of-posts").contains(last.lower())
                || gazetteer.words("fields-of-posts").contains(last.lower()) && !isBeforeLetters(tokens, start, end)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            String word = tokens.get(i).lower();
            if (gazetteer.words("not-institutions").contains(word)
                            && !(i == end - 1 && isActingPlan(tokens, start, end))
                    || gazetteer.words("plans").contains(word)
                    || gazetteer.words("memorandum-words").contains(word)
                    || gazetteer.words("agreement-words").contains(word)
                    || gazetteer.words("rooms-and-occasions").contains(word)
                    || gazetteer.words("not-persons").contains(word) && one
                    || gazetteer.month(tokens.get(i).text()) > 0
                    || gazetteer.weekday(tokens.get(i).text()) > 0) {
                return false;
            }
        }
        return !isSomebody(tokens, start, end);
    }

    /** {@code Chilean}, {@code South Korean}. */
    private boolean isPeople(List<Token> tokens, int start, int end) {
        PhraseTable.Match<String> people = gazetteer.demonyms.match(tokens, start);
        return people != null && people.end() >= end;
    }

    /** {@code Global Knowledge Initiative (GKI)}: what is called a plan may be a house that acts. */
    private boolean isActingPlan(List<Token> tokens, int start, int end) {
        return end - start > 2
                && (tokens.get(end - 1).is("initiative") || tokens.get(end - 1).is("forum"))
                && isBeforeLetters(tokens, start, end);
    }

    /** Whether the words may name somebody: a given name or a surname begins or ends them, or initials stand beside them. */
    private boolean isSomebody(List<Token> tokens, int start, int end) {
        if (start > 0
                && (tokens.get(start - 1).kind() == Token.Kind.INITIALS
                        || gazetteer.isHonorific(tokens, start - 1)
                        || words.isTitle(tokens, start - 1))) {
            return true;
        }
        // "Head of International Cooperation Name Surname"
        if (end - start > 2
                && gazetteer.isCommon(tokens.get(start).lower())
                && isUnknown(tokens.get(end - 2))
                && isUnknown(tokens.get(end - 1))) {
            return true;
        }
        for (int i = start; i < end; i++) {
            PhraseTable.Match<Gazetteer.PlaceEntry> land = words.placeAt(tokens, i);
            if (land != null && land.end() > i + 1 && land.end() <= end) {
                i = land.end() - 1; // "Viet Nam"
                continue;
            }
            String word = tokens.get(i).text();
            boolean place = gazetteer.place(word) != null;
            if (!gazetteer.isCommon(tokens.get(i).lower())
                    && !place
                    && (gazetteer.givenName(word) != null
                            || gazetteer.surname(word) != null
                            || gazetteer.hasSurnameEnding(word) && end - start > 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnknown(Token token) {
        return !gazetteer.isCommon(token.lower()) && gazetteer.place(token.text()) == null && !token.isAllCaps();
    }

    /** What must be said of a name: more where it is of everyday words, or of words that all may be somebody's. */
    private int least(List<Token> tokens, int start, int end) {
        int everyday = 0;
        int unknown = 0;
        for (int i = start; i < end; i++) {
            boolean common = gazetteer.isCommon(tokens.get(i).lower());
            everyday += common ? 1 : 0;
            unknown += common
                            || gazetteer.place(tokens.get(i).text()) != null
                            || tokens.get(i).isAllCaps()
                    ? 0
                    : 1;
        }
        boolean somebody = end - start > 1 && unknown == end - start;
        boolean plan =
                gazetteer.words("not-institutions").contains(tokens.get(end - 1).lower());
        return plan ? ENOUGH_OF_A_PLAN : somebody || everyday == end - start ? ENOUGH_OF_LIKENESS : ENOUGH;
    }

    /** How much the words about a name speak for an institution. */
    private int vote(List<Token> tokens, boolean[] taken, int start, int end) {
        int vote = 0;
        boolean many = end - start > 1;
        if (many && isBeforeLetters(tokens, start, end)) {
            vote += 2;
        }
        if (many && (endsInLand(tokens, start, end) || isUnion(tokens, start, end))) {
            vote += 2;
        }
        Token before = start > 0 ? tokens.get(start - 1) : null;
        if (before != null && before.is("the") && start > 1) {
            before = tokens.get(start - 2);
        }
        Token after = end < tokens.size() ? tokens.get(end) : null;
        int link = before == null ? -1 : start - 1 - (tokens.get(start - 1).is("the") ? 1 : 0);
        if (before != null && before.is("between") && isPaper(tokens, link - 1)) {
            vote += 2;
        }
        if (before != null && before.is("and") && link > 0 && taken[link - 1] && isBetween(tokens, link)) {
            vote += 2;
        }
        if (before != null && before.is("of") && link > 0 && leads(tokens.get(link - 1))) {
            vote += 2;
        }
        if (before != null
                && (before.is("of") || before.is("from"))
                && link > 0
                && gazetteer
                        .words("delegation-words")
                        .contains(tokens.get(link - 1).lower())) {
            vote += before.is("of") ? 2 : 1;
        }
        if (before != null && before.is("with") && link > 0 && isPaper(tokens, link - 1)) {
            vote += 2;
        }
        if (before != null && gazetteer.words("visit-verbs").contains(before.lower())) {
            vote += 1;
        }
        if (before != null
                && before.is("to")
                && link > 0
                && tokens.get(link - 1).is("visit")) {
            vote += 1;
        }
        if (isCalled(tokens, start)) {
            vote += 3;
        }
        if (before != null
                && before.is("at")
                && after != null
                && after.is("by")
                && link > 0
                && gazetteer
                        .words("receive-verbs")
                        .contains(tokens.get(link - 1).lower())) {
            vote += 2;
        }
        if (after == null) {
            return vote;
        }
        if (receivesGuests(tokens, taken, end)) {
            vote += 2;
        }
        int next = end;
        if (after.kind() == Token.Kind.POSSESSIVE && end + 1 < tokens.size()) {
            next = end + 1;
        }
        if (leads(tokens.get(next))) {
            vote += 2;
        } else if (words.isTitle(tokens, next)) {
            vote++;
        }
        if (gazetteer.words("signing-verbs").contains(after.lower())) {
            vote += isPaper(tokens, Math.min(end + 4, tokens.size() - 1)) && hasLetters(tokens, start, end) ? 2 : 1;
        }
        if (after.is("and") && end + 1 < tokens.size() && joinsSigner(tokens, taken, end + 1)) {
            vote += 2;
        }
        return vote;
    }

    /** {@code also warmly welcomed a delegation of}: whether it is told from {@code i} on that guests of a house are received. */
    private boolean receivesGuests(List<Token> tokens, boolean[] taken, int i) {
        int verb = i;
        while (verb < tokens.size()
                && (tokens.get(verb).is("also")
                        || tokens.get(verb).is("has")
                        || tokens.get(verb).lower().endsWith("ly"))) {
            verb++;
        }
        if (verb >= tokens.size()
                || !gazetteer.words("receive-verbs").contains(tokens.get(verb).lower())) {
            return false;
        }
        for (int k = verb + 1; k < tokens.size() && k <= verb + GUESTS; k++) {
            if (taken[k]
                    || gazetteer
                            .words("delegation-words")
                            .contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name that is known follows at {@code i}, and signs. */
    private boolean joinsSigner(List<Token> tokens, boolean[] taken, int i) {
        int j = tokens.get(i).is("the") ? i + 1 : i;
        if (j >= tokens.size() || !taken[j]) {
            return false;
        }
        while (j < tokens.size()
                && (taken[j] || tokens.get(j).is("(") || tokens.get(j).is(")"))) {
            j++;
        }
        for (int k = j; k < tokens.size() && k < j + 3; k++) {
            if (gazetteer.words("signing-verbs").contains(tokens.get(k).lower())
                    || tokens.get(k).is("agreed")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is written in capitals or with some inside, as somebody's is not: {@code NorthTec}, {@code ABC-Alpha}. */
    private boolean hasLetters(List<Token> tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (acronyms.isAcronym(tokens.get(i))
                    || NameWords.isMixedCaps(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPaper(List<Token> tokens, int i) {
        for (int k = i; k >= 0 && k > i - 4; k--) {
            String word = tokens.get(k).lower();
            if (gazetteer.words("agreement-words").contains(word)
                    || gazetteer.words("memorandum-words").contains(word)
                    || word.equals("understanding")
                    || word.equals("partnership")
                    || word.equals("cooperation")) {
                return true;
            }
        }
        return false;
    }

    /** {@code the Chinese company Alpha Energy}, {@code the organization "Engineers for Alpha"}: whether the words before say what it is. */
    private boolean isCalled(List<Token> tokens, int start) {
        int noun = start > 1 && tokens.get(start - 1).is("\"") ? start - 2 : start - 1;
        return noun > 0
                && gazetteer.words("kinds-of-houses").contains(tokens.get(noun).text());
    }

    /** Whether {@code between} stands before the name in front of the word at {@code i}. */
    private static boolean isBetween(List<Token> tokens, int i) {
        for (int k = i - 1; k >= 0 && k > i - 16; k--) {
            if (tokens.get(k).is("between")) {
                return true;
            }
            if (tokens.get(k).is(".") || tokens.get(k).is(";")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a post is held in an institution, and not in a town or a land. */
    private boolean leads(Token rank) {
        return gazetteer.words("ranks-of-houses").contains(rank.lower());
    }

    /** Whether brackets behind the name hold letters most of which its words begin with. */
    private boolean isBeforeLetters(List<Token> tokens, int start, int end) {
        if (end + 2 >= tokens.size()
                || !tokens.get(end).is("(")
                || !tokens.get(end + 2).is(")")
                || !acronyms.isAcronym(tokens.get(end + 1))) {
            return false;
        }
        String letters = tokens.get(end + 1).text();
        String name = NameWords.words(tokens, start, end);
        return AcronymFinder.abbreviates(letters, name)
                || letters.length() > 2 && AcronymFinder.abbreviates(letters.substring(1), name);
    }

    /** {@code Global Affairs Canada}: fields of work with the land at the end, without a comma. */
    private boolean endsInLand(List<Token> tokens, int start, int end) {
        PhraseTable.Match<Gazetteer.PlaceEntry> land = null;
        int at = start + 1;
        while (at < end && land == null) {
            land = words.placeAt(tokens, at);
            at += land == null ? 1 : 0;
        }
        if (land == null
                || land.end() < end
                || start == 0
                || land.value().kind().equals("region")) {
            return false;
        }
        for (int i = start; i < at; i++) {
            String word = tokens.get(i).lower();
            String speech = gazetteer.partOfSpeech(word);
            if (!speech.contains("noun")
                            && !(i < at - 1 && speech.contains("adj"))
                            && !(word.endsWith("s") && gazetteer.isCommon(word))
                    || gazetteer.words("region-words").contains(word)
                    || gazetteer.words("parts-of-lands").contains(word)
                    || gazetteer.words("landforms").contains(word)
                    || gazetteer.words("kinds-of-parts").contains(word)
                    || words.placeAt(tokens, i) != null) {
                return false;
            }
        }
        return true;
    }

    /** {@code Universities UK}, {@code Colleges Ontario}: houses of a kind, and the land or the region that they are in. */
    private boolean isUnion(List<Token> tokens, int start, int end) {
        PhraseTable.Match<Gazetteer.PlaceEntry> land = end - start > 1 ? words.placeAt(tokens, start + 1) : null;
        return land != null
                && land.end() == end
                && !land.value().kind().equals("city")
                && gazetteer.words("joined-houses").contains(tokens.get(start).lower());
    }

    /** {@code Universities UK} is a union of those, {@code Environment Canada} an office of state. */
    private OrganizationType typeOf(List<Token> tokens, Run run) {
        if (isUnion(tokens, run.start, run.end)) {
            return OrganizationType.ASSOCIATION;
        }
        OrganizationType type = acronyms.typeOf(tokens, run.start, run.end);
        if (type == OrganizationType.OTHER && isCalled(tokens, run.start)) {
            String noun = tokens.get(run.start - (tokens.get(run.start - 1).is("\"") ? 2 : 1))
                    .lower();
            return gazetteer.words("companies").contains(noun)
                    ? OrganizationType.COMPANY
                    : OrganizationType.ASSOCIATION;
        }
        if (!endsInLand(tokens, run.start, run.end)) {
            return type;
        }
        return type == OrganizationType.OTHER ? OrganizationType.GOVERNMENT_BODY : OrganizationType.ASSOCIATION;
    }

    private OrganizationMention mention(List<Token> tokens, Run run) {
        List<Span> aliases = isBeforeLetters(tokens, run.start, run.end)
                ? List.of(tokens.get(run.end + 1).span())
                : List.of();
        return new OrganizationMention(
                new Span(tokens.get(run.start).start(), tokens.get(run.end - 1).end()),
                NameWords.words(tokens, run.start, run.end),
                typeOf(tokens, run),
                Form.NAME,
                "",
                aliases,
                Optional.empty());
    }
}
