package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.AFTER_PERSON;
import static org.qiaodu.lexicon.NameWords.Part.STOP;
import static org.qiaodu.lexicon.NameWords.Part.SURNAME;
import static org.qiaodu.lexicon.NameWords.Part.TITLE;
import static org.qiaodu.lexicon.NameWords.Part.TRANSLITERATION;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.TextRange;

/** Finds people: a family name with one or two characters beside an office, in a list of people, or as HanLP sees them. */
final class PersonNames {
    private static final EntityClass PERSON = new EntityClass("Person");
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.75;
    private static final int LONGEST = 4;

    /** Characters that end places rather than people: 黄木湾. */
    private static final String PLACE_ENDS = "湾坝港岛桥镇县村路站厂街";

    /** What may hold the names of reporters: brackets after a date or a word of reporting. */
    private static final Pattern SIGNATURE = Pattern.compile("([日道讯电]) ?\\(([\\p{IsHan}、 ]{2,24})\\)");

    /** A name of two or three characters, a bracket with years or nothing, and what is said of a person. */
    private static final Pattern ARTICLE = Pattern.compile("(\\p{IsHan}{2,3})\\([^()]{0,40}\\)[,。 ]*"
            + "(?:(?:字|号|男|女|原名|又名|谱名)[^。]|[^。]{0,30}(?:人|家|学者|教授|院士|将领|诗人|官员)[,。、])");

    /** Stands between the parts of a foreign name, and in few texts. */
    /** HanLP's tag of 被. */
    private static final String PASSIVE = "pbei";

    private static final String AND_OTHERS = "等";

    private static final char POINT = '·';

    private static final Pattern BYLINE = Pattern.compile("\\p{IsHan}{2,4}");

    private final NameWords words;
    private final Pattern foreign;

    PersonNames(NameWords words) {
        this.words = words;
        String sounds = "[" + String.join("", new TreeSet<>(words.all(TRANSLITERATION))) + "]{1,7}";
        this.foreign = Pattern.compile(sounds + "(?:" + POINT + sounds + ")+");
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        if (sheet.passage().kind() == PassageKind.BYLINE) {
            byline(sheet, found);
            return found;
        }
        signed(sheet, found);
        defined(sheet, found);
        Matcher pointed = foreign.matcher(sheet.text());
        while (sheet.text().indexOf(POINT) >= 0 && pointed.find()) {
            found.add(person(sheet, new TextRange(pointed.start(), pointed.end()), SURE));
        }
        int listed = -1;
        for (int i = 0; i < sheet.size(); i++) {
            boolean titled = i > 0
                    && (isTitle(sheet.word(i - 1)) || (i > 1 && sheet.is(i - 1, ":") && isTitle(sheet.word(i - 2))));
            boolean inList = listed >= 0 && listed == i - 1 && (sheet.is(i - 1, "、") || sheet.is(i - 1, "和"));
            boolean apart =
                    listed == i && sheet.word(i).from() > sheet.word(i - 1).to();
            int end = titled || apart || (inList && !ordinary(sheet.word(i))) ? nameFrom(sheet, i) : -1;
            if (end < 0 && inList) {
                end = memberFrom(sheet, i);
            }
            if (end < 0 && isToldToBe(sheet, i)) {
                end = nameFrom(sheet, i);
                titled = end >= 0
                        && (end + 1 == sheet.size() || sheet.word(end + 1).tag().equals("w"));
                end = titled ? end : -1;
            }
            if (end < 0) {
                end = acting(sheet, i);
            }
            if (end >= 0) {
                boolean sure = titled || inList || apart;
                found.add(person(sheet, sheet.range(i, end), sure ? SURE : LIKELY));
                listed = end + 1;
            }
        }
        return found;
    }

    /** Those who report, in brackets: 报道(记者 林小海), 12月18日(林小海 陈大江). */
    private void signed(Sheet sheet, List<Mention> found) {
        Matcher bracket = SIGNATURE.matcher(sheet.text());
        while (bracket.find()) {
            Matcher name = BYLINE.matcher(sheet.text()).region(bracket.start(2), bracket.end(2));
            List<Mention> names = new ArrayList<>();
            boolean people = true;
            while (name.find()) {
                boolean reporter = words.is(TITLE, name.group());
                people &= reporter || (name.group().length() < LONGEST && surname(name.group()) > 0);
                if (!reporter) {
                    names.add(person(sheet, new TextRange(name.start(), name.end()), SURE));
                }
            }
            if (people
                    && (bracket.group(1).matches(".*[道讯电]") || bracket.group(2).length() > LONGEST)) {
                found.addAll(names);
            }
        }
    }

