package org.entente.fact;

import java.util.Set;

/** Tells where an institution is named only to tell more of another, or within the title of something. */
final class Asides {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** How many words what stands in apposition may have before {@code of}. */
    private static final int APPOSITION = 6;

    private Asides() {}

    /** Whether the institution named at an item does not act in its clause, whatever the clause tells. */
    static boolean isAside(Clause clause, int i) {
        return isInTitle(clause, i) || isJoinedTo(clause, i) || isWithinApposition(clause, i) || isAlso(clause, i);
    }

    /** {@code ABC–DEF}: what a dash without space ties to a house is a part of it. */
    private static boolean isJoinedTo(Clause clause, int i) {
        Item dash = clause.at(i - 1);
        return clause.at(i).organization() != null
                && clause.at(i - 2).organization() != null
                && (dash.is("\u2013") || dash.is("-") || dash.is("\u2014"))
                && dash.span().start() == clause.at(i - 2).span().end()
                && dash.span().end() == clause.at(i).span().start();
    }

    /** {@code a project "Capacity of ORG"}: what a title in quotation marks names does not act. */
    private static boolean isInTitle(Clause clause, int i) {
        int before = 0;
        for (int k = 0; k < i; k++) {
            before += clause.at(k).is("\"") ? 1 : 0;
        }
        boolean closes = false;
        for (int k = i + 1; k < clause.size() && k < i + 12; k++) {
            closes |= clause.at(k).is("\"");
        }
        int open = i - 1;
        while (open >= 0 && !clause.at(open).is("\"")) {
            open--;
        }
        return before % 2 == 1
                && closes
                && open < i - 1
                && clause.at(open + 1).token() != null
                && clause.at(open + 1).token().isCapitalized();
    }

    /** {@code ORG, the largest college of}, {@code ORG, a member of}: what only tells what the one before is. */
    private static boolean isWithinApposition(Clause clause, int i) {
        int of = clause.at(i - 1).is("the") ? i - 2 : i - 1;
        if (clause.at(i).organization() == null || !clause.at(of).is("of")) {
            return false;
        }
        int k = of - 1;
        while (k > of - APPOSITION
                && (clause.at(k).token() != null
                                && clause.at(k).token().isWord()
                                && !clause.at(k).isAny(ARTICLES)
                        || isMember(clause, k))) {
            k--;
        }
        return k < of - 1
                && clause.at(k).isAny(ARTICLES)
                && clause.at(k - 1).is(",")
                && (clause.at(k - 2).organization() != null || clause.at(k - 2).is(")"));
    }

    /** {@code ORG (the ORG)}: what stands in brackets behind a house is another name of it, or what it belongs to. */
    private static boolean isAlso(Clause clause, int i) {
        int bracket = clause.at(i - 1).is("the") ? i - 2 : i - 1;
        return clause.at(i).organization() != null
                && clause.at(bracket).is("(")
                && clause.at(bracket - 1).organization() != null;
    }

    private static boolean isMember(Clause clause, int i) {
        return clause.at(i).post() != null && clause.at(i).post().rank().equals("member");
    }
}
