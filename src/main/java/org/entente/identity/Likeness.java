package org.entente.identity;

/**
 * Something that speaks for two names being one thing's, or against it.
 *
 * @param weight how much, in units of which {@link Linker#ENOUGH} make one thing of two; negative where it speaks against
 * @param reason in words
 */
record Likeness(double weight, String reason) {}
