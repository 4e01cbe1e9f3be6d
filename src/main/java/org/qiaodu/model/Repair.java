package org.qiaodu.model;

/**
 * Words that are read otherwise than they are printed.
 *
 * @param range where the repaired words stand in the passage as read; empty where words were dropped
 * @param printed the words on the page
 * @param readAs the words as read
 * @param reason why, {@code zh | en}
 * @param confidence 0 to 1
 */
public record Repair(TextRange range, String printed, String readAs, Bilingual reason, double confidence) {}
