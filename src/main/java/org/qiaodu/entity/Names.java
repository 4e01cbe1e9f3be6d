package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes two spellings the same name. */
final class Names {
    private static final Pattern QUOTES = Pattern.compile("[“”‘’\"'《》〈〉「」『』]");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]");
    private static final Pattern QUALIFIER = Pattern.compile("\\([^()（）]*\\)$");

    /** Where the size in a name begins. */
    private static final Pattern SIZE = Pattern.compile("(?:[年日](?:产|处理|加工))?[0-9][0-9.,]*(?![0-9.,号期代英])");

    /** Fewest characters that name a project without its size: 甲醇项目 would be any. */
    private static final int SHORTEST_SORT = 6;

    /** Characters that tell members of a series apart. */
    private static final String SERIAL = "0123456789一二三四五六七八九十甲乙丙丁东西南北中上下";

    private Names() {}

    /** The name without quotation marks and with one sort of brackets; two names with one key are one name. */
    static String key(String name) {
        String key = QUOTES.matcher(name)
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .strip();
        return key.isEmpty() ? name : key;
    }

    /** The name without its parts in brackets. */
    static String withoutBrackets(String name) {
        return BRACKETS.matcher(name).replaceAll("");
    }

    /**
     * The gazetteer's name without the qualifier at its end: 朝阳区(北京) is called 朝阳区. Full-width brackets belong to the
     * name: 香港科技大学（广州）.
     */
    static String unqualified(String name) {
        return QUALIFIER.matcher(name).replaceFirst("");
    }

    /**
     * What a project that is named after its size is also called: by its size without whose it is (550万吨催化裂解项目), and without
     * its size.
     *
     * @param name the whole name
     * @param sort its words after the size
     */
    static List<String> ofSized(String name, String sort) {
        List<String> names = new ArrayList<>();
        Matcher size = SIZE.matcher(name);
        if (size.find() && size.start() > 0) {
            names.add(name.substring(size.start()));
        }
        if (sort.length() >= SHORTEST_SORT) {
            names.add(sort);
        }
        return names;
    }

    /** Whether the characters of {@code part} stand in {@code whole} in the same order. */
    static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }

    /** Whether two names of one length differ in exactly one character, serial numbers (一号, 二号) apart. */
    static boolean differInOne(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            if (SERIAL.indexOf(a.charAt(i)) >= 0 && SERIAL.indexOf(b.charAt(i)) >= 0 && a.charAt(i) != b.charAt(i)) {
                return false;
            }
            differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }
}
