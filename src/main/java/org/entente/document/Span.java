package org.entente.document;

/**
 * A stretch of a document's text.
 *
 * @param start the first code point, counted from 0
 * @param end the code point after the last one; larger than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the span is empty, reversed or starts before 0 */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The number of code points. */
    public int length() {
        return end - start;
    }

    /** Whether every code point of {@code other} is one of this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share a code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that contains both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then the longer one first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
