package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TimeExpression;

/** Holds the year of what is called the first, or second, of its kind in a place against the years of others of the kind there. */
final class FirstOfKind implements Check {
    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern CLAIM = Pattern.compile(
            "(?<n>首|第[一二三四五六七八九])[家个座所条名支处部艘间](?<kind>[\\p{IsHan}]{2,9}?)(?=[,;。、)]|[在于是](?=\\p{IsHan})|\\z)");
    private static final Pattern BEGUN = Pattern.compile("[建办设]成|建起|办起|创办|兴建|投产|开办|建立|落成|启用|通车|开业|诞生|创建");
    /** A claim about what the text has others of by the way. */
    private static final Pattern FAR = Pattern.compile("全国|我国|中国|世界|全球|亚洲|外省|国外|计划|预计|拟|将");

    private static final Set<String> REGIONS = Set.of("Province", "City", "County", "District", "Country");

    private record Told(Sentence in, Stretch words, int year, int place, String kind) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Told> claims = new ArrayList<>();
        page.sentences().forEach(s -> claims(s, claims));
        for (Told claim : claims) {
            claims.stream()
                    .filter(o -> o.place() > claim.place() && o.year() < claim.year() && isKind(claim, o))
                    .findFirst()
                    .ifPresent(o -> found.add(finding(page, claim, o)));
            if (claim.place() == 1) {
                page.sentences(claim.in().in()).stream()
                        .flatMap(s -> others(claim, s).stream())
                        .findFirst()
                        .ifPresent(o -> found.add(finding(page, claim, o)));
            }
        }
        return found;
    }

    private static boolean isKind(Told one, Told other) {
        return one.in().in().equals(other.in().in())
                && (one.kind().equals(other.kind())
                        || one.kind().endsWith(other.kind())
                        || other.kind().endsWith(one.kind()));
    }

    private static void claims(Sentence s, List<Told> claims) {
        Matcher m = CLAIM.matcher(s.chars());
        while (m.find()) {
            Stretch words =
                    Stretch.of(s.in(), s.range().from() + m.start(), s.range().from() + m.end());
            Integer year = year(s, words.range().from());
            if (year != null && !FAR.matcher(words.clause().words()).find()) {
                int place = m.group("n").equals("首")
                        ? 1
                        : NUMERALS.indexOf(m.group("n").charAt(1)) + 1;
                claims.add(new Told(s, words, year, place, m.group("kind")));
            }
        }
    }

    /** The one year told in the sentence before a place; null where there are several or none. */
    private static @Nullable Integer year(Sentence s, int before) {
        List<Integer> years = s.times().stream()
                .filter(t -> t.range().to() <= before && t.length() == null && t.basis() == null)
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                .distinct()
                .toList();
        return years.size() == 1 ? years.get(0) : null;
    }

    /** Others of the kind that were begun in an earlier year: names that end with the kind, in the clause of the year. */
    private static List<Told> others(Told claim, Sentence s) {
        List<Told> others = new ArrayList<>();
        for (TimeExpression t : s.times()) {
            Integer year = t.length() == null && t.basis() == null ? Times.year(t.value()) : null;
            Stretch clause = s.stretch(t.range()).clause();
            String words = clause.words();
            boolean other = year != null
                    && year < claim.year()
                    && words.contains(claim.kind())
                    && BEGUN.matcher(words).find()
                    && !FAR.matcher(words).find()
                    && !words.contains("第")
                    && isNamed(claim, s, clause);
            if (year != null && other) {
                others.add(new Told(s, clause, year, 1, claim.kind()));
            }
        }
        return others;
    }

    /** Whether a clause names one of the kind that the claim's sentence does not, before which no other place is told. */
    private static boolean isNamed(Told claim, Sentence s, Stretch clause) {
        String lead = clause.words().substring(0, clause.words().indexOf(claim.kind()));
        String name = lead.substring(Math.max(0, lead.length() - 2));
        boolean region = s.mentions().stream()
                .anyMatch(m -> clause.range().contains(m.range())
                        && m.form() == Mention.Form.NAME
                        && REGIONS.contains(m.type().name()));
        return name.matches("\\p{IsHan}{2}")
                && !name.matches(".*[座家个所条成起办建]")
                && !region
                && !claim.in().chars().contains(name + claim.kind());
    }

    private static Finding finding(Page page, Told claim, Told other) {
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
