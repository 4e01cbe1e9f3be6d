package org.qiaodu.value;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words counted: the noun phrase right after a number and its classifier. */
final class Counted {
    private static final int LONGEST = 24;
    private static final String ENDS = ",。;:!?、()《》…—\n ";

    /** Verbs that say of a number where it stands: 54家企业数量位居首位. */
    private static final Set<String> SAYS_HOW_MANY = Set.of(
            "位居", "位列", "名列", "跃居", "居", "列", "达", "达到", "占", "超过", "超", "突破", "排名", "排", "增长", "增加", "首位", "第一", "榜首",
            "末位", "前列");

    /** Ends of words for what those counted produce or take in: 总产值 in 三大产业总产值. */
    private static final Set<String> FIGURES = Set.of("产值", "增加值", "收入", "产量", "产能", "投资额", "总额");

    private final Segment segment =
            HanLP.newSegment().enableOffset(true).enableCustomDictionary(false).enableNameRecognize(false);

    private final Set<String> heads;

    /** @param heads nouns that end the name of what is counted, such as 企业 */
    Counted(Set<String> heads) {
        this.heads = heads;
    }

    /** The noun phrase that begins at {@code at}; null where there is none. */
    @Nullable
    String at(String text, int at) {
        int to = at;
        while (to < text.length() && to - at < LONGEST && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to == at) {
            return null;
        }
        String tail = text.substring(at, to);
        List<Term> terms = segment.seg(tail);
        int head = 0;
        int end = phraseEnd(terms, 0);
        if (isVerb(terms.get(0)) && end < terms.size() && terms.get(end).word.equals("的")) {
            int behind = phraseEnd(terms, end + 1);
            boolean counted = behind > end + 1 && heads.contains(terms.get(behind - 1).word);
            head = counted ? end + 1 : 0;
            end = counted ? behind : end;
        }
        String phrase = end == head ? "" : tail.substring(terms.get(head).offset, endOf(terms.get(end - 1)));
        return phrase.isBlank() || (phrase.startsWith("“") && !phrase.contains("”")) ? null : phrase;
    }

    /** Index after the last word of the phrase that begins with word {@code head}. */
    private int phraseEnd(List<Term> terms, int head) {
        int end = head;
        boolean noun = false;
        boolean quoted = false;
        for (int i = head; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.word.equals("”") && !quoted) {
                break;
            }
            if (term.word.equals("“") || term.word.equals("”")) {
                quoted = term.word.equals("“");
            } else if (!quoted && ((noun && startsPredicate(terms, i)) || !ofPhrase(terms, i))) {
                break;
            }
            boolean names = !quoted && (isNoun(term) || tag(term).equals("q") || term.word.equals("”"));
            noun |= names;
            end = names ? i + 1 : end;
        }
        return end;
    }

    /** Whether a word after a noun is no longer part of its phrase: 分离 is in 稀土分离企业, 获得 is not in 企业获得证书. */
    private boolean startsPredicate(List<Term> terms, int at) {
        Term term = terms.get(at);
        if (SAYS_HOW_MANY.contains(term.word)) {
            return true;
        }
        if (heads.contains(terms.get(at - 1).word) && tag(term).startsWith("v")) {
            return !leadsToNoun(terms, at);
        }
        if (isVerb(term)) {
            boolean inCompound = at + 1 < terms.size()
                    && (tag(terms.get(at + 1)).equals("n")
                            || tag(terms.get(at + 1)).equals("q"));
            return !inCompound;
        }
        return FIGURES.stream().anyMatch(term.word::endsWith)
                || (term.word.length() == 2 && term.word.charAt(0) == '全');
    }

    /** Whether verbal nouns lead to a noun, with which they are one word: 建设单位, 发展基金; not in 产业集聚发展. */
    private static boolean leadsToNoun(List<Term> terms, int at) {
        int end = at;
        while (end < terms.size() && tag(terms.get(end)).equals("vn")) {
            end++;
        }
        return end > at && end < terms.size() && tag(terms.get(end)).startsWith("n");
    }

    private static boolean ofPhrase(List<Term> terms, int at) {
        Term term = terms.get(at);
        if (isVerb(term)) {
            return term.word.length() > 1;
        }
        if (tag(term).startsWith("f") || (tag(term).startsWith("u") && !term.word.equals("的"))) {
            return at + 1 < terms.size()
                    && (isNoun(terms.get(at + 1)) || tag(terms.get(at + 1)).equals("q"));
        }
        return isNoun(term)
                || tag(term).startsWith("a")
                || tag(term).startsWith("b")
                || tag(term).equals("q");
    }

    private static boolean isVerb(Term term) {
        return tag(term).startsWith("v") && !tag(term).equals("vn");
    }

    private static boolean isNoun(Term term) {
        String tag = tag(term);
        return tag.startsWith("n") || tag.startsWith("g") || tag.equals("vn") || tag.equals("j") || tag.equals("x");
    }

    private static String tag(Term term) {
        return term.nature.toString();
    }

    private static int endOf(Term term) {
        return term.offset + term.word.length();
    }
}
