package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/** Finds the same words printed twice but for one character that makes no word where it stands. */
final class Twins implements Check {
    /** Characters alike before and after the one that differs, at least; and of both together. */
    private static final int SIDE = 2;

    private static final int TOGETHER = 6;
    /** Characters of grammar, of which one may stand for another. */
    private static final String GRAMMAR = "的地得了着过在再是时以已于与和及并从由为把被将就也又还都很更最这那他她它其之而但或其此所则即做作像象及给使让叫向到至个位些们有又";

    private static final String TELLING = "一二三四五六七八九十百千万亿两首末第东南西北中上下前后左右内外大小新老高低长短省市区县镇乡村年月日";

    private final CheckWords words;

    Twins(CheckWords words) {
        this.words = words;
    }

    @Override
    public List<Finding> check(Page page) {
        Map<String, List<Stretch>> byContext = new HashMap<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (int i = 0; i < chars.length(); i++) {
                for (int before = 1; before < 2 * SIDE; before++) {
                    int from = i - before;
                    int to = i + 1 + 2 * SIDE - before;
                    if (from >= 0 && to <= chars.length() && isPlain(chars, from, to)) {
                        String context = chars.substring(from, i) + "\n" + chars.substring(i + 1, to);
                        byContext
                                .computeIfAbsent(context, k -> new ArrayList<>())
                                .add(Stretch.of(passage, i, i + 1));
                    }
                }
            }
        }
        List<Finding> found = new ArrayList<>();
        Set<String> done = new HashSet<>();
        byContext.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            for (Stretch odd : same) {
                for (Stretch other : same) {
                    if (isMisprint(odd, other) && done.add(wide(odd).words())) {
                        found.add(finding(page, odd, other));
                    }
                }
            }
        });
        found.sort((a, b) -> a.key().compareTo(b.key()));
        return found;
    }

    private static boolean isPlain(String chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isIdeographic(chars.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMisprint(Stretch odd, Stretch other) {
        char wrong = odd.words().charAt(0);
        char right = other.words().charAt(0);
        return wrong != right
                && TELLING.indexOf(wrong) < 0
                && TELLING.indexOf(right) < 0
                && words.alike(wrong, right)
                && !words.makesWord(odd.chars(), odd.range().from())
                && (together(odd, other) >= TOGETHER
                        ? words.makesWord(other.chars(), other.range().from())
                        : isName(odd, other));
    }

    /** Whether the characters are of a name or noun: none of grammar, and the right one not alone either. */
    private boolean isName(Stretch odd, Stretch other) {
        boolean grammar = GRAMMAR.indexOf(odd.words()) >= 0 || GRAMMAR.indexOf(other.words()) >= 0;
        boolean name = other.in().chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && m.form() == Mention.Form.NAME
                        && m.range().contains(other.range())
                        && m.range().length() > SIDE);
        return !grammar
                && (name || words.makesWord(other.chars(), other.range().from()))
                && odd.in().tokens().stream()
                        .noneMatch(t -> t.range().contains(odd.range())
                                && t.range().length() > 1
                                && words.isWord().test(t.range().of(odd.chars())));
    }

    /** How many characters before and after are alike. */
    private static int together(Stretch one, Stretch other) {
        String before = one.before(8);
        String otherBefore = other.before(8);
        String after = one.after(8);
        String otherAfter = other.after(8);
        int alike = 0;
        while (alike < Math.min(before.length(), otherBefore.length())
                && before.charAt(before.length() - 1 - alike) == otherBefore.charAt(otherBefore.length() - 1 - alike)) {
            alike++;
        }
        int behind = 0;
        while (behind < Math.min(after.length(), otherAfter.length())
                && after.charAt(behind) == otherAfter.charAt(behind)) {
            behind++;
        }
        return alike + behind;
    }

    private static Stretch wide(Stretch at) {
        int from = Math.max(0, at.range().from() - SIDE);
        int to = Math.min(at.chars().length(), at.range().to() + SIDE);
        return Stretch.of(at.in(), from, to);
    }

    private static Finding finding(Page page, Stretch odd, Stretch other) {
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                .at(wide(odd))
                .words(odd.clause())
                .suggest(wide(other).words())
                .because(
                        "“" + wide(odd).words() + "”在文中别处印作“" + wide(other).words() + "”，“" + odd.words() + "”在此不成词",
                        "'" + wide(odd).words() + "' is printed '" + wide(other).words()
                                + "' elsewhere, and makes no word as it stands");
    }
}
