package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.TextRange;

/** Finds out whom words like 全市, 该厂, 我国 point back to. */
final class Anaphora {
    /** Words that speak of the division the whole document is about: 全市, 我省, 本县, bare 市. */
    private static final Pattern WHOLE = Pattern.compile("(?:全|我|本|咱们?|我们)?(?:市|省|区|县|镇|地|州|盟)(?:内|域)?|[当本]地|这[座个]?城市");

    /** How words begin that say which thing they speak of. */
    static final Pattern POINTER = Pattern.compile("^(?:该|本|此|这[一个家座项所条]*|上述|前述|其)");
    /** Words that a text of one body says of that body throughout: 公司, 我校. */
    private static final Pattern BARE = Pattern.compile("[我本]?(?:公司|集团|学校|校|医院|银行|企业|研究院|研究所)");

    private static final String HOME = "中国";

    /** What ends the names of works, projects and zones alike: 该基地 is any of them that is called so. */
    private static final String BASE = "基地";

    private static final Set<String> ZONES = Set.of("CooperationZone", "ClusterArea", "IndustrialPark");

    /** The provinces that their own papers call 全区, 我区. */
    private static final String AUTONOMOUS = "自治区";

    /** How many passages back an antecedent may stand. */
    private static final int REACH = 3;

    private static final Set<PassageKind> HEADINGS =
            EnumSet.of(PassageKind.TITLE, PassageKind.HEADING, PassageKind.DATELINE, PassageKind.LEAD);

    /** Weight of a name in a heading, where one in the passage itself has 1. */
    private static final double HEADED = 2;

    /** Weight of a name inside another, as of a firm from elsewhere: 永州 in 永州宏兴服装有限公司. */
    private static final double INSIDE = 0.5;

    /** What follows the name that an article is about, where it begins. */
    private static final Pattern DEFINED =
            Pattern.compile("(\\([^()]{0,120}\\))?,?((简称|又称|又名|亦称|也称|旧称|原称|英文名?)[^,。]{1,24},)?(是|为|位于|地处|坐落于|前身[是为])");

    private static final List<String> WORKS = List.of("IndustrialPark", "Factory", "Infrastructure", "Laboratory");

    /** Words for a firm that others found together, and what founds one, right before its name. */
    private static final Pattern VENTURE = Pattern.compile("(该|此|上述)?(合资|合营|新|项目)(公司|企业)");

    private final Clusters clusters;
    private final Map<Integer, List<TextRange>> firms;

    /** Passages that name a person. */
    private final Set<Integer> speakers;

    private final Antecedents antecedents;

    Anaphora(Clusters clusters) {
        this.clusters = clusters;
        this.antecedents = new Antecedents(clusters, this::fits);
        this.firms = firms(clusters);
        this.speakers = clusters.all().stream()
                .filter(c -> clusters.isA(c, "Person"))
                .flatMap(c -> c.occurrences().stream())
                .map(o -> o.passage().index())
                .collect(Collectors.toSet());
    }

    /** Puts each anaphor to the cluster it points to and returns those that point nowhere. */
    List<Occurrence> resolve(List<Occurrence> occurrences) {
        List<Occurrence> lost = new ArrayList<>();
        Appositions appositions = new Appositions(occurrences, clusters, this::fits);
        for (Occurrence occurrence : occurrences) {
            if (occurrence.mention().form() != Mention.Form.ANAPHOR) {
                antecedents.add(occurrence);
                continue;
            }
            Optional.ofNullable(appositions.of(occurrence))
                    .or(() -> antecedent(occurrence))
                    .ifPresentOrElse(c -> join(occurrence, c), () -> lost.add(occurrence));
        }
        return lost;
    }

    private void join(Occurrence anaphor, Cluster cluster) {
        clusters.add(anaphor, cluster);
        antecedents.add(anaphor);
        cluster.note(anaphor, true, new Bilingual("回指“" + cluster.label() + "”", "points back to " + cluster.label()));
    }

