package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds words that are a name, known beforehand or printed elsewhere on the page, but for one character. */
final class NearNames implements Check {
    private static final int SHORTEST = 5;
    /** The same of names that the page prints, where one character was taken for another. */
    private static final int SHORT = 4;
    /** Characters whose change makes another name: numbers, points of the compass, opposites. */
    static final String TELLING =
            "0123456789一二三四五六七八九十百千万亿两首末第东南西北中上下前后左右内外大小新老旧高低长短省市区县镇乡村街州国" + "男女正副总分甲乙丙丁海江河湖山及和与的了在是";
    /** Characters that may be left out of a name. */
    private static final String OPTIONAL = "片客汽周市省区县镇乡村的、·—-“”《》()（）国性";

    /** Characters that name a kind by themselves. */
    private static final String KINDS = "市县镇乡村车区局部院会所厅处站路街馆园城港桥河湖山奖节法";

    /** Tags of words that name nothing. */
    private static final Pattern VERBAL = Pattern.compile("[vdpcurymq].*|f|t");

    /** Tags of words that join names to what follows: 鞍山市和. */
    private static final Pattern LINKING = Pattern.compile("[cpu].*");

    /** Fewest characters of an ending that names of one kind share, and fewest of these names. */
    private static final int KIND = 4;

    private static final int SEVERAL = 3;
    /** Characters of a name from which one easily mistaken that makes a word is a misprint all the same. */
    private static final int LONG = 6;

    /** Times from which on a form is the writer's own, no misprint. */
    private static final int OWN = 3;

    /** Classes whose names are common nouns, beside which there are others. */
    private static final Set<String> COMMON = Set.of("Product", "Industry", "Topic");

    /** Classes whose short names hardly another thing has. */
    private static final Set<String> WORKS = Set.of("Infrastructure", "University", "Policy", "Organisation", "Event");

    private static final Set<String> FIRMS = Set.of("Company", "Factory", "Brand");

    private final NearMatch known;
    private final NearMatch common;
    /** Short names of these, and of firms. */
    private final NearMatch works;

    private final Set<String> surfaces;
    /** How many names end so: 高新技术产业开发区. */
    private final Map<String, Integer> endings = new HashMap<>();

    private final CheckWords words;

    NearNames(Gazetteer gazetteer, CheckWords words) {
        surfaces = new HashSet<>();
        Set<String> proper = new HashSet<>();
        Set<String> nouns = new HashSet<>();
        gazetteer.entries().forEach(e -> {
            surfaces.addAll(e.surfaces());
            (COMMON.contains(e.type().name()) ? nouns : proper).addAll(e.surfaces());
        });
        for (String name : surfaces) {
            for (int at = 1; at + KIND <= name.length(); at++) {
                endings.merge(name.substring(at), 1, Integer::sum);
            }
        }
        works = new NearMatch(
                gazetteer.entries().stream()
                        .flatMap(e -> e.surfaces().stream()
                                .filter(n -> isShort(e.type().name(), n)))
                        .sorted()
                        .toList(),
                SHORT);
        known = near(proper);
        common = near(nouns);
        this.words = words;
    }

    /** Whether a name of some class is short, but hardly another's: 平陆运河, 京东方. */
    private static boolean isShort(String type, String name) {
        return (WORKS.contains(type) && name.length() == SHORT) || (FIRMS.contains(type) && name.length() == SHORT - 1);
    }

    private static NearMatch near(Set<String> names) {
        return new NearMatch(
                names.stream().filter(s -> s.length() >= SHORTEST).sorted().toList());
    }

