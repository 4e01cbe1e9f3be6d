package org.qiaodu.lexicon;

/**
 * All that is known about names.
 *
 * @param classes the classes of entities
 * @param gazetteer names known beforehand
 * @param indicators indicators known beforehand
 * @param patterns how names are built
 * @param anaphors words that point back: 该厂, 全市
 * @param listHeads words that say what a list was of: 企业 in 大长江、维达等企业
 * @param listOpeners words that say what the list after them is of: 主营 in 主营餐饮、物流
 * @param phraseHeads last words that say what a thing is that is told in free words: 口岸 in 进口水果口岸
 * @param words words that show where names begin and end
 */
public record NameLexicon(
        ClassTree classes,
        Gazetteer gazetteer,
        Indicators indicators,
        NamePatterns patterns,
        WordClasses anaphors,
        WordClasses listHeads,
        WordClasses listOpeners,
        WordClasses phraseHeads,
        NameWords words) {
    /** Reads every part of it; mistakes go to {@code problems}. */
    public static NameLexicon load(Seeds seeds, Problems problems) {
        ClassTree classes = ClassTree.load(seeds, problems);
        return new NameLexicon(
                classes,
                Gazetteer.load(seeds, classes, problems),
                Indicators.load(seeds, problems),
                NamePatterns.load(seeds, classes, problems),
                WordClasses.load(seeds, "anaphors.csv", classes, problems),
                WordClasses.load(seeds, "listheads.csv", classes, problems),
                WordClasses.load(seeds, "listopeners.csv", classes, problems),
                WordClasses.load(seeds, "phraseheads.csv", classes, problems),
                NameWords.load(seeds, problems));
    }
}
