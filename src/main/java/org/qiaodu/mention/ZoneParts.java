package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ZONE_PART;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * Finds the parts of a development zone that are called by where they lie or what they are for (东区规划面积12平方公里, 由核心区、港口物流区组成):
 * each has figures of its own and is named after the zone that the document named first.
 */
final class ZoneParts {
    /** Classes of areas that are developed as one. */
    static final Set<String> ZONES = Set.of("IndustrialPark", "CooperationZone", "ClusterArea");

    private static final EntityClass PLACE = new EntityClass("Place");
    private static final double CONFIDENCE = 0.85;

    private final Pattern part;
    /** A part that a clause begins with, or several of a list. */
    private final Search spoken;

    /** The document's; null until one is named. */
    private @Nullable Mention zone;

    ZoneParts(NameWords words) {
        String name = "(?:" + words.pattern(ZONE_PART) + "){1,3}(?:片区|功能区|区)(?![域划间块级内外]|位(?!于))";
        part = Pattern.compile(name);
        spoken = Search.of("(?<=^|[,;:。()\\s]|其中)" + name + "(?!项目|工程)|" + name + "(?:[、和与及]" + name + ")+");
    }

    private ZoneParts(Pattern part, Search spoken) {
        this.part = part;
        this.spoken = spoken;
    }

    /** For one document. */
    ZoneParts ofDocument() {
        return new ZoneParts(part, spoken);
    }

    /** On the next sheet of the document, whose names are recognised. */
    List<Mention> find(Sheet sheet) {
        zone = zone == null ? sheet.firstName(m -> ZONES.contains(m.type().name())) : zone;
        List<Mention> found = new ArrayList<>();
        Matcher stretch = spoken.matcher(sheet.text());
        while (zone != null && stretch.find()) {
            addParts(sheet, stretch.start(), stretch.end(), zone, found);
        }
        return found;
    }

    private void addParts(Sheet sheet, int from, int to, Mention zone, List<Mention> found) {
        Matcher hit = part.matcher(sheet.text()).region(from, to);
        while (hit.find()) {
            found.add(new Mention(
                    new TextRange(hit.start(), hit.end()),
                    PLACE,
                    zone.name() + hit.group(),
                    Mention.Form.NAME,
                    Mention.PART,
                    CONFIDENCE,
                    List.of()));
        }
    }
}
