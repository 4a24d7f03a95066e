package org.entente.mention;

import org.entente.document.Span;

/**
 * A stretch that names a post.
 *
 * @param title the post as printed, with what it is for ({@code Vice-Rector for Academic Affairs}), without the institution
 * @param rank the notation of its rank
 * @param plural whether several hold it ({@code the vice-rectors})
 * @param former whether a word says that it is past
 * @param prefixes whether it can stand right before a name as a form of address
 * @param topic whether the title says what it is for
 */
public record PostMention(
        Span span, String title, String rank, boolean plural, boolean former, boolean prefixes, boolean topic)
        implements Mention {
    @Override
    public String kind() {
        return "post";
    }

    @Override
    public String reading() {
        return rank + (plural ? " (plural)" : "") + (former ? " (former)" : "");
    }
}