    /** Whom an article is about, at its very start: 林大海(1902年-1970年),字子明. */
    private void defined(Sheet sheet, List<Mention> found) {
        Matcher article = ARTICLE.matcher(sheet.text());
        if (article.lookingAt()
                && surname(article.group(1)) > 0
                && sheet.word(0).plain()) {
            found.add(person(sheet, new TextRange(0, article.end(1)), SURE));
        }
    }

    private void byline(Sheet sheet, List<Mention> found) {
        Matcher name = BYLINE.matcher(sheet.text());
        while (name.find()) {
            TextRange range = new TextRange(name.start(), name.end());
            boolean named = surname(name.group()) > 0 && !words.is(TITLE, name.group());
            if (named && name.group().length() < LONGEST && !name.group().matches("文图|图文|本报|摄像|报道")) {
                found.add(person(sheet, range, SURE));
            }
        }
    }

    /** A word of several characters that is no name. */
    private static boolean ordinary(Word word) {
        return word.text().length() > 1
                && !word.tag().startsWith("nr")
                && !word.tag().equals("nz");
    }

    private boolean isTitle(Word word) {
        return word.plain() && (words.is(TITLE, word.text()) || word.tag().equals("nnt"));
    }

    /** Whether the words before a word say whose office is told: 董事长为某某, 校长是某某. */
    private boolean isToldToBe(Sheet sheet, int i) {
        return i > 1 && (sheet.is(i - 1, "为") || sheet.is(i - 1, "是")) && isTitle(sheet.word(i - 2));
    }

    private boolean followed(Sheet sheet, int i) {
        Word next = sheet.wordOrNull(i);
        return next != null
                && (words.is(AFTER_PERSON, next.text()) || next.tag().equals("nnt"));
    }

    /** Last word of a name of three characters at the start of a clause before a verb of speech, or as HanLP sees it; -1 for none. */
    private int acting(Sheet sheet, int i) {
        boolean opened = i == 0 || opens(sheet.word(i - 1).tag());
        int end = sheet.word(i).plain() && (opened || sheet.word(i).tag().equals("nr")) ? nameFrom(sheet, i) : -1;
        boolean three = end >= 0
                && sheet.range(i, end).length() == 3
                && sheet.word(i).text().length() != 2;
        if (three && followed(sheet, end + 1)) {
            return end;
        }
        return asTagged(sheet, i, opened) || headed(sheet, i) ? i : -1;
    }

    /** Whether HanLP takes a word of two characters for a person, right between an organisation and an office: 县委林海书记. */
    private boolean headed(Sheet sheet, int i) {
        Word w = sheet.word(i);
        Word before = sheet.wordOrNull(i - 1);
        return w.plain()
                && w.tag().equals("nr")
                && w.text().length() == 2
                && surname(w.text()) == 1
                && before != null
                && (before.mention() != null
                        || before.tag().equals("w")
                        || before.tag().startsWith("ni"))
                && followed(sheet, i + 1);
    }

    /** Whether HanLP takes the word for a person with a family name, where one may stand: before a verb or 被 or, after a verb, a mark. */
    private boolean asTagged(Sheet sheet, int i, boolean opened) {
        Word w = sheet.word(i);
        Word next = sheet.wordOrNull(i + 1);
        boolean acts = opened
                && w.text().length() > 2
                && next != null
                && next.plain()
                && (next.tag().startsWith("v") || next.tag().equals(PASSIVE));
        boolean met = i > 0
                && sheet.word(i - 1).tag().startsWith("v")
                && w.text().length() == 3
                && (next == null || next.tag().equals("w"));
        return w.plain()
                && w.tag().equals("nr")
                && PLACE_ENDS.indexOf(w.text().charAt(w.text().length() - 1)) < 0
                && !words.is(STOP, w.text())
                && surname(w.text()) == 1
                && (acts || met);
    }

    /** Whether a person may be named after a word of this tag: a mark, a preposition, a conjunction, an office. */
    private static boolean opens(String tag) {
        return tag.equals("w") || tag.equals("p") || tag.startsWith("c") || tag.equals("nnt");
    }

