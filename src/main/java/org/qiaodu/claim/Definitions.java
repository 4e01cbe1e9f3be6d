package org.qiaodu.claim;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Mention;

/** What passages begin by defining, as the articles of an encyclopedia do (某铁路位于…): they speak of it throughout. */
final class Definitions {
    /** What follows the subject of an article's first sentence. */
    private static final Pattern DEFINED = Pattern.compile(
            "[”》]?(\\([^()]{0,80}\\))?,?(又称|又名|简称|原名|原称|俗称)?[^,。;]{0,12}?(,?(是|为|系|位于|地处|坐落)|,[^,。;]{2,30}(的|旗下|属下|下属)[^,。;的]{1,10}(?=[。,;])|于?[0-9]|成立于|创办于|创立于|始建于|建于|生于|出生)");

    private final Discourse discourse;
    private final Roles roles;

    Definitions(Discourse discourse, Roles roles) {
        this.discourse = discourse;
        this.roles = roles;
    }

    /**
     * What a passage begins by defining (某铁路位于…, 某公司(…)是…), as the articles of an encyclopedia do, by the words that the noun
     * phrase ends in; null where it does not.
     */
    @Nullable
    Mention of(int passage) {
        String text = discourse.chars(passage);
        return discourse.passages().get(passage).chunks().stream()
                .filter(Mention.class::isInstance)
                .map(Mention.class::cast)
                .findFirst()
                .filter(m -> m.range().from() <= 1
                        && !roles.isOblique(
                                discourse.clauseAt(passage, m.range().from()), m)
                        && DEFINED.matcher(text)
                                .region(m.range().to(), text.length())
                                .lookingAt())
                .map(m -> roles.head(discourse.clauseAt(passage, m.range().from()), m, any -> true))
                .orElse(null);
    }

    /** Whether the sentence before a clause's begins with another thing than the defined that it could speak of. */
    boolean turnsAway(Clause own, Mention defined, Predicate<Mention> wanted) {
        for (Clause clause : discourse.clauses(own.passage())) {
            if (clause.sentence() == own.sentence() - 1) {
                return clause.chunks().stream()
                        .anyMatch(c -> c instanceof Mention m
                                && m.form() == Mention.Form.NAME
                                && wanted.test(m)
                                && !m.name().equals(defined.name())
                                && m.range().from() == clause.range().from());
            }
        }
        return false;
    }
}
