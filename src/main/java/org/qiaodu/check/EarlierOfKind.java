package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TimeExpression;

/** What was begun in an earlier year than the first of its kind. */
final class EarlierOfKind {
    private static final Search BEGUN = Search.of(
            "[建办设]成|建起|办起|创办|兴建|投产|开办|建立|落成|启用|通车|开业|诞生|创建|当上|成为|评上|当选|担任|出任|[通装用添建]了|[装用]上|[试研]制(?:出|成)|制成|造出|生产出|试产");

    /** A claim about what the text has others of by the way. */
    private static final Search FAR = Search.of("全国|我国|中国|世界|全球|亚洲|外省|国外|海外|境外|省外|外地|计划|预计|拟|将");

    /** 又建成第二水厂: what came after the first. */
    private static final Search NEXT = Search.of("第[二三四五]|又[建办设]|再[建办设]");

    /** 他的堂弟也, 邻村也: somebody else, by how he is called. */
    private static final Pattern OTHERS = Pattern.compile("(?!这|该|它|我们|本|其|[他她]也)[^,;。也]{2,12}也");

    private EarlierOfKind() {}

    /** Another of the kind, begun in an earlier year than the first. */
    static Optional<Finding> of(Page page, FirstClaim claim) {
        Integer year = claim.year();
        return claim.place() != 1 || year == null || isFar(claim)
                ? Optional.empty()
                : page.sentences(claim.in().in()).stream()
                        .flatMap(s -> others(claim, s, year).stream())
                        .findFirst()
                        .map(o -> dated(page, claim, o));
    }

    /** Others of the kind that were begun in an earlier year: named so, or of somebody else who has one too. */
    private static List<FirstClaim> others(FirstClaim claim, Sentence s, int year) {
        List<FirstClaim> others = new ArrayList<>();
        for (TimeExpression t : s.times()) {
            Integer told = t.length() == null && t.basis() == null ? Times.year(t.value()) : null;
            Stretch start = s.stretch(t.range()).clause();
            boolean bare = t.range().to() == start.range().to();
            int next = Math.min(t.range().to() + 1, s.range().to());
            Stretch clause = bare ? Stretch.of(s.in(), next, next).clause() : start;
            String words = clause.words();
            boolean more = NEXT.isIn(words) && claim.isNamedBy(words);
            boolean other = told != null
                    && told < year
                    && BEGUN.isIn(words)
                    && !FAR.isIn(words)
                    && !words.contains("首")
                    && (more || isOther(claim, s, clause));
            if (told != null && other) {
                others.add(new FirstClaim(s, clause, told, 1, claim.kind()));
            }
        }
        return others;
    }

    /** Whether a clause is on another of the kind: one with a name, or somebody else's. */
    private static boolean isOther(FirstClaim claim, Sentence s, Stretch clause) {
        String words = clause.words();
        return !words.contains("第")
                && ((words.contains(claim.kind()) && isNamed(claim, s, clause))
                        || (claim.isNamedBy(words) && isAlso(claim, s, clause)));
    }

    /** Whether a clause tells of somebody or somewhere else that it has one too. */
    private static boolean isAlso(FirstClaim claim, Sentence s, Stretch clause) {
        if (OTHERS.matcher(clause.words()).lookingAt()) {
            return true;
        }
        return clause.words().contains("也")
                && s.mentions().stream()
                        .anyMatch(m -> clause.range().contains(m.range())
                                && m.form() == Mention.Form.NAME
                                && !claim.in().chars().contains(m.name()));
    }

    /** Whether a clause names one of the kind that the claim's sentence does not, before which no other place is told. */
    private static boolean isNamed(FirstClaim claim, Sentence s, Stretch clause) {
        String lead = clause.words().substring(0, clause.words().indexOf(claim.kind()));
        String name = lead.substring(Math.max(0, lead.length() - 2));
        boolean region = s.mentions().stream()
                .anyMatch(m -> clause.range().contains(m.range())
                        && m.form() == Mention.Form.NAME
                        && Within.REGIONS.contains(m.type().name()));
        return name.matches("\\p{IsHan}{2}")
                && !name.matches(".*[座家个所条成起办建了]")
                && !region
                && !claim.in().chars().contains(name + claim.kind());
    }

    private static boolean isFar(FirstClaim claim) {
        return FAR.isIn(claim.words().clause().words());
    }

    private static Finding dated(Page page, FirstClaim claim, FirstClaim other) {
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(claim.words().clause())
                .at(other.words().clause())
                .because(
                        "“" + claim.words().words() + "”在" + claim.year() + "年，“"
                                + other.words().words() + "”却在" + other.year() + "年，先后不合",
                        "'" + claim.words().words() + "' is of " + claim.year() + ", another, '"
                                + other.words().words() + "', of " + other.year());
    }
}
