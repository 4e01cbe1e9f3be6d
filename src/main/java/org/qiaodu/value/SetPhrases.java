package org.qiaodu.value;

import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NotQuantities;
import org.qiaodu.model.TextRange;

/** Passes over set phrases that hold a number character: 一带一路, 三严三实. */
final class SetPhrases implements Recogniser {
    private final NotQuantities words;

    SetPhrases(NotQuantities words) {
        this.words = words;
    }

    @Override
    public boolean wokenBy(char first) {
        return words.phraseStartsWith(first);
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        String phrase = words.phraseAt(line.text(), at);
        return phrase == null ? null : new Found.Passed(new TextRange(at, at + phrase.length()), null);
    }
}
