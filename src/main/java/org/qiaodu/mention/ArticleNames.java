package org.qiaodu.mention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds what an article is about by its heading, which its first words repeat: “明远金融公司”, “明远金融公司是一家…”. */
final class ArticleNames {
    private static final double CONFIDENCE = 0.97;
    private static final Pattern HEADING = Pattern.compile("[^\\s,。;:!?、“”《》]{3,16}");

    /** What follows a name that is then explained. */
    private static final Pattern EXPLAINED = Pattern.compile("[,(]|是|为|系|位于|于|成立|始建|创");

    private final Heads heads;

    ArticleNames(Heads heads) {
        this.heads = heads;
    }

    /**
     * The name at the beginning of a passage that repeats the words of the passage before it; empty where it does not, or where
     * these end in no word that names end in.
     */
    Optional<Mention> find(String heading, Sheet sheet) {
        String text = sheet.text();
        String name = heading.strip();
        boolean explained = HEADING.matcher(name).matches()
                && text.startsWith(name)
                && EXPLAINED.matcher(text).region(name.length(), text.length()).lookingAt();
        List<Heads.Head> ends = explained ? heads.endingAt(name, name.length()) : List.of();
        return ends.stream()
                .filter(h ->
                        h.words().length() < name.length() && !h.pattern().not().contains(name))
                .findFirst()
                .map(h -> new Mention(
                        new TextRange(0, name.length()),
                        h.pattern().type(),
                        name,
                        Mention.Form.NAME,
                        "article",
                        CONFIDENCE,
                        List.of()));
    }
}
