package org.qiaodu.model;

/**
 * Another place where words of a passage are printed, character for character but for width and script.
 *
 * @param covers the words, in the passage as read; within one piece of it
 * @param place where they stand again in the document; as many code points as the words were read from
 */
public record Repeat(TextRange covers, Span place) {}
