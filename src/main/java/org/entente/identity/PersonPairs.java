package org.entente.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The people that are compared: of one name but for order and transliteration, or of one word of it at one institution. */
final class PersonPairs {
    Blocks candidates(List<Node> people) {
        Blocks blocks = new Blocks(PersonPairs::surroundings);
        for (Node person : people) {
            Set<String> keys = new HashSet<>();
            for (PersonName name : person.personNames) {
                if (!name.isFull()) {
                    continue;
                }
                keys.add("letters " + name.letters());
                keys.add("sounds " + String.join(" ", name.sounds()));
                for (Node organization : person.posts.keySet()) {
                    String where = " at " + organization.top().identifier;
                    name.sounds().stream().filter(s -> s.length() > 2).forEach(s -> keys.add(s + where));
                }
            }
            keys.forEach(key -> blocks.put(key, person));
        }
        return blocks;
    }

    /** Where posts are held, and with whom somebody has to do. */
    private static Set<String> surroundings(Node person) {
        Set<String> keys = new HashSet<>();
        person.posts.keySet().forEach(organization -> keys.add(organization.top().identifier));
        person.partners.forEach(partner -> keys.add(partner.all().identifier));
        return keys;
    }
}
