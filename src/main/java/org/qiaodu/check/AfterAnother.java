package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;

/** Finds what is called the first or the only one in the same breath as one that it comes after: 继百色高新区之后全市首家. */
final class AfterAnother implements Check {
    private static final Search FIRST = Search.of(
            "继(?<other>[^,;。续承而]{2,24})之后(?:,?(?:是|为|成为))?(?:全国|我国|国内|全球|世界|全[省市县区州])?的?(?<first>首[个家座条只项所款例部艘]|第一[个家座条只项所款例部艘]|唯一)");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher m = FIRST.matcher(s.chars());
            if (m.find()) {
                found.add(new Draft(page, Finding.Kind.SCOPE_DISAGREEMENT, Finding.Severity.MEDIUM)
                        .at(s.stretch(m))
                        .because(
                                "既在“" + m.group("other") + "”之后，就不是“" + m.group("first") + "”",
                                "what comes after '" + m.group("other") + "' is not '" + m.group("first") + "'"));
            }
        }
        return found;
    }
}
