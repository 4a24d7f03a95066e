package org.entente.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metadata that opens a text file, as many site generators write it: a line {@code ---}, lines {@code key: value}, a line
 * {@code ---}. Where any line between is something else, it is no front matter but text.
 *
 * @param metadata the fields
 * @param end the code point at which the text after it begins
 */
record FrontMatter(Metadata metadata, int end) {
    private static final FrontMatter NONE = new FrontMatter(Metadata.NONE, 0);

    private static final Pattern BLOCK = Pattern.compile(
            "\\A\uFEFF?---[ \\t]*\\R((?:[A-Za-z][\\w-]*[ \\t]*:[^\\r\\n]*+\\R)++)---[ \\t]*(?:\\R|\\z)");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

    /**
     * The front matter of a text.
     *
     * @throws IllegalArgumentException naming the field, if a value is not what the field holds
     */
    static FrontMatter of(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.lookingAt()) {
            return NONE;
        }
        Map<String, String> fields = new HashMap<>();
        block.group(1).lines().forEach(line -> {
            int colon = line.indexOf(':');
            Matcher value = QUOTED.matcher(line.substring(colon + 1).strip());
            String words = !value.matches()
                    ? line.substring(colon + 1)
                    : value.group(1) != null ? value.group(1) : value.group(2);
            fields.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), words);
        });
        return new FrontMatter(MetadataFields.metadata(fields), text.codePointCount(0, block.end()));
    }
}
