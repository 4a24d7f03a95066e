package org.entente.mention;

import java.util.List;
import java.util.Optional;
import org.entente.document.Span;

/**
 * A stretch that names an institution or a unit of one, or speaks of one without its name ({@code the University}).
 *
 * @param span the name
 * @param name the name's plain words
 * @param type what the name tells of its kind
 * @param form how it is named
 * @param head the word that heads the name, in lower case; empty for acronyms
 * @param aliases other forms of the name that stand here: the acronym in brackets, the name without its country
 * @param country ISO 3166-1 alpha-2, where the name or what stands by it says it
 */
public record OrganizationMention(
        Span span,
        String name,
        OrganizationType type,
        Form form,
        String head,
        List<Span> aliases,
        Optional<String> country)
        implements Mention {

    /** How an institution is named. */
    public enum Form {
        /** By its name. */
        NAME,
        /** By letters or a short form that somewhere else stands for the name. */
        SHORT,
        /** By its kind alone: {@code the University}, {@code our college}. */
        GENERIC
    }

    @Override
    public String kind() {
        return "organization";
    }

    @Override
    public String reading() {
        return type.term() + (form == Form.NAME ? "" : " (" + form.name().toLowerCase(java.util.Locale.ROOT) + ")");
    }

    /** Whether the name is that of a part of something larger, as far as the name tells. */
    public boolean isUnit() {
        return type == OrganizationType.ORGANIZATIONAL_UNIT;
    }

    OrganizationMention withAliases(List<Span> more) {
        return new OrganizationMention(span, name, type, form, head, List.copyOf(more), country);
    }
}
