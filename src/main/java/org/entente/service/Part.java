package org.entente.service;

/**
 * A stretch of words on a page.
 *
 * @param text the words
 * @param href where they lead: an address from the server's root, an absolute one, or nothing if it is empty
 * @param marked whether they are the words that say what is shown
 */
public record Part(String text, String href, boolean marked) {
    static Part text(String text) {
        return new Part(text, "", false);
    }

    static Part link(String text, String href) {
        return new Part(text, href, false);
    }

    /** Whether the address is one of another server. */
    public boolean isExternal() {
        return href.startsWith("http:") || href.startsWith("https:");
    }
}
