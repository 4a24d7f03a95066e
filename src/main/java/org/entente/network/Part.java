package org.entente.network;

import java.util.Objects;

/** A document's place among the others, and what it says now. Those who know the part see what it says change. */
final class Part implements Comparable<Part> {
    private final String name;
    private DocumentLinks links = DocumentLinks.NONE;

    Part(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    DocumentLinks links() {
        return links;
    }

    void say(DocumentLinks now) {
        links = Objects.requireNonNull(now);
    }

    @Override
    public int compareTo(Part other) {
        return name.compareTo(other.name);
    }
}