    private Optional<Cluster> antecedent(Occurrence anaphor) {
        String type = anaphor.mention().type().name();
        if (type.equals("Country")) {
            return Optional.of(clusters.named(HOME));
        }
        if (WHOLE.matcher(anaphor.words()).matches()) {
            return protagonist(anaphor);
        }
        return nearest(anaphor);
    }

    /** The division of this level that the text around is about: for a province, the one its city lies in. */
    private Optional<Cluster> protagonist(Occurrence anaphor) {
        String type = anaphor.mention().type().name();
        Predicate<Cluster> level = c -> type.equals("City") ? isCity(c) : isOfLevel(c, type);
        Cluster home = Home.isOwn(anaphor.words()) ? new Home(clusters).of(level) : null;
        if (home != null) {
            return Optional.of(home);
        }
        if (type.equals("Province")) {
            return mostSpokenOf(anaphor, c -> clusters.isA(c, type) ? c : isCity(c) ? province(c) : null);
        }
        if (type.equals("District")) {
            return district(anaphor);
        }
        boolean city = type.equals("City") || type.equals("Place");
        Optional<Cluster> found = mostMentioned(anaphor, c -> city ? isCity(c) : isOfLevel(c, type));
        return found.isEmpty() && city ? mostMentioned(anaphor, this::isOfCity).map(this::city) : found;
    }

    /**
     * What 全区 is: the district or zone that a heading names; where districts of several cities are named, or none, the autonomous
     * region; else the district that is named most.
     */
    private Optional<Cluster> district(Occurrence anaphor) {
        Predicate<Cluster> district = c -> clusters.isA(c, "District");
        Predicate<Cluster> fits = district.or(this::isZone);
        if (named(clusters.all().stream().filter(fits).toList())
                .anyMatch(o -> HEADINGS.contains(o.passage().kind()))) {
            return mostMentioned(anaphor, fits);
        }
        List<Cluster> districts = clusters.all().stream().filter(district).toList();
        long cities = districts.stream()
                .map(clusters::parent)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        Optional<Cluster> region = districts.isEmpty() || cities > 1
                ? mostMentioned(
                        anaphor, c -> clusters.isA(c, "Province") && c.label().endsWith(AUTONOMOUS))
                : Optional.empty();
        return region.isPresent() ? region : mostMentioned(anaphor, districts.isEmpty() ? fits : district);
    }

    /** Whether a division is of a level, or was a county before it was a city: 全县 in 1988 of what is a 县级市 now. */
    private boolean isOfLevel(Cluster cluster, String type) {
        return clusters.isA(cluster, type)
                || (type.equals("County")
                        && clusters.isA(cluster, "CountyLevelCity")
                        && clusters.all().stream().noneMatch(c -> clusters.isA(c, "County")));
    }

    /** Whether it is an area of its own that its people call 区: 某某管理区, 某某开发区. */
    private boolean isZone(Cluster cluster) {
        return ZONES.stream().anyMatch(type -> clusters.isA(cluster, type))
                && cluster.label().endsWith("区")
                && !cluster.label().endsWith("园区");
    }

    private boolean isCity(Cluster cluster) {
        return clusters.isA(cluster, "City") || clusters.isA(cluster, "CountyLevelCity");
    }

    private @Nullable Cluster province(Cluster place) {
        return above(place, c -> clusters.isA(c, "Province"));
    }

    private @Nullable Cluster city(Cluster place) {
        return above(place, this::isCity);
    }

    private boolean isOfCity(Cluster place) {
        return (clusters.isA(place, "District") || clusters.isA(place, "County")) && city(place) != null;
    }

    /** The nearest place above another that fits; null where none is known. */
    private @Nullable Cluster above(Cluster place, Predicate<Cluster> fits) {
        Cluster at = clusters.parent(place);
        for (int level = 0; at != null && level < 4; level++) {
            if (fits.test(at)) {
                return at;
            }
            at = clusters.parent(at);
        }
        return null;
    }

