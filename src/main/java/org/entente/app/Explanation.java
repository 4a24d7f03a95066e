package org.entente.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.Document;
import org.entente.document.Span;
import org.entente.fact.Agreement;
import org.entente.fact.Claim;
import org.entente.fact.Event;
import org.entente.fact.Evidence;
import org.entente.fact.Extraction;
import org.entente.fact.Participation;
import org.entente.fact.Rejection;
import org.entente.identity.ResolvedDocument;
import org.entente.mention.Mention;
import org.entente.text.AnnotatedText;
import org.entente.text.Sentence;

/** What was read in one document, for people or for programs. */
final class Explanation {
    /** What of a claim is not shown as a line of its own. */
    private static final Set<String> BESIDE = Set.of("key", "name", "label", "evidence", "confidence");

    private final AnnotatedText text;
    private final ResolvedDocument resolved;
    private final Extraction extraction;
    private final Document document;
    /** What claims are called where others refer to them. */
    private final Map<String, String> captions = new HashMap<>();

    Explanation(AnnotatedText text, ResolvedDocument resolved) {
        this.text = text;
        this.resolved = resolved;
        this.extraction = resolved.extraction();
        this.document = text.document();
        claims().forEach(claim -> captions.put(claim.key(), caption(claim)));
    }

    private List<Claim> claims() {
        return resolved.claims().stream().map(r -> r.claim()).toList();
    }

    private static String caption(Claim claim) {
        if (claim instanceof Claim.Named named) {
            return named.name();
        }
        if (claim instanceof Event event) {
            return event.label();
        }
        return claim instanceof Agreement agreement ? agreement.label() : claim.key();
    }

    Map<String, Object> toJson() {
        List<Object> claims = new ArrayList<>();
        for (Claim claim : claims()) {
            Map<String, Object> fields = Json.object("claim", kind(claim));
            fields.putAll(Json.fields((Record) claim));
            claims.add(fields);
        }
        return Json.object(
                "document", document.name(),
                "sha256", document.sha256(),
                "length", document.length(),
                "metadata", document.metadata(),
                "language", extraction.language(),
                "mined", extraction.mined(),
                "sentences", text.sentences().stream().map(this::json).toList(),
                "mentions", extraction.mentions().stream().map(this::json).toList(),
                "claims", claims,
                "rejections", extraction.rejections().stream().map(this::json).toList());
    }

    private Map<String, Object> json(Sentence sentence) {
        return Json.object(
                "start", sentence.span().start(),
                "end", sentence.span().end(),
                "block", lower(sentence.block()),
                "text", document.quote(sentence.span()));
    }

    private Map<String, Object> json(Mention mention) {
        return Json.object(
                "start", mention.span().start(),
                "end", mention.span().end(),
                "kind", mention.kind(),
                "text", document.quote(mention.span()),
                "reading", mention.reading());
    }

    private Map<String, Object> json(Rejection rejection) {
        return Json.object(
                "start", rejection.span().start(),
                "end", rejection.span().end(),
                "what", rejection.what(),
                "text", document.quote(rejection.span()),
                "reason", rejection.reason());
    }

    String toText() {
        StringBuilder out = new StringBuilder();
        line(
                out,
                document.name() + ": " + document.length() + " code points, language " + extraction.language()
                        + (extraction.mined() ? "" : ", whose facts are not read"));
        Json.fields(document.metadata()).forEach((name, value) -> field(out, name, value));
        line(out, "");
        line(out, "SENTENCES AND WHAT IS NAMED IN THEM");
        List<Mention> mentions = new ArrayList<>(extraction.mentions());
        for (Sentence sentence : text.sentences()) {
            line(out, place(sentence.span()) + "  " + lower(sentence.block()) + "  " + oneLine(sentence.span()));
            mentions.removeIf(mention -> {
                boolean here = mention.span().start() < sentence.span().end();
                if (here) {
                    line(
                            out,
                            "    " + place(mention.span()) + "  " + mention.kind() + "  \"" + oneLine(mention.span())
                                    + "\"  " + mention.reading());
                }
                return here;
            });
        }
        line(out, "");
        line(out, "CLAIMS");
        claims().forEach(claim -> explain(out, claim));
        line(out, "");
        line(out, "LOOKED AT AND NOT CLAIMED");
        for (Rejection rejection : extraction.rejections()) {
            line(
                    out,
                    place(rejection.span()) + "  " + rejection.what() + "  \"" + oneLine(rejection.span()) + "\": "
                            + rejection.reason());
        }
        return out.toString();
    }

    private void explain(StringBuilder out, Claim claim) {
        line(
                out,
                String.format(
                        Locale.ROOT,
                        "%s  %s  <%s>  %.2f",
                        kind(claim),
                        caption(claim),
                        claim.key(),
                        claim.confidence()));
        Json.fields((Record) claim).forEach((name, value) -> {
            if (!BESIDE.contains(name)) {
                field(out, name, value);
            }
        });
        for (Evidence evidence : claim.evidence()) {
            line(
                    out,
                    "    " + place(evidence.span()) + "  \"" + oneLine(evidence.span()) + "\"  " + evidence.pattern());
        }
    }

    private void field(StringBuilder out, String name, Object value) {
        String words = words(value);
        if (!words.isEmpty()) {
            line(out, "    " + name + ": " + words);
        }
    }

    private String words(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::words).orElse("");
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::words).collect(Collectors.joining("; "));
        }
        if (value instanceof Participation part) {
            String roles = words(part.roles());
            return words(part.participant()) + (roles.isEmpty() ? "" : " (" + roles + ")");
        }
        if (value instanceof Enum<?> constant) {
            return lower(constant);
        }
        return captions.getOrDefault(String.valueOf(value), String.valueOf(value));
    }

    private static String kind(Claim claim) {
        return claim.getClass().getSimpleName();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String place(Span span) {
        return span.start() + ".." + span.end();
    }

    private String oneLine(Span span) {
        return document.quote(span).replaceAll("\\s+", " ");
    }

    private static void line(StringBuilder out, String words) {
        out.append(words).append('\n');
    }
}
