package org.entente.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a curator decided: one line of the ledger.
 *
 * @param at when
 * @param by who
 * @param kind what is to be done
 * @param target what it is about; none for an {@link Kind#UNDO}
 * @param other the second thing of a {@link Kind#MERGE} or {@link Kind#NEVER_MERGE}
 * @param value the new name; {@code property=value} of a correction or an addition; the IRI of an external id; the decision undone
 * @param why the reason, or the source of an addition
 */
public record Decision(
        Instant at,
        String by,
        Kind kind,
        Optional<Reference> target,
        Optional<Reference> other,
        String value,
        String why) {

    /** What curators can decide. */
    public enum Kind {
        /** Two people or institutions are one. */
        MERGE,
        /** Two are not one, whatever speaks for it. */
        NEVER_MERGE,
        /** What the documents named say of it is of another of the same name. */
        SPLIT,
        /** What it is called. */
        RENAME,
        /** What documents say of it is left out. */
        REJECT,
        /** A value of it is another one than documents say. */
        CORRECT,
        /** Something holds that no document says; the reason names the source. */
        ADD,
        /** It is what another collection has under an IRI. */
        EXTERNAL_ID,
        /** Another decision is as if it had never been made. */
        UNDO;

        /** {@code never-merge}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if there is no such kind */
        public static Kind parse(String words) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "not a decision: '" + words + "'; there are " + Arrays.toString(values())));
        }
    }

    /** @throws IllegalArgumentException if what its kind needs is missing */
    public Decision {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a decision is somebody's");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("a decision has a reason");
        }
        boolean two = kind == Kind.MERGE || kind == Kind.NEVER_MERGE;
        if (two != other.isPresent()) {
            throw new IllegalArgumentException(two ? kind + " needs two things" : kind + " is about one thing");
        }
        if (kind != Kind.UNDO && target.isEmpty()) {
            throw new IllegalArgumentException(kind + " needs what it is about");
        }
        boolean entity = target.map(t -> t.kind().equals("person") || t.kind().equals("organization"))
                .orElse(false);
        if ((two || kind == Kind.SPLIT || kind == Kind.RENAME || kind == Kind.EXTERNAL_ID) && !entity) {
            throw new IllegalArgumentException(kind + " is about a person or an organization");
        }
        if (two && !target.get().kind().equals(other.get().kind())) {
            throw new IllegalArgumentException("a person and an organization are never one");
        }
        if (kind == Kind.SPLIT && target.get().documents().isEmpty()) {
            throw new IllegalArgumentException("a split names the documents that speak of another one: '… @ DOCUMENT'");
        }
        if ((kind == Kind.RENAME || kind == Kind.CORRECT || kind == Kind.EXTERNAL_ID || kind == Kind.UNDO)
                && value.isBlank()) {
            throw new IllegalArgumentException(kind + " needs a value");
        }
        if (kind == Kind.CORRECT && value.indexOf('=') < 1) {
            throw new IllegalArgumentException("a correction is PROPERTY=VALUE");
        }
        if (kind == Kind.EXTERNAL_ID && !value.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            throw new IllegalArgumentException("not an http IRI: " + value);
        }
    }

    /** Eight digits that follow from the decision itself: what an undo names it by. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\t", fields()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<String> fields() {
        return List.of(
                at.toString(),
                plain(by),
                kind.toString(),
                plain(target.map(Reference::toString).orElse("")),
                plain(other.map(Reference::toString).orElse("")),
                plain(value),
                plain(why));
    }

    private static String plain(String field) {
        return field.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Its line in the ledger. */
    public String toLine() {
        return id() + "\t" + String.join("\t", fields());
    }

    /** @throws IllegalArgumentException if the line is no decision, or was changed */
    public static Decision parse(String line) {
        String[] f = line.split("\t", -1);
        if (f.length != 8) {
            throw new IllegalArgumentException("not eight columns");
        }
        try {
            Decision decision = new Decision(
                    Instant.parse(f[1]),
                    f[2],
                    Kind.parse(f[3]),
                    f[4].isEmpty() ? Optional.empty() : Optional.of(Reference.parse(f[4])),
                    f[5].isEmpty() ? Optional.empty() : Optional.of(Reference.parse(f[5])),
                    f[6],
                    f[7]);
            if (!decision.id().equals(f[0])) {
                throw new IllegalArgumentException(
                        "the line was changed: its id is " + f[0] + ", not " + decision.id());
            }
            return decision;
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("not a time: " + f[1], e);
        }
    }

    /** The decision in words, without who, when and why. */
    public String words() {
        return kind
                + target.map(t -> " " + t).orElse("")
                + other.map(o -> " with " + o).orElse("")
                + (value.isEmpty() ? "" : " : " + value);
    }
}
