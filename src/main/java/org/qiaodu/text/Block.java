package org.qiaodu.text;

import org.qiaodu.model.PassageKind;

/**
 * A paragraph, heading or caption at one place of the page.
 *
 * @param at its place in the order of printing, counted from 0
 * @param kind what it is
 * @param level depth of a heading, 1 for the title; 0 for everything else
 * @param piece its words
 * @param apart whether wider gaps than usual set it apart from its neighbours
 */
record Block(int at, PassageKind kind, int level, Piece piece, boolean apart) {
    String chars() {
        return piece.chars();
    }

    /** Whether it is running text, not a heading, title or line about the text. */
    boolean isText() {
        return kind == PassageKind.BODY || kind == PassageKind.LEAD;
    }

    Block as(PassageKind kind, int level) {
        return new Block(at, kind, level, piece, apart);
    }

    Block with(Piece piece) {
        return new Block(at, kind, level, piece, apart);
    }
}
