package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/** Finds characters and words printed twice where no word has them twice. */
final class DoubledWords implements Check {
    private static final Pattern AGAIN = Pattern.compile("(\\p{IsHan}{2})(?!中的|集团|公司|之)(\\p{IsHan}{2})\\1");
    /** Characters that name a body by themselves. */
    private static final String BODIES =
            "局系院所处科部室厂校会站馆店村镇县市区坝桥塔楼山河湖港站路台党团国王地记领教赛社省州军旅师营连队班组厅司署委办酶朝代期战内前后元旗机器闸岛庙溪洞峡园渠寨湾江海沟岭滩寺泉井宫库乡场行";

    /** Characters that with one before them name a size or a part: 坝高, 桥长, 闸室. */
    private static final String OF_BODY = "高长宽深室门口墙体面身";

    /** Words before a measure word, after which a noun may begin with the same: 每列列车. */
    private static final String EACH = "每各全本该一两二三四五六七八九十几数";

    /** What makes a word with one of doing, after which a noun may begin with the same: 在学学生, 已建建筑, 在校校友. */
    private static final String STATES = "在已未所待拟";

    /** What names a body after its own name. */
    private static final Pattern BODY = Pattern.compile("局|厅|委员会|公司|集团|有限|股份|大学|研究[院所]|中心(?!区)");

    private static final int LONGEST_WORD = 4;

    /** Tags of characters that seldom stand by themselves. */
    private static final Pattern ALONE = Pattern.compile("n|[nvtab]g|v|j");

    private final Predicate<String> isWord;

