package org.qiaodu.lexicon;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that help to see where a name begins and ends, by the part they play. */
public final class NameWords {
    private static final List<String> COLUMNS = SeedTable.columns("part", "words", "note");

    private final Map<Part, Set<String>> words;

    /** The part a word plays. */
    public enum Part {
        /** A noun that never stands inside a name, so that the name begins after it. */
        STOP,
        /** A verb that may stand inside a name (研发 in 研发中心). */
        INNER,
        /** A verb that stands inside a name only right before its last words (建设 in 交通建设集团). */
        ACTION,
        /** A character that no name begins with, but that may stand in a company's name after its place: 达 in 永通达电器. */
        KERNEL,
        /** A word that declares another name of what was named just before: 以下简称. */
        DECLARES,
        /** What a rank is counted among: 全球, 国内. */
        SCOPE,
        /** A family name. */
        SURNAME,
        /** An office or trade before a person's name. */
        TITLE,
        /** A character that foreign names are written with, after their sound. */
        TRANSLITERATION,
        /** What follows a person's name: 同志, 院士, or a verb of speech. */
        AFTER_PERSON,
        /** What a company's full name ends in and its short form leaves out. */
        LEGAL,
        /** The legal form that a firm's name in Latin letters ends in: Co., Ltd. */
        LEGAL_LATIN,
        /** What a company does, as its full name has it before the legal form and its short form need not. */
        TRADE,
        /** A verb before what something is to become: 打造成. */
        BECOME,
        /** The last word of what something is to become: 高地. */
        AIM,
        /** The last word of an indicator: 增加值, 总额. */
        INDICATOR_HEAD,
        /** A word that belongs to an indicator though it is no noun: 规模以上, 人均. */
        INDICATOR_WORD,
        /** What follows an indicator and names the statistic: 增速, 占比. */
        STATISTIC,
        /** The last word of a product: 发动机, 卫星. */
        PRODUCT_HEAD,
        /** What members of a group are called by after its name: 水泥 in 华润水泥. */
        MEMBER,
        /** What a product's name goes on with after 及其: 制品 in 稀土及其制品. */
        PRODUCT_PART,
        /** A word that makes an industry one of its own: 先进 in 先进装备制造业. */
        INDUSTRY_SORT,
        /** What an office is shortly called by, before 局, 厅, 委: 工信 in 省工信厅. */
        OFFICE_STEM,
        /** What a zone is shortly called by, before 区, 片区, 港: 自贸 in 自贸片区. */
        ZONE_STEM,
        /** What a part of a development zone is for or where it lies, as it is called: 东, 核心, 物流. */
        ZONE_PART,
        /** A part of a bridge, dam, port or airport that has measures of its own: 引桥, 升船机. */
        WORK_PART,
        /** What a work has several of, which are told apart by where they lie or by number: 跑道 in 东跑道. */
        WORK_PIECE,
        /** What a firm is called that others found together and that has no name yet: 合资公司. */
        VENTURE,
        /** A verb of founding, before what is founded: 组建. */
        FOUNDS
    }

    private NameWords(Map<Part, Set<String>> words) {
        this.words = words;
    }

    /** Reads {@code lexicon/namewords.csv}; mistakes go to {@code problems}. */
    public static NameWords load(Seeds seeds, Problems problems) {
        Map<Part, Set<String>> words = new EnumMap<>(Part.class);
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", "namewords.csv", COLUMNS, problems)) {
            try {
                Part part = Part.valueOf(row.get("part").toUpperCase(Locale.ROOT));
                words.computeIfAbsent(part, p -> new HashSet<>()).addAll(row.list("words"));
            } catch (IllegalArgumentException e) {
                problems.add(
                        row.file(),
                        row.line(),
                        "part '" + row.get("part") + "'. It must be one of " + List.of(Part.values()) + ".");
            }
        }
        return new NameWords(words);
    }

    /** Whether {@code word} plays this part. */
    public boolean is(Part part, String word) {
        return words.getOrDefault(part, Set.of()).contains(word);
    }

    /** All words that play this part. */
    public Set<String> all(Part part) {
        return words.getOrDefault(part, Set.of());
    }

    /** A regular expression for any word that plays this part, the longest first; one that matches nothing where none does. */
    public String pattern(Part part) {
        return all(part).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElse("(?!)");
    }
}
