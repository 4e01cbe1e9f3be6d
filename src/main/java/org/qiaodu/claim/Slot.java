package org.qiaodu.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place in a pattern.
 *
 * @param name as claims name it
 * @param types the types of chunk it takes; empty for a slot of free words
 * @param wordsAs the class that free words are taken for; null for a slot of chunks
 * @param many whether it takes an enumeration
 */
record Slot(String name, List<String> types, @Nullable String wordsAs, boolean many) {}
