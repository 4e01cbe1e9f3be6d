package org.qiaodu.model;

/**
 * Why a mention was taken for an entity, or why it was not.
 *
 * @param surface the words
 * @param evidence where they stand
 * @param merged whether it was merged
 * @param reason why, such as {@code short form of 江门双碳实验室}
 */
public record MergeReason(String surface, Evidence evidence, boolean merged, Bilingual reason) {}
