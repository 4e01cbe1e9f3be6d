package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Token;

/**
 * Holds a number of things against what is told of them one by one, with or without marks between: titles, numbered
 * points, clauses made alike, names right after them or before, smaller numbers that make it up, and the stations of a line.
 */
final class ItemCounts implements Check {
    private static final int MOST = 19;

    /** Most by which a number that is wrong is off. */
    private static final int OFF = 3;

    /** Fewest clauses that are alike not by chance. */
    private static final int SEVERAL = 3;

    private static final Search COUNT = Search.of(
            "(?<![第十百千万亿\\d.〇零近约几数余多每前后各半头])(?<n>[两二三四五六七八九]|十[一二三四五六七八九]?(?![\\p{IsHan}&&[余几多来百千万亿]])|1\\d|[2-9])(?![\\d.,%])"
                    + "(?<measure>方面|[大次个家项条种类座位段步件处所度届部名章把只棵艘列辆支批点件句篇首则张幅版站路])?(?<noun>[^,;。:、“”《》(\\d]{0,14})");

    /** Words by which a list may go on, or be of some only. */
    private static final Search OPEN = Search.of("等(?!级|候|待|离子)|例如|比如|其中|之一|以及其他|譬如|诸如|代表|为主|包括但");

    private static final Pattern YEAR = Pattern.compile("\\d{4}年.*");
    private static final Search TITLES =
            Search.of("\\A[,:—]*(?<list>(?:《[^《》]{1,24}》[、和与及,]?){2,}|(?:“[^“”]{1,16}”[、和与及,]?){2,})(?<end>.{0,2})");

    /** 一是, 二要, 其三, 第四招, 再就是, 最后一条: what a point begins with. */
    private static final Search POINT =
            Search.of("(?<=[,;。:])(?:其(?<m>[一二三四五六七八九])|第(?<k>[一二三四五六七八九十])(?:[,、是]|[招条项件步点])|(?<n>[一二三四五六七八九十])[是要]"
                    + "|(?<next>再(?:就是|一[个条招项]|者|有)|另外|此外|还有)|(?<last>最后(?:一[招条项件步点]|[是,])))");

    /** 一类是…,还有一类是…. */
    private static final Search ONE_IS = Search.of(
            "[,:;。](?:还有|再有|另外?|其余|剩下|余下|再|最后)?的?(?<k>[一二两三四五六七八九])(?<one>[类种部个条方位家座名把只棵口间艘])(?:面?是|(?=[^,;。]{2,12}))");

    /** Several that are told of together: 一号、二号船闸. */
    private static final Pattern TOGETHER = Pattern.compile("[一二三四五六七八九十\\d]{1,2}[号期#]?[、和至][一二三四五六七八九十\\d]{1,2}[号期#]");

    private static final Pattern FIRST = Pattern.compile("先|首先|最先|最早|起初|最初");
    private static final Pattern NEXT = Pattern.compile("接着|随后|后来|再|然后|之后|最后|尔后|继而|又|其后|末了");

    /** 烧窑和看门: one thing told, or two. */
    private static final Pattern JOINED = Pattern.compile("\\p{IsHan}{2}[和与及兼]\\p{IsHan}{2}");

    private static final Search EACH = Search.of("各|分别|都|均|依次|如下|陆续|先后");
    private static final Pattern ALSO = Pattern.compile("\\A(?:以及|还有|再加上|加上|另有|及|和|外加|再有)");
    private static final Search LIST = Search.of(
            "\\A[,:—]*(?:即|就是|分别是|分别为|分别?叫做?|分别名为|依次为|依次是)?(?<list>[^,;。:、]{2,10}(?:[、和与及][^,;。:、]{2,10})+)(?=[,。;])");
    private static final Search NAMELY = Search.of(
            "\\A[^;。:]{0,30},(?:(?:他们|她们|它们)(?:分别)?|分别)(?:是|为|叫)(?<list>[^,;。:、和与]{2,14}(?:、[^,;。:、和与]{2,14}){1,8}(?:以及|[和与及])[^,;。:、和与]{2,14})[。!]");

