package org.entente.document;

/**
 * A line of a page, in points from the page's left upper corner.
 *
 * @param page counted from 0
 * @param text its words
 * @param left where it begins
 * @param right where it ends
 * @param base how far down its base line is
 * @param size the size of its letters
 * @param firstWord the width of its first word
 */
record PdfLine(int page, String text, float left, float right, float base, float size, float firstWord) {}
