package org.qiaodu.model;

import java.util.List;

/**
 * Words that name an entity or point back to one.
 *
 * @param range where they stand in the passage as read
 * @param type the class they speak of
 * @param name the gazetteer's canonical name where it is known, else the words themselves without quotation marks around
 * @param form whether the words are a name, point back to one, or describe
 * @param source what recognised them: {@code gazetteer}, {@code pattern:ID}, {@code tagger}, {@code consistency}, ...
 * @param confidence 0 to 1
 * @param nested names inside this one, such as 江门 in 江门双碳实验室; outermost first
 */
public record Mention(
        TextRange range,
        EntityClass type,
        String name,
        Form form,
        String source,
        double confidence,
        List<Mention> nested)
        implements Chunk {
    /** The source of names known beforehand. */
    public static final String GAZETTEER = "gazetteer";

    /** The source of names that the tagger guesses. */
    public static final String TAGGER = "tagger";

    /** The source of what a clause with figures speaks of in free words. */
    public static final String PHRASE = "phrase";

    /** The source of a part that is named after its whole: 东区 of a development zone. */
    public static final String PART = "part";

    /** The source of a project that is named after its size, perhaps with whose it is before: 远光科技年产30万吨甲醇项目. */
    public static final String SIZED = "size";

    /** How words speak of an entity. */
    public enum Form {
        /** A proper name or a short form of one. */
        NAME,
        /** Words that point back: 该厂, 全市, 本公司. */
        ANAPHOR,
        /** A description that stands for the thing: 11个特色产业园, 中国第一台自动型洗衣机. */
        DESCRIPTION
    }

    public Mention {
        nested = List.copyOf(nested);
    }
}
