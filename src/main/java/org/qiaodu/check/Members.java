package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/**
 * Holds a stated number against its members where these are told one by one over several sentences, and the text shows
 * that all are: up to the newest one, the rest of them, each with a year, what 上述 points at.
 */
final class Members implements Check {
    static final String N = "[两二三四五六七八九]|十[一二三四五六七八九]?|1\\d|[2-9]";
    static final String NOT = "(?<![第十百千万亿\\d.近约几数余多每前后各半])";
    private static final String MEASURE = "[座个家所条位名处支]";

    /** Most by which a number that is wrong is off. */
    private static final int OFF = 2;

    static final int SEVERAL = 3;
    private static final Set<String> PLACES = Set.of("City", "County", "District", "CountyLevelCity");

    private static final Search COUNT =
            Search.of(NOT + "(?<n>" + N + ")(?:" + MEASURE + ")(?:(?<noun>\\p{IsHan}{1,6}?)(?=[,;。:]|\\z))");

    /** The last of those told one by one. */
    private static final Search LAST =
            Search.of("\\A(?:余下|剩下|剩余|其余)的(?![一二两三四五六七八九十\\d])|最晚[^,;。的]{2}的|最(?:新|晚|小|年轻|近|后)的?(?:一["
                    + MEASURE.substring(1) + "|[^,;。是]{0,3}是)");

    private static final Search WON =
            Search.of(NOT + "(?<n>" + N + ")[度次](?:蝉联|捧|夺|获|荣获|折桂|登顶|当选|入选|摘|斩获|上榜|问鼎|举办|承办|举行)");
    private static final Search WIN =
            Search.of("捧|夺|获|奖|评上|折桂|登顶|当选|入选|摘|斩|上榜|问鼎|举办|承办|举行|蝉联|颁|连任|卫冕|(?:最近|上|头|那|这)一?[次回]");

    private static final Search CALLED =
            Search.of("这(?:几|些)[^,;。]{0,10}?(?:叫[作做]?|称[为作]|[合并]称|唤作|誉为|比作)[了为]?“(?<n>" + N + ")[^”]{1,4}”");
    private static final Search ALTOGETHER = Search.of("[凡计共有得](?<n>" + N + ")[座处个门]?(?=[,。:])");

    private static final Search ABOVE = Search.of("(?:上述|以上|前述)(?<n>" + N + ")(?:个)?(?<sort>[省市县区国])");
    private static final Search LIST =
            Search.of("(?:[\\p{IsHan}&&[^和与及]]{2,8}、)+[\\p{IsHan}&&[^和与及]]{2,8}(?:(?:[和与及]|以及)\\p{IsHan}{2,3})?");

    /** 今年上市的四家企业: so many to which something happened. */
    private static final Search HAPPENED = Search.of("(?<what>[^,;。]{2,12})的" + "(?<n>" + N + ")" + MEASURE);

    private static final Search PARTS = Search.of("(?<n>" + N + ")(?<head>片区|组团|园区|板块|校区|港区|厂区|院区|分区)");

    private final List<Pattern> once;

    Members(CheckWords words) {
        once = words.once().stream().map(Pattern::compile).toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Sentence> all = page.sentences();
        for (int i = 0; i < all.size(); i++) {
            Sentence s = all.get(i);
            List<Sentence> own = page.sentences(s.in());
            List<Sentence> after = own.subList(own.indexOf(s) + 1, own.size());
            inOrder(page, s, after).ifPresent(found::add);
            won(page, s, own).ifPresent(found::add);
            above(page, s).ifPresent(found::add);
            route(page, s, own).ifPresent(found::add);
            renamed(page, s, own).ifPresent(found::add);
            parts(page, s, after).ifPresent(found::add);
            called(page, s, own).ifPresent(found::add);
            happened(page, s).ifPresent(found::add);
        }
        return found;
    }

