package org.entente.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants to read: the media ranges of an {@code Accept} header with their weights (RFC 9110, 12.5.1). Parameters
 * other than {@code q} do not decide what is sent; {@link #names} tells of them. What is not well formed in the header is left out.
 */
record Accept(List<Range> ranges) {

    /**
     * Something that the server can send.
     *
     * @param quality from 0 to 1: how well this form serves those who take others as well; multiplies the client's weight
     */
    record Offer<T>(T value, String mediaType, double quality) {
        Offer(T value, String mediaType) {
            this(value, mediaType, 1);
        }
    }

    /** A media range; {@code *} stands for any type or subtype. */
    record Range(String type, String subtype, double weight, Set<String> parameters) {
        /** How closely the range names the media type: 0 not at all, 3 exactly. */
        int closeness(String mediaType) {
            if (type.equals("*")) {
                return 1;
            }
            int slash = mediaType.indexOf('/');
            if (!type.equals(mediaType.substring(0, slash))) {
                return 0;
            }
            if (subtype.equals("*")) {
                return 2;
            }
            return subtype.equals(mediaType.substring(slash + 1)) ? 3 : 0;
        }
    }

    /** Reads the header's value; {@code null} is a client that takes anything. */
    static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",")) {
            String[] fields = part.split(";");
            String[] types = fields[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
            if (types.length != 2 || types[0].isEmpty() || types[1].isEmpty()) {
                continue;
            }
            double weight = 1;
            Set<String> parameters = new HashSet<>();
            for (int i = 1; i < fields.length; i++) {
                String field = fields[i].strip().toLowerCase(Locale.ROOT);
                if (field.startsWith("q=")) {
                    weight = weight(field.substring(2));
                } else {
                    parameters.add(field.replace("\"", "").replaceAll("\\s", ""));
                }
            }
            ranges.add(new Range(types[0], types[1], weight, parameters));
        }
        return new Accept(List.copyOf(ranges));
    }

    /** Whether the client names a media type with a parameter, such as {@code version=1.2}. */
    boolean names(String mediaType, String parameter) {
        return ranges.stream()
                .anyMatch(range ->
                        range.weight > 0 && range.closeness(mediaType) == 3 && range.parameters.contains(parameter));
    }

    /** A weight as it is written after {@code q=}. */
    static double weight(String q) {
        try {
            return Math.max(0, Math.min(1, Double.parseDouble(q.strip())));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * The offer that the client likes best: by weight and quality, then by how closely the client named it, then by the order
     * of the offers. Empty if the client takes none of them.
     */
    <T> Optional<T> best(List<Offer<T>> offers) {
        if (ranges.isEmpty()) {
            return Optional.of(offers.get(0).value());
        }
        T best = null;
        double bestScore = 0;
        for (Offer<T> offer : offers) {
            Range range = null;
            int closeness = 0;
            for (Range r : ranges) {
                if (r.closeness(offer.mediaType()) > closeness) {
                    closeness = r.closeness(offer.mediaType());
                    range = r;
                }
            }
            // A weight has at most three decimals, so that closeness only ever decides between equal weights.
            double score =
                    range == null || range.weight() == 0 ? 0 : range.weight() * offer.quality() * 10_000 + closeness;
            if (score > bestScore) {
                bestScore = score;
                best = offer.value();
            }
        }
        return Optional.ofNullable(best);
    }
}