    private static final Search GOES_ON = Search.of("\\A,(?:以及|还有|再加上|加上|外加|另有|及|和)(?<one>[^,;。、和与]{2,16})(?=[。!,])");
    private static final Search BEFORE = Search.of(
            "(?<=[。;\\n]|\\A)(?<list>(?:[^,;。:、“”]{1,8}、){2,}[^,;。:、“”]{1,8}),(?<lead>[^,;。:、\\d]{0,8}?这)\\z");
    private static final Search MADE =
            Search.of("(?:由(?<list>[^,;。]{4,60})组成,(?:全团|一行|共|总共|合计|共计|一共)+|[有包括]{1,2}(?<had>[^,;。]{4,60}),)\\z");
    private static final Search NAMED =
            Search.of("(?<noun>[^,;。:、]{2,14})(?:有|是|为|包括)(?<list>(?:[^,;。:、“”]{1,8}、){2,}[^,;。:、“”]{1,8}),这?\\z");
    private static final Pattern PART =
            Pattern.compile("(?<n>[两二三四五六七八九一]|[1-9])(?<measure>[个名位家所座条])?\\p{IsHan}{1,8}");
    /**
     * A stated number of things.
     *
     * @param words the number with its noun
     * @param after where these end in the passage
     */
    private record Count(Sentence in, int n, Stretch words, String measure, String noun, int after) {
        String rest() {
            return in.between(after, in.range().to());
        }

