package org.qiaodu.value;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.TimeWords;
import org.qiaodu.lexicon.WordTable;
import org.qiaodu.model.TimeValue;

/** Reads the year of a date: 1949年, 二〇二三年, ’98年, 公元前216年, 光绪三十二年, 去年, 同年. */
final class YearReader {
    private static final Search FOUR = Search.of(
            "([12]\\d{3}|[一二][零〇一二三四五六七八九]{3})(?:年度?(?![级历龄轻]|的历史)|(?=[、和及与][12]\\d{3}年)|(?<=[,;。、][12]\\d{3})(?=达到?[0-9约近]|突破|实现))");
    private static final Search TWO = Search.of("[’'‘](\\d{2})年");
    private static final Search COUNTED = Search.of("公元(前)?(\\d{1,4})年|(前)(\\d{3})年");
    private static final Search ORDINAL = Search.of("元|[一二三四五六七八九十廿卅]{1,3}|\\d{1,3}");
    private static final int LATEST = 2200;
    private static final int NEW_CENTURY = 50;
    private static final String ALONE_AFTER = ",。;于在至到并的 “(";
    private final TimeWords words;

    YearReader(TimeWords words) {
        this.words = words;
    }

    /**
     * A year that was read.
     *
     * @param to character after its words
     * @param year 0 is 1 BC; null where the words refer to a time that is not known
     * @param basis what a relative year was resolved from; null for others
     */
    record Year(int to, @Nullable Integer year, @Nullable String basis) {}

    /** The year whose words begin at {@code at}; null where there are none. */
    @Nullable
    Year at(Line line, int at) {
        Year year = absolute(line, at);
        if (year == null) {
            year = reign(line, at);
        }
        return year == null ? relative(line, at) : year;
    }

    private static @Nullable Year absolute(Line line, int at) {
        Matcher four = FOUR.at(line.text(), at);
        if (four != null && !Character.isDigit(line.charAt(at - 1))) {
            int year = number(four.group(1));
            return year < LATEST ? new Year(four.end(), year, null) : null;
        }
        Matcher two = TWO.at(line.text(), at);
        if (two != null) {
            int year = Integer.parseInt(two.group(1));
            return new Year(two.end(), year + (year < NEW_CENTURY ? 2000 : 1900), null);
        }
        Matcher counted = COUNTED.at(line.text(), at);
        if (counted != null) {
            boolean before = counted.group(1) != null || counted.group(3) != null;
            int year = Integer.parseInt(counted.group(2) != null ? counted.group(2) : counted.group(4));
            return year == 0 ? null : new Year(counted.end(), before ? 1 - year : year, null);
        }
        return null;
    }

    private static int number(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().forEach(c -> plain.append(c >= '0' && c <= '9' ? c - '0' : ChineseNumber.digit((char) c)));
        return Integer.parseInt(plain.toString());
    }

    private @Nullable Year reign(Line line, int at) {
        WordTable.Found<TimeWords.Reign> reign = words.reignAt(line.text(), at);
        Matcher ordinal = reign == null ? null : ORDINAL.at(line.text(), at + reign.length());
        if (reign == null || ordinal == null || line.charAt(ordinal.end()) != '年') {
            return null;
        }
        ChineseNumber number = ordinal.group().equals("元") ? ChineseNumber.of("一") : ChineseNumber.of(ordinal.group());
        int count = Character.isDigit(ordinal.group().charAt(0)) && number == null
                ? Integer.parseInt(ordinal.group())
                : number == null ? 0 : number.value().intValue();
        int year = reign.value().first() + count - 1;
        boolean within = count > 0 && year <= reign.value().last();
        return new Year(
                ordinal.end() + 1,
                within ? year : null,
                reign.word() + "元年 = " + reign.value().first() + " | year 1 of the reign");
    }

    private @Nullable Year relative(Line line, int at) {
        WordTable.Found<TimeWords.Relative> word = words.relativeAt(line.text(), at);
        if (word == null || !word.value().unit().equals("year") || !standsAlone(line, at, word)) {
            return null;
        }
        Discourse discourse = line.discourse();
        int to = at + word.length();
        to += line.text().startsWith("度", to) ? 1 : 0;
        TimeValue last = discourse.last();
        Integer base =
                word.value().fromDocument() || last == null ? discourse.issuedYear() : Discourse.yearWithin(last);
        boolean context = !word.value().fromDocument() && last != null;
        String basis = context && last != null ? Stamp.context(last) : Stamp.document(discourse);
        return new Year(to, base == null ? null : base + word.value().shift(), basis);
    }

    /** 第二年 is 次年 only at the beginning of a clause; 达产后第二年 is not, nor is there a 后年 in 达产后年产值. */
    private static boolean standsAlone(Line line, int at, WordTable.Found<TimeWords.Relative> word) {
        return "第后".indexOf(word.word().charAt(0)) < 0 || ALONE_AFTER.indexOf(line.charAt(at - 1)) >= 0;
    }
}
