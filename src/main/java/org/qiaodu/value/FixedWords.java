package org.qiaodu.value;

import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.WordValues;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Reads words that are a value by themselves: 首个, 最大, 唯一, 一半. */
final class FixedWords implements Recogniser {
    private final WordValues words;
    private final Counted counted;

    FixedWords(WordValues words, Counted counted) {
        this.words = words;
        this.counted = counted;
    }

    @Override
    public boolean wokenBy(char first) {
        return words.startsWith(first);
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        WordValues.WordValue word = words.at(line.text(), at);
        if (word == null) {
            return null;
        }
        TextRange range = new TextRange(at, at + word.word().length());
        if (word.value() == null) {
            return new Found.Passed(range, "‘" + word.word() + "’ 没有给出数值 | states no value");
        }
        boolean count = word.kind() == Quantity.Kind.COUNT;
        int noun = range.to() + (line.charAt(range.to()) == '的' ? 1 : 0);
        return new Found.Amount(new Quantity(
                range,
                word.kind(),
                word.value(),
                null,
                word.unit(),
                count ? Bound.EXACT : word.bound(),
                word.word(),
                count ? counted.at(line.text(), noun) : null));
    }
}
