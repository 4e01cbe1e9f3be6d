package org.qiaodu.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ValueLexicon;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Passage;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Skip;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Values;

/** The stage that reads times and quantities. */
public final class ValueReader {
    private final IssueDates issueDates;
    private final List<Recogniser> recognisers;
    private final Map<Character, List<Recogniser>> byFirst = new ConcurrentHashMap<>();

    /** @param lexicon the words it reads with */
    public ValueReader(ValueLexicon lexicon) {
        NumeralReader numerals = new NumeralReader(lexicon.units());
        Stretches stretches = new Stretches(numerals);
        Bounding bounding = new Bounding(lexicon.bounds());
        Counted counted = new Counted(lexicon.contexts().heads());
        issueDates = new IssueDates(lexicon, numerals);
        recognisers = List.of(
                new EraTimes(lexicon.eras(), stretches),
                new Slogans(),
                new SetPhrases(lexicon.notQuantities()),
                new Decades(lexicon.contexts()),
                new Dates(new DateReader(lexicon.times(), lexicon.contexts()), lexicon.contexts()),
                stretches,
                new FixedWords(lexicon.words(), counted),
                new Ordinals(numerals, lexicon.units(), lexicon.notQuantities()),
                new Vague(lexicon.units()),
                new Fractions(numerals, bounding),
                new Degrees(bounding),
                new Amounts(
                        numerals,
                        lexicon.units(),
                        lexicon.notQuantities(),
                        bounding,
                        counted,
                        new BareNumbers(lexicon.units(), lexicon.contexts(), bounding, counted)));
    }

    /**
     * Reads all passages of a document, in order, since words such as 同年 refer back.
     *
     * @param passages its passages
     * @param title its title; null where it has none
     * @param name the document's name, whose date is taken where none is printed; null where it has none
     */
    public ReadValues read(List<Passage> passages, @Nullable String title, @Nullable String name) {
        Issued issued = issueDates.of(passages, title, name);
        Discourse discourse = new Discourse(issued == null ? null : issued.time(), IssueDates.yearIn(title));
        List<Values> values = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        for (Passage passage : passages) {
            discourse.beginPassage(passage.index());
            values.add(read(passage, discourse, skips));
        }
        return new ReadValues(issued, values, skips);
    }

    private Values read(Passage passage, Discourse discourse, List<Skip> skips) {
        Line line = new Line(passage.chars(), passage.sentences(), discourse);
        List<TimeExpression> times = new ArrayList<>();
        List<Quantity> quantities = new ArrayList<>();
        int at = 0;
        while (at < line.text().length()) {
            Found found = at(line, at);
            if (found == null) {
                at++;
                continue;
            }
            if (found instanceof Found.Time time) {
                times.add(time.time());
                if (!time.compared()) {
                    discourse.note(time.time().value(), line.sentence(at));
                }
            } else if (found instanceof Found.Amount amount) {
                quantities.add(amount.quantity());
            } else if (found instanceof Found.Passed passed && passed.reason() != null) {
                skips.add(new Skip("value", place(passage, passed), passed.reason()));
            }
            at = Math.max(found.range().to(), at + 1);
            line.readTo(at);
        }
        return new Values(passage.index(), times, quantities);
    }

    private static String place(Passage passage, Found.Passed passed) {
        return passage.text().spans(passed.range()).stream()
                .findFirst()
                .map(s -> "char=" + s.start() + "," + s.end())
                .orElse("passage " + passage.index());
    }

    private List<Recogniser> wokenBy(char first) {
        return recognisers.stream().filter(r -> r.wokenBy(first)).toList();
    }

    private @Nullable Found at(Line line, int at) {
        char first = line.charAt(at);
        for (Recogniser recogniser : byFirst.computeIfAbsent(first, this::wokenBy)) {
            Found found = recogniser.at(line, at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
