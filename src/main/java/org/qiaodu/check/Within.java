package org.qiaodu.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;

/** Tells whether other words of a passage speak of things within the scope in which a claim holds. */
final class Within {
    private static final Search WIDE = Search.of("[全我]国|国内|中国");
    private static final Search PROVINCE = Search.of("全省|省内|省里|全自治区|自治区内");
    /** Words of a scope, each with those by which another text speaks of the same. */
    private static final List<Search> SAID = List.of(PROVINCE, Search.of("全[市县]|[市县]内"));

    private static final Search OUTSIDE = Search.of("国外|海外|境外|省外|外省|邻省|外地|外县|[市县区]外|世界|全球|欧美|国际|进口|引进|依赖|[省市县]城?里?的其他");
    /** Places without a name, which lie beside a small one: those beside a city or, all the more, beside what is smaller. */
    private static final Search BESIDE = Search.of("[两三四各]地|邻市");

    private static final Search BESIDE_TOWN = Search.of("[两三四各]地|邻[市县区镇村]");
    /** Scopes of which a whole province is no part. */
    private static final Search NARROW = Search.of("全[市县区镇]|[市县区镇]内");

    private static final Search WORLD = Search.of("世界|全球|亚洲|国际");

    private static final String COUNTRY = "Country";

    private static final Search CITY = Search.of("全市|市内");
    /** Parts of the country, each a class of wordings with its provinces. */
    private static final List<String> PARTS = List.of("东北", "华北", "华东", "华中", "华南", "西南", "西北", "西部", "中部");

    static final Set<String> REGIONS = Set.of("Province", "City", "County", "District", COUNTRY);

    private final Gazetteer gazetteer;
    private final Wordings words;

    Within(Gazetteer gazetteer, Wordings words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /**
     * Whether words speak of where a claim holds.
     *
     * @param claim the sentence of the claim
     * @param lead the words of the claim before what it is of, with its scope
     */
    boolean holds(Sentence claim, String lead, String other) {
        if (WORLD.isIn(lead)) {
            return true;
        }
        if (OUTSIDE.isIn(other) || (NARROW.isIn(lead) && PROVINCE.isIn(other))) {
            return false;
        }
        if (SAID.stream().anyMatch(p -> p.isIn(lead) && p.isIn(other))) {
            return true;
        }
        boolean part =
                PARTS.stream().anyMatch(p -> lead.contains(p) && words.has(p, other + parents(claim, lead, other)));
        if (part || WIDE.isIn(lead)) {
            return named(claim, lead, other).noneMatch(m -> m.type().name().equals(COUNTRY));
        }
        if (PARTS.stream()
                .flatMap(p -> words.all(p, other).stream())
                .anyMatch(p -> !lead.contains(p) && provinces(claim).stream().noneMatch(own -> own.startsWith(p)))) {
            return false;
        }
        boolean province = PROVINCE.isIn(lead) || provinces(claim).stream().anyMatch(p -> lead.contains(brief(p)));
        return (province || !(CITY.isIn(lead) ? BESIDE : BESIDE_TOWN).isIn(other))
                && named(claim, lead, other)
                        .filter(m -> !province || !lies(claim, m))
                        .findAny()
                        .isEmpty();
    }

    /** Places that some words of a claim's passage name and its sentence does not. */
    private static Stream<Mention> named(Sentence claim, String lead, String other) {
        String chars = claim.in().passage().chars();
        return claim.in().chunks().stream()
                .filter(c -> c instanceof Mention m
                        && isRegion(claim, m)
                        && m.form() == Mention.Form.NAME
                        && other.contains(m.range().of(chars))
                        && !m.range().of(chars).matches("[全本该当我].*")
                        && !claim.chars().contains(m.name())
                        && !lead.contains(m.range().of(chars)))
                .map(Mention.class::cast);
    }

    /** Whether a name is of a region, or of a place of which something is told: 大同的首座电站. */
    private static boolean isRegion(Sentence claim, Mention m) {
        return REGIONS.contains(m.type().name())
                || (m.type().name().equals("Place")
                        && new Stretch(claim.in(), m.range()).after(1).equals("的"));
    }

    /** What the places that some words name lie in. */
    private String parents(Sentence claim, String lead, String other) {
        return named(claim, lead, other)
                .map(m -> gazetteer.named(m.name()))
                .map(e -> e == null ? "" : String.valueOf(e.parent()))
                .collect(Collectors.joining());
    }

    /** Whether a place lies in a province that the passage names, for all that is known. */
    private boolean lies(Sentence claim, Mention place) {
        return gazetteer.named(place.name()) == null
                ? !place.type().name().equals("Province")
                : provinces(claim).stream().anyMatch(p -> gazetteer.liesWithin(place.name(), p));
    }

    private static List<String> provinces(Sentence claim) {
        List<String> own = provinces(claim.mentions().stream());
        return own.isEmpty() ? provinces(claim.in().chunks().stream()) : own;
    }

    private static List<String> provinces(Stream<? extends Chunk> chunks) {
        return chunks.filter(c -> c instanceof Mention m && m.type().name().equals("Province"))
                .map(c -> ((Mention) c).name())
                .distinct()
                .toList();
    }

    /** A province as it is mostly called: 贵州, 内蒙古. */
    private static String brief(String province) {
        return province.replaceFirst("(?:省|市|(?:壮族|回族|维吾尔)?自治区)\\z", "");
    }
}
