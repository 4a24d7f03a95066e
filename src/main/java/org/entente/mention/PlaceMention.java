package org.entente.mention;

import org.entente.document.Span;

/**
 * A stretch that names a country, a region or a city.
 *
 * @param name the usual English name
 * @param type {@code country}, {@code region}, {@code city} …
 * @param country ISO 3166-1 alpha-2 of the country that it is or lies in
 */
public record PlaceMention(Span span, String name, String type, String country) implements Mention {
    @Override
    public String kind() {
        return "place";
    }

    @Override
    public String reading() {
        return type + " in " + country;
    }

    public boolean isCountry() {
        return type.equals("country");
    }
}
