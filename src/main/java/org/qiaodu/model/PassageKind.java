package org.qiaodu.model;

/** What a passage is on its page. */
public enum PassageKind {
    TITLE,
    LEAD,
    HEADING,
    BODY,
    CAPTION,
    BYLINE,
    DATELINE
}
