package org.qiaodu.claim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TimeExpression;

/** What part a mention has in its clause: what it speaks of, or only what stands in it. */
final class Roles {
    /** After it, a place is only what is compared with: 全国第四, 全省平均水平. */
    private static final Pattern SCOPE = Pattern.compile(
            "的?(平均|均值|第[一二三四五六七八九十百0-9]|前[一二三四五六七八九十0-9]|首[位个家条座批次]|之首|最(?![终近后初新])|唯一|同类|同行|同期|水平|领先|排名|重点|先进|文明|知名|著名|百强)");

    /** HanLP's tags of verbs that take an object. */
    private static final Set<String> VERBS = Set.of("v", "vshi", "vyou", "vf", "vx");

    private final Discourse discourse;
    private final List<String> oblique;
    private final List<String> speakers;

    /**
     * @param triggers its lists {@code oblique} (after these a mention is no subject) and {@code speaker} (before these it only
     *     reports)
     */
    Roles(Discourse discourse, Triggers triggers) {
        this.discourse = discourse;
        this.oblique = triggers.words("oblique").stream()
                .flatMap(word -> Stream.of(word, word + "“", word + "《"))
                .toList();
        this.speakers = triggers.words("speaker");
    }

    /** Whether a clause may speak of a mention, before its verb or after it. */
    boolean isSpokenOf(Clause clause, Mention mention) {
        return !isOblique(clause, mention)
                && !isQuoted(clause, mention)
                && !discourse.isBracketed(clause.passage(), mention.range().from());
    }

    /** Whether a verb of its clause goes before a mention. */
    boolean isObject(Clause clause, Mention mention) {
        return discourse.passages().get(clause.passage()).tokens().stream()
                .filter(t -> clause.range().from() <= t.range().from()
                        && t.range().to() <= mention.range().from())
                .anyMatch(t -> VERBS.contains(t.tag())
                        && clause.chunks().stream().noneMatch(c -> c.range().contains(t.range())));
    }

    /** Whether a mention is no subject: it stands after a preposition, only says what others do, or is what is compared with. */
    boolean isOblique(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        if (speakers.stream()
                .anyMatch(word -> text.startsWith(word, mention.range().to()))) {
            return true;
        }
        if (SCOPE.matcher(text).region(mention.range().to(), text.length()).lookingAt()) {
            return true;
        }
        String before = text.substring(clause.range().from(), beforeTime(clause, mention));
        if (oblique.stream().anyMatch(before::endsWith)) {
            return true;
        }
        Mention joined = joinedBefore(clause, mention, before);
        return joined != null && isOblique(clause, joined);
    }

    /** Whether a mention is only a part of quoted words: 实验室 in “世界上最好的实验室之一”. */
    private boolean isQuoted(Clause clause, Mention mention) {
        String text = clause.range().of(discourse.chars(clause.passage()));
        int open = text.lastIndexOf('“', mention.range().from() - clause.range().from());
        int close = text.indexOf('”', Math.max(open, 0));
        int from = mention.range().from() - clause.range().from();
        int to = mention.range().to() - clause.range().from();
        return open >= 0 && close >= to && (open + 1 < from || to < close);
    }

    /** Where a mention begins, or the time just before it: 在2011年美国某杂志公布的名单中. */
    private static int beforeTime(Clause clause, Mention mention) {
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof TimeExpression t
                    && t.range().to() == mention.range().from()) {
                return t.range().from();
            }
        }
        return mention.range().from();
    }

    /** The mention that an enumeration (、) joins this one to, or the place that it stands right after; null where there is none. */
    private static @Nullable Mention joinedBefore(Clause clause, Mention mention, String before) {
        int end = mention.range().from() - (before.endsWith("、") ? 1 : 0);
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m && m.range().to() == end) {
                return m;
            }
        }
        return null;
    }
}
