package org.entente.service;

import java.util.List;

/**
 * One thing that is known of another, in short.
 *
 * @param name what is known
 * @param value its value
 */
public record Row(String name, List<Part> value) {}
