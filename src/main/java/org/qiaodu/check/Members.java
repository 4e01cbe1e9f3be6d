package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/**
 * Holds a stated number against its members where these are told one by one over several sentences, and the text shows
 * that all are: up to the newest one, up to 这几位, the rest of them, each with a year, what 上述 points at.
 */
final class Members implements Check {
    private static final String N = "[两二三四五六七八九]|十[一二三四五六七八九]?|1\\d|[2-9]";
    private static final String NOT = "(?<![第十百千万亿\\d.近约几数余多每前后各半])";
    private static final String MEASURE = "[座个家所条位名处支]";

    /** Most by which a number that is wrong is off. */
    private static final int OFF = 2;

    private static final int SEVERAL = 3;

    private static final Search COUNT =
            Search.of(NOT + "(?<n>" + N + ")(?:" + MEASURE + ")(?:(?<noun>\\p{IsHan}{1,6}?)(?=[,;。:]|\\z))");

    /** The last of those told one by one. */
    private static final Search LAST = Search.of("最(?:新|晚|小|年轻|近|后)的?(?:一[" + MEASURE.substring(1) + "|[^,;。是]{0,3}是)");

    private static final Search WON =
            Search.of(NOT + "(?<n>" + N + ")[度次](?:蝉联|捧|夺|获|荣获|折桂|登顶|当选|入选|摘|斩获|上榜|问鼎|举办|承办|举行)");
    private static final Search WIN =
            Search.of("捧|夺|获|奖|评上|折桂|登顶|当选|入选|摘|斩|上榜|问鼎|举办|承办|举行|蝉联|颁|连任|卫冕|(?:最近|上|头|那|这)一?[次回]");

    private static final Search THESE = Search.of("这(?:几|些|[两三四五六七八九十])[位名个]|这些人|他们几");
    private static final Search PEOPLE =
            Search.of(NOT + "(?<n>" + N + ")[个名位](?!月|年|人才)\\p{IsHan}{0,6}?(?:人|工|员|友|伴|东|生|师|匠|农|户|兄弟|姐妹|干部|青年)");
    private static final Search BY = Search.of("由(?<who>[" + NamesInContext.COMMON + "]\\p{IsHan}{2})");

    private static final Search ABOVE = Search.of("(?:上述|以上|前述)(?<n>" + N + ")(?:个)?(?<sort>[省市县区国])");
    private static final Search LIST =
            Search.of("(?:[\\p{IsHan}&&[^和与及]]{2,8}、)+[\\p{IsHan}&&[^和与及]]{2,8}(?:(?:[和与及]|以及)\\p{IsHan}{2,3})?");

    private static final Search THIS = Search.of("(?:[是有]|,)(?<list>[^,;。:是有]{2,24}[和与][^,;。:、]{1,10}?)这(?<n>[一"
            + "两三四五六七八九])[" + "座个家所条位名处](?=[,;。]|\\p{IsHan})");

    private static final Search GRID = Search.of("(?<down>[两二三四五六七八九])纵(?<across>[两二三四五六七八九])横");
    private static final Search ROAD =
            Search.of("(?<=[、,的和与及]|\\A)[\\p{IsHan}&&[^、和与的]]{1,5}?(?:大道|大街|快速路|路|街|环|线)(?=[、,;。和与及均则正已去今刚将在也都尚]|\\z)");

    private static final Search ALL = Search.of(
            "(?<list>(?:[\\p{IsHan}]{1,5}、)+[\\p{IsHan}]{1,5}?)(?:[两三四五六七八九]地)?[均都皆](?:已经?)?(?:建|为|是|系|属|设|改|升|撤乡建)(?<head>[镇乡县区市])");

    private static final Search PARTS = Search.of("(?<n>" + N + ")(?<head>片区|组团|园区|板块|校区|港区|厂区|院区|分区)");

