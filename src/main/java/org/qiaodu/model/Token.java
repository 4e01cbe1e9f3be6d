package org.qiaodu.model;

/**
 * A word of the segmentation.
 *
 * @param range where it stands in the passage as read
 * @param tag its part of speech, in HanLP's tag set
 */
public record Token(TextRange range, String tag) {}
