package org.entente.quality;

import java.util.Locale;

/** What is counted. One item is, within one document: */
public enum Measure {
    /** A person. */
    PEOPLE,
    /** An organization. */
    ORGANIZATIONS,
    /** An organization that was found, with its type. */
    TYPES,
    /** A unit and the organization that it is part of. */
    UNITS,
    /** A person, a title and an organization. */
    POSITIONS,
    /** A type of event and a date. */
    EVENTS,
    /** A participant and a type of event. */
    PARTICIPATION,
    /** Two parties and a status. */
    AGREEMENTS,
    /** A person and a party of the agreement that they signed. */
    SIGNATORIES,
    /** The kind, or the date, of an agreement that was found. */
    DETAILS,
    /** Two parties and an area. */
    AREAS;

    /** {@code people}, {@code organizations} … */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
