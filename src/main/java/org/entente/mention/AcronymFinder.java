package org.entente.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.Span;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.Block;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Finds letters that stand for an institution: introduced in brackets behind its name, or used throughout a text without
 * ever being spelt out.
 */
public final class AcronymFinder {
    private static final int LONGEST = 12;

    /** What speaks for letters that are the initials of a name in the text. */
    private static final int SPELT = 2;

    /** The words that may have been left off a name before its letters in brackets. */
    private static final int LONGEST_TAIL = 12;

    private static final Pattern NO_INITIAL = Pattern.compile("(?<=\\p{L})\\p{L}|[^\\p{Lu}]");

    private final Gazetteer gazetteer;
    private final Set<String> notAcronyms;

    AcronymFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        notAcronyms = gazetteer.words("not-acronyms");
    }

    /** Adds to each name the acronym that stands in brackets behind it; gives the mentions anew. */
    List<OrganizationMention> withBrackets(List<Token> tokens, List<OrganizationMention> mentions) {
        List<OrganizationMention> result = new ArrayList<>();
        for (OrganizationMention found : mentions) {
            if (!result.isEmpty()
                    && result.get(result.size() - 1).span().end() > found.span().start()) {
                continue;
            }
            OrganizationMention mention = found.form() == Form.NAME ? toBracket(tokens, found) : found;
            if (mention.span().start() < found.span().start()) {
                result.removeIf(before -> before.span().overlaps(mention.span()));
            }
            Span alias = mention.form() == Form.GENERIC ? null : bracketBehind(tokens, mention);
            if (alias == null && mention.form() == Form.NAME) {
                alias = lettersBefore(tokens, mention);
            }
            if (alias == null && mention.form() == Form.NAME) {
                alias = calledBehind(tokens, mention);
            }
            if (alias == null && mention.form() == Form.NAME) {
                alias = lettersBehind(tokens, mention);
            }
            boolean programme = alias != null
                    && alias.end() < mention.span().start()
                    && isProgramme(tokens, mention.span().end());
            if (programme) {
                continue; // "the LINK (Learning and Innovation Network) programme"
            }
            if (alias != null && isOfOneBefore(tokens, result, mention, alias)) {
                OrganizationMention before = result.remove(result.size() - 1);
                List<Span> aliases = new ArrayList<>(before.aliases());
                aliases.add(alias);
                result.add(before.withAliases(aliases));
                alias = null;
            }
            if (alias == null) {
                result.add(mention);
            } else {
                List<Span> aliases = new ArrayList<>(mention.aliases());
                aliases.add(alias);
                result.add(mention.withAliases(aliases));
            }
        }
        return result;
    }

    private boolean isProgramme(List<Token> tokens, int end) {
        int behind = indexAt(tokens, end) + 1;
        return behind > 0
                && behind < tokens.size()
                && gazetteer
                        .words("programme-words")
                        .contains(tokens.get(behind).lower());
    }

    /** {@code LINK (Learning and Innovation Network) programme}: letters spelt out that name a programme. */
    private boolean isProgrammeSpelt(List<Token> tokens, int i) {
        int close = i + 2;
        while (close < tokens.size()
                && close - i < LONGEST_TAIL
                && !tokens.get(close).is(")")) {
            close++;
        }
        return close + 1 < tokens.size()
                && tokens.get(i + 1).is("(")
                && gazetteer
                        .words("programme-words")
                        .contains(tokens.get(close + 1).lower());
    }

    /** {@code Alpha Centre for Beta under the auspices of UNESCO (ACB)}: letters that are the initials of the name before. */
    private boolean isOfOneBefore(
            List<Token> tokens, List<OrganizationMention> before, OrganizationMention mention, Span letters) {
        String words = words(tokens, letters);
        return letters.start() > mention.span().end()
                && words.length() > 2
                && !before.isEmpty()
                && words.equals(capitals(before.get(before.size() - 1).name()))
                && !abbreviates(words, mention.name());
    }

    /** A name with the words beside it, where the letters in brackets behind those say that they belong to it. */
    private OrganizationMention toBracket(List<Token> tokens, OrganizationMention mention) {
        int start = indexAt(tokens, mention.span().start());
        int end = indexAt(tokens, mention.span().end());
        int open = end;
        while (open > 0
                && open < tokens.size()
                && open - end < LONGEST_TAIL
                && (tokens.get(open).isWord() && tokens.get(open).isCapitalized()
                        || tokens.get(open).is(",")
                        || tokens.get(open).is("-") // "National Institute of Alpha - Beta (NIA-B)"
                        || tokens.get(open).is("\u2013")
                        || tokens.get(open).kind() == Token.Kind.POSSESSIVE
                        || gazetteer
                                .words("long-form-links")
                                .contains(tokens.get(open).lower()))) {
            open++;
        }
        boolean bracket = end > 0
                && open + 2 < tokens.size()
                && tokens.get(open).is("(")
                && tokens.get(open + 2).is(")")
                && tokens.get(open + 1).text().length() > 2;
        if (!bracket) {
            return mention;
        }
        String letters = tokens.get(open + 1).text().replace("-", "");
        while (open == end && !letters.equals(capitals(NameWords.words(tokens, start, open)))) {
            int before = wordBefore(tokens, start);
            if (before < 0 || !letters.endsWith(capitals(NameWords.words(tokens, before, open)))) {
                return mention;
            }
            start = before;
        }
        if (!letters.equals(capitals(NameWords.words(tokens, start, open)))) {
            return mention;
        }
        return new OrganizationMention(
                new Span(tokens.get(start).start(), tokens.get(open - 1).end()),
                NameWords.words(tokens, start, open),
                tokens.get(end).kind() == Token.Kind.POSSESSIVE ? typeOf(tokens, end + 1, open) : mention.type(),
                mention.form(),
                mention.head(),
                mention.aliases(),
                mention.country());
    }

    /** Where the capitalised word before a name begins, over {@code 's} too, {@code Alpha's Research Foundation (ARF)}; else -1. */
    private static int wordBefore(List<Token> tokens, int start) {
        int word = start > 1 && tokens.get(start - 1).kind() == Token.Kind.POSSESSIVE ? start - 2 : start - 1;
        return word >= 0 && tokens.get(word).isWord() && tokens.get(word).isCapitalized() ? word : -1;
    }

    /** The acronym or short name in the brackets behind a name, or null. */
    private Span bracketBehind(List<Token> tokens, OrganizationMention mention) {
        int i = behindPlace(tokens, indexAt(tokens, mention.span().end()));
        if (i >= 0 && i < tokens.size() && tokens.get(i).kind() == Token.Kind.POSSESSIVE) {
            i++; // "the University of X's (UX) College of Engineering"
        }
        if (i < 0 || i + 2 >= tokens.size() || !tokens.get(i).is("(")) {
            return null;
        }
        int from = i + 1;
        while (from < tokens.size()
                && (tokens.get(from).is("\"")
                        || tokens.get(from).is("'")
                        || tokens.get(from).is("hereinafter")
                        || tokens.get(from).is("the")
                        || tokens.get(from).is("abbreviated")
                        || tokens.get(from).is("as")
                        || tokens.get(from).is("short")
                        || tokens.get(from).is("for")
                        || tokens.get(from).is(":"))) {
            from++;
        }
        int end = from;
        while (end < tokens.size()
                && end - from < 4
                && (tokens.get(end).isWord()
                        || tokens.get(end).is("-")
                        || tokens.get(end).is("&"))) {
            end++;
        }
        if (end == from
                || end >= tokens.size()
                || !(tokens.get(end).is(")")
                        || tokens.get(end).is(",")
                        || tokens.get(end).is("\"")
                        || tokens.get(end).is("'")
                        || tokens.get(end).is(";"))) {
            return null;
        }
        String words = NameWords.words(tokens, from, end);
        boolean letters = end - from == 1 && isLettersOfPlace(tokens.get(from), mention)
                || end - from == 1 && (isAcronym(tokens.get(from)) || isShortName(tokens.get(from), mention))
                || end - from > 1 && abbreviates(words, mention.name());
        if (!letters
                || gazetteer.place(words) != null && !abbreviates(words, mention.name())
                || gazetteer.ranks.get(words) != null) {
            return null;
        }
        return new Span(tokens.get(from).start(), tokens.get(end - 1).end());
    }

    /**
     * The letters that a name is said to be called by without brackets, {@code Alpha University, also known as ABC}, or null. Where nothing says
     * so, {@code Alpha University Institute, AUIB,}, all of them but one are initials of the name.
     */
    private Span calledBehind(List<Token> tokens, OrganizationMention mention) {
        int i = indexAt(tokens, mention.span().end());
        if (i > 0
                && i + 2 < tokens.size()
                && tokens.get(i).is("(")
                && tokens.get(i + 2).is(")")) {
            i += 3;
        }
        boolean comma = i > 0 && i < tokens.size() && tokens.get(i).is(",");
        int from = comma ? i + 1 : i;
        int at = from;
        while (at >= 0
                && at < tokens.size()
                && gazetteer.words("called-by").contains(tokens.get(at).lower())) {
            at++;
        }
        boolean said = at > from + 1 || at == from + 1 && tokens.get(from).is("abbreviated");
        if (at < 1 || at >= tokens.size() || !comma && !said || !isAcronym(tokens.get(at))) {
            return null;
        }
        String letters = tokens.get(at).text();
        boolean ends = at + 1 == tokens.size() || tokens.get(at + 1).isMark();
        boolean fits = said || ends && letters.length() > 2 && areNearlyInitials(letters, mention.name());
        return fits && gazetteer.place(letters) == null && gazetteer.ranks.get(letters) == null
                ? tokens.get(at).span()
                : null;
    }

    /** The letters right behind a name, {@code the German Development Bank KfW}, that are of no other name; or null. */
    private Span lettersBehind(List<Token> tokens, OrganizationMention mention) {
        int i = indexAt(tokens, mention.span().end());
        if (i < 1
                || i >= tokens.size()
                || mention.type() == OrganizationType.ORGANIZATIONAL_UNIT
                || !NameWords.isMixedCaps(tokens.get(i).text())
                || !isAcronym(tokens.get(i))
                || gazetteer.place(tokens.get(i).text()) != null
                || gazetteer.knownOrganizations.get(tokens.get(i).text()) != null) {
            return null;
        }
        boolean ends = i + 1 == tokens.size()
                || tokens.get(i + 1).isMark()
                || !tokens.get(i + 1).isCapitalized()
                        && !isProgramme(tokens, tokens.get(i).start());
        return ends ? tokens.get(i).span() : null;
    }

    /** Whether letters begin as a name does and all but one are, in order, initials of it: {@code AUIB} of {@code Alpha University Institute}. */
    private static boolean areNearlyInitials(String letters, String name) {
        String initials = capitals(name);
        int at = 0;
        int hits = 0;
        for (int i = 0; i < letters.length(); i++) {
            int hit = initials.indexOf(letters.charAt(i), at);
            if (hit >= 0) {
                at = hit + 1;
                hits++;
            }
        }
        return hits > 1 && hits >= letters.length() - 1 && letters.charAt(0) == initials.charAt(0);
    }

    /** {@code University of X, Alphaheim (UXA)}: behind the seat that stands between a name and its letters. */
    private int behindPlace(List<Token> tokens, int i) {
        if (i < 0
                || i + 2 >= tokens.size()
                || !(tokens.get(i).is(",")
                        || tokens.get(i).is("-")
                        || tokens.get(i).is("\u2013"))) {
            return i;
        }
        PhraseTable.Match<Gazetteer.PlaceEntry> place = gazetteer.places.match(tokens, i + 1);
        return place != null
                        && place.end() < tokens.size()
                        && tokens.get(place.end()).is("(")
                ? place.end()
                : i;
    }

    /** Letters with the seat behind a hyphen: {@code UXA-Alphaheim}. */
    private static boolean isLettersOfPlace(Token token, OrganizationMention mention) {
        int hyphen = token.text().indexOf('-');
        return hyphen > 1
                && token.text().substring(0, hyphen).chars().allMatch(Character::isUpperCase)
                && Character.isUpperCase(token.text().codePointAt(hyphen + 1))
                && abbreviates(token.text().substring(0, hyphen), mention.name());
    }

    /** Whether a word is run together of a name's letters and written as names are: {@code Unsri} for {@code Universitas Sriwijaya}. */
    private boolean isShortName(Token token, OrganizationMention mention) {
        return token.isWord()
                && token.isCapitalized()
                && token.text().length() > 2
                && token.text().length() <= LONGEST
                && !gazetteer.isCommon(token.lower())
                && gazetteer.givenName(token.text()) == null
                && (abbreviates(token.text(), mention.name())
                        || abbreviates(token.text(), headFirst(mention.name(), mention.head())));
    }

    /** A name with its head first, as its letters in many languages have it: {@code Unsum} for {@code Sumba University}. */
    private static String headFirst(String name, String head) {
        int words = name.length() - head.length() - 1;
        return words > 0 && name.toLowerCase(java.util.Locale.ROOT).endsWith(" " + head)
                ? head + " " + name.substring(0, words)
                : name;
    }

    /**
     * Names that no word heads, told by the letters in brackets that they introduce: {@code with Qatar Museums (QM)}. One word at least is no
     * everyday one, and none says that it is a programme or a plan.
     */
    List<OrganizationMention> introduced(List<Token> tokens, List<OrganizationMention> known) {
        List<OrganizationMention> found = new ArrayList<>();
        for (int open = 2; open + 2 < tokens.size(); open++) {
            if (!tokens.get(open).is("(")
                    || !tokens.get(open + 2).is(")")
                    || !isAcronym(tokens.get(open + 1))
                    || gazetteer.place(tokens.get(open + 1).text()) != null) {
                continue;
            }
            int start = longForm(tokens, open);
            if (start < 0) {
                continue;
            }
            Span span = new Span(tokens.get(start).start(), tokens.get(open - 1).end());
            if (known.stream().noneMatch(mention -> mention.span().overlaps(span))) {
                found.add(new OrganizationMention(
                        span,
                        NameWords.words(tokens, start, open),
                        typeOf(tokens, start, open),
                        Form.NAME,
                        "",
                        List.of(tokens.get(open + 1).span()),
                        Optional.empty()));
            }
        }
        return found;
    }

    /** What a name is by a word in it that heads others, in the plural too: {@code Qatar Museums}. */
    OrganizationType typeOf(List<Token> tokens, int start, int end) {
        PhraseTable.Match<Gazetteer.Head> first = gazetteer.heads.match(tokens, start);
        if (first != null && first.value().order() == Gazetteer.HeadOrder.PRE) {
            return first.value().type();
        }
        for (int i = end - 1; i >= start; i--) {
            String word = tokens.get(i).text();
            if (tokens.get(i).is("forum")) {
                return OrganizationType.ASSOCIATION;
            }
            OrganizationType type = gazetteer.headType(word);
            if (type == null && word.endsWith("s")) {
                type = gazetteer.headType(word.substring(0, word.length() - 1));
            }
            if (type != null) {
                return type;
            }
        }
        return OrganizationType.OTHER;
    }

    /** Where the name before the bracket begins whose capitals the letters are, or -1. */
    private int longForm(List<Token> tokens, int open) {
        Token letters = tokens.get(open + 1);
        int start = open;
        boolean proper = false;
        while (start > 0
                && open - start < 10
                && (tokens.get(start - 1).isCapitalized()
                                && tokens.get(start - 1).isWord()
                        || tokens.get(start - 1).kind() == Token.Kind.POSSESSIVE
                        || start < open
                                && gazetteer
                                        .words("long-form-links")
                                        .contains(tokens.get(start - 1).lower()))) {
            start--;
            Token token = tokens.get(start);
            boolean members = token.is("forum") && start > 0 && isOfMembers(tokens, start)
                    || token.isCapitalized()
                            && gazetteer.words("plans").contains(token.lower())
                            && gazetteer
                                    .words("bodies-with-letters")
                                    .contains(tokens.get(open - 1).lower());
            proper |= members;
            if (token.isCapitalized()
                    && !members
                    && (gazetteer.words("not-institutions").contains(token.lower())
                            || gazetteer.words("plans").contains(token.lower())
                            || gazetteer.isHonorific(tokens, start)
                            || gazetteer.ranks.get(token.text()) != null && !isMembers(tokens, start))) {
                return -1;
            }
            proper |= token.isCapitalized() && !gazetteer.isCommon(token.lower());
            if (proper
                    && token.isCapitalized()
                    && (start == 0
                            || !tokens.get(start - 1).isCapitalized()
                            || start == 1 && tokens.get(0).is("the"))
                    && open - start > 1
                    && isSpelt(letters.text(), NameWords.words(tokens, start, open))) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isMembers(List<Token> tokens, int i) {
        int next = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.POSSESSIVE ? i + 2 : i + 1;
        return tokens.get(i).lower().endsWith("s")
                && next < tokens.size()
                && tokens.get(next).is("forum");
    }

    /** Whether a forum is one of people or houses that meet in it for long: {@code Rectors Forum}, {@code Vice Chancellors' Forum}. */
    private boolean isOfMembers(List<Token> tokens, int forum) {
        int i = tokens.get(forum - 1).kind() == Token.Kind.POSSESSIVE ? forum - 2 : forum - 1;
        return i >= 0 && tokens.get(i).isCapitalized() && tokens.get(i).lower().endsWith("s");
    }

    /** Whether letters are just the capitals of a name, or abbreviate it with capitals and small letters. */
    private static boolean isSpelt(String letters, String name) {
        return letters.equals(capitals(name))
                || letters.length() > 4 && isOfBeginnings(letters, name)
                || letters.chars().anyMatch(Character::isLowerCase)
                        && letters.charAt(0) == name.charAt(0)
                        && abbreviates(letters, name);
    }

    /** The capitals that words of a name begin with. */
    private static String capitals(String name) {
        return NO_INITIAL.matcher(name).replaceAll("");
    }

    /** The letters before brackets that hold nothing but the name, {@code CATIE (Tropical Center)}, or null. */
    private Span lettersBefore(List<Token> tokens, OrganizationMention mention) {
        int start = indexAt(tokens, mention.span().start());
        int end = indexAt(tokens, mention.span().end());
        int open = start > 0 && tokens.get(start - 1).is("the") ? start - 2 : start - 1;
        boolean held = open > 0
                && end > 0
                && tokens.get(open).is("(")
                && tokens.get(end).is(")")
                && isAcronym(tokens.get(open - 1))
                && tokens.get(open - 1).text().length() > 2;
        return held ? tokens.get(open - 1).span() : null;
    }

    private static int indexAt(List<Token> tokens, int offset) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() >= offset) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a token looks like an acronym: two capitals or more, all capitals or capitals inside. */
    boolean isAcronym(Token token) {
        return isPlain(token) || isWithPlace(token);
    }

    /** Letters with the land or the letters of a part behind a hyphen: {@code ABCU-Asia}, {@code ABC-DEFG}. */
    private boolean isWithPlace(Token token) {
        int hyphen = token.text().indexOf('-');
        if (!token.isWord() || hyphen < 3 || hyphen + 3 > token.text().length()) {
            return false;
        }
        String letters = token.text().substring(0, hyphen);
        String place = token.text().substring(hyphen + 1);
        return letters.chars().allMatch(Character::isUpperCase)
                && !notAcronyms.contains(letters.toLowerCase(java.util.Locale.ROOT))
                && (place.chars().allMatch(Character::isUpperCase)
                                && !notAcronyms.contains(place.toLowerCase(java.util.Locale.ROOT))
                        || gazetteer.place(place) != null
                        || gazetteer.words("continents").contains(place.toLowerCase(java.util.Locale.ROOT)));
    }

    private boolean isPlain(Token token) {
        return token.isWord()
                && token.text().length() <= LONGEST
                && token.text().length() >= 2
                && token.text().indexOf('.') < 0 // "M.T.", a degree
                && (token.isAllCaps() || NameWords.isMixedCaps(token.text()))
                && !notAcronyms.contains(token.lower());
    }

    /**
     * Whether the letters of an acronym come in order as letters of a name, the first of them at the start of a word, half of
     * them at least as initials, and in mixed case every capital as one. Matched from the right, as Schwartz and Hearst do.
     */
    public static boolean abbreviates(String acronym, String name) {
        return abbreviates(acronym, name, (acronym.length() + 1) / 2);
    }

    /** As {@link #abbreviates(String, String)}, with so many initials at least, where the acronym is all capitals. */
    public static boolean abbreviates(String acronym, String name, int leastInitials) {
        String letters = acronym.replaceAll("[^\\p{L}\\p{N}]", "");
        String folded = Folding.fold(name);
        if (letters.length() < 2 || letters.length() >= folded.length()) {
            return false;
        }
        boolean mixed = letters.chars().anyMatch(Character::isLowerCase);
        int at = folded.length();
        int initials = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            char letter = Folding.fold(letters.substring(i, i + 1)).charAt(0);
            boolean mustBegin = i == 0 || mixed && Character.isUpperCase(letters.charAt(i));
            int hit = -1;
            for (int k = at - 1; k >= 0 && hit < 0; k--) {
                boolean begins = k == 0 || !Character.isLetterOrDigit(folded.charAt(k - 1));
                if (folded.charAt(k) == letter && (begins || !mustBegin)) {
                    hit = k;
                    initials += begins ? 1 : 0;
                }
            }
            if (hit < 0) {
                return false;
            }
            at = hit;
        }
        return initials >= leastInitials || mixed || isOfBeginnings(letters, name);
    }

    /**
     * Whether letters are beginnings of two words or more run together: {@code UNILAG} of {@code University of Lagos}; the word
     * {@code University} comes first in them also where it is the last of the name.
     */
    public static boolean isOfBeginnings(String letters, String name) {
        String rest = Folding.fold(letters);
        String[] words = Folding.fold(name).split("[^\\p{L}\\p{N}]+");
        if (rest.length() > 6
                && rest.startsWith("uni")
                && words[words.length - 1].equals("university")
                && words[0].startsWith(rest.substring(3))) {
            return true; // "UNILAGO" of "Lagoa State University"
        }
        int begun = 0;
        for (String word : words) {
            int same = 0;
            while (same < rest.length() && same < word.length() && rest.charAt(same) == word.charAt(same)) {
                same++;
            }
            if (same > 0 && same < rest.length() || same > 0 && begun > 0) {
                rest = rest.substring(same);
                begun++;
            }
        }
        return rest.isEmpty() && begun > 1;
    }

    /**
     * The letters that stand for institutions in a text, with what they stand for where a name introduced them.
     *
     * @param sentences the text
     * @param mentions by sentence, the names found
     */
    Map<String, Optional<OrganizationMention>> collect(
            List<Sentence> sentences, List<List<OrganizationMention>> mentions) {
        Map<String, Optional<OrganizationMention>> acronyms = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (int s = 0; s < sentences.size(); s++) {
            for (OrganizationMention mention : mentions.get(s)) {
                for (Span alias : mention.aliases()) {
                    String words = words(sentences.get(s).tokens(), alias);
                    if (words.indexOf(' ') < 0
                            && Character.isUpperCase(words.charAt(0))
                            && (isCapitalLetters(words)
                                    || !gazetteer.isCommon(words.toLowerCase(java.util.Locale.ROOT)))) {
                        acronyms.putIfAbsent(words, Optional.of(mention));
                    }
                }
            }
        }
        Map<String, Set<String>> initials = new HashMap<>();
        Set<String> full = new HashSet<>();
        for (List<OrganizationMention> named : mentions) {
            for (OrganizationMention mention : named) {
                initials.computeIfAbsent(capitals(mention.name().replaceFirst(" \\(.*", "")), k -> new HashSet<>())
                        .add(Folding.fold(mention.name()));
                full.add(mention.name());
            }
        }
        Map<String, Integer> votes = new HashMap<>();
        Set<String> spelled = new HashSet<>();
        for (int s = 0; s < sentences.size(); s++) {
            List<Token> tokens = sentences.get(s).tokens();
            if (isShouted(sentences.get(s))) {
                continue;
            }
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (!isAcronym(token) || acronyms.containsKey(token.text()) || isHonourBehindName(tokens, i)) {
                    continue;
                }
                if (i > 0
                                && tokens.get(i - 1).is("(")
                                && i + 1 < tokens.size()
                                && tokens.get(i + 1).is(")")
                        || isProgrammeSpelt(tokens, i)) {
                    others.add(token.text());
                    continue;
                }
                boolean spelt = (token.text().length() > 2 || token.text().indexOf('U') >= 0)
                                && initials.getOrDefault(token.text(), Set.of()).size() == 1
                        || token.text().length() > 5
                                && full.stream().anyMatch(name -> isOfBeginnings(token.text(), name));
                if (spelt) {
                    spelled.add(token.text());
                }
                votes.merge(token.text(), spelt ? SPELT : vote(sentences.get(s), i), Integer::sum);
            }
        }
        votes.forEach((acronym, vote) -> {
            boolean town = gazetteer.place(acronym) != null && !spelled.contains(acronym);
            if (vote >= 2 && !others.contains(acronym) && !town && !isPeopleOf(acronym, acronyms.keySet())) {
                acronyms.put(acronym, Optional.empty());
            }
        });
        return acronyms;
    }

    /** {@code ABCeno} of {@code ABC}: those who belong to a house, by its letters and an ending. */
    private static boolean isPeopleOf(String word, Set<String> known) {
        int end = word.length();
        while (end > 4 && Character.isLowerCase(word.charAt(end - 1))) {
            end--;
            if (known.contains(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Letters in capitals, which an everyday word in capitals can be too: {@code MUST}. */
    private static boolean isCapitalLetters(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /** {@code Prof. Alpha Beta, OBE,}: an honour or a fellowship behind a name; what stands behind one is one as well. */
    private boolean isHonourBehindName(List<Token> tokens, int i) {
        if (isOneOfHonours(tokens, i)) {
            return true;
        }
        for (int k = i; k > 1 && tokens.get(k).isAllCaps() && tokens.get(k - 1).is(","); k -= 2) {
            PhraseTable.Match<Gazetteer.Honorific> honour = gazetteer.honorifics.match(tokens, k);
            if (honour != null && !honour.value().before() && tokens.get(k - 2).isWord()) {
                return !isAcronym(tokens.get(k - 2));
            }
        }
        return false;
    }

    /** {@code Prof. Alpha Beta, FABC, CDE.}: two or more in a row between commas behind a name. */
    private boolean isOneOfHonours(List<Token> tokens, int i) {
        int from = i;
        while (from > 2
                && i - from < LONGEST_TAIL
                && tokens.get(from - 1).is(",")
                && tokens.get(from - 2).isAllCaps()) {
            from -= 2;
        }
        int last = i;
        while (last + 2 < tokens.size()
                && last - i < LONGEST_TAIL
                && tokens.get(last + 1).is(",")
                && tokens.get(last + 2).isAllCaps()) {
            last += 2;
        }
        Token name = from > 1 ? tokens.get(from - 2) : null;
        return last > from
                && name != null
                && tokens.get(from - 1).is(",")
                && name.isCapitalized()
                && !name.isAllCaps()
                && !gazetteer.isCommon(name.lower())
                && (gazetteer.place(name.text()) == null
                        || gazetteer.surname(name.text()) != null
                        || gazetteer.givenName(name.text()) != null)
                && (last + 1 == tokens.size() || tokens.get(last + 1).isMark());
    }

    /** How much the words about an acronym speak for an institution. */
    private int vote(Sentence sentence, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        Token before = i > 0 ? tokens.get(i - 1) : null;
        Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        if (token.text().length() < 3) {
            return isActing(tokens, i) ? 1 : 0;
        }
        if (before != null && before.isCapitalized() && isOfWhom(tokens, i)
                || sentence.block() == Block.Kind.HEADLINE && signTogether(tokens, i)) {
            return SPELT;
        }
        // "BISHKEK, June 28", "KUALA LUMPUR, 28 June": the place of a date line.
        boolean opens = (i == 0 || i == 1 && before.isAllCaps())
                && after != null
                && after.isMark()
                && !after.is("'")
                && !after.is("(");
        if (opens || token.text().length() > 8 && !NameWords.isMixedCaps(token.text()) && !isWithPlace(token)) {
            return -2;
        }
        // All-caps surnames stand beside a given name or behind a form of address.
        boolean mixed = NameWords.isMixedCaps(token.text());
        if (!mixed) {
            boolean titled = before != null && gazetteer.words("title-words").contains(before.lower());
            if (titled && isHeaded(tokens, i)) {
                return SPELT;
            }
            if (titled || before != null && gazetteer.isHonorific(tokens, i - 1)) {
                return -2;
            }
            if (after != null
                    && after.isCapitalized()
                    && !after.isAllCaps()
                    && gazetteer.partOfSpeech(after.lower()).isEmpty()
                    && gazetteer.ranks.get(after.lower()) == null
                    && !gazetteer.isCountry(after.text()) // "a delegation from ABC Malaysia"
                    && gazetteer.heads.match(tokens, i + 1) == null) {
                return -2;
            }
            if (isSurnameInCapitals(tokens, i)) {
                return -2;
            }
        }
        if (before != null
                && !before.isCapitalized()
                && gazetteer.words("not-institutions").contains(before.lower())) {
            return -2; // "the exchange project ABC"
        }
        int vote = mixed ? 1 : 0;
        if (i == 0 && after != null && after.is("to") && sentence.block() == Block.Kind.HEADLINE) {
            vote += SPELT; // "ABC to become …"
        }
        if (before != null && gazetteer.words("institution-links").contains(before.lower())) {
            vote++;
        }
        // "willing to cooperate with ABC"
        if (before != null
                && before.is("with")
                && i > 1
                && gazetteer
                        .words("cooperation-words")
                        .contains(tokens.get(i - 2).lower())) {
            vote++;
        }
        // "the General Manager of LASTMA", "Project Officer at LASTMA"
        if (before != null && i > 1 && (before.is("of") || before.is("at"))) {
            String post = tokens.get(i - 2).lower();
            vote += gazetteer.words("title-words").contains(post) ? 1 : 0;
            vote += before.is("at") && gazetteer.ranks.get(post) != null ? 1 : 0;
        }
        if (before != null
                && (gazetteer.words("visit-verbs").contains(before.lower())
                        || gazetteer.words("receive-verbs").contains(before.lower())
                        || before.is("introduced"))) {
            vote += 2;
        }
        if (after != null
                && (after.kind() == Token.Kind.POSSESSIVE
                        || gazetteer.words("institution-followers").contains(after.lower())
                        || gazetteer.ranks.get(after.lower()) != null
                        || gazetteer.modifiers.get(after.lower()) != null)) {
            vote += 2;
        }
        if (token.text().matches("U[A-Z]{2,5}|[A-Z]{2,5}U")) {
            vote++;
        }
        if (i == 0 && after != null && gazetteer.words("speech-verbs").contains(after.lower())) {
            vote++;
        }
        return vote;
    }

    /**
     * {@code Prof. Dong-Ali BETAN}, {@code Ms. Alisa (Ali) BETAN}, {@code Fatima O. MUSA}: behind a name of which one word is a given name, or
     * any where a form of address opens it.
     */
    private boolean isSurnameInCapitals(List<Token> tokens, int i) {
        int before = i - 1;
        if (before > 2 && tokens.get(before).is(")") && tokens.get(before - 2).is("(")) {
            before -= 3; // the name by which one is called
        }
        int start = before;
        while (start >= 0
                && before - start < 3
                && tokens.get(start).isCapitalized()
                && !tokens.get(start).isAllCaps()
                && !gazetteer.isHonorific(tokens, start)) {
            start--;
        }
        String given = before < 0 ? "" : tokens.get(before).text();
        return before > 0
                && start < before
                && (isGivenAmong(tokens, start + 1, before + 1)
                        || gazetteer.isPinyin(given)
                                && gazetteer.isPinyin(tokens.get(i).text())
                        || start >= 0 && gazetteer.isHonorific(tokens, start));
    }

    private boolean isGivenAmong(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (gazetteer.givenName(tokens.get(i).text()) != null) {
                return true;
            }
        }
        return false;
    }

    /** {@code rector of Abai KazNPU}, {@code Rector of L. Gumilyov ENU}: letters behind a name after which their house is called. */
    private boolean isOfWhom(List<Token> tokens, int i) {
        int of = i - 1;
        while (of > 0
                && i - of < 4
                && tokens.get(of).isCapitalized()
                && !tokens.get(of).isAllCaps()) {
            of--;
        }
        return of > 0
                && tokens.get(of).is("of")
                && gazetteer.words("title-words").contains(tokens.get(of - 1).lower())
                && (tokens.get(of + 1).kind() == Token.Kind.INITIALS
                        || NameWords.isMixedCaps(tokens.get(i).text()));
    }

    /** {@code ABC, DEF sign MoU}: letters alone or with others, from the start of a headline to its verb. */
    private boolean signTogether(List<Token> tokens, int i) {
        int others = 0;
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (isAcronym(token)) {
                others += k == i ? 0 : 1;
            } else if (!token.is(",") && !token.is("and") && !token.is("&")) {
                return k > i && others > 0 && gazetteer.words("signing-verbs").contains(token.lower());
            }
        }
        return false;
    }

    /** {@code a delegation of UT}, {@code UT signed}, {@code President of UT}: two letters that nothing spells out need more than others. */
    private boolean isActing(List<Token> tokens, int i) {
        boolean of = i > 1
                && (tokens.get(i - 1).is("of") || tokens.get(i - 1).is("from"))
                && (gazetteer
                                .words("delegation-words")
                                .contains(tokens.get(i - 2).lower())
                        || gazetteer.ranks.get(tokens.get(i - 2).text()) != null);
        boolean acts = i + 1 < tokens.size()
                && (gazetteer.words("sign-verbs").contains(tokens.get(i + 1).lower())
                        || gazetteer
                                .words("receive-verbs")
                                .contains(tokens.get(i + 1).lower())
                        || gazetteer
                                .words("delegation-words")
                                .contains(tokens.get(i + 1).lower()));
        // "XU President NAME", but not "US President NAME"
        boolean headed = i + 2 < tokens.size()
                && tokens.get(i).text().indexOf('U') >= 0
                && tokens.get(i + 1).isCapitalized()
                && gazetteer.ranks.get(tokens.get(i + 1).text()) != null
                && tokens.get(i + 2).isCapitalized()
                && gazetteer.place(tokens.get(i).text()) == null
                && gazetteer.knownOrganizations.get(tokens.get(i).text()) == null;
        return of || acts || headed;
    }

    /** {@code , Director ABC, …}: letters between a post and a mark are what somebody heads, unless they are a surname. */
    private boolean isHeaded(List<Token> tokens, int i) {
        return i > 1
                && (tokens.get(i - 2).is(",") || tokens.get(i - 2).is("("))
                && tokens.get(i).text().length() <= 5
                && (i + 1 == tokens.size()
                        || tokens.get(i + 1).isMark()
                        || tokens.get(i + 1).is("and")
                        || tokens.get(i + 1).is("also")
                        || gazetteer.isHonorific(tokens, i + 1))
                && gazetteer.surname(tokens.get(i).text()) == null
                && gazetteer.givenName(tokens.get(i).text()) == null;
    }

    /** Whether a line is written in capitals throughout. */
    static boolean isShouted(Sentence sentence) {
        int capitals = 0;
        int words = 0;
        for (Token token : sentence.tokens()) {
            if (token.isWord() && token.text().length() > 2) {
                words++;
                capitals += token.isAllCaps() ? 1 : 0;
            }
        }
        return words >= 3 && capitals * 4 >= words * 3;
    }

    /** What an acronym that nothing spells out is likely to be. */
    OrganizationType guess(String acronym) {
        OrganizationType known = gazetteer.knownOrganizations.get(acronym);
        if (known != null) {
            return known;
        }
        String upper = acronym.replaceFirst("-.*", "").replaceAll("[a-z]", "");
        if (upper.endsWith("C") && !upper.startsWith("U")) {
            return OrganizationType.COLLEGE;
        }
        return upper.contains("U") ? OrganizationType.UNIVERSITY : OrganizationType.OTHER;
    }

    /** Mentions of the collected letters where no name covers them. */
    List<OrganizationMention> find(
            Sentence sentence, boolean[] taken, Map<String, Optional<OrganizationMention>> acronyms) {
        List<OrganizationMention> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        boolean shouted = isShouted(sentence);
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Optional<OrganizationMention> name = acronyms.get(token.text());
            if (taken[i] || name == null || shouted && (name.isEmpty() || gazetteer.isCommon(token.lower()))) {
                continue;
            }
            if (i > 0
                    && tokens.get(i - 1).is("(")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is(")")
                    && name.isEmpty()) {
                continue;
            }
            int start = i;
            List<Span> aliases = new ArrayList<>();
            // "Abai KazNPU", "I. Razzakov KSTU"
            if (NameWords.isMixedCaps(token.text())
                    || i > 1 && tokens.get(i - 2).kind() == Token.Kind.INITIALS) {
                while (start > from
                        && !taken[start - 1]
                        && tokens.get(start - 1).isCapitalized()
                        && !gazetteer.isCommon(tokens.get(start - 1).lower())
                        && !gazetteer.isHonorific(tokens, start - 1)
                        && gazetteer.ranks.get(tokens.get(start - 1).lower()) == null
                        && i - start < 3
                        && sentence.block() != Block.Kind.HEADLINE) {
                    start--;
                }
            }
            if (start < i) {
                aliases.add(token.span());
            }
            int end = i + 1;
            if (name.isEmpty() && start == i && end < tokens.size() && !taken[end] && isSecondHalf(tokens, end)) {
                aliases.add(token.span());
                aliases.add(tokens.get(end).span());
                end++;
            }
            if (end + 2 < tokens.size()
                    && tokens.get(end).is("named")
                    && tokens.get(end + 1).is("after")) {
                int k = end + 2;
                while (k < tokens.size() && tokens.get(k).isCapitalized()) {
                    k++;
                }
                if (k > end + 2) {
                    aliases.add(token.span());
                    end = k;
                }
            }
            Span span = new Span(tokens.get(start).start(), tokens.get(end - 1).end());
            OrganizationType type = name.map(OrganizationMention::type).orElseGet(() -> guess(token.text()));
            found.add(new OrganizationMention(
                    span,
                    NameWords.words(tokens, start, end),
                    type,
                    Form.SHORT,
                    "",
                    aliases,
                    name.flatMap(OrganizationMention::country)));
            from = end;
            i = end - 1;
        }
        return found;
    }

    /** Whether letters stand behind others that they make one name with: {@code RTU MIREA}. */
    private boolean isSecondHalf(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return isAcronym(token)
                && token.text().length() > 3
                && gazetteer.place(token.text()) == null
                && gazetteer.ranks.match(tokens, i) == null
                && !gazetteer.isCommon(token.lower())
                && !(i + 1 < tokens.size() && tokens.get(i + 1).isCapitalized());
    }

    private static String words(List<Token> tokens, Span span) {
        int from = indexAt(tokens, span.start());
        int end = from;
        while (end < tokens.size() && tokens.get(end).start() < span.end()) {
            end++;
        }
        return NameWords.words(tokens, from, end);
    }
}
