package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds the code told beside the name of an industry against the classification. */
final class ClassificationCodes implements Check {
    /** Most characters of an industry's name. */
    private static final int LONGEST = 24;

    private static final Pattern CODE =
            Pattern.compile("[(](?:国民经济)?(?:行业|大类|分类)?(?:代码|编码)?[为:]?(?<code>[A-T]\\d{2})[)]");
    /** Editions in which other names had these codes. */
    private static final Pattern OLD = Pattern.compile("GB/T ?4754[-—]{1,2}(?:1984|1994|2002)");

    private final Map<String, String> codes;
    private final List<String> names;

    ClassificationCodes(ReferenceValues reference) {
        codes = reference.codes();
        names = codes.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
                .toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            Matcher m = CODE.matcher(chars);
            while (m.find() && !OLD.matcher(chars).find()) {
                String before = chars.substring(Math.max(0, m.start() - LONGEST), m.start());
                String code = m.group("code");
                names.stream()
                        .filter(before::endsWith)
                        .findFirst()
                        .filter(name -> !code.equals(codes.get(name)))
                        .map(name -> finding(page, Stretch.of(passage, m.start() - name.length(), m.end()), name, code))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Finding finding(Page page, Stretch words, String name, String code) {
        String right = codes.getOrDefault(name, "");
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .at(words)
                .suggest(right)
                .because(
                        "“" + name + "”的行业代码为" + right + "（GB/T 4754），文中作" + code,
                        "the code of " + name + " is " + right + " (GB/T 4754), the text says " + code);
    }
}
