package org.entente.mention;

/** Capitalised words that may be a name: tokens {@code start} to {@code end}, forms of address before it. */
final class NameRun {
    int start;
    int end;
    int honorificStart = -1;
    boolean address;
    boolean degree;
    String gender = "";
}