    /**
     * The division that is named most, as a page may print several articles: a name counts the less the further off it stands, and
     * most in the nearest heading above that has such a name.
     */
    private Optional<Cluster> mostMentioned(Occurrence anaphor, Predicate<Cluster> fits) {
        return mostSpokenOf(anaphor, c -> fits.test(c) ? c : null);
    }

    /**
     * The same with the names of what lies in a division counted for it.
     *
     * @param of the division that a name counts for; null for none
     */
    private Optional<Cluster> mostSpokenOf(Occurrence anaphor, Function<Cluster, @Nullable Cluster> of) {
        int here = anaphor.passage().index();
        Map<Cluster, List<Cluster>> counted = new LinkedHashMap<>();
        for (Cluster cluster : clusters.all()) {
            Cluster division = of.apply(cluster);
            if (division != null) {
                counted.computeIfAbsent(division, d -> new ArrayList<>()).add(cluster);
            }
        }
        List<Cluster> fitting = counted.values().stream().flatMap(List::stream).toList();
        int article = article(fitting, here);
        int heading = named(fitting)
                .map(Occurrence::passage)
                .filter(p -> HEADINGS.contains(p.kind()) && p.index() <= here && !isOfPerson(p))
                .mapToInt(Passage::index)
                .max()
                .orElse(-1);
        return counted.entrySet().stream()
                .max(Comparator.comparingDouble(e -> named(e.getValue())
                        .filter(o -> o.passage().index() >= article)
                        .mapToDouble(o ->
                                (ofFirm(o) ? INSIDE : 1) * nearness(o.passage().index(), here, heading))
                        .sum()))
                .map(Map.Entry::getKey);
    }

    /** The last passage up to one that begins by saying what one of some things is, as articles do that stand one after another; or 0. */
    private static int article(List<Cluster> things, int here) {
        return definitions(things, here)
                .mapToInt(o -> o.passage().index())
                .max()
                .orElse(0);
    }

    /** Where passages up to one begin by saying what a thing is. */
    private static Stream<Occurrence> definitions(List<Cluster> things, int here) {
        return named(things)
                .filter(o -> o.passage().index() <= here && o.mention().range().from() == 0)
                .filter(o -> DEFINED.matcher(o.passage().chars())
                        .region(o.mention().range().to(), o.passage().chars().length())
                        .lookingAt());
    }

    /** Whether a heading tells who speaks below (某市市长某某), and not what of. */
    private boolean isOfPerson(Passage heading) {
        return heading.kind() == PassageKind.HEADING && speakers.contains(heading.index());
    }

    /** Whether a place is only named in the name of a firm or a project, which may be from elsewhere. */
    private boolean ofFirm(Occurrence place) {
        return place.nested()
                && firms.getOrDefault(place.passage().index(), List.of()).stream()
                        .anyMatch(r -> r.contains(place.mention().range()));
    }

    /** Where firms and projects are named, by passage. */
    private static Map<Integer, List<TextRange>> firms(Clusters clusters) {
        return clusters.all().stream()
                .filter(c -> clusters.isA(c, "Company") || clusters.isA(c, "Project"))
                .flatMap(c -> c.occurrences().stream())
                .collect(Collectors.groupingBy(
                        o -> o.passage().index(),
                        Collectors.mapping(o -> o.mention().range(), Collectors.toList())));
    }

    private static double nearness(int there, int here, int heading) {
        return there == heading ? HEADED : 1.0 / (1 + Math.abs(there - here));
    }

    /** Where they are named. */
    private static Stream<Occurrence> named(List<Cluster> clusters) {
        return clusters.stream()
                .flatMap(c -> c.occurrences().stream())
                .filter(o -> o.mention().form() == Mention.Form.NAME);
    }