    private static final Search REST =
            Search.of("(?:剩下|其余|余下|剩余|另外)的?(?<n>" + N + ")个?(?<noun>[^,;。:\\d]{1,8}?)(?=[,;。:各都均也在则])");
    private static final Search TOTAL = Search.of(NOT + "(?<n>" + N + ")[个座]?(?<noun>县|区|市|镇|乡|街道|县区)");

    private static final Search STATIONS = Search.of("(?<noun>车站|火车站|站点?)(?:增加到|增至|达到?|共有?|已有)(?<n>" + N + ")[座个]");

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
            people(page, s, after).ifPresent(found::add);
            above(page, s).ifPresent(found::add);
            these(page, s).ifPresent(found::add);
            grid(page, s, after, found);
            alike(page, s, own).ifPresent(found::add);
            parts(page, s, after).ifPresent(found::add);
            rest(page, s, own).ifPresent(found::add);
            stations(page, s, after).ifPresent(found::add);
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
                    told += last ? Math.max(1, named(segment, head)) : named(segment, head);
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

    /** 六个工人…。甲…;乙…;丙…。这几位: the people named in between. */
    private static Optional<Finding> people(Page page, Sentence s, List<Sentence> after) {
        Matcher m = PEOPLE.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Sentence next : after) {
            if (THESE.isIn(next.chars())) {
                return names.size() < SEVERAL ? Optional.empty() : compare(page, s, m, names.size());
            }
            names.addAll(people(next));
        }
        return Optional.empty();
    }

    private static Set<String> people(Sentence s) {
        Set<String> names = new LinkedHashSet<>();
        s.mentions().stream()
                .filter(c -> c.type().name().equals("Person") && c.form() == Mention.Form.NAME)
                .forEach(c -> names.add(c.name()));
        s.in().tokens().stream()
                .filter(t -> s.range().contains(t.range()) && t.tag().equals("nr"))
                .map(t -> t.range().of(s.in().passage().chars()))
                .filter(word -> word.length() > 1 && NamesInContext.COMMON.indexOf(word.charAt(0)) >= 0)
                .forEach(names::add);
        Matcher by = BY.matcher(s.chars());
        while (by.find()) {
            names.add(by.group("who"));
        }
        return names;
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

    /** 就是甲医院和它这一家. */
    private static Optional<Finding> these(Page page, Sentence s) {
        Matcher m = THIS.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        int told = m.group("list").split("[、和与]").length;
        return compare(page, s, m, told);
    }

    /** 三纵四横…纵向的甲路、乙路…。横向…: the roads named of each. */
    private static void grid(Page page, Sentence s, List<Sentence> after, List<Finding> found) {
        Matcher m = GRID.matcher(s.chars());
        if (!m.find()) {
            return;
        }
        for (Sentence next : after) {
            for (String side : List.of("down", "across")) {
                String way = side.equals("down") ? "纵向" : "横向";
                int at = next.chars().indexOf(way);
                String other = side.equals("down") ? "横向" : "纵向";
                if (at < 0 || next.chars().contains(other)) {
                    continue;
                }
                int roads = (int) ROAD.matcher(next.chars().substring(at + way.length()))
                        .results()
                        .count();
                int n = Numerals.whole(m.group(side));
                if (roads > 1) {
                    compare(page, s, m, n, roads).ifPresent(found::add);
                }
            }
        }
    }

    /** 甲、乙、丙均已建镇…共辖四个镇. */
    private static Optional<Finding> alike(Page page, Sentence s, List<Sentence> own) {
        Matcher list = ALL.matcher(s.chars());
        if (!list.find()) {
            return Optional.empty();
        }
        int told = list.group("list").split("、").length;
        Pattern total = Pattern.compile(NOT + "(?<n>" + N + ")个?" + list.group("head") + "(?![域内外级长])");
        for (Sentence other : own) {
            Matcher m = total.matcher(other.chars());
            if (!other.equals(s)
                    && m.find()
                    && other.chars().substring(0, m.start()).matches(".*(?:辖|共)[^,;。]*")) {
                return compare(page, other, m, told);
            }
        }
        return Optional.empty();
    }

    /** 五片区…各片区…:甲片区…,乙片区…. */
    private static Optional<Finding> parts(Page page, Sentence s, List<Sentence> after) {
        Matcher m = PARTS.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        String head = m.group("head");
        Pattern each = Pattern.compile("各" + head + "[^,;。]{0,8}?[—:,](?<list>.*)");
        for (Sentence next : after) {
            Matcher told = each.matcher(next.chars());
            if (told.find()) {
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

    /** 八个县区…。甲区…,乙区…;丙、丁两个县级市…。剩下的三个县: those named, the numbers of others, and the rest. */
    private static Optional<Finding> rest(Page page, Sentence s, List<Sentence> own) {
        Matcher rest = REST.matcher(s.chars());
        int at = own.indexOf(s);
        if (!rest.find() || !rest.group("noun").matches(".*[县区市镇乡]")) {
            return Optional.empty();
        }
        int told = Numerals.whole(rest.group("n"));
        for (int i = at - 1; i >= Math.max(0, at - SEVERAL); i--) {
            Matcher total = TOTAL.matcher(own.get(i).chars());
            if (total.find() && i + 1 < at && Numerals.whole(total.group("n")) > told) {
                return compare(page, own.get(i), total, told);
            }
            int named = members(own.get(i));
            if (named == 0) {
                break;
            }
            told += named;
        }
        return Optional.empty();
    }

    /** The districts named in a sentence by their full names, and the numbers of others: 甲、乙两个县级市. */
    private static int members(Sentence s) {
        long told = s.mentions().stream()
                .filter(c -> Set.of("County", "District", "CountyLevelCity", "Town")
                                .contains(c.type().name())
                        && c.form() == Mention.Form.NAME
                        && c.range().of(s.in().passage().chars()).matches(".*[县区市镇乡]"))
                .map(Mention::name)
                .distinct()
                .count();
        Matcher numbers = TOTAL_OF.matcher(s.chars());
        while (numbers.find()) {
            told += Numerals.whole(numbers.group("n"));
        }
        return (int) told;
    }

    private static final Search TOTAL_OF = Search.of("、[^,;。、]{1,6}?(?<n>[两三四五六])个?(?:县级市|县|区|市|镇|乡)");

    /** 车站增加到七座…甲站和甲东站;新开的乙、丙、丁、戊四站. */
    private static Optional<Finding> stations(Page page, Sentence s, List<Sentence> after) {
        Matcher m = STATIONS.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        for (Sentence next : after) {
            Matcher more = GROUP.matcher(next.chars());
            if (more.find()) {
                String before = next.chars().substring(0, more.start());
                int single = (int) SINGLE.matcher(before).results().count();
                int told = single + Numerals.whole(more.group("n"));
                return single == 0 ? Optional.empty() : compare(page, s, m, told);
            }
        }
        return Optional.empty();
    }

    private static final Search GROUP = Search.of("(?:[^,;。、]{2,8}、)+[^,;。、]{2,6}?(?<n>[两三四五六七八九])站");
    private static final Search SINGLE = Search.of("\\p{IsHan}站(?=[和与、,;。])");

    private static Optional<Finding> compare(Page page, Sentence s, Matcher m, int told) {
        String n = m.group("n");
        return compare(page, s, m, n.equals("一") ? 1 : Numerals.whole(n), told);
    }

    private static Optional<Finding> compare(Page page, Sentence s, Matcher m, int n, int told) {
        if (n == told || Math.abs(n - told) > OFF) {
            return Optional.empty();
        }
        Stretch words =
                Stretch.of(s.in(), s.range().from() + m.start(), s.range().from() + m.end());
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .because(
                        "文中说“" + words.words() + "”，逐一说到的为" + told + "个",
                        "the text says '" + words.words() + "' and tells of " + told + " one by one"));
    }
}
