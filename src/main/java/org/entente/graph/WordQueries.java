package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words that somebody types as queries of Lucene's: all of them are wanted; each as it is written or as it sounds; the last one
 * may be unfinished; those in quotation marks stand in this order. Immutable.
 */
final class WordQueries {
    /** A word as it is written counts more than one that only sounds alike, and that more than a beginning. */
    private static final float WRITTEN = 3;

    private static final float SOUNDING = 1;
    private static final float BEGINNING = 0.5f;

    /** Words beyond these are left out: nobody means more. */
    private static final int MOST = 24;

    /** Shorter words are too often one slip from another. */
    private static final int SHORTEST_WITH_SLIP = 4;

    private final List<List<String>> phrases = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final boolean unfinished;

    WordQueries(String typed) {
        String[] parts = typed.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            List<String> some = FoldedWords.words(parts[i]).stream()
                    .map(FoldedWords.Word::folded)
                    .limit(MOST)
                    .toList();
            // Of an odd number of marks the last one opens nothing.
            if (i % 2 == 1 && i < parts.length - 1 && some.size() > 1) {
                phrases.add(some);
            } else {
                words.addAll(some);
            }
        }
        String end = parts[parts.length - 1];
        unfinished = !words.isEmpty() && !end.isBlank() && !Character.isWhitespace(end.charAt(end.length() - 1));
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** What has all the words in these fields together. */
    Query in(List<String> fields) {
        return all(fields, false);
    }

    /** The same, each longer word with a slip of the pen. */
    Query withSlips(List<String> fields) {
        return all(fields, true);
    }

    private Query all(List<String> fields, boolean slips) {
        if (isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < Math.min(words.size(), MOST); i++) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String field : fields) {
                word(field, words.get(i), unfinished && i == words.size() - 1, slips, any);
            }
            all.add(any.build(), Occur.MUST);
        }
        for (List<String> phrase : phrases) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            fields.forEach(field -> any.add(new PhraseQuery(field, phrase.toArray(String[]::new)), Occur.SHOULD));
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    private static void word(String field, String word, boolean isBeginning, boolean slips, BooleanQuery.Builder any) {
        String sound = FoldedWords.sound(word);
        any.add(new BoostQuery(new TermQuery(new Term(field, word)), WRITTEN), Occur.SHOULD);
        if (!sound.isEmpty()) {
            any.add(new BoostQuery(new TermQuery(new Term(field, sound)), SOUNDING), Occur.SHOULD);
        }
        if (isBeginning) {
            any.add(beginning(field, word), Occur.SHOULD);
            if (!sound.isEmpty()) {
                any.add(beginning(field, sound), Occur.SHOULD);
            }
        }
        if (slips && word.length() >= SHORTEST_WITH_SLIP) {
            any.add(slip(field, word), Occur.SHOULD);
            if (!sound.isEmpty()) {
                any.add(slip(field, sound), Occur.SHOULD);
            }
        }
    }

    /** One letter off, not the first one. */
    private static Query slip(String field, String word) {
        int same = word.startsWith(FoldedWords.SOUND) ? 2 : 1;
        return new BoostQuery(new FuzzyQuery(new Term(field, word), 1, same), BEGINNING);
    }

    private static Query beginning(String field, String word) {
        int letters = word.length() - (word.startsWith(FoldedWords.SOUND) ? FoldedWords.SOUND.length() : 0);
        boolean isShort = SearchIndex.NAMES.contains(field) && letters <= SearchIndex.LONGEST_OF_WORD;
        Query begins =
                isShort ? new TermQuery(new Term(SearchIndex.BEGINNING, word)) : new PrefixQuery(new Term(field, word));
        return new BoostQuery(new ConstantScoreQuery(begins), BEGINNING);
    }

    /** Names that begin with all that was typed. */
    Query beginning() {
        String typed = String.join(" ", words) + (unfinished ? "" : " ");
        return typed.length() <= SearchIndex.LONGEST_OF_NAME
                ? new TermQuery(new Term(SearchIndex.BEGINNING, SearchIndex.FROM_START + typed))
                : new PrefixQuery(new Term(SearchIndex.WHOLE, typed));
    }

    /** How much of a name was typed: all of it (2), its beginning (1), or something else (0). */
    int typedOf(String name) {
        String folded = FoldedWords.folded(name);
        String typed = String.join(" ", words);
        return folded.equals(typed) ? 2 : folded.startsWith(typed) ? 1 : 0;
    }

    /** Where a text has the words. */
    List<SearchResult.Mark> marks(String text) {
        List<SearchResult.Mark> marks = new ArrayList<>();
        for (FoldedWords.Word found : FoldedWords.words(text)) {
            if (matches(found)) {
                marks.add(new SearchResult.Mark(found.start(), found.end()));
            }
        }
        return marks;
    }

    private boolean matches(FoldedWords.Word found) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String sound = FoldedWords.sound(word);
            boolean begins = unfinished && i == words.size() - 1;
            if (found.folded().equals(word)
                    || begins && found.folded().startsWith(word)
                    || !sound.isEmpty()
                            && (found.sound().equals(sound)
                                    || begins && found.sound().startsWith(sound))) {
                return true;
            }
        }
        return phrases.stream().anyMatch(phrase -> phrase.contains(found.folded()));
    }
}
