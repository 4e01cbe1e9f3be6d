package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds the numbers in a shape (一核两带三区) against the names of its parts. */
final class Shapes implements Check {
    private static final Search OPEN = Search.of("等|例如|比如|其中|之一|以及其他");

    private static final String PART = "[心核轴带横纵区园廊极团翼点道片链城湖环门屏网圈港]";
    private static final Search SHAPE = Search.of("(?:[一两二三四五六七八九](?:发展|功能|生态|经济)?" + PART + "){2,5}");
    private static final Search PAIR = Search.of("([一两二三四五六七八九])((?:发展|功能|生态|经济)?(" + PART + "))");
    /** Characters after a shape in which its parts are named. */
    private static final int FAR = 300;

    private static final int MOST = 3;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            Matcher shape = SHAPE.matcher(passage.passage().chars());
            if (shape.find()) {
                parts(page, passage, shape, found);
            }
        }
        return found;
    }

    /** 一核两带三区…:两带为…;三区为…; or 甲区、乙区和丙区. */
    private static void parts(Page page, AnnotatedPassage passage, Matcher shape, List<Finding> found) {
        String after = Stretch.of(passage, shape.start(), shape.end()).after(FAR);
        Matcher pair = PAIR.matcher(shape.group());
        while (pair.find()) {
            int stated = Numerals.whole(pair.group(1));
            Matcher named = Pattern.compile("[一两二三四五六七八九]" + pair.group(2)
                            + "[”]?(?:,?即|分别[为是]|指的?是?|包括|依次为|[为是:])(?<list>[^,;。:]{4,80})")
                    .matcher(after);
            Matcher run = Pattern.compile("(?:为|是|包括|:|有)(?<list>(?:\\p{IsHan}{2,10}?" + pair.group(3)
                            + "[、和与及]){1,8}\\p{IsHan}{2,10}?" + pair.group(3) + ")(?=[,;。])")
                    .matcher(after);
            Matcher list = named.find() ? named : run;
            if (stated > 1 && (list == named || run.find())) {
                int at = shape.end() + list.start("list");
                List<String> items = List.of(list.group("list").split("[、]|(?<=\\p{IsHan}{2})[和与及](?=\\p{IsHan}{2})"));
                Stretch words = Stretch.of(passage, at, at + list.group("list").length());
                boolean told = items.size() > 1 && !OPEN.isIn(list.group("list"));
                (told
                                ? compare(
                                        page,
                                        words.cover(Stretch.of(passage, shape.start(), shape.end())
                                                .range()),
                                        pair.group(),
                                        stated,
                                        items)
                                : Optional.<Finding>empty())
                        .ifPresent(found::add);
            }
        }
    }

    private static Optional<Finding> compare(
            Page page, Stretch words, String statedAs, int stated, List<String> items) {
        return stated == items.size() || Math.abs(stated - items.size()) > MOST
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .words(words.clause())
                        .because(
                                "文中说“" + statedAs + "”，所列为" + items.size() + "项：" + String.join("；", items),
                                "the text counts " + stated + ", and then tells of " + items.size()));
    }
}
