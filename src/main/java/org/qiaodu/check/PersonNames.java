package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/** Finds people whose names differ in one character: one person misnamed once, or two? */
final class PersonNames implements Check {
    private static final int LENGTH = 3;
    private static final String TITLES =
            "总理|省长|市长|县长|区长|镇长|乡长|村长|书记|支书|主任|主席|局长|厅长|处长|科长|部长|校长|院长|所长|站长|队长|会长|董事长|总经理|总裁|经理|厂长|教授|院士|工程师|记者|创始人|校友|企业家|老板|村民|店主";
    /** What people are called beside their offices. */
    private static final String CALLED = "先生|女士|同志|师傅|老师|医生|大夫|老人|夫妇";

    private static final String AFTER =
            "[说表在认指强称致参出介会调主率带和与及把将被从对向于为已又也还就是的、,(（。;等]|当年|曾|生前|用过|一家|副?(?:" + TITLES + ")|" + CALLED;
    private static final Pattern STANDS = Pattern.compile(AFTER);

    /** What is told of one who is known already. */
    private static final Pattern TOLD =
            Pattern.compile("说|表示|在|要求|介绍|指出|强调|认为|参观|宣布|把|带着|又|才|却|常|总|" + TITLES + "|" + CALLED);

    private static final Pattern TITLED = Pattern.compile("(" + TITLES + ")$");

    /** 命名为“慕陶楼”: what bears somebody's given name. */
    private static final Pattern BEARS = Pattern.compile(
            "“(?<given>\\p{IsHan}{2})(?:大?[楼阁亭堂桥路街渠园馆奖塔井斋轩院校苑班]|[大中小]学|学[校堂]|医院|广场|公园|书院|书屋|基金|图书馆|纪念\\p{IsHan}{1,3})”");

    private static final Pattern NAMING = Pattern.compile("命名|取名|得名|定名|纪念|冠名|题名|称为");

    /** How often somebody is named of whom another name, printed once, is a misprint. */
    private static final int OFTEN = 3;

    private static final Pattern KIN = Pattern.compile("[兄弟姐妹哥父母子女儿孙叔伯侄]");

    private final CheckWords words;

    PersonNames(CheckWords words) {
        this.words = words;
    }

