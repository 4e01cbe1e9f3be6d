package org.qiaodu.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Mention;

/** Who is meant by words that point back, where a name beside them says so: 合资公司[某某有限公司], 合资公司名为某某有限公司. */
final class Appositions {
    private static final Pattern BETWEEN = Pattern.compile("[\\[(（“「—-]?|的?(名称|名字|定名|取名|命名|名)[为叫是作:]?“?");

    /** Words longer than this say more than a class (合资公司, but not 公司): wherever a text uses them it means the same. */
    private static final int CLASS = 2;

    private final Map<Occurrence.Key, Cluster> named = new HashMap<>();
    private final Map<String, Cluster> told = new HashMap<>();

    /**
     * @param occurrences a document's, in order of the text
     * @param fits whether words that point back may mean a thing
     */
    Appositions(List<Occurrence> occurrences, Clusters clusters, BiPredicate<Occurrence, Cluster> fits) {
        for (int i = 0; i + 1 < occurrences.size(); i++) {
            Occurrence words = occurrences.get(i);
            Cluster cluster = isNamedBy(words, occurrences.get(i + 1))
                    ? clusters.of(occurrences.get(i + 1).key())
                    : null;
            if (cluster != null && fits.test(words, cluster)) {
                named.put(words.key(), cluster);
                told.putIfAbsent(words.words(), cluster);
            }
        }
    }

    private static boolean isNamedBy(Occurrence words, Occurrence next) {
        int from = words.mention().range().to();
        int to = next.mention().range().from();
        return words.mention().form() == Mention.Form.ANAPHOR
                && next.passage().index() == words.passage().index()
                && from <= to
                && BETWEEN.matcher(words.passage().chars().substring(from, to)).matches();
    }

    /** What is meant; null where no name tells. */
    @Nullable
    Cluster of(Occurrence words) {
        Cluster here = named.get(words.key());
        boolean special = words.words().length() > CLASS
                && !Anaphora.POINTER.matcher(words.words()).find();
        return here == null && special ? told.get(words.words()) : here;
    }
}