    /**
     * Of words like 合资公司 what was last founded; of words like 公司 what last began a clause before it in its passage, else what is
     * named most around, and not what was last dealt with; the same words before it where they are more than a class (合资公司); of a
     * word that itself begins a clause (铁路全长137公里) what last began one and ends like it; the nearest name that ends like it
     * (该厂: 江门造纸厂); the nearest of its class; the only one of its class in the whole document.
     */
    private Optional<Cluster> nearest(Occurrence anaphor) {
        String words = anaphor.words();
        String head = POINTER.matcher(words).replaceFirst("");
        boolean bare = BARE.matcher(words).matches();
        boolean opens = head.equals(words) && Antecedents.beginsClause(anaphor);
        Predicate<Cluster> alike = c -> c.names().stream().anyMatch(n -> n.endsWith(head));
        return Stream.<Supplier<Optional<Cluster>>>of(
                        () -> VENTURE.matcher(words).matches() ? antecedents.founded(anaphor) : Optional.empty(),
                        () -> bare ? antecedents.announcer(anaphor) : Optional.empty(),
                        () -> bare ? antecedents.justFounded(anaphor) : Optional.empty(),
                        () -> bare ? articleOf(anaphor) : Optional.empty(),
                        () -> bare ? antecedents.spokenOf(anaphor, c -> true) : Optional.empty(),
                        () -> head.equals(words) ? topic(anaphor) : Optional.empty(),
                        () -> bare ? mostMentioned(anaphor, c -> fits(anaphor, c)) : Optional.empty(),
                        () -> words.length() > 2 && head.equals(words)
                                ? antecedents.repeated(anaphor)
                                : Optional.empty(),
                        () -> opens ? antecedents.spokenOf(anaphor, alike) : Optional.empty(),
                        () -> antecedents.nearest(anaphor, alike, head.length() > 1 ? REACH : 0),
                        () -> antecedents.nearest(anaphor, c -> true, REACH),
                        () -> onlyOne(anaphor),
                        () -> work(anaphor))
                .flatMap(way -> way.get().stream())
                .findFirst();
    }

    /** The firm, school or other body that the article is about. */
    private Optional<Cluster> articleOf(Occurrence anaphor) {
        return defined(fitting(anaphor), anaphor.passage().index());
    }

    /**
     * What the text is about, which words without a pointer speak of throughout: what its last article up to here begins by defining,
     * or else the only thing of the class that the title names. None where the passage itself has begun to speak of another.
     */
    private Optional<Cluster> topic(Occurrence anaphor) {
        List<Cluster> fitting = fitting(anaphor);
        Optional<Cluster> defined = defined(fitting, anaphor.passage().index());
        List<Cluster> titled = named(fitting)
                .filter(o -> o.passage().kind() == PassageKind.TITLE && !o.nested())
                .map(o -> clusters.of(o.key()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Optional<Cluster> topic = defined.isEmpty() && titled.size() == 1 ? Optional.of(titled.get(0)) : defined;
        return topic.filter(t ->
                antecedents.spokenOf(anaphor, c -> true).filter(c -> c != t).isEmpty());
    }

    /** The thing that the last passage up to one begins by defining. */
    private Optional<Cluster> defined(List<Cluster> things, int here) {
        return definitions(things, here)
                .max(Comparator.comparingInt(o -> o.passage().index()))
                .map(o -> clusters.of(o.key()));
    }

    private Optional<Cluster> onlyOne(Occurrence anaphor) {
        List<Cluster> fitting = fitting(anaphor);
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** What a text calls a project that is named by what is built: a park, a plant; none where it names a project. */
    private Optional<Cluster> work(Occurrence anaphor) {
        return anaphor.mention().type().name().equals("Project")
                ? mostMentioned(anaphor, c -> WORKS.stream().anyMatch(type -> clusters.isA(c, type)))
                : Optional.empty();
    }

    /** Everything in the document that words may point to by its class. */
    private List<Cluster> fitting(Occurrence anaphor) {
        return clusters.all().stream().filter(c -> fits(anaphor, c)).toList();
    }

    private boolean fits(Occurrence anaphor, Cluster cluster) {
        String type = anaphor.mention().type().name();
        return clusters.isA(cluster, type)
                || (anaphor.words().endsWith(BASE) && cluster.label().endsWith(BASE))
                || (type.equals("City") && isCity(cluster))
                || (type.equals("District") && isZone(cluster));
    }
}
