package org.qiaodu.text;

import org.qiaodu.model.TextRange;

/**
 * Which characters of some words stand for which of others: those before and after the difference one by one, those in it
 * one by one if they are as many, else all for all.
 *
 * @param before characters alike at the beginning
 * @param printed characters of the one that differ
 * @param read characters of the other that differ
 */
record Alignment(int before, int printed, int read) {
    static Alignment of(String printed, String read) {
        int shorter = Math.min(printed.length(), read.length());
        int before = 0;
        while (before < shorter && printed.charAt(before) == read.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && printed.charAt(printed.length() - 1 - after) == read.charAt(read.length() - 1 - after)) {
            after++;
        }
        return new Alignment(before, printed.length() - before - after, read.length() - before - after);
    }

    /**
     * The characters that the character {@code at} of the words as read stands for; empty where it was added. What was
     * dropped belongs to the character before it, or at the beginning to the one after.
     *
     * @param offset where the printed words begin
     */
    TextRange of(int at, int offset) {
        int from = offset + at;
        if (printed == read || at < before - 1) {
            return new TextRange(from, from + 1);
        }
        if (at == before - 1) {
            return new TextRange(from, from + 1 + (read == 0 ? printed : 0));
        }
        if (at < before + read) {
            return new TextRange(offset + before, offset + before + printed);
        }
        int to = from + printed - read + 1;
        boolean takesDropped = read == 0 && before == 0 && at == 0;
        return new TextRange(takesDropped ? offset : to - 1, to);
    }
}
