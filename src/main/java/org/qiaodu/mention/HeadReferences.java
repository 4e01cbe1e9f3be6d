package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;

/**
 * Finds things spoken of again by their last words: 该生产线, 此桥; and where a sentence or clause begins, 基地 after
 * 国家生物产业基地 was named.
 */
final class HeadReferences {
    private static final double CONFIDENCE = 0.75;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    /** Words before a noun that say that it was spoken of. */
    private static final Set<String> POINTERS =
            Set.of("该", "此", "本", "这座", "这条", "这家", "这个", "这所", "这艘", "这一", "该座", "该条", "本届", "该届", "此次", "本次");

    /** Divisions, and what has words of its own to point back to it. */
    private static final Set<String> OTHERWISE = Set.of(
            "Person",
            "Province",
            "City",
            "District",
            "County",
            "CountyLevelCity",
            "Town",
            "Region",
            "Award",
            "Policy",
            "Topic");

    private final Heads heads;

    /** The words that the name last read of a class ends in. */
    private final Map<String, EntityClass> named = new HashMap<>();

    /** Those of what the title names, or the text begins with, which it may speak of so to its end. */
    private final Map<String, EntityClass> topics = new HashMap<>();

    /** For one document. */
    HeadReferences(Heads heads) {
        this.heads = heads;
    }

    /** What points back in a sheet; names of the sheet itself and of those before it count as spoken of. */
    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            Word word = sheet.word(i);
            Mention mention = word.mention();
            if (mention != null && mention.form() == Mention.Form.NAME) {
                if (topics.isEmpty() && i == 0) {
                    remember(mention, topics);
                }
                forget(mention);
                remember(mention, named);
            } else if (word.plain()) {
                Mention pointing = POINTERS.contains(word.text()) ? pointed(sheet, i) : bare(sheet, i);
                if (pointing != null) {
                    found.add(pointing);
                }
            }
        }
        return found;
    }

    /** A name leaves no other of its class to be spoken of by what only that ends in. */
    private void forget(Mention mention) {
        named.entrySet()
                .removeIf(e ->
                        e.getValue().equals(mention.type()) && !mention.name().endsWith(e.getKey()));
    }

    private void remember(Mention mention, Map<String, EntityClass> names) {
        if (OTHERWISE.contains(mention.type().name())) {
            return;
        }
        for (Heads.Head head : heads.endingAt(mention.name(), mention.name().length())) {
            if (head.words().length() >= SHORTEST
                    && head.words().length() < mention.name().length()) {
                names.put(head.words(), mention.type());
            }
        }
    }

    /** 该 and all nouns after it, where they end in a word that names end in. */
    private @Nullable Mention pointed(Sheet sheet, int pointer) {
        int last = pointer;
        while (last + 1 < sheet.size()
                && sheet.word(last + 1).plain()
                && sheet.word(last + 1).nominal()
                && sheet.word(last + 1).to() - sheet.word(pointer).from() <= LONGEST) {
            last++;
        }
        for (int i = last; i > pointer; i--) {
            String words = sheet.range(pointer + 1, i).of(sheet.text());
            for (Heads.Head head : heads.endingAt(words, words.length())) {
                if (!OTHERWISE.contains(head.pattern().type().name())) {
                    return mention(
                            sheet,
                            pointer,
                            i,
                            named.getOrDefault(head.words(), head.pattern().type()));
                }
            }
        }
        return null;
    }

    /** A word alone at the beginning of a clause, which a name before it ends in. */
    private @Nullable Mention bare(Sheet sheet, int i) {
        Word word = sheet.word(i);
        EntityClass type = named.getOrDefault(word.text(), topics.get(word.text()));
        Word left = sheet.wordOrNull(i - 1);
        boolean begins = left == null || left.to() < word.from() || left.tag().startsWith("w");
        return type != null && begins ? mention(sheet, i, i, type) : null;
    }

    private static Mention mention(Sheet sheet, int first, int last, EntityClass type) {
        return new Mention(
                sheet.range(first, last),
                type,
                sheet.range(first, last).of(sheet.text()),
                Mention.Form.ANAPHOR,
                "anaphor",
                CONFIDENCE,
                List.of());
    }
}
