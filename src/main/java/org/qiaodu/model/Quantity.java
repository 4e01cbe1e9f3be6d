package org.qiaodu.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stated quantity.
 *
 * @param range where its words stand, bound words included (不足2亿元, 90%以上)
 * @param kind what sort of quantity
 * @param value in base units: 4022.25亿元 is 402225000000, 6.5% is 6.5, 七成 is 70, 第六 is 6
 * @param upTo the upper end of a stated range (6000-13000马力), inclusive; null where one value is stated
 * @param unit UCUM or ISO 4217 text: {@code CNY USD % km2 m2 t a 1 {rank} {person}} ...
 * @param bound how the words bound it
 * @param statedAs the words of the quantity
 * @param counted the words counted, for a count (特色产业园 in 11个特色产业园); null for other kinds or where not given
 */
public record Quantity(
        TextRange range,
        Kind kind,
        BigDecimal value,
        @Nullable BigDecimal upTo,
        String unit,
        Bound bound,
        String statedAs,
        @Nullable String counted)
        implements Chunk {
    /** Sorts of quantities; rules may ask for one by its name. */
    public enum Kind {
        /** An amount of money. */
        MONEY,
        /** A measured amount with a unit: area, length, mass, power. */
        MEASURE,
        /** A number of things or people: 家 个 项 人. */
        COUNT,
        /** A share or rate in percent: %, 成, 百分之. */
        PERCENT,
        /** A difference of percentages: 个百分点. */
        POINTS,
        /** A multiple: 倍. */
        RATIO,
        /** A place in an order: 第六, 首位, 首个, 最大, 唯一. */
        RANK,
        /** A length of time: 6年, 20多天. */
        DURATION,
        /** A bare number without unit. */
        NUMBER
    }
}
