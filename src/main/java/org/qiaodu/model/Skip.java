package org.qiaodu.model;

/**
 * Something that was passed over, kept so that the run report can show it.
 *
 * @param stage the room that skipped it
 * @param place where: a file, a document with its span, a line
 * @param reason why, in one sentence
 */
public record Skip(String stage, String place, String reason) {}
