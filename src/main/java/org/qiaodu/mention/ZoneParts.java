package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * Finds the parts of a development zone that are called by where they lie (东区规划面积12平方公里): each has figures of its own and
 * is named after the zone that the document named first.
 */
final class ZoneParts {
    /** Classes of areas that are developed as one. */
    static final Set<String> ZONES = Set.of("IndustrialPark", "CooperationZone", "ClusterArea");

    private static final EntityClass PLACE = new EntityClass("Place");
    private static final double CONFIDENCE = 0.85;

    private static final Pattern PART =
            Pattern.compile("(?<=^|[,;:。、()\\s和与及由为分]|其中|包括)(?:[东西南北中]|东南|西南|东北|西北|[A-F])区(?![域划间块级]|位(?!于))");

    /** The document's; null until one is named. */
    private @Nullable Mention zone;

    /** On the next sheet of the document, whose names are recognised. */
    List<Mention> find(Sheet sheet) {
        zone = zone == null ? firstZone(sheet) : zone;
        List<Mention> found = new ArrayList<>();
        Matcher part = PART.matcher(sheet.text());
        while (zone != null && part.find()) {
            found.add(new Mention(
                    new TextRange(part.start(), part.end()),
                    PLACE,
                    zone.name() + part.group(),
                    Mention.Form.NAME,
                    Mention.PART,
                    CONFIDENCE,
                    List.of()));
        }
        return found;
    }

    private static @Nullable Mention firstZone(Sheet sheet) {
        return sheet.words().stream()
                .map(Word::mention)
                .filter(m -> m != null
                        && m.form() == Mention.Form.NAME
                        && ZONES.contains(m.type().name()))
                .findFirst()
                .orElse(null);
    }
}
