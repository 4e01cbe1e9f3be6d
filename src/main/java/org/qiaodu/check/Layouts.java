package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;

/** Holds how many parts the layout of a zone is said to have, 一园三区, against those that its sentence goes on to list. */
final class Layouts implements Check {
    private static final Search LAYOUT = Search.of(
            "一[园核心主城港区](?<n>[二两三四五六七八九])(?:片|园|组|分)?(?<last>[区团园])”?(?:的?(?:空间|发展|产业|总体)*(?:格局|布局|管理体制|框架))?,(?<cue>即|其中|下辖|建有|包括|分别[是为]|涵盖)(?<rest>[^。]*)");

    private static final int FEWEST = 2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher m = LAYOUT.matcher(s.chars());
            if (m.find()) {
                check(page, s, m).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, Sentence s, Matcher layout) {
        String told = layout.group().split("[”的,格布管框]", 2)[0];
        Set<String> named = layout.group("cue").equals("其中")
                ? measured(layout.group("rest"), layout.group("last"))
                : listed(layout.group("rest"), layout.group("last"));
        return named.size() < FEWEST || named.size() == Numerals.whole(layout.group("n"))
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                        .at(s.stretch())
                        .because(
                                "“" + told + "”，而所列为" + String.join("、", named) + "，共" + named.size() + "个",
                                "'" + told + "', yet " + named.size() + " are listed: " + String.join(", ", named)));
    }

    /** The names that end in a character, each told with its size: 城东片区12.4平方公里. */
    private static Set<String> measured(String words, String last) {
        Set<String> named = new TreeSet<>();
        Matcher m = Pattern.compile("(?:\\A|[,;、])(\\p{IsHan}{1,9}" + last + ")约?\\d")
                .matcher(words);
        while (m.find()) {
            named.add(m.group(1));
        }
        return named;
    }

    /** The names that a clause lists, if each ends in a character; else none. */
    private static Set<String> listed(String words, String last) {
        Set<String> named = new TreeSet<>(List.of(words.split("[,;]", 2)[0].split("[、和与及]")));
        named.remove("");
        return named.stream().allMatch(n -> n.endsWith(last)) ? named : Set.of();
    }
}