    /** Last word of a name that begins at word {@code i}; -1 where none does. */
    private int nameFrom(Sheet sheet, int i) {
        StringBuilder name = new StringBuilder();
        for (int j = i; j < sheet.size() && (sheet.word(j).plain() || nameLike(sheet, i, j)); j++) {
            Word w = sheet.word(j);
            if (j > i && w.text().equals(AND_OTHERS)) {
                return isGiven(given(name.toString()), name.length()) ? j - 1 : -1;
            }
            name.append(w.text());
            boolean apart = j > i && w.from() != sheet.word(j - 1).to();
            if (apart || w.tag().equals("w") || name.length() > LONGEST) {
                return -1;
            }
            if (given(name.toString()) == 1 && secondGiven(sheet, j + 1)) {
                continue;
            }
            int given = given(name.toString());
            if (!ordinary(sheet, i, j) && isGiven(given, name.length()) && closed(sheet, j + 1, given)) {
                return j;
            }
        }
        return -1;
    }

    /** Whether words {@code i} to {@code j} are rather one common word, or a preposition or a word of one before an office: 管委会, 向媒体, 任组长. */
    private boolean ordinary(Sheet sheet, int i, int j) {
        Word first = sheet.word(i);
        Word last = sheet.word(j);
        if (j == i) {
            return ordinary(first);
        }
        boolean office = words.is(TITLE, last.text()) || last.tag().equals("nnt");
        boolean prepared = first.tag().startsWith("p") || last.tag().startsWith("r");
        return last.text().length() > 1 && (office || prepared);
    }

    /** Whether what is left of a name without the family's is a given name. */
    private static boolean isGiven(int given, int length) {
        return given < length && given >= 1 && given <= 2;
    }

    private int given(String name) {
        return name.length() - surname(name);
    }

    /** Whether word {@code j} is one character right before a mark or a verb of speech, and so the end of a name: 才 in 惠进才,. */
    private boolean secondGiven(Sheet sheet, int j) {
        Word w = sheet.wordOrNull(j);
        Word next = sheet.wordOrNull(j + 1);
        return w != null
                && w.plain()
                && w.text().length() == 1
                && w.from() == sheet.word(j - 1).to()
                && "vdafbqgm".indexOf(w.tag().charAt(0)) >= 0
                && !words.is(AFTER_PERSON, w.text())
                && next != null
                && (next.tag().equals("w") || words.is(AFTER_PERSON, next.text()));
    }

    /** Last word of a whole member of a list, up to the next mark, that is as long as a name; -1 where it is not. */
    private int memberFrom(Sheet sheet, int i) {
        int end = i;
        while (end + 1 < sheet.size() && sheet.word(end + 1).plain() && !closes(sheet.word(end + 1))) {
            end++;
        }
        boolean closed = end + 1 < sheet.size() && closes(sheet.word(end + 1));
        String name = sheet.range(i, end).of(sheet.text());
        return closed
                        && name.length() == 3
                        && surname(name) == 1
                        && sheet.word(i).plain()
                ? end
                : -1;
    }

    private static boolean closes(Word word) {
        return word.text().equals("、") || word.text().equals("等");
    }

    /** Whether the known place at {@code j} may be part of a name that begins at {@code i}: 华山 in 魏华山, 洪湖 in 洪湖鹏. */
    private static boolean nameLike(Sheet sheet, int i, int j) {
        Word next = sheet.wordOrNull(j + 1);
        return isShortPlace(sheet.word(j)) && (j > i || (next != null && next.fragment()));
    }

    /** Whether a known place of two characters stands here, which may be a given name: 华山. */
    private static boolean isShortPlace(Word word) {
        Mention m = word.mention();
        return m != null && m.source().equals(Mention.GAZETTEER) && word.text().length() == 2;
    }

    /** Whether a name may end before word {@code next}. */
    private boolean closed(Sheet sheet, int next, int given) {
        @Nullable Word w = sheet.wordOrNull(next);
        if (w == null || !w.plain() || w.from() > sheet.word(next - 1).to()) {
            return true;
        }
        boolean longer = given == 1
                && w.text().length() == 1
                && !"vwpcdu".contains(w.tag().substring(0, 1));
        return !longer;
    }

    /** Length of the family name that {@code name} begins with; 0 where it begins with none. */
    private int surname(String name) {
        if (name.length() > 2 && words.is(SURNAME, name.substring(0, 2))) {
            return 2;
        }
        return words.is(SURNAME, name.substring(0, 1)) ? 1 : 0;
    }

    private static Mention person(Sheet sheet, TextRange range, double confidence) {
        String name = range.of(sheet.text());
        return new Mention(range, PERSON, name, Mention.Form.NAME, "person", confidence, List.of());
    }
}
