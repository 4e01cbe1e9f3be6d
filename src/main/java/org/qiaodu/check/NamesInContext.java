package org.qiaodu.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Finds short names one character off a known one where words beside them say what sort of name it must be. */
final class NamesInContext implements Check {
    private static final Pattern TOWN = Pattern.compile("[镇乡]$");
    private static final Pattern PLACE = Pattern.compile("(?<=..)[市县区旗]\\z");

    /** A list of short names, and one of them. */
    private static final Search LIST = Search.of("(?<=[的括、,:在]|^)\\p{IsHan}{2,4}(?:[、和与及]\\p{IsHan}{2,4}){2,}");

    private static final Pattern ITEM =
            Pattern.compile("(?<=\\A|[、和与及])\\p{IsHan}{2,4}?(?=[、和与及]|[等三四五六七八九]*[市县区旗地]|\\z)");

    private static final Search PERSON =
            Search.of("(\\p{IsHan}{3})(?=院士|总理|总书记|元帅|大将|烈士|先生)|(?<=院士|物理学家|数学家|科学家)(\\p{IsHan}{3})");
    private static final Search BRAND =
            Search.of("(?<=改为|更名为|商标[“为]|品牌[“为]|注册[“]|牌号[“为])“?(\\p{IsHan}{2})(?!\\p{IsHan}{0,3}[市省])");

    /** Words that are told of the well known. */
    private static final Search FAME = Search.of(
            "院士|科学家|学家|专家|旅行家|书法家|政治家|思想家|教育家|军事家|革命家|实业家|名臣|名将|理学|之父|诺贝尔|元帅|作家|诗人|文豪|画家|音乐家|作曲家|艺术家|先驱|烈士|故居|纪念馆|侨领|华侨|元勋|工程师|民族工业|创办人|代表作|水稻|航天|导弹|原子弹|氢弹|青蒿素|桥梁|两弹一星|功勋|领袖");

    private static final Search FAMED = Search.of("(?:家|院士|之父|诗人|元勋)[”》]?\\z");

    /** A name of two characters right after what makes one famous. */
    private static final Search TITLED = Search.of("(?:家|院士|之父|诗人|元勋|状元|名臣|名将)[”》]?(?<name>\\p{IsHan}{2})");

    /** What somebody who is told does, right after the name. */
    private static final Pattern DOES = Pattern.compile("(?:主持|设计|创办|创建|发明|发起|领导|领衔|撰写|主编|提出|率领|带领|出任|担任|受命|先生|院士|教授)");

    private static final Search BORN = Search.of("原名|出生|生于|诞生|逝世|病逝|去世");

    /** Family names that many have, so that two with one given name but for a character may be two people. */
    static final String COMMON =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /** Fewest characters of a name that is looked for without a word beside it that calls for one. */
    private static final int FEWEST = 3;

    private final Map<String, String> people = new TreeMap<>();
    private final Map<String, String> brands = new TreeMap<>();
    private final Map<String, String> towns = new TreeMap<>();
    private final Map<String, List<String>> siblings = new HashMap<>();

    /** Counties, districts and cities without the word for these, with what they lie in; and the other way round. */
    private final Map<String, Set<String>> places = new HashMap<>();

    private final Map<String, Set<String>> within = new HashMap<>();

    /** Names of the well known by the years they were born and died in. */
    private final Map<Integer, Set<String>> lives = new HashMap<>();

    /** Names of two characters of the well known. */
    private final List<String> brief = new ArrayList<>();

    /** Names of three characters of the well known, by the name with a character left open: 茅?升. */
    private final Map<String, List<String>> famed = new HashMap<>();

    /** The characters of these: most places of a text are passed over by them. */
    private final BitSet ofFamed = new BitSet();

    private final CheckWords words;

    NamesInContext(ReferenceValues reference, Gazetteer gazetteer, CheckWords words) {
        this.words = words;
        for (Period life : reference.lives()) {
            if (life.name().length() >= FEWEST - 1) {
                Stream.of(life.first(), life.last())
                        .filter(Objects::nonNull)
                        .forEach(day -> lives.computeIfAbsent(day.getYear(), k -> new TreeSet<>())
                                .add(life.name()));
                if (life.name().length() < FEWEST) {
                    brief.add(life.name());
                }
                if (life.name().length() == FEWEST) {
                    life.name().chars().forEach(ofFamed::set);
                    without(life.name())
                            .forEach(key -> famed.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(life.name()));
                }
            }
        }
        for (Gazetteer.Entry e : gazetteer.entries()) {
            String parent = String.valueOf(e.parent());
            switch (e.type().name()) {
                case "Person" ->
                    e.surfaces().stream().filter(s -> s.length() == 3).forEach(s -> people.put(s, parent));
                case "Brand" ->
                    e.surfaces().stream().filter(s -> s.length() == 2).forEach(s -> brands.put(s, parent));
                case "County", "District", "CountyLevelCity", "City" ->
                    e.surfaces().forEach(s -> place(s, parent));
                case "Town" ->
                    e.surfaces().stream().filter(s -> s.length() <= 3).forEach(s -> town(s, parent));
                default -> {}
            }
        }
    }