    @Override
    public List<Finding> check(Page page) {
        Map<String, List<Stretch>> names = new LinkedHashMap<>();
        for (AnnotatedPassage passage : page.passages()) {
            passage.chunks().stream()
                    .filter(c -> c instanceof Mention m && m.type().name().equals("Person"))
                    .map(c -> new Stretch(passage, c.range()))
                    .filter(s -> s.words().length() == LENGTH)
                    .forEach(s -> names.computeIfAbsent(s.words(), k -> new ArrayList<>())
                            .add(s));
        }
        Map<String, List<Stretch>> printed = new LinkedHashMap<>(names);
        names.keySet().forEach(name -> near(page, name, printed));
        List<Finding> found = new ArrayList<>();
        List<String> all = List.copyOf(printed.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pair(page, printed, all.get(i), all.get(j), found);
            }
        }
        page.sentences().forEach(s -> bears(page, s, names.keySet(), found));
        return found;
    }

    /** 林慕陶…命名为“慕淘楼”: what is named after somebody has the characters of the given name. */
    private void bears(Page page, Sentence s, Set<String> names, List<Finding> found) {
        Matcher m = BEARS.matcher(s.chars());
        while (NAMING.matcher(s.chars()).find() && m.find()) {
            String given = m.group("given");
            int from = s.range().from() + m.start("given");
            names.stream()
                    .filter(name -> names.stream().noneMatch(n -> n.endsWith(given)))
                    .filter(name -> isMistaken(name.substring(1), given))
                    .findFirst()
                    .map(name -> new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                            .at(Stretch.of(s.in(), from, from + given.length()))
                            .words(s.stretch())
                            .suggest(name.substring(1))
                            .because(
                                    "“" + m.group() + "”得名于" + name + "，却有一字不同",
                                    "'" + m.group() + "' is named after '" + name + "', but has another character"))
                    .ifPresent(found::add);
        }
    }

    /** Whether two names of two characters differ in one, which was taken for the other. */
    private boolean isMistaken(String one, String other) {
        boolean first = one.charAt(0) == other.charAt(0);
        boolean second = one.charAt(1) == other.charAt(1);
        int odd = first ? 1 : 0;
        return first != second && words.alike(one.charAt(odd), other.charAt(odd));
    }

    /** Words that are a name but for one character, and stand where a name does or have one taken for another. */
    private void near(Page page, String name, Map<String, List<Stretch>> printed) {
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (int at = 0; at + LENGTH <= chars.length(); at++) {
                String words = chars.substring(at, at + LENGTH);
                int odd = difference(name, words);
                if (odd >= 0 && isHan(words)) {
                    near(Stretch.of(passage, at, at + LENGTH), name, odd, printed);
                }
            }
        }
    }

    private static boolean isHan(String words) {
        return words.codePoints().allMatch(Character::isIdeographic);
    }

    private void near(Stretch stretch, String name, int odd, Map<String, List<Stretch>> printed) {
        String words = stretch.words();
        boolean mistaken = this.words.alike(name.charAt(odd), words.charAt(odd));
        boolean placed = odd > 0 && STANDS.matcher(stretch.after(4)).lookingAt();
        if ((mistaken || placed) && isName(stretch)) {
            List<Stretch> places = printed.computeIfAbsent(words, k -> new ArrayList<>());
            if (!places.contains(stretch)) {
                places.add(stretch);
            }
        }
    }

    private boolean isName(Stretch stretch) {
        String words = stretch.words();
        boolean wording = this.words.isWord().test(words.substring(1))
                || this.words.isWord().test(words.substring(0, 2))
                || this.words.isWord().test(words);
        return !wording || TITLED.matcher(stretch.before(4)).find();
    }

    private void pair(Page page, Map<String, List<Stretch>> printed, String one, String other, List<Finding> found) {
        int at = difference(one, other);
        List<Stretch> here = printed.getOrDefault(one, List.of());
        List<Stretch> there = printed.getOrDefault(other, List.of());
        if (at < 0 || sideBySide(here, there)) {
            return;
        }
        boolean alike = words.alike(one.charAt(at), other.charAt(at));
        if (at == 0 && !alike) {
            return;
        }
        boolean sameTitle = !titles(here).isEmpty() && titles(here).equals(titles(there));
        if (!alike && !sameTitle && !isBare(here, there) && !isOften(here, there)) {
            return;
        }
        boolean rarer = here.size() < there.size();
        Stretch odd = (rarer ? here : there).get(0);
        String right = rarer ? other : one;
        found.add(new Draft(
                        page,
                        Finding.Kind.IDENTITY_DOUBT,
                        alike || sameTitle ? Finding.Severity.HIGH : Finding.Severity.MEDIUM)
                .at(odd)
                .words(odd.clause())
                .words((rarer ? there : here).get(0))
                .suggest(here.size() == there.size() ? null : right)
                .because(
                        "“" + odd.words() + "”与文中别处的“" + right + "”只差一字，当是一人",
                        "'" + odd.words() + "' is one character away from '" + right
                                + "' elsewhere in the text: probably one person"));
    }

    /** Whether the later of two is told of without any word of who that is, as of one known already. */
    private static boolean isBare(List<Stretch> here, List<Stretch> there) {
        if (here.size() != 1 || there.size() != 1) {
            return false;
        }
        boolean first = place(here.get(0)) < place(there.get(0));
        Stretch earlier = (first ? here : there).get(0);
        Stretch later = (first ? there : here).get(0);
        return TITLED.matcher(earlier.before(4)).find()
                && later.before(1).matches("[。,;]?")
                && TOLD.matcher(later.after(4)).lookingAt();
    }

    /** Whether one of two is named again and again, the other once, as no kin, and neither has a word in it: 单位数. */
    private boolean isOften(List<Stretch> here, List<Stretch> there) {
        List<Stretch> rare = here.size() < there.size() ? here : there;
        return rare.size() == 1
                && Math.max(here.size(), there.size()) >= OFTEN
                && Stream.of(here.get(0), there.get(0)).noneMatch(s -> isWording(s.words()))
                && !KIN.matcher(rare.get(0).clause().words()).find();
    }

    private boolean isWording(String name) {
        return words.isWord().test(name.substring(0, 2)) || words.isWord().test(name.substring(1));
    }

    private static long place(Stretch name) {
        return name.in().passage().index() * 1_000_000L + name.range().from();
    }

    /** The place of the only character that differs; -1 where more do, or none. */
    private static int difference(String one, String other) {
        int at = -1;
        for (int i = 0; i < LENGTH; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (at >= 0) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }

    /** Whether both stand in one list, which names two people. */
    private static boolean sideBySide(List<Stretch> here, List<Stretch> there) {
        return here.stream().anyMatch(h -> there.stream().anyMatch(t -> isNear(h, t)));
    }

    private static boolean isNear(Stretch one, Stretch other) {
        return one.in().equals(other.in())
                && Math.abs(one.range().from() - other.range().from()) < 12
                && !one.cover(other.range()).words().contains("。");
    }

    private static List<String> titles(List<Stretch> places) {
        return places.stream()
                .flatMap(s -> Stream.of(
                        TITLED.matcher(s.before(4)),
                        TITLED.matcher(s.after(16).replaceAll("(?s)^(?!(是|为|任|担任|,|，)).*|[。,;说表].*", ""))))
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .distinct()
                .sorted()
                .limit(1)
                .toList();
    }
}
