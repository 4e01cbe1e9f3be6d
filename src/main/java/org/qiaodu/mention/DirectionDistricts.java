package org.qiaodu.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;

/**
 * The district that a document is about where it is called by where it lies (西区): the document speaks of a district, names no
 * other, and no zone either, whose parts are called so too.
 */
final class DirectionDistricts {
    private static final Pattern POINTING = Pattern.compile("[该我本全]区(?!域)");
    private static final Pattern ZONE = Pattern.compile("(开发|园|新|高新|示范|自治|保税|工业|景|港|经开|合作)区");
    private static final Pattern DIRECTION = Pattern.compile("[东南西北]区");
    private static final EntityClass DISTRICT = new EntityClass("District");
    private static final double CONFIDENCE = 0.8;
    /** What is named but once is hardly what a document is about. */
    private static final int OFTEN = 2;

    private final Set<String> names = new HashSet<>();

    /** @param document its sheets, with the names known beforehand */
    DirectionDistricts(List<Sheet> document) {
        boolean pointing =
                document.stream().anyMatch(s -> POINTING.matcher(s.text()).find());
        boolean other = document.stream()
                .anyMatch(s ->
                        ZONE.matcher(s.text()).find() || s.words().stream().anyMatch(DirectionDistricts::isDistrict));
        if (pointing && !other) {
            Map<String, Integer> counts = new HashMap<>();
            document.stream()
                    .flatMap(s -> s.words().stream())
                    .filter(DirectionDistricts::isDirection)
                    .forEach(w -> counts.merge(w.text(), 1, Integer::sum));
            counts.forEach((name, count) -> {
                if (count >= OFTEN) {
                    names.add(name);
                }
            });
        }
    }

    private static boolean isDistrict(Word word) {
        Mention m = word.mention();
        return m != null && m.form() == Mention.Form.NAME && m.type().equals(DISTRICT);
    }

    private static boolean isDirection(Word word) {
        return word.plain() && DIRECTION.matcher(word.text()).matches();
    }

    /** The district where a sheet names it. */
    List<Mention> find(Sheet sheet) {
        return sheet.words().stream()
                .filter(w -> names.contains(w.text()) && isDirection(w))
                .map(w -> new Mention(
                        w.range(), DISTRICT, w.text(), Mention.Form.NAME, "direction", CONFIDENCE, List.of()))
                .toList();
    }
}
