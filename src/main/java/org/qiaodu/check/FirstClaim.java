package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;

/**
 * What is called the first, the only or the nth of its kind.
 *
 * @param in its sentence
 * @param words that call it so
 * @param year the one told before; null where none or several are
 * @param place in the order, from 1; 0 for the only one
 * @param kind of what it is
 */
record FirstClaim(Sentence in, Stretch words, @Nullable Integer year, int place, String kind) {
    static final String NUMERALS = "一二三四五六七八九";
    static final String MEASURE = "[家个座所条名位支处部艘间台件例颗只项届趟艘辆种套块任批]";

    private static final Set<String> ONLY = Set.of("唯一", "惟一", "独一", "仅有");
    /** Before a place in an order, 居各区首位, which is no person. */
    private static final String RANKED = "[居列排占升跃][^,;。]{0,10}";

    private static final Search CLAIM = Search.of("(?:(?<n>首|头一|第[一二三四五六七八九]|唯一|惟一|独一|仅有)(?:的?一?" + MEASURE
            + ")|(?<bare>唯一|惟一|最早|仅有)(?:创办|创建|兴办|开办|设立|成立|建成|投产|开通)?的(?:一?" + MEASURE
            + ")?)(?<kind>[\\p{IsHan}A-Za-z0-9]{2,24}?)(?=[,;。、)”]|[在于是](?=\\p{IsHan})|[昨今日上]?(?:昨天|今天|日前|近日|上周|本月|上月)|(?:成立|创办|创建|位于|设在|落户|坐落|建成|通车|投产|投入|开通|上线|揭牌|开工|启用|正式)|\\d{4}年|\\z)|(?<sort>[^,;。的]{2,6}?)(?:眼下|目前|现在|如今|至今|迄今)?(?:只有|仅有|仅|就)[一1]"
            + MEASURE + "(?=[,;。])|(?<brief>(?<!" + RANKED
            + ")(?:首|第一)" + MEASURE + ")(?=[,;。])|(?<alone>孤本|独一份[^,;。]{0,8}|独此一[家份处])");

    /** What says no more of what it is: 唯一的一家. */
    private static final Pattern ONE = Pattern.compile("\\A一" + MEASURE + "\\z");

    private static final Search ERA = Search.of("[唐宋元明清](?=[代朝]|\\p{IsHan}{2}[元一二三四五六七八九十\\d]+年)");
    private static final Search SCOPE =
            Search.of("(?:全|我|\\p{IsHan}{2})(?<of>[国省市县区球州])|(?<in>[省市县国])[内里]|(?<name>世界|亚洲)");

    /** What sort of region it holds in, 省, by the words before it; empty where none is told. */
    String scope() {
        return SCOPE.matcher(lead())
                .results()
                .map(m -> Stream.of(1, 2, 3)
                        .map(m::group)
                        .filter(g -> g != null)
                        .findFirst()
                        .orElse(""))
                .reduce("", (a, b) -> b);
    }

    /** Length of the longest run of characters that two wordings have in common. */
    static int common(String one, String other) {
        int most = 0;
        for (int from = 0; from < one.length(); from++) {
            while (from + most < one.length() && other.contains(one.substring(from, from + most + 1))) {
                most++;
            }
        }
        return most;
    }

    /** Whether words tell of other dynasties than the one it is so of: 唯一一座明代木构建筑, 清乾隆三十年重建. */
    boolean isOfOtherEra(String words) {
        List<String> own = ERA.matcher(kind).results().map(MatchResult::group).toList();
        List<String> told = ERA.matcher(words).results().map(MatchResult::group).toList();
        return !own.isEmpty() && !told.isEmpty() && told.stream().noneMatch(own::contains);
    }

    /** Whether words name the kind, by its last two characters. */
    boolean isNamedBy(String words) {
        return words.contains(kind.substring(Math.max(0, kind.length() - 2)));
    }

    boolean only() {
        return place == 0;
    }

    /** The words of the claim's clause before it. */
    String lead() {
        return words.lead();
    }

    /** What a sentence claims. */
    static List<FirstClaim> of(Sentence s) {
        List<FirstClaim> claims = new ArrayList<>();
        Matcher m = CLAIM.matcher(s.chars());
        while (m.find()) {
            Stretch words = s.stretch(m);
            String n = m.group("bare") == null ? m.group("n") : m.group("bare").replace("最早", "首");
            n = m.group("brief") == null ? n : "首";
            boolean only = n == null || ONLY.contains(n);
            int place = only ? 0 : n.startsWith("第") ? NUMERALS.indexOf(n.charAt(1)) + 1 : 1;
            String kind = m.group("brief") != null
                    ? ""
                    : n != null
                            ? ONE.matcher(m.group("kind")).replaceAll("")
                            : m.group("sort") != null ? m.group("sort") : words.words();
            claims.add(new FirstClaim(s, words, year(s, words.range().from()), place, kind));
        }
        return claims;
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
}
