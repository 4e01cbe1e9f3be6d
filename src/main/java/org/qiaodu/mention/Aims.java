package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds what something is to become, in free words: 打造成世界一流的研发中心、学术交流高地. */
final class Aims {
    private static final EntityClass TOPIC = new EntityClass("Topic");

    /** Low, so that a name of its own wins wherever one covers as much. */
    private static final double CONFIDENCE = 0.6;

    /** Ranks, counts and a second verb: rules read those, or the words run too far. */
    private static final Search NO_AIM = Search.of("^的|^以|^由|^后|^新的|第.[个大]|首个|第一|唯一|最大|一批|多个|若干|并|形成|建设的");

    /** Places that such words begin with; rules read them by themselves: 成为广东重要的工业城市. */
    private static final Set<String> DIVISIONS = Set.of("Country", "Province", "City", "Region");

    private final Search first;
    private final Pattern next;

    Aims(NameWords words) {
        String member =
                "([^,。;:!?、“”()0-9]{2,22}?(?:" + longestFirst(words, NameWords.Part.AIM) + "))(?=[,。;、)”和与及以的]|$)";
        first = Search.of("(?:" + longestFirst(words, NameWords.Part.BECOME) + ")了?" + member);
        next = Pattern.compile("[、和与及]" + member);
    }

    private static String longestFirst(NameWords words, NameWords.Part part) {
        return words.all(part).stream()
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                .collect(Collectors.joining("|"));
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        Matcher aim = first.matcher(sheet.text());
        while (aim.find()) {
            add(sheet, aim, found);
            Matcher more =
                    next.matcher(sheet.text()).region(aim.end(), sheet.text().length());
            while (more.lookingAt()) {
                add(sheet, more, found);
                more.region(more.end(), sheet.text().length());
            }
        }
        return found;
    }

    private static void add(Sheet sheet, Matcher aim, List<Mention> found) {
        TextRange range = new TextRange(aim.start(1), aim.end(1));
        String name = range.of(sheet.text());
        Word begins = sheet.word(sheet.holding(range.from()));
        boolean placed = begins.mention() != null
                && DIVISIONS.contains(begins.mention().type().name());
        if (!placed && sheet.begins(range.from()) && sheet.ends(range.to()) && !NO_AIM.isIn(name)) {
            found.add(new Mention(range, TOPIC, name, Mention.Form.NAME, "aim", CONFIDENCE, List.of()));
        }
    }
}
