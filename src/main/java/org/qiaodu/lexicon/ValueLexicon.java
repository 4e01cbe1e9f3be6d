package org.qiaodu.lexicon;

import java.util.List;

/**
 * Everything in {@code seeds/lexicon/} that times and quantities are read with.
 *
 * @param units what can follow a number
 * @param bounds words that bound it
 * @param words words that are a value
 * @param notQuantities number characters that are none
 * @param contexts words near a value
 * @param times words that say when
 * @param eras eras and turning points
 */
public record ValueLexicon(
        Units units,
        BoundWords bounds,
        WordValues words,
        NotQuantities notQuantities,
        ValueContexts contexts,
        TimeWords times,
        Eras eras) {

    /**
     * Reads {@code units bounds wordvalues notquantities contexts relatives calendar reigns eras erasuffixes .csv}; a
     * file that is not there is empty.
     *
     * @param problems where mistakes go
     */
    public static ValueLexicon load(Seeds seeds, Problems problems) {
        Loader rows = new Loader(seeds, problems);
        return new ValueLexicon(
                new Units(rows.of("units", Units.COLUMNS), problems),
                new BoundWords(rows.of("bounds", BoundWords.COLUMNS), problems),
                new WordValues(rows.of("wordvalues", WordValues.COLUMNS), problems),
                new NotQuantities(rows.of("notquantities", NotQuantities.COLUMNS), problems),
                new ValueContexts(rows.of("contexts", ValueContexts.COLUMNS), problems),
                new TimeWords(
                        rows.of("relatives", TimeWords.RELATIVE_COLUMNS),
                        rows.of("calendar", TimeWords.CALENDAR_COLUMNS),
                        rows.of("reigns", TimeWords.REIGN_COLUMNS),
                        problems),
                new Eras(rows.of("eras", Eras.COLUMNS), rows.of("erasuffixes", Eras.SUFFIX_COLUMNS), problems));
    }

    private record Loader(Seeds seeds, Problems problems) {
        List<SeedTable.Row> of(String name, List<String> columns) {
            return SeedTable.read(seeds, "lexicon", name + ".csv", columns, problems);
        }
    }
}
