package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds works that are named after whose they are, one name right after the other: 亿纬动力荆门基地, not only 荆门基地. */
final class OwnedWorks {
    static final String SOURCE = "owned";

    /** Above that of the two names by themselves. */
    private static final double CONFIDENCE = 0.99;

    /** Most characters after the place: 生产基地. */
    private static final int LONGEST_HEAD = 4;

    private static final Set<String> OWNERS = Set.of("Company", "Brand", "University");
    private static final Set<String> WORKS = Set.of("Project", "Factory", "IndustrialPark");

    private OwnedWorks() {}

    /** On a sheet whose names are recognised. */
    static List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i + 1 < sheet.size(); i++) {
            Mention owner = name(sheet.word(i), OWNERS);
            Mention work = name(sheet.word(i + 1), WORKS);
            if (owner != null
                    && work != null
                    && owner.range().to() == work.range().from()
                    && isOnlyPlaced(work)) {
                TextRange range = owner.range().cover(work.range());
                found.add(new Mention(
                        range, work.type(), range.of(sheet.text()), Mention.Form.NAME, SOURCE, CONFIDENCE, List.of()));
            }
        }
        return found;
    }

    /** Whether nothing but a place tells the work from others of its sort: 荆门基地, but not 荆门红星机械厂. */
    private static boolean isOnlyPlaced(Mention work) {
        return work.nested().stream()
                .anyMatch(m -> m.range().from() == work.range().from()
                        && work.range().to() - m.range().to() <= LONGEST_HEAD);
    }

    private static @Nullable Mention name(Word word, Set<String> types) {
        Mention mention = word.mention();
        return mention != null
                        && mention.form() == Mention.Form.NAME
                        && types.contains(mention.type().name())
                ? mention
                : null;
    }
}