    private void place(String surface, String parent) {
        String name =
                surface.length() < FEWEST ? surface : PLACE.matcher(surface).replaceFirst("");
        places.computeIfAbsent(name, k -> new TreeSet<>()).add(parent);
        within.computeIfAbsent(parent, k -> new TreeSet<>()).add(name);
    }

    private void town(String surface, String parent) {
        String name = TOWN.matcher(surface).replaceFirst("");
        if (name.length() == 2) {
            towns.put(name, parent);
            siblings.computeIfAbsent(parent, k -> new ArrayList<>()).add(name);
        }
    }

    @Override
    public List<Finding> check(Page page) {
        String text = page.chars();
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            match(page, passage, PERSON, people, text, found);
            match(page, passage, BRAND, brands, text, found);
            neighbours(page, passage, text, found);
            listed(page, passage, found);
            lives(page, passage, text, found);
            titled(page, passage, text, found);
        }
        return found;
    }

    /** 屠幼呦…1930年生: beside the year a well-known person was born in, the name but for a character easily mistaken. */
    private void lives(Page page, AnnotatedPassage passage, String text, List<Finding> found) {
        String chars = passage.passage().chars();
        page.sentences(passage).stream()
                .flatMap(s -> s.times().stream())
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                .distinct()
                .flatMap(year -> lives.getOrDefault(year, Set.of()).stream())
                .filter(name -> !text.contains(name) && (name.length() >= FEWEST || BORN.isIn(chars)))
                .forEach(name -> {
                    for (int at = chars.indexOf(name.charAt(0)); at >= 0; at = chars.indexOf(name.charAt(0), at + 1)) {
                        if (at + name.length() <= chars.length()
                                && isMistaken(chars.substring(at, at + name.length()), name)) {
                            found.add(finding(page, Stretch.of(passage, at, at + name.length()), name));
                        }
                    }
                });
        page.sentences(passage).forEach(s -> famed(page, s, text, found));
    }

    /** 实业家张骞: the name of two characters of somebody well known, but for the second, right after what makes one famous. */
    private void titled(Page page, AnnotatedPassage passage, String text, List<Finding> found) {
        Matcher m = TITLED.matcher(passage.passage().chars());
        while (m.find()) {
            Stretch words = Stretch.of(passage, m.start("name"), m.end("name"));
            brief.stream()
                    .filter(name -> name.charAt(0) == words.words().charAt(0)
                            && !text.contains(name)
                            && isMistaken(words.words(), name))
                    .findFirst()
                    .ifPresent(name -> found.add(finding(page, words, name)));
        }
    }

    /** 桥梁专家茅以开: the name of somebody well known but for a character, where words speak of such people. */
    private void famed(Page page, Sentence s, String text, List<Finding> found) {
        String chars = s.chars();
        boolean fame = FAME.matcher(chars).find();
        for (int at = 0; at + FEWEST <= chars.length(); at++) {
            if (!mayBeFamed(chars, at)) {
                continue;
            }
            String printed = chars.substring(at, at + FEWEST);
            for (String key : without(printed)) {
                for (String name : famed.getOrDefault(key, List.of())) {
                    Stretch words =
                            Stretch.of(s.in(), s.range().from() + at, s.range().from() + at + FEWEST);
                    if (!text.contains(name) && isMeant(s, words, name, fame)) {
                        found.add(finding(page, words, name));
                    }
                }
            }
        }
    }

    private boolean mayBeFamed(String chars, int at) {
        boolean first = ofFamed.get(chars.charAt(at));
        boolean second = ofFamed.get(chars.charAt(at + 1));
        boolean third = ofFamed.get(chars.charAt(at + 2));
        boolean twice = first && chars.charAt(at + 1) == chars.charAt(at + 2);
        return twice || (first ? second || third : second && third);
    }

    /** A name with each of its characters in turn left open; one said twice may be wrong twice. */
    private static List<String> without(String name) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            open.add(name.substring(0, i) + '?' + name.substring(i + 1));
        }
        if (name.charAt(1) == name.charAt(2)) {
            open.add(name.charAt(0) + "??");
        }
        return open;
    }

    /** Whether the words beside what is printed, or that the character is easily mistaken, show that a well-known name is meant. */
    private boolean isMeant(Sentence s, Stretch printed, String name, boolean fame) {
        boolean rare = COMMON.indexOf(name.charAt(0)) < 0;
        boolean named = printed.words().charAt(0) == name.charAt(0);
        boolean does = DOES.matcher(printed.after(4)).lookingAt();
        boolean titled = FAMED.matcher(printed.before(8)).find();
        boolean person = fame || (rare && (does || isPerson(s, printed)));
        boolean beside =
                FAME.matcher(printed.before(6) + "," + printed.after(6)).find();
        return (person && isMistaken(printed.words(), name))
                || (named && titled && beside)
                || (named && rare && does && printed.before(1).matches("[由是,。]|"))
                || (named && rare && beside && isPerson(s, printed));
    }

    private static boolean isPerson(Sentence s, Stretch words) {
        return s.mentions().stream()
                .anyMatch(
                        m -> m.range().equals(words.range()) && m.type().name().equals("Person"));
    }

    /** Whether words are a name but for one character, wherever it stands, that is easily mistaken. */
    private boolean isMistaken(String printed, String name) {
        Set<String> odd = new TreeSet<>();
        for (int i = 0; i < name.length(); i++) {
            if (printed.charAt(i) != name.charAt(i)) {
                odd.add("" + printed.charAt(i) + name.charAt(i));
            }
        }
        return odd.size() == 1 && odd.stream().allMatch(two -> words.alike(two.charAt(0), two.charAt(1)));
    }

    private static void match(
            Page page,
            AnnotatedPassage passage,
            Search pattern,
            Map<String, String> names,
            String text,
            List<Finding> found) {
        Matcher m = pattern.matcher(passage.passage().chars());
        boolean brand = pattern == BRAND;
        while (m.find()) {
            int group = m.group(1) != null ? 1 : 2;
            String printed = m.group(group);
            if (names.containsKey(printed)) {
                continue;
            }
            List<String> near = names.keySet().stream()
                    .filter(n -> differsInOne(n, printed)
                            && (brand ? isHere(names.getOrDefault(n, ""), text) : n.charAt(0) == printed.charAt(0)))
                    .distinct()
                    .toList();
            if (near.size() == 1) {
                found.add(finding(page, Stretch.of(passage, m.start(group), m.end(group)), near.get(0)));
            }
        }
    }

    private static boolean isHere(String parent, String text) {
        return parent.length() > 2 && text.contains(parent.replaceFirst("[市省区县]$", ""));
    }

    private static boolean differsInOne(String one, String other) {
        int different = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return one.length() == other.length() && different == 1;
    }

    /** 三江鹤洲: a town, and beside it what is nearly another town of the same district. */
    private void neighbours(Page page, AnnotatedPassage passage, String text, List<Finding> found) {
        String chars = passage.passage().chars();
        for (int i = 0; i + 4 <= chars.length(); i++) {
            String parent = towns.get(chars.substring(i, i + 2));
            if (parent == null || !isHere(parent, text)) {
                continue;
            }
            String beside = chars.substring(i + 2, i + 4);
            if (towns.containsKey(beside) || !beside.matches("\\p{IsHan}{2}")) {
                continue;
            }
            List<String> near = siblings.getOrDefault(parent, List.of()).stream()
                    .filter(n -> n.charAt(1) == beside.charAt(1) && differsInOne(n, beside))
                    .toList();
            if (near.size() == 1) {
                Stretch words = Stretch.of(passage, i, i + 4);
                found.add(finding(page, words, words.words().substring(0, 2) + "—" + near.get(0)));
            }
        }
    }

    /** 雄县、容城、新安三县: places of one parent, and among them what is another of it but for a character or their order. */
    private void listed(Page page, AnnotatedPassage passage, List<Finding> found) {
        Matcher list = LIST.matcher(passage.passage().chars());
        while (list.find()) {
            List<Stretch> items = new ArrayList<>();
            Matcher item = ITEM.matcher(list.group());
            while (item.find()) {
                int from = list.start() + item.start();
                items.add(Stretch.of(passage, from, list.start() + item.end()));
            }
            for (Stretch odd : items) {
                String name = PLACE.matcher(odd.words()).replaceFirst("");
                List<String> others = items.stream()
                        .filter(i -> !i.equals(odd))
                        .map(i -> known(i.words()))
                        .filter(places::containsKey)
                        .toList();
                Set<String> shared = new TreeSet<>(others.size() < 2 ? Set.of() : places.get(others.get(0)));
                others.forEach(o -> shared.retainAll(places.getOrDefault(o, Set.of())));
                shared.stream()
                        .filter(parent -> !within.getOrDefault(parent, Set.of()).contains(known(odd.words())))
                        .flatMap(parent -> within.getOrDefault(parent, Set.of()).stream())
                        .filter(n -> !others.contains(n) && isMisprinted(name, n))
                        .findFirst()
                        .ifPresent(n -> found.add(finding(page, odd, n)));
            }
        }
    }

    /** The known place that an item of a list names, or that its first characters name; the item where there is none. */
    private String known(String item) {
        for (int to = item.length(); to > 1; to--) {
            if (places.containsKey(item.substring(0, to))) {
                return item.substring(0, to);
            }
        }
        return PLACE.matcher(item).replaceFirst("");
    }

    /** Whether a name of two characters is another in the wrong order, or one that differs in a character easily mistaken. */
    private boolean isMisprinted(String printed, String name) {
        boolean same = printed.length() == name.length() && !printed.equals(name);
        return same
                && ((name.length() == 2 && printed.charAt(0) == name.charAt(1) && printed.charAt(1) == name.charAt(0))
                        || isMistaken(printed, name));
    }

    private static Finding finding(Page page, Stretch words, String known) {
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                .at(words)
                .words(words.clause())
                .suggest(known)
                .because(
                        "“" + words.words() + "”与此处应有的已知名称“" + known + "”只差一字",
                        "'" + words.words() + "' is one character away from '" + known
                                + "', a known name of the sort that belongs here");
    }
}
