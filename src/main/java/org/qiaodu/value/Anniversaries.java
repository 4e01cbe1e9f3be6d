package org.qiaodu.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Eras;
import org.qiaodu.lexicon.ValueLexicon;
import org.qiaodu.lexicon.WordTable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Passage;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeValue;

/** Infers a document's year from the years it counts since a turning point: 75年 since 新中国成立 is 2024. */
final class Anniversaries {
    private static final Pattern STATED_YEAR = Pattern.compile("(?:19|20)\\d{2}年");
    private static final int LONGEST = 300;
    private static final int LATER = 10;
    private static final BigDecimal FEWEST = BigDecimal.TEN;
    private static final BigDecimal MOST = BigDecimal.valueOf(300);
    private final ValueLexicon lexicon;
    private final NumeralReader numerals;

    Anniversaries(ValueLexicon lexicon, NumeralReader numerals) {
        this.lexicon = lexicon;
        this.numerals = numerals;
    }

    private record Counted(int years, int start, Passage passage, TextRange range, String era) {}

    /**
     * The year that most sentences agree on which count years and name a turning point, and no other year.
     *
     * @param latest the latest year the document speaks of as past; earlier years are no answer, nor
     *     are much later ones; null where it speaks of none
     * @return null where no sentence does
     */
    @Nullable
    Issued of(List<Passage> passages, @Nullable Integer latest) {
        Map<Integer, List<Counted>> byYear = new TreeMap<>();
        for (Passage passage : passages) {
            for (TextRange sentence : passage.sentences()) {
                for (Counted counted : in(passage, sentence)) {
                    int year = counted.years() + counted.start();
                    if (latest == null || (year >= latest && year <= latest + LATER)) {
                        byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(counted);
                    }
                }
            }
        }
        return byYear.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .map(e -> issued(e.getKey(), e.getValue().get(0)))
                .orElse(null);
    }

    private static Issued issued(int year, Counted counted) {
        String words = counted.range().of(counted.passage().chars());
        return new Issued(
                TimeValue.year(year),
                true,
                new Bilingual(
                        "文中说“" + words + "”，自" + counted.era() + "（" + counted.start() + "）算起是 " + year + " 年",
                        "it says '" + words + "'; counted from " + counted.era() + " (" + counted.start() + ") that is "
                                + year),
                PrintedDates.span(
                        counted.passage(),
                        counted.range().from(),
                        counted.range().to()));
    }

    private List<Counted> in(Passage passage, TextRange sentence) {
        String text = passage.chars();
        if (sentence.length() > LONGEST) {
            return List.of();
        }
        Matcher stated = STATED_YEAR.matcher(text).region(sentence.from(), sentence.to());
        if (stated.find()) {
            return List.of();
        }
        List<Eras.Era> eras = new ArrayList<>();
        List<TextRange> lengths = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            WordTable.Found<Eras.Era> era = lexicon.eras().at(text, at);
            if (era != null && era.value().until().isEmpty()) {
                eras.add(era.value());
            }
            Numeral number = numerals.at(text, at);
            if (number != null) {
                if (counts(text, number)) {
                    lengths.add(new TextRange(number.from(), number.to() + 1));
                    years.add(number.value().intValue());
                }
                at = number.to() - 1;
            }
        }
        List<Counted> counted = new ArrayList<>();
        for (Eras.Era era : eras) {
            for (int i = 0; i < lengths.size(); i++) {
                counted.add(new Counted(years.get(i), era.start().getYear(), passage, lengths.get(i), era.name()));
            }
        }
        return counted;
    }

    private static boolean counts(String text, Numeral number) {
        return number.to() < text.length()
                && "年载周".indexOf(text.charAt(number.to())) >= 0
                && !number.loose()
                && !number.round()
                && number.upTo() == null
                && number.value().stripTrailingZeros().scale() <= 0
                && number.value().compareTo(FEWEST) >= 0
                && number.value().compareTo(MOST) <= 0;
    }
}
