package org.qiaodu.claim;

/**
 * What became of one rule on one sentence; what {@code explain} shows.
 *
 * @param rule its id
 * @param fired whether it claimed anything
 * @param detail the words it matched and the number of its claims, or why it did not fire
 */
public record Attempt(String rule, boolean fired, String detail) {}
