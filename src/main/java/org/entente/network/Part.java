package org.entente.network;

/**
 * A document's place among the others, and what it says. Those who know the part see what it says change; what it said before
 * is known until that is forgotten.
 */
final class Part implements Comparable<Part> {
    private final String name;
    private DocumentLinks links = DocumentLinks.NONE;
    private DocumentLinks before = DocumentLinks.NONE;

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
        before = links;
        links = now;
    }

    DocumentLinks before() {
        return before;
    }

    void forget() {
        before = DocumentLinks.NONE;
    }

    @Override
    public int compareTo(Part other) {
        return name.compareTo(other.name);
    }
}
