package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Finds phrases printed elsewhere on the page in another form, and lines joined that do not belong together. */
final class PhraseVariants implements Check {
    private static final Pattern FIGURE = Pattern.compile("[\\d—+]");
    private static final Pattern QUOTED = Pattern.compile("“([^“”,;。、]{5,24})”");
    private static final Pattern PARALLEL =
            Pattern.compile("“[^“”]*?(\\p{IsHan})(\\p{IsHan})(\\p{IsHan}),[^“”,]*?\\1\\3”");
    private static final Pattern MARK = Pattern.compile("[,;。:、]");
    private static final Pattern HAN = Pattern.compile("(?:\\p{IsHan}[^\\p{IsHan}]*){12}");
    private static final int SHORTEST_COMMON = 4;
    /** Characters before and after the place where two lines were joined. */
    private static final int SPLICE = 10;

    @Override
    public List<Finding> check(Page page) {
        List<Stretch> quotes = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            Matcher m = QUOTED.matcher(passage.passage().chars());
            while (m.find()) {
                quotes.add(Stretch.of(passage, m.start(1), m.end(1)));
            }
        }
        List<Finding> found = new ArrayList<>();
        unquoted(page, quotes, found);
        for (int i = 0; i < quotes.size(); i++) {
            for (int j = i + 1; j < quotes.size(); j++) {
                pair(page, quotes.get(i), quotes.get(j), found);
            }
        }
        parallel(page, found);
        splices(page, found);
        return found;
    }

    /** “再造一个现代化新江门” and 再造一个现代化江门. */
    private static void unquoted(Page page, List<Stretch> quotes, List<Finding> found) {
        Map<String, Stretch> byWords = new HashMap<>();
        quotes.forEach(q -> byWords.putIfAbsent(q.words(), q));
        NearMatch near = new NearMatch(
                byWords.keySet().stream().filter(q -> q.length() >= 7).toList());
        for (AnnotatedPassage passage : page.passages()) {
            for (NearMatch.Near n : near.in(passage.passage().chars())) {
                Stretch words = new Stretch(passage, n.range());
                if (!words.words().matches(".*[,;。、\\d].*")
                        && !n.phrase().matches(".*\\d.*")
                        && !byWords.containsKey(words.words())) {
                    found.add(finding(page, words, byWords.getOrDefault(n.phrase(), words), n.phrase()));
                }
            }
        }
    }

    /** “商港未辟” and “铜鼓港未辟”: one phrase in two forms. */
    private static void pair(Page page, Stretch one, Stretch other, List<Finding> found) {
        String a = one.words();
        String b = other.words();
        boolean alike = !a.equalsIgnoreCase(b)
                && !a.contains(b)
                && !b.contains(a)
                && !FIGURE.matcher(a).find()
                && !FIGURE.matcher(b).find()
                && commonTail(a, b) >= SHORTEST_COMMON
                && commonTail(a, b) * 10 >= Math.max(a.length(), b.length()) * 6;
        if (alike) {
            found.add(finding(page, one, other, null));
        }
    }

    private static int commonTail(String a, String b) {
        int n = 0;
        while (n < Math.min(a.length(), b.length()) && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        return n;
    }

    private static Finding finding(
            Page page, Stretch words, Stretch other, @org.jspecify.annotations.Nullable String instead) {
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.LOW)
                .at(words)
                .words(other)
                .suggest(instead)
                .because(
                        "“" + words.words() + "”在文中别处印作“" + other.words() + "”",
                        "'" + words.words() + "' is printed elsewhere as '" + other.words() + "'");
    }

    /** “…当大家,…当家”: two clauses built alike, one with a character too many. */
    private static void parallel(Page page, List<Finding> found) {
        for (AnnotatedPassage passage : page.passages()) {
            Matcher m = PARALLEL.matcher(passage.passage().chars());
            while (m.find()) {
                Stretch words = Stretch.of(passage, m.start(1), m.end(3));
                found.add(new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.MEDIUM)
                        .at(words)
                        .words(words.clause())
                        .suggest(m.group(1) + m.group(3))
                        .because(
                                "前后两句相对，此作“" + words.words() + "”，彼作“" + m.group(1) + m.group(3) + "”",
                                "two clauses built alike end in '" + words.words() + "' and '" + m.group(1) + m.group(3)
                                        + "'"));
            }
        }
    }

    /** A stretch whose first half goes on otherwise elsewhere and whose second half begins otherwise elsewhere. */
    private static void splices(Page page, List<Finding> found) {
        Map<String, List<Stretch>> grams = repeated(page);
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            Set<String> done = new HashSet<>();
            for (int i = SPLICE; !grams.isEmpty() && i + SPLICE <= chars.length(); i++) {
                Stretch before = Stretch.of(passage, i - SPLICE, i);
                Stretch after = Stretch.of(passage, i, i + SPLICE);
                if (isSplice(grams, before, after) && done.add(after.words().substring(0, 2))) {
                    found.add(splice(page, before, after, goesOn(grams, before)));
                    i += SPLICE;
                }
            }
        }
    }

    /** The stretches of {@link #SPLICE} characters that stand more than once, with where they do. */
    private static Map<String, List<Stretch>> repeated(Page page) {
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (int i = 0; i + SPLICE <= chars.length(); i++) {
                String words = chars.substring(i, i + SPLICE);
                if (!once.add(words)) {
                    again.add(words);
                }
            }
        }
        Map<String, List<Stretch>> grams = new HashMap<>();
        for (AnnotatedPassage passage : again.isEmpty() ? List.<AnnotatedPassage>of() : page.passages()) {
            String chars = passage.passage().chars();
            for (int i = 0; i + SPLICE <= chars.length(); i++) {
                String words = chars.substring(i, i + SPLICE);
                if (again.contains(words)) {
                    grams.computeIfAbsent(words, k -> new ArrayList<>()).add(Stretch.of(passage, i, i + SPLICE));
                }
            }
        }
        return grams;
    }

    private static boolean isSplice(Map<String, List<Stretch>> grams, Stretch before, Stretch after) {
        List<Stretch> heads = grams.getOrDefault(before.words(), List.of());
        if (heads.size() < 2) {
            return false;
        }
        List<Stretch> tails = grams.getOrDefault(after.words(), List.of());
        return tails.size() > 1
                && !MARK.matcher(before.words()).find()
                && !MARK.matcher(after.words()).find()
                && HAN.matcher(before.words() + after.words()).find()
                && heads.stream()
                        .noneMatch(h -> !h.equals(before)
                                && h.after(SPLICE).contains(after.words().substring(0, 2)))
                && tails.stream()
                        .noneMatch(t -> !t.equals(after)
                                && t.before(1).equals(before.words().substring(SPLICE - 1)));
    }

    private static Stretch goesOn(Map<String, List<Stretch>> grams, Stretch before) {
        return grams.getOrDefault(before.words(), List.of()).stream()
                .filter(h -> !h.equals(before))
                .findFirst()
                .orElse(before);
    }

    private static Finding splice(Page page, Stretch before, Stretch after, Stretch elsewhere) {
        String right = elsewhere
                .in()
                .passage()
                .chars()
                .substring(elsewhere.range().from(), elsewhere.clause().range().to());
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                .at(before.cover(after.range()).clause())
                .words(elsewhere.clause())
                .suggest(right)
                .because(
                        "“" + before.words() + "”与“" + after.words() + "”在别处各接他文，疑两行误接",
                        "'" + before.words() + "' goes on otherwise elsewhere, '" + after.words()
                                + "' begins otherwise elsewhere: two lines were probably joined");
    }
}
