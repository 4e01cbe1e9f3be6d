package org.qiaodu.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Mention;

/** Merges names that the text itself declares to be of one thing: 鑫诺卫星通信有限公司（简称鑫诺卫星公司）. */
final class Aliases {
    /** Most characters between a name and its alias: room for a foreign name in the same bracket. */
    private static final int BETWEEN = 70;

    private final List<String> declaring;
    private final Pattern between;

    /** @param words what declares another name: 简称, 又称, 前称 */
    Aliases(List<String> words) {
        this.declaring = List.copyOf(words);
        this.between = Pattern.compile(
                "[”」》]?(?:[(（][^()（）]{0,6}[)）])?\\s*[,，]?\\s*[(（\\[]?\\s*(?:[^()（）]{0,60}[,，;；])?\\s*(?:以下|下称)?("
                        + String.join("|", words.stream().map(Pattern::quote).toList()) + ")(?:为|是|作|叫)?[:：]?[“「《]?");
    }

    /** Merges every declared alias into the name before it; a place inside a longer name has no alias there. */
    void merge(List<Occurrence> occurrences, Clusters clusters) {
        for (int i = 0; i + 1 < occurrences.size(); i++) {
            Occurrence name = occurrences.get(i);
            for (int j = i + 1; j < occurrences.size() && j <= i + 6; j++) {
                declare(name, occurrences.get(j), clusters);
            }
        }
    }

    private void declare(Occurrence name, Occurrence alias, Clusters clusters) {
        int from = name.mention().range().to();
        int to = alias.mention().range().from();
        if (name.passage().index() != alias.passage().index()
                || from >= to
                || to - from > BETWEEN
                || name.nested()
                || alias.nested()
                || name.mention().form() == Mention.Form.ANAPHOR
                || alias.mention().form() == Mention.Form.ANAPHOR) {
            return;
        }
        String said = name.passage().chars().substring(from, to);
        if (declaring.stream().noneMatch(said::contains)) {
            return;
        }
        Matcher words = between.matcher(said);
        Cluster whole = clusters.of(name.key());
        Cluster part = clusters.of(alias.key());
        if (words.matches() && whole != null && part != null && whole != part && !part.isKnown()) {
            clusters.merge(
                    part,
                    whole,
                    new Bilingual(
                            "文中称“" + whole.label() + "”" + words.group(1) + "此名",
                            "the text gives it as another name of " + whole.label()));
        }
    }
}
