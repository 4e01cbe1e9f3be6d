package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds the number of a group against that by which the next sentences speak of it: 形成六大主导产业。五大产业实现产值1322亿元. */
final class GroupsToldAgain implements Check {
    private static final Pattern GROUP = Pattern.compile("(?<n>[两二三四五六七八九十])大(?<kind>\\p{IsHan}{2,8})");

    /** What is said next to a group spoken of as known. */
    private static final Pattern SPOKEN =
            Pattern.compile("(?:这)?(?<n>[两二三四五六七八九十])大(?<kind>产业|行业|集群|板块|领域|工程|行动|项目|基地|园区|组团|片区|平台|体系|系统|任务|品牌|机构|企业)"
                    + "(?=[,、]|共|合计|累计|实现|完成|总|产值|增加值|全部|均|都|已|齐|中的|中,|之)");

    /** Words after which another group, or some of the first, is told of. */
    private static final Pattern OTHERS = Pattern.compile("其中|另|新增|还有|包括|前\\p{IsHan}大|等");

    private static final int NEAR = 2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            List<Sentence> sentences = page.sentences(passage);
            for (int i = 0; i < sentences.size(); i++) {
                Matcher spoken = SPOKEN.matcher(sentences.get(i).chars());
                while (spoken.find()) {
                    again(page, sentences, i, spoken.toMatchResult(), spoken.group("kind"), found);
                }
            }
        }
        return found;
    }

    private static void again(
            Page page, List<Sentence> sentences, int at, MatchResult spoken, String kind, List<Finding> found) {
        Sentence s = sentences.get(at);
        if (OTHERS.matcher(s.chars().substring(0, spoken.start())).find()) {
            return;
        }
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            Sentence before = sentences.get(i);
            List<MatchResult> groups = GROUP.matcher(before.chars())
                    .results()
                    .filter(g -> ends(before, g, kind))
                    .toList();
            if (groups.size() == 1 && !groups.get(0).group(1).equals(spoken.group(1))) {
                found.add(finding(page, before.stretch(groups.get(0)), s.stretch(spoken)));
            }
            if (!groups.isEmpty()) {
                return;
            }
        }
    }

    /** Whether what is counted is of a kind, and a mark or nothing more of its name follows. */
    private static boolean ends(Sentence s, MatchResult group, String kind) {
        int to = group.group(2).indexOf(kind);
        return to >= 0 && !s.chars().startsWith("链", group.start(2) + to + kind.length());
    }

    private static Finding finding(Page page, Stretch first, Stretch then) {
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(first)
                .at(then)
                .because(
                        "前文说“" + first.words() + "”，后文说“" + then.words() + "”，数目不合",
                        "the group is of another number where it is spoken of again");
    }
}
