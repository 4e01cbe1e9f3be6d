package org.qiaodu.model;

/**
 * One thing said in two languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Bilingual(String zh, String en) {
    public Bilingual {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are wanted: zh '" + zh + "', en '" + en + "'");
        }
    }
}