        String head() {
            return noun.substring(Math.max(0, noun.length() - 2));
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            for (Count count : counts(s)) {
                Stream.of(
                                titles(count),
                                points(page, count),
                                dated(count),
                                alike(count),
                                named(count),
                                namely(count),
                                sequence(count),
                                parts(count),
                                before(count))
                        .filter(items -> items.size() > 1)
                        .findFirst()
                        .flatMap(items -> compare(page, count, items))
                        .ifPresent(found::add);
                if (!count.measure().isEmpty()) {
                    compare(
                                    page,
                                    count,
                                    Paragraphs.numbered(
                                            page, s, count.words().range().to()))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Count> counts(Sentence s) {
        List<Count> counts = new ArrayList<>();
        Matcher m = COUNT.matcher(s.chars());
        while (m.find()) {
            String measure = m.group("measure") == null ? "" : m.group("measure");
            int n = Numerals.whole(m.group("n"));
            if (n > 1 && n <= MOST && !(measure.isEmpty() && m.group("noun").isEmpty())) {
                int from = s.range().from();
                Stretch words = Stretch.of(s.in(), from + m.start(), from + m.end());
                counts.add(new Count(s, n, words, measure, m.group("noun"), from + m.end()));
            }
            m.region(m.end("n"), s.chars().length());
        }
        return counts;
    }

    /** 四部作品《甲》《乙》《丙》. */
    private static List<String> titles(Count count) {
        Matcher m = TITLES.matcher(count.rest());
        return m.find() && !OPEN.isIn(m.group("end")) && !count.measure().isEmpty()
                ? List.of(m.group("list").split("(?<=[》”])[、和与及,]?"))
                : List.of();
    }

    /** 四方面:一是…,二是…,三是…. */
    private static List<String> points(Page page, Count count) {
        String rest = rest(page, count);
        List<MatchResult> ones = ONE_IS.matcher(count.rest())
                .results()
                .filter(m -> count.measure().startsWith(m.group(2)))
                .toList();
        if (ones.size() > 1 && ones.get(0).group(1).equals("一") && !OPEN.isIn(count.rest())) {
            List<String> items = new ArrayList<>();
            ones.forEach(m -> addAll(items, m.group(), Numerals.whole(m.group(1))));
            return items;
        }
        return count.noun().contains("中") ? List.of() : numbered(rest);
    }

    /** The points told from the first on, which follows at once; those without a number count where one with a number, or the last, comes after. */
    private static List<String> numbered(String rest) {
        List<String> items = new ArrayList<>();
        int pending = 0;
        boolean ended = false;
        for (MatchResult m : POINT.matcher(rest).results().toList()) {
            String numeral = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
            int n = numeral == null ? 0 : Numerals.whole(numeral);
            boolean last = m.group(5) != null;
            if (ended || (items.isEmpty() ? n != 1 || !opens(rest, m.start()) : n > 0 && n <= items.size())) {
                break;
            }
            pending += n == 0 ? 1 : 0;
            if (last || (n > 0 && n <= items.size() + pending + 1)) {
                addAll(items, m.group(), last ? pending : n - items.size());
                pending = 0;
                ended = last;
            }
        }
        return items;
    }

    /** Whether the first point follows at once: after the rest of its clause, or as a sentence. */
    private static boolean opens(String rest, int at) {
        return at <= 24
                && rest.substring(0, at).matches("[^,;。:]{0,12}[,:。—][^,;。:]{0,8}[,:]?")
                && !COUNT.matcher(rest.substring(0, at)).find();
    }

    /** The words of the passage after a number. */
    private static String rest(Page page, Count count) {
        List<Sentence> all = page.sentences(count.in().in());
        return count.in().between(count.after(), all.get(all.size() - 1).range().to());
    }

    /** 三次改名:1958年…;1966年…;1979年…, 以…的, or what semicolons set apart. */
    private static List<String> dated(Count count) {
        String rest = count.rest();
        if (!rest.startsWith(":") || count.measure().isEmpty() || OPEN.isIn(rest)) {
            return List.of();
        }
        String list = rest.substring(1).replaceAll("[。!?]\\z", "");
        if (TOGETHER.matcher(list).find()) {
            return List.of();
        }
        return Stream.of(";", ",")
                .map(mark -> List.of(list.split(mark)))
                .filter(items -> items.size() > 1)
                .filter(items -> items.stream().allMatch(i -> YEAR.matcher(i).matches())
                        || items.stream().allMatch(i -> i.startsWith("以") && i.contains("的"))
                        || (list.contains(";")
                                && items.stream()
                                        .allMatch(i ->
                                                !i.contains(":") && i.length() > 1 && !i.matches("[一二三四五六七八九]是.*"))))
                .findFirst()
                .orElse(List.of());
    }

    /** Clauses to the end of the sentence that all end as what is counted does, or are of one length: 临川出瓷,安岭产茶,沙河养蟹. */
    private static List<String> alike(Count count) {
        String rest = count.rest().replaceAll("[。!?”]+\\z", "");
        int mark = rest.indexOf(':') >= 0 ? rest.indexOf(':') : rest.indexOf(',');
        if (mark < 0 || mark > 10 || OPEN.isIn(rest)) {
            return List.of();
        }
        List<String> items = Stream.of(rest.substring(mark + 1).split("[,;]", -1))
                .map(i -> ALSO.matcher(i).replaceFirst(""))
                .toList();
        String head = count.head();
        boolean noun = head.length() == 2 && items.stream().allMatch(i -> i.endsWith(head) && i.indexOf('、') < 0);
        int length = items.get(0).length();
        List<String> begun = begun(items, rest.startsWith(":") ? head.substring(Math.max(0, head.length() - 1)) : "");
        if (begun.size() >= SEVERAL) {
            return begun;
        }
        boolean length4 = (rest.startsWith(":") || EACH.isIn(count.noun() + rest.substring(0, mark)))
                && length > 2
                && length < 9
                && items.stream().allMatch(i -> i.length() == length && i.matches("\\p{IsHan}+"));
        return items.size() >= SEVERAL && (noun || length4) ? items : List.of();
    }

    /** Those of a list of clauses that begin with a name of what is counted, be it a long one before a figure, where the first does: 甲镇靠山,出茶;乙镇临海. */
    private static List<String> begun(List<String> clauses, String head) {
        Pattern name = Pattern.compile("\\p{IsHan}{1,4}?" + head + "|\\p{IsHan}{5,12}?" + head + "(?=\\d)");
        List<String> begun = clauses.stream()
                .filter(c -> !head.isEmpty() && name.matcher(c).lookingAt())
                .toList();
        return begun.contains(clauses.get(0)) ? begun : List.of();
    }

    /** 两所高中,一中和二中: a clause of nothing but names. */
    private static List<String> named(Count count) {
        Matcher m = LIST.matcher(count.rest());
        if (count.measure().isEmpty()
                || count.words().before(1).matches("[、和与及]")
                || !count.noun().matches("\\p{IsHan}{1,8}")
                || !m.find()
                || OPEN.isIn(count.rest().substring(0, Math.min(count.rest().length(), m.end() + 12)))) {
            return List.of();
        }
        Matcher more = GOES_ON.matcher(count.rest().substring(m.end()));
        boolean goesOn = more.find();
        if (!goesOn && mayFit(count, m.group("list"))) {
            return List.of();
        }
        int from = count.after() + m.start("list");
        List<String> items = List.of(m.group("list").split("[、和与及]", -1));
        int shortest = items.stream().mapToInt(String::length).min().orElse(0);
        int longest = items.stream().mapToInt(String::length).max().orElse(0);
        boolean names = count.in().in().tokens().stream()
                .filter(t -> t.range().from() >= from && t.range().to() <= count.after() + m.end("list"))
                .allMatch(ItemCounts::isNominal);
        List<String> all = new ArrayList<>(items);
        if (goesOn) {
            all.add(more.group("one"));
        }
        return names && longest - shortest < 4 && longest < 9 ? all : List.of();
    }

    /** 六位匠人获得称号,他们是甲、乙、丙和丁. */
    private static List<String> namely(Count count) {
        Matcher m = NAMELY.matcher(count.rest());
        return m.find()
                        && !count.measure().isEmpty()
                        && !OPEN.isIn(count.rest())
                        && !COUNT.matcher(count.rest().substring(0, m.start("list")))
                                .find()
                ? List.of(m.group("list").split("以及|[、和与]", -1))
                : List.of();
    }

    /** 三份工:先…,后来…,最后…; 五座桥,最早的是…,随后有甲、乙和丙: what is told in the order of time. */
    private static List<String> sequence(Count count) {
        String rest = count.rest().replaceAll("[。!?]\\z", "");
        int mark = rest.startsWith(",") || rest.startsWith(":") ? 0 : -1;
        List<String> clauses = mark < 0 ? List.of() : List.of(rest.substring(1).split("[,;]", -1));
        boolean told = clauses.size() > 1
                && !OPEN.matcher(rest).find()
                && FIRST.matcher(clauses.get(0)).lookingAt()
                && clauses.stream().skip(1).allMatch(c -> NEXT.matcher(c).lookingAt());
        List<String> items = clauses.stream()
                .flatMap(c -> Stream.of(c.split("、|(?<=的[^,;。]{2,8})和", -1)))
                .toList();
        return told && items.stream().noneMatch(i -> JOINED.matcher(i).find()) ? items : List.of();
    }

    /** Whether a list may have as many items as are told, since some of its conjunctions may stand within one. */
    private static boolean mayFit(Count count, String list) {
        int fewest = list.split("[、]", -1).length;
        return count.n() >= fewest && count.n() <= list.split("[、和与及]", -1).length;
    }

    private static boolean isNominal(Token t) {
        return t.tag().matches("(n|j|m|w|c|b|a|q|s|f).*");
    }

    /** 八人:队长、副队长,再加上两名司机和一名医生; 九个区,即甲、乙两个区,以及丙、丁两县: the numbers and single ones that make it up. */
    private static List<String> parts(Count count) {
        String rest = count.rest().replaceAll("[。!?]\\z", "");
        Matcher lead = Pattern.compile("\\A(?::|,?(?:即|包括|分别是|分别为|由))").matcher(rest);
        if (!lead.find() || OPEN.isIn(rest) || count.words().before(1).matches("[、和与及]")) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        int numbers = 0;
        for (String clause : rest.substring(lead.end()).split("[,;]", -1)) {
            String words = ALSO.matcher(clause).replaceFirst("");
            boolean goesOn = clause.equals(words) && !items.isEmpty();
            Matcher sum = Pattern.compile("(?<list>[^\\d]*、.*?)(?<n>[两二三四五六七八九])[个座]?(?<head>\\p{IsHan}{1,4})")
                    .matcher(words);
            if (goesOn) {
                break;
            }
            if (sum.matches() && !PART.matcher(words).lookingAt()) {
                numbers++;
                addAll(items, sum.group("head"), Numerals.whole(sum.group("n")));
                continue;
            }
            for (String item : words.split("[、和与]", -1)) {
                Matcher part = PART.matcher(item);
                boolean number = part.matches() && !item.matches("[一二三四五六七八九十]\\p{IsHan}{1,2}");
                numbers += number ? 1 : 0;
                addAll(items, item, number ? Numerals.whole(part.group("n")) : 1);
            }
        }
        return numbers > 1 ? items : List.of();
    }

    private static void addAll(List<String> items, String item, int times) {
        for (int i = 0; i < times; i++) {
            items.add(item);
        }
    }

    /** 双塔、古井、戏台、祠堂,村里的这四处古迹; 甲县种橙,乙县采茶,丙县养鱼,这三个县; 由一名团长和九名团员组成,一行十人. */
    private static List<String> before(Count count) {
        String lead = count.in()
                .between(count.in().range().from(), count.words().range().from());
        Matcher made = MADE.matcher(lead);
        if (made.find() && count.words().words().matches("\\p{IsHan}{1,2}个?[名人位].*|\\d+个?[名人位].*")) {
            List<String> items = new ArrayList<>();
            Stream.of((made.group("list") == null ? made.group("had") : made.group("list")).split("[、和与及]", -1))
                    .map(PART::matcher)
                    .filter(Matcher::matches)
                    .forEach(m -> addAll(items, m.group(), Numerals.whole(m.group("n"))));
            return items;
        }
        if (lead.endsWith(",这")) {
            String clauses = lead.substring(lead.lastIndexOf(':') + 1, lead.length() - 2);
            List<String> items = List.of(clauses.split("[,;]", -1));
            int length = items.get(0).length();
            boolean like = items.size() >= SEVERAL
                    && items.stream().allMatch(i -> i.length() == length && i.matches("\\p{IsHan}{3,9}"));
            return like ? items : List.of();
        }
        Matcher named = NAMED.matcher(lead);
        if (named.find() && !count.noun().isEmpty() && !OPEN.isIn(named.group())) {
            boolean same = count.noun().length() > 1
                    && named.group("noun").contains(count.noun().substring(0, 2));
            return same ? List.of(named.group("list").split("[、和与]", -1)) : List.of();
        }
        Matcher m = BEFORE.matcher(lead);
        return m.find() && !OPEN.isIn(m.group()) && !count.measure().isEmpty()
                ? List.of(m.group("list").split("[、和与]", -1))
                : List.of();
    }

    private static Optional<Finding> compare(Page page, Count count, List<String> items) {
        if (items.isEmpty() || items.size() == count.n() || Math.abs(count.n() - items.size()) > OFF) {
            return Optional.empty();
        }
        String n = count.words().words();
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(count.words().clause())
                .because(
                        "文中说“" + n + "”，所列为" + items.size() + "项：" + String.join("；", items),
                        "the text counts " + count.n() + ", and then tells of " + items.size()));
    }
}