    /** 五座工厂。甲地的厂…;乙地的厂…。最新的一座…: one told in each segment, up to the last. */
    private static Optional<Finding> inOrder(Page page, Sentence s, List<Sentence> after) {
        Matcher m = COUNT.matcher(s.chars());
        while (m.find()) {
            String head = m.group("noun").substring(m.group("noun").length() - 1);
            int told = 0;
            for (Sentence next : after) {
                for (String segment : next.chars().split("[;。]", -1)) {
                    boolean last = LAST.isIn(segment);
                    int named = Math.max(named(segment, head), places(next, segment));
                    told += last ? Math.max(1, named) : named;
                    if (last) {
                        return told < SEVERAL ? Optional.empty() : compare(page, s, m, told);
                    }
                }
                if (COUNT.isIn(next.chars())) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    /** 年初,甲上市;五月,乙上市;八月,丙上市。今年上市的四家企业: those told one after the other, each in a segment of its own. */
    private Optional<Finding> happened(Page page, Sentence s) {
        Matcher m = HAPPENED.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        List<String> segments = List.of(s.between(0, s.range().from()).split("[;。]"));
        return once.stream()
                .filter(group -> group.matcher(m.group("what")).find())
                .map(group -> IntStream.range(0, segments.size())
                        .filter(i -> group.matcher(segments.get(i)).find())
                        .toArray())
                .filter(at -> at.length >= SEVERAL && at[at.length - 1] - at[0] == at.length - 1)
                .findFirst()
                .flatMap(at -> compare(page, s, m, at.length));
    }

    /** How many of a kind a segment tells of: in its first clause that does, those joined by 和. */
    private static int named(String segment, String head) {
        return Stream.of(segment.split(","))
                .filter(c -> c.contains(head))
                .findFirst()
                .map(c -> (int) Stream.of(c.split("[、和与]"))
                        .filter(p -> p.contains(head))
                        .count())
                .orElse(0);
    }

    /** How many places a segment begins with: 甲、乙两地配套整车厂. */
    private static int places(Sentence s, String segment) {
        int from = 0;
        int told = 0;
        for (Mention m : s.mentions()) {
            String name = m.range().of(s.in().passage().chars());
            if (m.form() == Mention.Form.NAME && PLACES.contains(m.type().name()) && segment.startsWith(name, from)) {
                told++;
                from = Math.min(segment.length(), from + name.length() + 1);
            }
        }
        return told;
    }

    /** 三度捧牌: 2011年…,2014年和2017年…,2020年…. */
    private static Optional<Finding> won(Page page, Sentence s, List<Sentence> own) {
        Matcher m = WON.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        Set<Integer> years = new TreeSet<>();
        Set<Integer> wins = new TreeSet<>();
        for (Sentence other : own) {
            other.times().stream()
                    .filter(t -> t.length() == null && t.basis() == null)
                    .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                    .forEach(year -> {
                        years.add(year);
                        if (WIN.isIn(other.chars())) {
                            wins.add(year);
                        }
                    });
        }
        int n = Numerals.whole(m.group("n"));
        boolean fits = years.size() == n || wins.size() == n;
        boolean told = years.size() >= SEVERAL && 2 * wins.size() >= years.size() && isRegular(List.copyOf(years));
        return fits || !told ? Optional.empty() : compare(page, s, m, years.size());
    }

    /** Whether years follow each other at one distance. */
    private static boolean isRegular(List<Integer> years) {
        for (int i = 2; i < years.size(); i++) {
            if (years.get(i) - years.get(i - 1) != years.get(1) - years.get(0)) {
                return false;
            }
        }
        return true;
    }

    /** 甲省、乙省、丙省和丁省…。上述五省. */
    private static Optional<Finding> above(Page page, Sentence s) {
        Matcher m = ABOVE.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        Set<String> types = switch (m.group("sort")) {
            case "省" -> Set.of("Province");
            case "国" -> Set.of("Country");
            case "市" -> Set.of("City", "CountyLevelCity");
            default -> Set.of("County", "District", "CountyLevelCity");
        };
        List<Mention> names = s.in().chunks().stream()
                .filter(c -> c instanceof Mention x
                        && x.form() == Mention.Form.NAME
                        && types.contains(x.type().name())
                        && x.range().to() <= s.range().from() + m.start())
                .map(Mention.class::cast)
                .toList();
        String before = s.between(0, s.range().from() + m.start());
        Matcher list = LIST.matcher(before);
        List<Integer> told = new ArrayList<>();
        while (list.find()) {
            int from = list.start();
            int to = list.end();
            int in = (int) names.stream()
                    .filter(x -> x.range().from() >= from && x.range().to() <= to)
                    .map(Mention::name)
                    .distinct()
                    .count();
            if (in == list.group().split("[、和与及]").length) {
                told.add(in);
            }
        }
        int n = Numerals.whole(m.group("n"));
        return told.isEmpty() || told.contains(n) ? Optional.empty() : compare(page, s, m, told.get(told.size() - 1));
    }

    /** 五片区…各片区…:甲片区…,乙片区…. */
    private static Optional<Finding> parts(Page page, Sentence s, List<Sentence> after) {
        Matcher m = PARTS.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        String head = m.group("head");
        Pattern each = Pattern.compile("(?:各" + head + "[^,;。]{0,8}?[—:,]|" + head + "的[^,;。]{0,12}?:)(?<list>.*)");
        for (Sentence next : after) {
            Matcher told = each.matcher(next.chars());
            if (told.find()) {
                List<String> sides = List.of(told.group("list").split("[,;]"));
                if (sides.size() >= SEVERAL && sides.stream().allMatch(Members::isSide)) {
                    return compare(page, s, m, sides.size());
                }
                Set<String> names = new LinkedHashSet<>();
                Matcher name = Pattern.compile("(?<=[—:,;、和]|\\A)(\\p{IsHan}{1,6}?)" + head)
                        .matcher(told.group("list"));
                while (name.find()) {
                    names.add(name.group(1));
                }
                return names.size() < SEVERAL ? Optional.empty() : compare(page, s, m, names.size());
            }
        }
        return Optional.empty();
    }

    /** 北面的甲: one told by where it lies. */
    private static boolean isSide(String words) {
        return words.matches("[东南西北中]{1,2}[面部边侧]?的?.*");
    }

    /** 达标的有甲、乙和丙。…这几个镇叫作“四驾马车”; 门凡四。东曰甲,西曰乙: no list before, or so many named after. */
    private static Optional<Finding> called(Page page, Sentence s, List<Sentence> own) {
        Matcher m = CALLED.matcher(s.chars());
        if (m.find()) {
            List<Integer> told = LIST.matcher(
                            s.between(own.get(0).range().from(), s.range().from() + m.start()))
                    .results()
                    .map(list -> list.group().split("[、和与及]|以及").length)
                    .toList();
            int n = Numerals.whole(m.group("n"));
            return told.isEmpty() || told.contains(n) ? Optional.empty() : compare(page, s, m, told.get(0));
        }
        Matcher number = ALTOGETHER.matcher(s.chars());
        int at = own.indexOf(s);
        if (!number.find()) {
            return Optional.empty();
        }
        String rest = s.chars().substring(number.end())
                + (at + 1 < own.size() ? own.get(at + 1).chars() : "");
        int named = (int) rest.chars().filter(c -> c == '曰').count();
        return named < SEVERAL ? Optional.empty() : compare(page, s, number, named);
    }

    private static final Search START = Search.of("(?:从|由|自)(?<from>[^,;。]{2,10}?)(?:站)?(?:始发|出发|发车|驶出|启程|开出)");
    private static final Search STOPS =
            Search.of("(?:停靠|经停|途经|经过|经由|串起|经)(?:了)?(?<list>[^,;。、]{2,8}(?:[、和与][^,;。、和与]{2,8})*)");
    private static final Search END = Search.of("(?:抵达|驶入|驶达|直达|直抵|到达|终到|驶往|开进|止于)(?:终点站?)?(?=[^,;。]{2,8})");
    private static final List<Search> CALLS = Stream.of(
                    NOT + "(?<n>" + N + ")座\\p{IsHan}{0,4}?(?:车站|客站|站点|站|城市|古城)(?=[,;。都均联]|\\z)",
                    NOT + "(?<n>" + N + ")个\\p{IsHan}{0,4}?(?:城市|古城)(?=[,;。都均联]|\\z)",
                    "(?:车站|客站|站点)(?:共|有|约)?(?<n>" + N + ")[座个](?=[,;。]|\\z)",
                    "(?:共|设|停)(?<n>" + N + ")站(?=[,;。]|\\z)")
            .map(Search::of)
            .toList();

    /** 九座车站…从甲出发,依次停靠乙、丙、丁,最后驶入戊: the stops of a line with its ends, which the sentence before may tell. */
    private static Optional<Finding> route(Page page, Sentence s, List<Sentence> own) {
        Matcher stops = STOPS.matcher(s.chars());
        String told = s.chars()
                + (own.indexOf(s) == 0 ? "" : own.get(own.indexOf(s) - 1).chars());
        if (!END.isIn(told) || !s.chars().contains("、")) {
            return Optional.empty();
        }
        Matcher start = START.matcher(told);
        boolean named = start.find() && !start.group("from").matches(".*(?:处|起点|这里)");
        int between = 0;
        while (stops.find()) {
            between += stops.group("list").split("[、和与]").length;
        }
        int stations = between + (named ? 2 : 1);
        return between == 0 || stations <= SEVERAL
                ? Optional.empty()
                : own.stream()
                        .flatMap(o -> CALLS.stream().flatMap(calls -> {
                            Matcher m = calls.matcher(o.chars());
                            return m.find() ? compare(page, o, m, stations).stream() : Stream.empty();
                        }))
                        .findFirst();
    }

    private static final Search TIMES_RENAMED =
            Search.of("(?<!第)(?<n>" + N + ")(?:易其名|易校名|[次度](?:更名|改名|易名|更改\\p{IsHan}?名))");
    private static final Search RENAMED =
            Search.of("(?:改称|改名|更名|易名|升格|升级|定名|改建|改组|改制)(?:为)?(?=[^,;。]{2,})|(?<=[改并])为(?=[^,;。]{2,})");

    /** 三易其名: the new names that are told, each once. */
    private static Optional<Finding> renamed(Page page, Sentence s, List<Sentence> own) {
        Matcher m = TIMES_RENAMED.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        int told = own.stream()
                .filter(o -> !o.equals(s) && !o.times().isEmpty())
                .mapToInt(o -> (int) RENAMED.matcher(o.chars()).results().count())
                .sum();
        return told < 2 ? Optional.empty() : compare(page, s, m, told);
    }

    /** That so many are told of, where a number of them is off by little. */
    static Optional<Finding> compare(Page page, Sentence s, Matcher m, int told) {
        int n = Numerals.whole(m.group("n"));
        return n == told || Math.abs(n - told) > OFF ? Optional.empty() : Optional.of(finding(page, s, m, told));
    }

    static Finding finding(Page page, Sentence s, Matcher m, int told) {
        Stretch words = s.stretch(m);
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .because(
                        "文中说“" + words.words() + "”，逐一说到的为" + told + "个",
                        "the text says '" + words.words() + "' and tells of " + told + " one by one");
    }
}