    DoubledWords(CheckWords words) {
        this.isWord = words.isWord();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        String all = page.chars();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (int i = 1; i + 2 < chars.length(); i++) {
                if (isCounted(chars, i)
                        || isParticleTwice(chars, i)
                        || isOfBody(passage, i)
                        || isOnceElsewhere(passage, i, all)
                        || isWithin(passage, i)
                        || (isDoubled(chars, i)
                                && (!inName(passage, i) || isOnceMore(passage, i))
                                && !isCompound(passage, i))) {
                    found.add(doubled(page, passage, i));
                }
            }
            besideWords(passage, all).forEach(at -> found.add(doubled(page, passage, at)));
            passage.chunks().stream()
                    .filter(Mention.class::isInstance)
                    .forEach(m -> again(page, new Stretch(passage, m.range()), found));
        }
        return found;
    }

    /** 127家家,: a measure word after its number. */
    private static boolean isCounted(String chars, int at) {
        return Character.isDigit(chars.charAt(at - 1))
                && chars.charAt(at) == chars.charAt(at + 1)
                && Character.isIdeographic(chars.charAt(at))
                && isMark(chars.charAt(at + 2));
    }

    /** 百万辆的的企业: a particle between two words. */
    private static boolean isParticleTwice(String chars, int at) {
        return chars.startsWith("的的", at) && chars.charAt(at - 1) != '目' && chars.charAt(at + 2) != '确';
    }

    /** 生态环境境局: the last character of a word before what names a body. */
    private boolean isOfBody(AnnotatedPassage passage, int at) {
        String chars = passage.passage().chars();
        return chars.charAt(at) == chars.charAt(at + 1)
                && isWord.test(chars.substring(at - 1, at + 1))
                && BODY.matcher(chars).region(at + 2, chars.length()).lookingAt()
                && !isWord.test(chars.substring(at + 1, at + 3))
                && inName(passage, at);
    }

    /** 信息化化局 where the text has 信息化局 elsewhere, and the character twice nowhere else. */
    private boolean isOnceElsewhere(AnnotatedPassage passage, int at, String all) {
        String chars = passage.passage().chars();
        char c = chars.charAt(at);
        if (c != chars.charAt(at + 1)
                || !Character.isIdeographic(c)
                || at < 2
                || at + 3 >= chars.length()
                || inWord(chars, at)
                || (endsWord(chars, at) && beginsWord(chars, at + 1))
                || endsName(passage, at)
                || isCompound(passage, at)) {
            return false;
        }
        String twice = chars.substring(at - 1, at + 3);
        String around = chars.substring(at - 2, at + 1) + chars.charAt(at + 2);
        boolean stands = around.codePoints().allMatch(Character::isIdeographic) && all.contains(around);
        return stands && all.indexOf(twice) == all.lastIndexOf(twice);
    }

    /** 组成部部分: a character within what is one word of three characters or more without it, where it ends or begins none. */
    private boolean isWithin(AnnotatedPassage passage, int at) {
        String chars = passage.passage().chars();
        if (chars.charAt(at) != chars.charAt(at + 1)
                || !Character.isIdeographic(chars.charAt(at))
                || inWord(chars, at)
                || (endsWord(chars, at) && beginsWord(chars, at + 1))) {
            return false;
        }
        for (int from = Math.max(0, at + 2 - LONGEST_WORD); from < at; from++) {
            for (int to = at + 3; to - from - 1 <= LONGEST_WORD && to <= chars.length(); to++) {
                if (isWord.test(chars.substring(from, at) + chars.substring(at + 1, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 奇奇瑞, 三线线建设: where a character stands by itself beside a word that has it and that the text has elsewhere. */
    private Stream<Integer> besideWords(AnnotatedPassage passage, String all) {
        String chars = passage.passage().chars();
        List<Token> tokens = passage.tokens();
        return IntStream.range(1, tokens.size())
                .filter(i -> tokens.get(i).range().to() < chars.length())
                .filter(i -> isAgain(tokens.get(i - 1), tokens.get(i), chars, all))
                .mapToObj(i -> tokens.get(i).range().from() - 1)
                .filter(at -> at > 0 && !inReadName(passage, at) && !isOfState(chars, at));
    }

    /** Whether a name that more than the tagger reads has both the character at a place and the next: 岩环环保股份. */
    private static boolean inReadName(AnnotatedPassage passage, int at) {
        return passage.chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && !m.source().equals(Mention.TAGGER)
                        && c.range().contains(new TextRange(at, at + 2)));
    }

    /** Whether one of two tokens is the character the other begins with, or ends with where what follows stands beside it elsewhere. */
    private boolean isAgain(Token first, Token second, String chars, String all) {
        int at = second.range().from();
        boolean before = isAlone(first) && isMore(second, chars, all);
        boolean after =
                isAlone(second) && isMore(first, chars, all) && !first.tag().startsWith("ns");
        String once = first.range().of(chars) + chars.charAt(second.range().to());
        return chars.charAt(at - 1) == chars.charAt(at)
                && Character.isIdeographic(chars.charAt(at))
                && BODIES.indexOf(chars.charAt(at)) < 0
                && (before || (after && all.contains(once) && !beginsWord(chars, at)));
    }

    private static boolean isAlone(Token token) {
        return token.range().length() == 1 && ALONE.matcher(token.tag()).matches();
    }

    /** Whether a token is a word of two characters or more that the text has in another place as well. */
    private static boolean isMore(Token token, String chars, String all) {
        String word = token.range().of(chars);
        return word.length() > 1 && all.indexOf(word) != all.lastIndexOf(word);
    }

    private boolean isDoubled(String chars, int at) {
        char c = chars.charAt(at);
        if (c != chars.charAt(at + 1) || !Character.isIdeographic(c) || inWord(chars, at)) {
            return false;
        }
        boolean before = endsWord(chars, at);
        boolean after = beginsWord(chars, at + 1);
        boolean twoWords = before && after && (at + 3 >= chars.length() || !isMark(chars.charAt(at + 2)));
        String once = chars.substring(at - 1, at) + chars.substring(at + 1, at + 3);
        return !twoWords
                && (before || after)
                && ((before && isMark(chars.charAt(at + 2))) || once.chars().allMatch(Character::isIdeographic))
                && Character.isIdeographic(chars.charAt(at - 1));
    }

    private boolean endsWord(String chars, int at) {
        return isWord.test(chars.substring(at - 1, at + 1)) || (at > 1 && isWord.test(chars.substring(at - 2, at + 1)));
    }

    private boolean beginsWord(String chars, int at) {
        return isWord.test(chars.substring(at, at + 2))
                || (at + 3 <= chars.length() && isWord.test(chars.substring(at, at + 3)));
    }

    /** Whether one word ends and another begins with the character: 出水水质, 系系主任, 过去去州府. */
    private boolean isCompound(AnnotatedPassage passage, int at) {
        String chars = passage.passage().chars();
        boolean apart = passage.tokens().stream()
                .anyMatch(t -> t.range().to() == at + 1
                        && ((t.range().length() > 1 && isWord.test(t.range().of(chars)))
                                || (t.tag().startsWith("n") && !t.tag().equals("ng"))
                                || BODIES.indexOf(chars.charAt(at)) >= 0));
        boolean begins = passage.tokens().stream()
                        .anyMatch(t -> t.range().from() == at + 1
                                && t.range().length() > 1
                                && (t.tag().matches("n[st].*")
                                        || isWord.test(t.range().of(chars))))
                || (at + 2 < chars.length() && OF_BODY.indexOf(chars.charAt(at + 2)) >= 0);
        boolean once = passage.tokens().stream()
                .anyMatch(t -> t.range().to() == at + 1
                        && t.range().length() > 1
                        && t.tag().matches("t|vf"));
        return (apart && (begins || once))
                || isParticle(chars, at)
                || EACH.indexOf(chars.charAt(at - 1)) >= 0
                || isOfState(chars, at);
    }

    /** Whether a noun stands after one of doing that tells of its state: 在学学生. */
    private boolean isOfState(String chars, int at) {
        return STATES.indexOf(chars.charAt(at - 1)) >= 0 && isWord.test(chars.substring(at + 1, at + 3));
    }

    /** Whether a word that ends in 的 is followed by the particle: 目的的. */
    private boolean isParticle(String chars, int at) {
        return chars.charAt(at) == '的' && isWord.test(chars.substring(at - 1, at + 1));
    }

    private static boolean isMark(char c) {
        return ",;。:、".indexOf(c) >= 0;
    }

    /** Whether a word of the dictionary has the character twice: 天天, 欣欣向荣, 一个个. */
    private boolean inWord(String chars, int at) {
        for (int length = 2; length <= LONGEST_WORD; length++) {
            for (int from = Math.max(0, at + 2 - length); from <= at && from + length <= chars.length(); from++) {
                if (isWord.test(chars.substring(from, from + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a name not known beforehand has a word of the dictionary with one of its characters twice: 开发发区, 集装箱箱班列. */
    private boolean isOnceMore(AnnotatedPassage passage, int at) {
        String chars = passage.passage().chars();
        boolean known = passage.chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && m.source().equals(Mention.GAZETTEER)
                        && m.range().from() <= at
                        && at < m.range().to());
        boolean ends = endsWord(chars, at) && !beginsWord(chars, at + 1) && BODIES.indexOf(chars.charAt(at)) < 0;
        boolean alone = passage.tokens().stream()
                .anyMatch(t -> t.range().from() == at + 1 && t.range().length() == 1);
        boolean named = passage.tokens().stream()
                .anyMatch(t -> t.range().to() == at + 1 && t.tag().matches("n[rst].*"));
        boolean begins = at > 1
                && beginsWord(chars, at + 1)
                && !isWord.test(chars.substring(at - 1, at + 1))
                && isWord.test(chars.substring(at - 2, at))
                && BODIES.indexOf(chars.charAt(at)) < 0;
        return !known && ((ends && alone && !named) || begins);
    }

    /** Whether a name has both the character at a place and the next, or is a proper one that ends with the former. */
    private static boolean inName(AnnotatedPassage passage, int at) {
        return endsName(passage, at)
                || passage.chunks().stream()
                        .anyMatch(c -> c instanceof Mention && c.range().contains(new TextRange(at, at + 2)));
    }

    /** Whether a name that is no common noun ends with the character at a place: 攀枝花花开. */
    private static boolean endsName(AnnotatedPassage passage, int at) {
        return passage.chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && c.range().to() == at + 1
                        && !m.type().name().equals("Product"));
    }

    private static Finding doubled(Page page, AnnotatedPassage passage, int at) {
        Stretch words =
                Stretch.of(passage, at - 1, Math.min(passage.passage().chars().length(), at + 4));
        String once = words.words().substring(0, 1) + words.words().substring(2);
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.MEDIUM)
                .at(words)
                .suggest(once)
                .because(
                        "“" + words.words().substring(1, 3) + "”疑重印一字，或其一为误字",
                        "a character is probably printed twice, or one of the two is another");
    }

    /** Whether the word that stands twice is one of doing, as 合作 is, which no name has twice. */
    private static boolean isDeed(Stretch name, Matcher again) {
        int from = name.range().from() + again.start(1);
        return name.in().tokens().stream()
                .anyMatch(t -> t.range().from() == from
                        && t.range().length() == again.group(1).length()
                        && t.tag().startsWith("v"));
    }

    private static void again(Page page, Stretch name, List<Finding> found) {
        Matcher again = AGAIN.matcher(name.words());
        if (again.find() && !again.group(1).equals(again.group(2)) && isDeed(name, again)) {
            String once = name.words().substring(0, again.end(2)) + name.words().substring(again.end());
            found.add(new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.MEDIUM)
                    .at(name)
                    .suggest(once)
                    .because(
                            "名称中“" + again.group(1) + "”两见，疑衍",
                            "'" + again.group(1) + "' stands twice in one name; once too often"));
        }
    }
}
