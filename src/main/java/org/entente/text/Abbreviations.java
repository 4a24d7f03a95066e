package org.entente.text;

import java.util.Locale;
import java.util.Set;

/** Words whose dot does not end a sentence. */
final class Abbreviations {
    /** Stand before a name or a number; a sentence never ends with them. */
    private static final Set<String> BEFORE = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "profs",
            "ss",
            "sts",
            "drs",
            "assoc",
            "asst",
            "pr",
            "rev",
            "fr",
            "hon",
            "eng",
            "engr",
            "ir",
            "ing",
            "lic",
            "mgr",
            "mag",
            "doz",
            "phdr",
            "gen",
            "col",
            "capt",
            "lt",
            "maj",
            "sgt",
            "gov",
            "sen",
            "rep",
            "amb",
            "st",
            "sr",
            "dipl",
            "ts",
            "bhg",
            "y.bhg",
            "tn",
            "drg",
            "arch",
            "arq",
            "dott",
            "dott.ssa",
            "mme",
            "mlle",
            "msgr",
            "m.eng",
            "bp",
            "sra",
            "dra",
            "no",
            "nos",
            "vol",
            "pp",
            "art",
            "fig",
            "vs",
            "cf",
            "approx",
            "ca",
            "viz",
            "acad",
            "akad",
            "univ",
            "dept",
            "md",
            "mohd",
            "ab",
            "abd",
            "muh",
            "moh",
            "ph",
            "adv",
            "barr",
            "hrh",
            "ybhg",
            "yb",
            "atty",
            "fed",
            "hab",
            "habil",
            "inż",
            "inz",
            "hj",
            "kh",
            "tgk",
            "apt",
            "ns",
            "bpk",
            "sdr",
            "sdri",
            "sri",
            "shri",
            "smt",
            "thiru",
            "doc",
            "docent",
            "ass",
            "assist",
            "adj",
            "lect",
            "öğr",
            "doç",
            "yrd",
            "arş",
            "gör",
            "müh",
            "uzm",
            "av",
            "cand",
            "mtro",
            "mtra",
            "lcdo",
            "lcda",
            "licdo",
            "licda",
            "dña",
            "exmo",
            "exma",
            "ilmo",
            "excmo",
            "excma",
            "abg",
            "abog",
            "mgs",
            "mgter",
            "pbro",
            "comr",
            "alh",
            "pst",
            "bldr",
            "surv",
            "tpl",
            "esv",
            "pharm",
            "brig",
            "cdr",
            "adm",
            "cpl",
            "cmdr",
            "dhr",
            "mevr",
            "bc",
            "mudr",
            "judr",
            "rndr",
            "mvdr",
            "paeddr",
            "thdr",
            "conf",
            "inst");
    /** May end a sentence as well: it ends there if a capital follows that is not a name's. */
    private static final Set<String> EITHER = Set.of(
            "inc", "ltd", "co", "corp", "jr", "bros", "etc", "al", "e.g", "i.e", "a.m", "p.m", "u.s", "u.k", "u.n",
            "ph.d", "m.sc", "b.sc", "msc", "bsc", "mphil", "m.a", "b.a", "ll.m", "llc", "pvt", "pte", "a.s", "s.a",
            "h.e", "dr.-ing", "h.c", "m.d", "d.sc", "r.o.c", "p.r.c", "u.s.a", "u.a.e", "k.m", "sdn", "bhd", "m.t",
            "s.t", "m.si", "s.pd", "m.pd", "m.hum", "s.h", "m.h", "s.e", "m.m", "m.kes", "m.ag", "m.phil", "b.tech",
            "m.tech", "s.psi", "m.psi", "s.si", "s.kom", "m.kom", "s.sos", "s.ag", "s.farm", "m.farm", "s.sn", "m.sn",
            "s.hum", "s.ip", "m.ed", "b.ed", "b.eng", "m.com", "b.com", "m.arch", "d.phil", "d.litt", "ed.d", "sc.d",
            "pharm.d", "ph.d.");

    /** Words in full that machine translation of Arabic pages puts a dot behind, where a capital says that they are a title. */
    private static final Set<String> TITLES = Set.of("Professor", "Doctor", "Engineer");

    private static final Set<String> MONTHS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /** Those that stand before a name and never end a line of their own. */
    private static final Set<String> ADDRESSES =
            Set.of("mr", "mrs", "ms", "dr", "drs", "prof", "profs", "assoc", "asst", "hon", "eng", "engr", "ir", "md");

    private Abbreviations() {}

    /** Whether a word with a dot is a form of address before a name. */
    static boolean isAddress(String lower) {
        return ADDRESSES.contains(lower);
    }

    /** Whether a dot after this word belongs to the word. */
    static boolean isAbbreviation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return TITLES.contains(word) || BEFORE.contains(lower) || EITHER.contains(lower) || MONTHS.contains(lower);
    }

    /** Whether a sentence can end with this abbreviation. */
    static boolean mayEndSentence(String word) {
        return EITHER.contains(word.toLowerCase(Locale.ROOT));
    }
}
