package org.entente.mention;

import java.util.List;
import org.entente.text.Token;

/** Boards, councils and committees: whether one is named, whose it is and of what kind. Immutable. */
final class Organs {
    private final Gazetteer gazetteer;
    private final NameWords words;

    Organs(Gazetteer gazetteer, NameWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** Whether a board or council is told apart by the kind of its house alone: {@code School Board}, {@code University Council}. */
    boolean isOfKind(List<Token> tokens, NameCandidate candidate) {
        return candidate.end == candidate.headEnd && isOfHouse(tokens, candidate);
    }

    /** Whether nothing but the kind of its house stands before a board or council, {@code College Council of Alpha College}. */
    boolean isOfHouse(List<Token> tokens, NameCandidate candidate) {
        if (candidate.start == candidate.headStart) {
            return false;
        }
        for (int k = candidate.start; k < candidate.headStart; k++) {
            if (!gazetteer.words("houses").contains(tokens.get(k).lower())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a dash and another post follow, {@code Chairman of the Management Board – Rector}, which is one post. */
    boolean isJoinedToPost(List<Token> tokens, int dash) {
        return dash + 1 < tokens.size()
                && (tokens.get(dash).is("-") || tokens.get(dash).is("\u2013"))
                && words.isTitle(tokens, dash + 1);
    }

    /** Whether {@code of the X University} or {@code of XYZ} stands here. */
    boolean isOfInstitution(List<Token> tokens, int of) {
        int i = of + 1 < tokens.size() && tokens.get(of + 1).is("the") ? of + 2 : of + 1;
        return i < tokens.size()
                && tokens.get(of).is("of")
                && tokens.get(i).isCapitalized()
                && (tokens.get(i).isAllCaps() || leadsToHead(tokens, i));
    }

    private boolean leadsToHead(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size() && i < from + 6 && tokens.get(i).isCapitalized(); i++) {
            if (gazetteer.heads.match(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a post stands before: {@code Head of International Office}, {@code Senior Director: International Office}. */
    boolean isHeaded(List<Token> tokens, int start) {
        int of = start > 1 && tokens.get(start - 1).is("the") ? start - 2 : start - 1;
        return of > 0
                && (tokens.get(of).is("of")
                        || tokens.get(of).is("at")
                        || tokens.get(of).is(":")
                        || tokens.get(of).is(","))
                && (words.isTitle(tokens, of - 1)
                        || tokens.get(of - 1).is("member")
                        || tokens.get(of - 1).is("members"));
    }

    /** Whether a committee belongs to the name of a post: {@code Secretary of the Party Committee}. */
    boolean isPartOfPost(List<Token> tokens, NameCandidate candidate) {
        for (int k = candidate.start; k < candidate.end; k++) {
            if (gazetteer.words("post-organs").contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    /** What a board, council or committee is by its words: a part of an institution, a body of state, of members, or what is not told. */
    OrganizationType body(List<Token> tokens, NameCandidate candidate) {
        if (isOwnOrgan(tokens, candidate)) {
            return OrganizationType.ORGANIZATIONAL_UNIT;
        }
        if (candidate.start < candidate.headStart
                && gazetteer.knownOrganizations.get(tokens.get(candidate.start).text())
                        == OrganizationType.INTERNATIONAL_ORGANIZATION) {
            return OrganizationType.INTERNATIONAL_ORGANIZATION; // "UN Security Council"
        }
        if (isOfMembers(tokens, candidate)) {
            return OrganizationType.ASSOCIATION;
        }
        for (int k = candidate.start; k < candidate.end; k++) {
            if (gazetteer.words("words-of-state").contains(tokens.get(k).lower())) {
                return OrganizationType.GOVERNMENT_BODY;
            }
        }
        for (int k = candidate.headEnd; k < candidate.end; k++) {
            if (words.isTitle(tokens, k) && tokens.get(k).lower().endsWith("s")) {
                return OrganizationType.ASSOCIATION;
            }
        }
        return tokens.get(candidate.headEnd - 1).is("council") ? OrganizationType.ASSOCIATION : OrganizationType.OTHER;
    }

    /** Whether the words before say who has joined in a body: {@code Deans' Council}, {@code Universities Council}, {@code Inter-University Council}. */
    private boolean isOfMembers(List<Token> tokens, NameCandidate candidate) {
        for (int k = candidate.start; k < candidate.headStart; k++) {
            String word = tokens.get(k).lower();
            boolean joined = word.startsWith("inter-") && word.length() > 8
                    || word.endsWith("s")
                            && (words.isTitle(tokens, k)
                                    || gazetteer.words("field-heads").contains(word));
            if (joined) {
                return true;
            }
        }
        return false;
    }

    /** Whether a board or council is one inside an institution: {@code Board of Trustees}, {@code Academic Council}. */
    boolean isOwnOrgan(List<Token> tokens, NameCandidate candidate) {
        for (int k = candidate.start; k < Math.min(candidate.end, candidate.headEnd + 2); k++) {
            if (k == candidate.headEnd && !tokens.get(k).is("of")) {
                return false;
            }
            if (gazetteer.words("own-organs").contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }
}
