package org.entente.text;

import java.util.Map;
import java.util.Set;

/** Short words that tell languages apart, and those that open an English sentence. */
final class FunctionWords {
    /** Words that are printed with the next one where a space was lost: {@code ofThailand}. */
    private static final Set<String> JOINED =
            Set.of("The", "the", "and", "of", "in", "with", "at", "by", "to", "for", "from", "on", "since", "between");

    private static final Set<String> SEAMS = Set.of("of", "as", "in", "and", "at", "to", "for", "with", "is", "on");

    /** Words that begin a sentence and never a name. */
    static final Set<String> ENGLISH_OPENERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "their",
            "its",
            "our",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "as",
            "after",
            "before",
            "during",
            "according",
            "under",
            "through",
            "and",
            "but",
            "or",
            "so",
            "both",
            "all",
            "also",
            "when",
            "while",
            "where",
            "who",
            "what",
            "how",
            "if",
            "there",
            "then",
            "today",
            "yesterday",
            "once",
            "since",
            "until",
            "to",
            "of",
            "among",
            "within",
            "upon",
            "following",
            "later",
            "earlier",
            "thanks",
            "currently",
            "now",
            "here",
            "such",
            "some",
            "many",
            "several",
            "each",
            "every",
            "another",
            "other",
            "moreover",
            "furthermore",
            "besides",
            "finally",
            "meanwhile",
            "however",
            "therefore",
            "thus",
            "not",
            "no",
            "one",
            "two",
            "three");

    /** Words that no line ends with unless the sentence goes on in the next. */
    static final Set<String> ENGLISH_LINKS = Set.of(
            "the", "a", "an", "of", "and", "in", "on", "at", "by", "for", "from", "with", "to", "between", "as", "that",
            "which", "or", "its", "their", "his", "her", "our", "dr", "mr", "prof");

    /** Frequent words by language; a text is in the language that most of its words speak for. */
    static final Map<String, Set<String>> BY_LANGUAGE = Map.ofEntries(
            Map.entry(
                    "en",
                    Set.of(
                            "the", "of", "and", "to", "in", "for", "with", "on", "was", "is", "by", "at", "from",
                            "that", "as", "between", "will", "has", "were", "their", "which", "this", "are", "be",
                            "its", "an", "both", "they", "he", "she", "have", "who", "his", "her", "also", "been",
                            "two", "signed", "said", "visited", "met")),
            Map.entry(
                    "es",
                    Set.of(
                            "el", "los", "las", "del", "y", "en", "con", "por", "para", "una", "que", "se", "su", "fue",
                            "entre", "al", "como", "la", "de", "más")),
            Map.entry(
                    "pt",
                    Set.of(
                            "o", "os", "as", "do", "da", "dos", "das", "e", "em", "com", "uma", "que", "no", "na",
                            "foi", "para", "pela", "pelo", "são", "ao")),
            Map.entry(
                    "fr",
                    Set.of(
                            "le", "les", "des", "du", "et", "en", "avec", "une", "dans", "par", "pour", "est", "sur",
                            "aux", "qui", "la", "ont", "été", "cette", "au")),
            Map.entry(
                    "de",
                    Set.of(
                            "der", "die", "das", "und", "mit", "von", "den", "dem", "ein", "eine", "im", "zu", "für",
                            "ist", "auf", "wurde", "des", "nicht", "sich", "auch")),
            Map.entry(
                    "it",
                    Set.of(
                            "il", "gli", "della", "di", "e", "con", "per", "una", "che", "nel", "del", "dei", "sono",
                            "è", "alla", "dal", "delle", "la", "si", "tra")),
            Map.entry(
                    "tr",
                    Set.of(
                            "ve",
                            "bir",
                            "ile",
                            "bu",
                            "için",
                            "olarak",
                            "olan",
                            "da",
                            "de",
                            "arasında",
                            "tarafından",
                            "üniversitesi",
                            "prof",
                            "rektörü",
                            "sayın",
                            "çok",
                            "daha")),
            Map.entry(
                    "id",
                    Set.of(
                            "dan", "yang", "di", "dengan", "untuk", "dari", "pada", "ini", "dalam", "ke", "antara",
                            "telah", "oleh", "sebagai", "akan", "juga", "para")),
            Map.entry(
                    "pl",
                    Set.of(
                            "i", "w", "z", "na", "do", "się", "oraz", "dla", "przez", "jest", "od", "nie", "został",
                            "umowy", "o", "po")),
            Map.entry(
                    "ro",
                    Set.of(
                            "și", "în", "cu", "de", "la", "din", "pe", "pentru", "a", "al", "ale", "care", "este",
                            "fost", "între", "prin")),
            Map.entry(
                    "vi",
                    Set.of(
                            "và", "của", "các", "trong", "với", "cho", "là", "được", "tại", "đã", "những", "về", "học",
                            "đại", "trường")),
            Map.entry(
                    "nl",
                    Set.of(
                            "de", "het", "een", "en", "van", "met", "voor", "op", "zijn", "werd", "dat", "tussen",
                            "aan", "door", "ook")),
            Map.entry(
                    "uz",
                    Set.of(
                            "va",
                            "bilan",
                            "uchun",
                            "bu",
                            "ham",
                            "universiteti",
                            "o'rtasida",
                            "edi",
                            "bo'lgan",
                            "tomonidan",
                            "haqida")));

    /** What a post begins with that is printed behind a name with a hyphen: {@code Tran Van Long-Vice Rector}. */
    private static final Set<String> POSTS = Set.of(
            "Vice",
            "Deputy",
            "Dean",
            "Rector",
            "Director",
            "President",
            "Head",
            "Chairman",
            "Chairwoman",
            "Principal",
            "Secretary",
            "Chancellor",
            "Provost");

    /** What stands before a hyphen inside a post: {@code Vice-Rector}, {@code Chairman-Rector}. */
    private static final Set<String> OF_POSTS =
            Set.of("Pro", "Co", "Ex", "Sub", "Non", "Assistant", "Associate", "Acting", "General", "Under", "Former");

    /** Words that head names of houses, and what is printed with them where a space was lost: {@code Universityof Alpha}. */
    private static final Set<String> HOUSES =
            Set.of("University", "College", "Institute", "Academy", "School", "Faculty", "Department", "Ministry");

    private FunctionWords() {}

    /** Whether a post begins with a word. */
    static boolean isPost(String word) {
        return POSTS.contains(word);
    }

    /** Whether what stands before a hyphen ends with a word that belongs to a post: {@code Pro-Vice}. */
    static boolean isOfPost(String words) {
        String word = words.substring(words.lastIndexOf('-') + 1);
        return POSTS.contains(word) || OF_POSTS.contains(word);
    }

    /** Where a word that heads names ends that a short word was printed with, or -1. */
    static int houseIn(String text, int start, int end) {
        if (end - start < 8 || !Character.isUpperCase(text.charAt(start))) {
            return -1;
        }
        for (int i = end - 2; i >= end - 4 && i > start + 5; i--) {
            if (SEAMS.contains(text.substring(i, end)) && HOUSES.contains(text.substring(start, i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word of which a capital follows without a space is a word of its own. */
    static boolean isJoined(String word) {
        return JOINED.contains(word);
    }
}
