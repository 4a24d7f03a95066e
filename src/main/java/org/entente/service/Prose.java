package org.entente.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words on a page, some of which lead elsewhere. Built up by one thread. */
final class Prose {
    private final List<Part> parts = new ArrayList<>();

    Prose say(String text) {
        parts.add(Part.text(text));
        return this;
    }

    Prose add(Part part) {
        parts.add(part);
        return this;
    }

    /** An enumeration: {@code A}, {@code A and B}, {@code A, B and C}. */
    Prose list(List<Part> items) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                say(i == items.size() - 1 ? " and " : ", ");
            }
            add(items.get(i));
        }
        return this;
    }

    /** An enumeration of which no more than {@code most} are named. */
    Prose list(List<Part> items, int most) {
        if (items.size() <= most) {
            return list(items);
        }
        List<Part> named = new ArrayList<>(items.subList(0, most - 1));
        named.add(Part.text((items.size() - most + 1) + " others"));
        return list(named);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** {@code MemorandumOfUnderstanding} as {@code memorandum of understanding}. */
    static String words(String localName) {
        return localName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** {@code a} or {@code an}, as the word wants it. */
    static String article(String word) {
        // "university" begins with the sound of "you".
        boolean vowel = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0 && !word.startsWith("uni");
        return vowel ? "an " : "a ";
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
