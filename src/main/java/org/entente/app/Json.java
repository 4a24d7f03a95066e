package org.entente.app;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.document.PartialDate;

/**
 * Writes maps, lists, records, strings, numbers and truth values as indented JSON. An empty {@link Optional} is null, a date
 * its lexical form, and what is none of these its {@code toString}.
 */
final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** An object with members in the order given: a key, its value, a key, its value … */
    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    /** The components of a record in their order. */
    static Map<String, Object> fields(Record value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                fields.put(component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("not a public record: " + value, e);
            }
        }
        return fields;
    }

    static String write(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.text.toString();
    }

    private void value(Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            list(map.entrySet().iterator(), '{', '}', line);
        } else if (value instanceof Iterable<?> list) {
            list(list.iterator(), '[', ']', line);
        } else if (value instanceof Map.Entry<?, ?> member) {
            string(member.getKey().toString());
            text.append(": ");
            value(member.getValue(), line);
        } else if (value instanceof PartialDate) {
            string(value.toString());
        } else if (value instanceof Record fields) {
            value(fields(fields), line);
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null), line);
        } else if (value instanceof OptionalInt optional) {
            text.append(optional.isPresent() ? optional.getAsInt() : "null");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void list(Iterator<?> elements, char open, char close, String line) {
        text.append(open);
        boolean any = elements.hasNext();
        while (elements.hasNext()) {
            text.append(line).append("  ");
            value(elements.next(), line + "  ");
            text.append(elements.hasNext() ? "," : "");
        }
        text.append(any ? line : "").append(close);
    }

    private void string(String words) {
        text.append('"');
        for (char c : words.toCharArray()) {
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