    @Override
    public List<Finding> check(Page page) {
        Map<String, Integer> own = ownNames(page);
        NearMatch printed = new NearMatch(
                own.keySet().stream().filter(n -> n.length() >= SHORTEST).toList());
        NearMatch brief = new NearMatch(
                Stream.concat(own.keySet().stream().filter(n -> n.length() == SHORT), firms(page, SHORT))
                        .distinct()
                        .toList(),
                SHORT);
        List<String> twice = Stream.concat(
                        own.keySet().stream().filter(n -> n.length() == SHORT - 1), firms(page, SHORT - 1))
                .distinct()
                .sorted()
                .toList();
        Map<String, Finding> found = new LinkedHashMap<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            known.in(chars).stream()
                    .filter(n -> !isEnd(n) || isAlike(chars, n))
                    .forEach(n -> consider(page, passage, n, true, found));
            Stream.concat(common.in(chars).stream(), works.in(chars).stream())
                    .filter(n -> (n.change() == 1 && n.phrase().length() == SHORT) || isAlike(chars, n))
                    .forEach(n -> consider(page, passage, n, true, found));
            printed.in(chars).stream()
                    .filter(n -> !own.containsKey(n.range().of(chars)))
                    .filter(n -> (own.getOrDefault(n.phrase(), 0) > 1 && !isEnd(n)) || isAlike(chars, n))
                    .forEach(n -> consider(page, passage, n, false, found));
            for (String name : twice) {
                shortName(page, passage, name, found);
            }
            brief.in(chars).stream()
                    .filter(n -> !own.containsKey(n.range().of(chars)) && isAlike(chars, n))
                    .forEach(n -> consider(page, passage, n, false, found));
        }
        return new ArrayList<>(found.values());
    }

    /** A name of three characters that the page prints, of a firm or more than once, with one character taken for another. */
    private void shortName(Page page, AnnotatedPassage passage, String name, Map<String, Finding> found) {
        String chars = passage.passage().chars();
        for (int at = 0; at + name.length() <= chars.length(); at++) {
            int odd = odd(chars, at, name);
            if (odd >= 0 && !isMention(passage, at, at + name.length())) {
                TextRange range = new TextRange(at, at + name.length());
                consider(page, passage, new NearMatch.Near(range, name, odd, 0), false, found);
            }
        }
    }

    /** Whether it is the last character of a name that was changed. */
    private static boolean isEnd(NearMatch.Near near) {
        return near.change() == 0 && near.at() == near.phrase().length() - 1;
    }

    private static boolean isMention(AnnotatedPassage passage, int from, int to) {
        return passage.chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && !m.source().equals(Mention.TAGGER)
                        && c.range().from() == from
                        && c.range().to() == to);
    }

    /** The place of the one character, but for the last, in which words differ from a name by one easily mistaken; else -1. */
    private int odd(String chars, int from, String name) {
        int odd = -1;
        for (int i = 0; i < name.length(); i++) {
            if (chars.charAt(from + i) != name.charAt(i)) {
                if (odd >= 0 || i == name.length() - 1) {
                    return -1;
                }
                odd = i;
            }
        }
        return odd >= 0 && words.alike(chars.charAt(from + odd), name.charAt(odd)) ? odd : -1;
    }

    /** Names the page prints, with how often. */
    private static Map<String, Integer> ownNames(Page page) {
        Map<String, Integer> counts = new HashMap<>();
        for (AnnotatedPassage passage : page.passages()) {
            passage.chunks().forEach(c -> {
                if (c instanceof Mention m
                        && m.form() == Mention.Form.NAME
                        && m.range().length() >= SHORT - 1
                        && !m.type().name().equals("Person")) {
                    counts.merge(m.range().of(passage.passage().chars()), 1, Integer::sum);
                }
            });
        }
        return counts;
    }

    /** What firms are called for short, their own name, 永泰隆, or place and own name: 无锡润禾 of 无锡润禾电子材料有限公司. */
    private Stream<String> firms(Page page, int length) {
        return page.passages().stream()
                .flatMap(p -> p.chunks().stream()
                        .filter(c -> c instanceof Mention m
                                && FIRMS.contains(m.type().name())
                                && m.form() == Mention.Form.NAME
                                && m.range().length() > LONG)
                        .map(c -> c.range().of(p.passage().chars()).substring(0, length)))
                .filter(n -> surfaces.contains(n.substring(0, 2)) == (length == SHORT));
    }

    private void consider(
            Page page, AnnotatedPassage passage, NearMatch.Near near, boolean known, Map<String, Finding> found) {
        Stretch printed = new Stretch(passage, near.range());
        boolean begins = near.at() == 0 && near.change() == 0;
        if (begins
                || isOtherName(printed, near)
                || surfaces.contains(printed.words())
                || isCut(printed, near)
                || times(page, printed.words()) >= OWN
                || inName(passage, near.range(), known)) {
            return;
        }
        found.putIfAbsent(
                passage.passage().index() + ":" + near.range().from(),
                new Draft(
                                page,
                                known ? Finding.Kind.SUSPECTED_MISPRINT : Finding.Kind.IDENTITY_DOUBT,
                                Finding.Severity.HIGH)
                        .at(printed)
                        .words(printed.clause())
                        .suggest(near.phrase())
                        .because(
                                "“" + printed.words() + "”与" + (known ? "已知名称" : "文中别处的") + "“" + near.phrase()
                                        + "”只差一字",
                                "'" + printed.words() + "' is one character away from "
                                        + (known ? "the known name '" : "what stands elsewhere on the page: '")
                                        + near.phrase() + "'"));
    }

    /** Whether one character was mistaken for another, and is not the last one, which names the kind. */
    private boolean isAlike(String chars, NearMatch.Near near) {
        return near.change() == 0
                && (!isEnd(near) || KINDS.indexOf(near.phrase().charAt(near.at())) < 0)
                && words.alike(
                        chars.charAt(near.range().from() + near.at()),
                        near.phrase().charAt(near.at()));
    }

    /** How often the page prints words. */
    private static int times(Page page, String words) {
        int times = 0;
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (int at = chars.indexOf(words); at >= 0; at = chars.indexOf(words, at + words.length())) {
                times++;
            }
        }
        return times;
    }

    /** Whether the words begin or end within a word that the text reads, or end with one that is no noun: 攀枝花是. */
    private static boolean isCut(Stretch printed, NearMatch.Near near) {
        TextRange range = printed.range();
        boolean brief = near.phrase().length() == SHORT
                && near.change() == 0
                && near.at() > 1
                && OPTIONAL.indexOf(near.phrase().charAt(SHORT - 1)) < 0;
        return printed.in().tokens().stream().anyMatch(t -> {
            boolean over = (t.range().from() < range.from() && t.range().to() > range.from())
                    || (t.range().from() < range.to() && t.range().to() > range.to());
            boolean verb = t.range().to() == range.to()
                    && t.range().length() == 1
                    && (brief ? LINKING : VERBAL).matcher(t.tag()).matches();
            return over || verb;
        });
    }

    /** Whether another name of the same kind is meant: 江源高新技术产业开发区 beside 江门高新技术产业开发区. */
    private boolean isOfKind(NearMatch.Near near) {
        return near.change() == 0 && endings.getOrDefault(near.phrase().substring(near.at() + 1), 0) >= SEVERAL;
    }

    /** Whether a name is so long on either side of the one character changed that hardly another is meant: 成渝地区双层经济圈. */
    private static boolean isLongOne(NearMatch.Near near) {
        return near.change() == 0
                && near.at() >= KIND
                && near.phrase().length() - near.at() > SEVERAL
                && near.phrase().length() > 2 * KIND;
    }

    /** Whether words are made of words, the last of which may be one that names a kind: 国家税务局, 太平洋区. */
    private boolean isWording(String printed) {
        boolean[] made = new boolean[printed.length() + 1];
        made[0] = true;
        for (int to = 2; to <= printed.length(); to++) {
            for (int from = 0; from + 2 <= to && !made[to]; from++) {
                made[to] = made[from] && words.isWord().test(printed.substring(from, to));
            }
        }
        int last = printed.length() - 1;
        return made[last + 1] || (made[last] && KINDS.indexOf(printed.charAt(last)) >= 0);
    }

    /** Whether the difference makes another name or wording rather than a misprint of this one. */
    private boolean isOtherName(Stretch at, NearMatch.Near near) {
        if (near.change() >= 0) {
            int odd = near.at();
            String printed = at.words();
            char c = printed.charAt(odd);
            boolean makesWord = (odd > 0 && words.isWord().test(printed.substring(odd - 1, odd + 1)))
                    || (odd + 2 <= printed.length() && words.isWord().test(printed.substring(odd, odd + 2)));
            boolean alike = near.change() == 0 && words.alike(c, near.phrase().charAt(odd));
            boolean doubled = near.change() == 1
                    && (printed.charAt(odd - 1) == c || (odd + 1 < printed.length() && printed.charAt(odd + 1) == c));
            return !Character.isIdeographic(c)
                    || (TELLING.indexOf(c) >= 0 && !alike && !doubled)
                    || (near.change() == 0
                            && !alike
                            && TELLING.indexOf(near.phrase().charAt(odd)) >= 0)
                    || (near.change() == 1 && !doubled)
                    || (!alike && isOfKind(near))
                    || (makesWord && !doubled && !(alike && printed.length() >= LONG) && !isLongOne(near));
        }
        String printed = at.words();
        boolean goesOn = words.isWord().test(printed.substring(printed.length() - 1) + at.after(1));
        if (goesOn || isWording(printed)) {
            return true;
        }
        char lost = near.phrase().charAt(near.at());
        boolean inner = near.at() > 0 && near.at() < near.phrase().length() - 1;
        return !inner || OPTIONAL.indexOf(lost) >= 0 || TELLING.indexOf(lost) >= 0 || !Character.isIdeographic(lost);
    }

    /** Whether words are part of a known name, or of a longer one that the page prints. */
    private static boolean inName(AnnotatedPassage passage, TextRange range, boolean known) {
        return passage.chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && m.range().contains(range)
                        && (m.source().equals(Mention.GAZETTEER)
                                || (!known && !m.range().equals(range))));
    }
}
