package org.qiaodu.model;

/** What a passage is on its page. */
public enum PassageKind {
    TITLE,
    LEAD,
    HEADING,
    BODY,
    CAPTION,
    BYLINE,
    DATELINE;

    /** Whether it says what the passages after it are about. */
    public boolean isHeading() {
        return this == TITLE || this == HEADING;
    }
}
