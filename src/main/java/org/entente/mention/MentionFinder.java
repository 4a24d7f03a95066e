package org.entente.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Span;
import org.entente.mention.OrganizationMention.Form;
import org.entente.text.AnnotatedText;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Finds what is named in a text. Institutions come first, since their names contain places, persons and posts; then letters
 * that stand for them, dates, posts, places; individuals are looked for in what is left. A second pass over the text finds
 * short forms of the names that the first one knows. Safe for use by several threads.
 */
public final class MentionFinder {
    private final Gazetteer gazetteer;
    private final OrganizationFinder organizations;
    private final AcronymFinder acronyms;
    private final HeadlessNames headless;
    private final DateFinder dates;
    private final PostFinder posts;
    private final AppositePosts appositePosts;
    private final PersonFinder persons;

    public MentionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        organizations = new OrganizationFinder(gazetteer);
        acronyms = new AcronymFinder(gazetteer);
        headless = new HeadlessNames(gazetteer, acronyms);
        dates = new DateFinder(gazetteer);
        posts = new PostFinder(gazetteer);
        appositePosts = new AppositePosts(gazetteer);
        persons = new PersonFinder(gazetteer);
    }

    /** The mentions of each sentence of the text, in order, none overlapping another of its sentence. */
    public List<List<Mention>> find(AnnotatedText text) {
        List<Sentence> sentences = text.sentences();
        List<List<OrganizationMention>> names = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<OrganizationMention> found =
                    AcronymFinder.isShouted(sentence) ? List.of() : organizations.find(sentence);
            List<OrganizationMention> named = acronyms.withBrackets(sentence.tokens(), found);
            if (!AcronymFinder.isShouted(sentence)) {
                named.addAll(acronyms.introduced(sentence.tokens(), named));
            }
            names.add(named);
        }
        names.replaceAll(named -> cut(named, names));
        headless.addTo(sentences, names);
        Map<String, Optional<OrganizationMention>> letters = acronyms.collect(sentences, names);
        List<List<Mention>> result = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            result.add(inSentence(sentences.get(s), names.get(s), letters));
        }
        addShortForms(sentences, result);
        return result;
    }

    /** {@code between the University of X and Alpha Rice}: a name that goes on over {@code and}, where its beginning has letters of its own. */
    private static List<OrganizationMention> cut(List<OrganizationMention> named, List<List<OrganizationMention>> all) {
        List<OrganizationMention> result = new ArrayList<>();
        for (OrganizationMention name : named) {
            int and = name.name().lastIndexOf(" and ");
            String first = and < 0 ? "" : name.name().substring(0, and);
            boolean two = and > 0
                    && name.aliases().isEmpty()
                    && name.span().length()
                            == name.name().codePointCount(0, name.name().length())
                    && all.stream()
                            .flatMap(List::stream)
                            .anyMatch(other -> other.name().equals(first)
                                    && !other.aliases().isEmpty());
            result.add(
                    two
                            ? new OrganizationMention(
                                    new Span(
                                            name.span().start(),
                                            name.span().start() + first.codePointCount(0, first.length())),
                                    first,
                                    name.type(),
                                    name.form(),
                                    name.head(),
                                    List.of(),
                                    name.country())
                            : name);
        }
        return result;
    }

    private List<Mention> inSentence(
            Sentence sentence, List<OrganizationMention> names, Map<String, Optional<OrganizationMention>> letters) {
        List<Token> tokens = sentence.tokens();
        List<Mention> found = new ArrayList<>(names);
        boolean[] taken = new boolean[tokens.size()];
        names.forEach(name -> mark(tokens, name.span(), taken));
        for (OrganizationMention name : names) {
            name.aliases().forEach(alias -> mark(tokens, alias, taken));
        }
        for (OrganizationMention letter : acronyms.find(sentence, taken, letters)) {
            add(tokens, letter, found, taken);
        }
        for (DateMention date : dates.find(tokens)) {
            if (isFree(tokens, date.span(), taken) && !isSurname(tokens, date)) {
                add(tokens, date, found, taken);
            }
        }
        boolean[] inPost = new boolean[tokens.size()];
        List<PostMention> titles = posts.find(tokens, taken);
        titles.forEach(post -> mark(tokens, post.span(), inPost));
        if (!AcronymFinder.isShouted(sentence)) {
            boolean[] houses = taken.clone();
            boolean[] blocked = taken.clone();
            List<PersonMention> named = persons.find(sentence, blocked, inPost);
            named.forEach(person -> add(tokens, person, found, taken));
            titles = appositePosts.find(tokens, houses, named, titles);
        }
        for (PostMention post : titles) {
            if (isFree(tokens, post.span(), taken)) {
                add(tokens, post, found, taken);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (taken[i] || !tokens.get(i).isCapitalized()) {
                continue;
            }
            PhraseTable.Match<Gazetteer.PlaceEntry> match = gazetteer.places.match(tokens, i);
            if (match != null) {
                Span span = new Span(
                        tokens.get(i).start(), tokens.get(match.end() - 1).end());
                Gazetteer.PlaceEntry entry = match.value();
                if (isFree(tokens, span, taken)) {
                    add(tokens, new PlaceMention(span, entry.name(), entry.kind(), entry.country()), found, taken);
                    i = match.end() - 1;
                }
            }
        }
        found.sort(Comparator.comparing(Mention::span));
        return found;
    }

    /** Whether a month of some language is a given name here: {@code Marco Farchi}. */
    private boolean isGivenName(List<Token> tokens, int i) {
        return gazetteer.givenName(tokens.get(i).text()) != null
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && !gazetteer.isCommon(tokens.get(i + 1).lower())
                && (i == 0 || !tokens.get(i - 1).is("in") && !tokens.get(i - 1).is("of"));
    }

    /** Whether a weekday of some language is a name behind a given name: {@code José Martí}; not in {@code received Rector Ana today}. */
    private boolean isSurname(List<Token> tokens, DateMention date) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() == date.span().start()
                    && tokens.get(i).end() == date.span().end()
                    && isGivenName(tokens, i)) {
                return true;
            }
            if (tokens.get(i).start() == date.span().start()) {
                return i > 0
                        && tokens.get(i).isCapitalized()
                        && tokens.get(i).end() == date.span().end()
                        && tokens.get(i - 1).isCapitalized()
                        && gazetteer.givenName(tokens.get(i - 1).text()) != null
                        && !gazetteer.isCommon(tokens.get(i - 1).lower());
            }
        }
        return false;
    }

    private static void add(List<Token> tokens, Mention mention, List<Mention> found, boolean[] taken) {
        found.add(mention);
        mark(tokens, mention.span(), taken);
    }

    private static void mark(List<Token> tokens, Span span, boolean[] taken) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() < span.end() && tokens.get(i).end() > span.start()) {
                taken[i] = true;
            }
        }
    }

    private static boolean isFree(List<Token> tokens, Span span, boolean[] taken) {
        for (int i = 0; i < tokens.size(); i++) {
            if (taken[i] && tokens.get(i).start() < span.end() && tokens.get(i).end() > span.start()) {
                return false;
            }
        }
        return true;
    }

    // ---------------------------------------------------------------- the second pass

    private void addShortForms(List<Sentence> sentences, List<List<Mention>> mentions) {
        Set<String> nameWords = new HashSet<>();
        Map<String, OrganizationMention> shortNames = new HashMap<>();
        for (List<Mention> sentence : mentions) {
            for (Mention mention : sentence) {
                if (mention instanceof PersonMention person && !person.part()) {
                    for (String word : person.name().split("\\s+")) {
                        if (word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !word.endsWith(".")) {
                            nameWords.add(word);
                        }
                    }
                } else if (mention instanceof PersonMention part) {
                    nameWords.add(part.name());
                } else if (mention instanceof OrganizationMention name && name.form() == Form.NAME) {
                    distinctWord(name).ifPresent(word -> shortNames.putIfAbsent(word, name));
                    withoutTails(name).ifPresent(words -> shortNames.putIfAbsent(words, name));
                }
            }
        }
        for (int s = 0; s < sentences.size(); s++) {
            addShortForms(sentences.get(s), mentions.get(s), nameWords, shortNames);
        }
    }

    /** The one word of a university's or company's name that it is called by alone ({@code Yarmouk}), if it is no place. */
    private Optional<String> distinctWord(OrganizationMention name) {
        if (name.isUnit()
                || name.type() == OrganizationType.GOVERNMENT_BODY
                || name.head().isEmpty()) {
            return Optional.empty();
        }
        String distinct = null;
        for (String word : name.name().split("\\s+")) {
            if (!Character.isUpperCase(word.charAt(0))
                    || gazetteer.isCommon(word.toLowerCase(java.util.Locale.ROOT))
                    || gazetteer.heads.get(word) != null
                    || gazetteer.demonyms.get(word) != null
                    || gazetteer.place(word) != null
                    || gazetteer.words("peoples").contains(word.toLowerCase(java.util.Locale.ROOT))
                    || gazetteer.words("generic-modifiers").contains(word.toLowerCase(java.util.Locale.ROOT))) {
                continue;
            }
            if (distinct != null) {
                return Optional.empty();
            }
            distinct = word;
        }
        return Optional.ofNullable(distinct).filter(word -> word.length() > 3 && !word.contains("."));
    }

    /** The two words or three of a company's name that stand before {@code Co., Ltd.} */
    private Optional<String> withoutTails(OrganizationMention name) {
        String[] words = name.name().split("[\\s,]+");
        int end = words.length;
        while (end > 0
                && gazetteer
                        .words("company-tails")
                        .contains(words[end - 1].replace(".", "").toLowerCase(java.util.Locale.ROOT))) {
            end--;
        }
        boolean called = name.type() == OrganizationType.COMPANY && end < words.length && (end == 2 || end == 3);
        return called ? Optional.of(String.join(" ", Arrays.copyOf(words, end))) : Optional.empty();
    }

    private void addShortForms(
            Sentence sentence,
            List<Mention> found,
            Set<String> nameWords,
            Map<String, OrganizationMention> shortNames) {
        List<Token> tokens = sentence.tokens();
        boolean[] taken = new boolean[tokens.size()];
        for (Mention mention : found) {
            if (!(mention instanceof PlaceMention)) {
                mark(tokens, mention.span(), taken);
            }
            if (mention instanceof OrganizationMention name) {
                name.aliases().forEach(alias -> mark(tokens, alias, taken));
            }
        }
        List<Mention> more = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (taken[i] || !token.isWord() || !token.isCapitalized()) {
                continue;
            }
            int end = i;
            while (end < tokens.size()
                    && !taken[end]
                    && tokens.get(end).isCapitalized()
                    && nameWords.contains(tokens.get(end).text())) {
                end++;
            }
            boolean bounded = end > i
                    && (end >= tokens.size()
                            || !tokens.get(end).isCapitalized()
                            || taken[end]
                            || gazetteer.isCommon(tokens.get(end).lower()));
            boolean start = i == 0
                    || !tokens.get(i - 1).isCapitalized()
                    || taken[i - 1]
                    || gazetteer.isCommon(tokens.get(i - 1).lower());
            boolean ordinary = end == i + 1 && gazetteer.isCommon(token.lower()) && i == 0;
            if (bounded && start && !ordinary && !(i > 0 && tokens.get(i - 1).is("the"))) {
                Span span = new Span(token.start(), tokens.get(end - 1).end());
                found.removeIf(mention ->
                        mention instanceof PlaceMention && mention.span().overlaps(span));
                more.add(new PersonMention(
                        span,
                        span,
                        NameWords.words(tokens, i, end),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        2,
                        "person.known-word"));
                i = end - 1;
                continue;
            }
            int last = i;
            while (last < i + 2 && last + 1 < tokens.size() && !taken[last + 1]) {
                last++;
            }
            OrganizationMention name = shortNames.get(NameWords.words(tokens, i, last + 1));
            while (name == null && last > i) {
                name = shortNames.get(NameWords.words(tokens, i, last--));
            }
            if (name == null) {
                continue;
            }
            Span span = new Span(token.start(), tokens.get(last).end());
            boolean inPlace = found.stream()
                    .anyMatch(mention ->
                            mention instanceof PlaceMention && mention.span().overlaps(span));
            boolean inTown = i > 0 && tokens.get(i - 1).is("in");
            if (!inPlace
                    && !inTown
                    && (last + 1 == tokens.size()
                            || !tokens.get(last + 1).isCapitalized()
                            || gazetteer.ranks.match(tokens, last + 1) != null)
                    && (i == 0
                            || !tokens.get(i - 1).isCapitalized()
                            || gazetteer.isCommon(tokens.get(i - 1).lower()))) {
                found.removeIf(mention ->
                        mention instanceof PlaceMention && mention.span().overlaps(span));
                more.add(new OrganizationMention(
                        span,
                        NameWords.words(tokens, i, last + 1),
                        name.type(),
                        Form.SHORT,
                        "",
                        List.of(),
                        name.country()));
                i = last;
            }
        }
        found.addAll(more);
        found.sort(Comparator.comparing(Mention::span));
    }
}
