package org.entente.service;

import java.util.List;

/**
 * Facts of one kind on a page.
 *
 * @param id what an address may name it by
 * @param title its heading
 * @param size how many facts there are, shown or not
 * @param facts those that are shown
 */
public record Section(String id, String title, int size, List<Fact> facts) {
    /** How many facts are not shown. */
    public int hidden() {
        return size - facts.size();
    }
}
