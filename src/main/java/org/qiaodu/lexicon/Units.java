package org.qiaodu.lexicon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Quantity.Kind;

/** The units and classifiers that can follow a number. */
public final class Units {
    static final List<String> COLUMNS = SeedTable.columns("name", "code", "factor", "kind", "not_before");
    private final WordTable<Unit> names;
    private final List<Unit> currencies;

    /**
     * A unit.
     *
     * @param name its word
     * @param code UCUM or ISO 4217
     * @param factor how many of the code's unit one of it is
     * @param kind the sort of quantity it makes
     * @param notBefore characters that, right after it, make it another word
     */
    public record Unit(String name, String code, BigDecimal factor, Kind kind, String notBefore) {}

    Units(List<SeedTable.Row> rows, Problems problems) {
        List<WordTable.Found<Unit>> found = new ArrayList<>();
        for (SeedTable.Row row : rows) {
            Optional<Kind> kind = Arrays.stream(Kind.values())
                    .filter(k -> k.name().equals(row.get("kind")))
                    .findFirst();
            BigDecimal factor = Numbers.decimal(row, "factor", problems);
            if (kind.isEmpty()) {
                problems.add(
                        row.file(),
                        row.line(),
                        "kind '" + row.get("kind") + "' is unknown. Known: "
                                + Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.joining(" ")) + ".");
            } else if (row.get("name").isEmpty() || row.get("code").isEmpty()) {
                problems.add(row.file(), row.line(), "a unit needs a name and a code.");
            } else if (factor != null) {
                Unit unit = new Unit(row.get("name"), row.get("code"), factor, kind.get(), row.get("not_before"));
                found.add(new WordTable.Found<>(unit.name(), unit));
            }
        }
        names = new WordTable<>(found);
        currencies = found.stream()
                .map(WordTable.Found::value)
                .filter(u -> u.kind() == Kind.MONEY && u.name().length() > 1)
                .toList();
    }

    /** The longest unit at {@code at} that the next character does not make another word; null where there is none. */
    public @Nullable Unit at(String text, int at) {
        for (WordTable.Found<Unit> f : names.startingAt(text, at)) {
            int end = at + f.length();
            if (end >= text.length() || f.value().notBefore().indexOf(text.charAt(end)) < 0) {
                return f.value();
            }
        }
        return null;
    }

    /** The code of the currency named right before a number: HKD in 港币20.72亿元; CNY where none is. */
    public String currencyBefore(String text, int at) {
        return currencies.stream()
                .filter(c -> text.startsWith(c.name(), at - c.name().length()))
                .map(Unit::code)
                .findFirst()
                .orElse("CNY");
    }
}
