package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * Finds names by their company: in A、B、C和D the members that nothing else explains are what most of the others are, or
 * what the words after the list say (等企业).
 */
final class Lists {
    private static final double BY_MAJORITY = 0.75;
    private static final double BY_HEAD = 0.92;
    /** Above that of the gazetteer, whose product the words after the list make an industry. */
    private static final double CERTAIN = 0.99;

    private static final String TRADE = "产业";

    private static final int LONGEST = 12;
    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_OPENER = 8;
    private static final int LONGEST_ASIDE = 60;

    private final NameLexicon lexicon;
    private final ListHeads heads;
    private final ClosedLists closed;

    Lists(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.heads = new ListHeads(lexicon.listHeads());
        this.closed = new ClosedLists(lexicon, heads);
    }

    /** A member of a list: words {@code first} to {@code last}, inclusive; its class where it is known. */
    private record Member(int first, int last, @Nullable EntityClass type) {}

    /** On a sheet whose names, values and indicators are recognised. */
    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < sheet.size()) {
            if (!sheet.is(i, "、")) {
                i++;
                continue;
            }
            ClosedLists.Closed list = closed.at(sheet, i);
            if (list != null) {
                found.addAll(closed.members(sheet, i, list));
                i = list.end();
                continue;
            }
            List<Member> members = new ArrayList<>();
            addIfAny(members, before(sheet, i));
            int at = pastAside(sheet, i);
            while (at < sheet.size() && separates(sheet, at)) {
                Member member = after(sheet, at);
                if (member == null) {
                    break;
                }
                members.add(member);
                at = pastAside(sheet, member.last() + 1);
            }
            EntityClass said = heads.after(sheet, at);
            EntityClass head = said == null ? opened(sheet, members) : said;
            classify(sheet, members, head, said != null, found);
            i = Math.max(at, i + 1);
        }
        return found;
    }

    /** The class that the words before the list speak of, as 主营 does in 主营餐饮、物流; null where most members are known as goods. */
    private @Nullable EntityClass opened(Sheet sheet, List<Member> members) {
        EntityClass known = majority(members);
        if (members.isEmpty() || (known != null && known.name().equals("Product"))) {
            return null;
        }
        int first = sheet.word(members.get(0).first()).from();
        String before = sheet.text().substring(Math.max(0, first - LONGEST_OPENER - 1), first);
        return lexicon.listOpeners().ofEnd("·" + before);
    }

    private static void addIfAny(List<Member> members, @Nullable Member member) {
        if (member != null) {
            members.add(member);
        }
    }

    /** Index after a remark in brackets that begins at {@code i}; {@code i} where none does. */
    private static int pastAside(Sheet sheet, int i) {
        if (sheet.is(i, "()")) {
            return i + 1;
        }
        for (int end = i + 1; sheet.is(i, "(") && end < Math.min(sheet.size(), i + LONGEST_ASIDE); end++) {
            if (sheet.is(end, ")")) {
                return end + 1;
            }
        }
        return i;
    }

    /** Index of the bracket that begins a remark which ends right before {@code i}; {@code i} where none does. */
    private static int beforeAside(Sheet sheet, int i) {
        if (sheet.is(i - 1, "()")) {
            return i - 1;
        }
        for (int begin = i - 2; sheet.is(i - 1, ")") && begin >= Math.max(0, i - LONGEST_ASIDE); begin--) {
            if (sheet.is(begin, "(")) {
                return begin;
            }
        }
        return i;
    }

    private static boolean separates(Sheet sheet, int i) {
        return switch (sheet.word(i).text()) {
            case "、", "和", "及", "以及", "与" -> true;
            default -> false;
        };
    }

    private @Nullable Member before(Sheet sheet, int mark) {
        int separator = beforeAside(sheet, mark);
        int first = separator;
        while (first > 0
                && belongs(sheet, first - 1)
                && (first == separator || sheet.word(first).plain())) {
            first--;
            if (!sheet.word(first).plain()) {
                return first + 1 == separator ? member(sheet, first, first) : member(sheet, first + 1, separator - 1);
            }
        }
        return first == separator ? null : member(sheet, first, separator - 1);
    }

    private @Nullable Member after(Sheet sheet, int separator) {
        int end = separator + 1;
        while (end < sheet.size() && belongs(sheet, end)) {
            end++;
            if (!sheet.word(end - 1).plain()) {
                break;
            }
        }
        return end == separator + 1 ? null : member(sheet, separator + 1, end - 1);
    }

    private static Member member(Sheet sheet, int first, int last) {
        Mention m = first == last ? sheet.word(first).mention() : null;
        return new Member(first, last, m == null || m.form() == Mention.Form.ANAPHOR ? null : m.type());
    }

    private boolean belongs(Sheet sheet, int i) {
        Word w = sheet.word(i);
        if (!w.plain()) {
            return w.mention() != null;
        }
        boolean opener = lexicon.listOpeners().classes().containsKey(w.text());
        if (opener || lexicon.words().is(STOP, w.text()) || w.tag().equals("nnt")) {
            return false;
        }
        if (w.nominal() || lexicon.words().is(INNER, w.text())) {
            return true;
        }
        boolean fragment = w.text().length() == 1 && "avdq".contains(w.tag());
        Word next = sheet.wordOrNull(i + 1);
        boolean paired = next != null
                && next.plain()
                && next.text().length() == 1
                && !next.tag().equals("w");
        boolean numeral = w.text().length() == 1 && w.tag().equals("m") && next != null && next.nominal();
        return numeral || (fragment && (paired || !sheet.is(i - 1, "、")));
    }

    /** @param after whether it is words after the list that say what its members are */
    private void classify(
            Sheet sheet, List<Member> members, @Nullable EntityClass head, boolean after, List<Mention> found) {
        EntityClass type = head != null ? head : majority(members);
        if (members.size() < 2 || type == null) {
            return;
        }
        boolean places = type.name().equals("Place") && head == null;
        for (Member member : members) {
            if (places && !endsAsPlacesDo(sheet, member, members)) {
                continue;
            }
            if (after && type.name().equals("Industry") && isProduct(sheet, member)) {
                TextRange range = sheet.range(member.first(), member.last());
                found.add(new Mention(
                        range, type, range.of(sheet.text()) + TRADE, Mention.Form.NAME, "list", CERTAIN, List.of()));
                continue;
            }
            boolean people = type.name().equals("Person");
            boolean open = (head != null || people)
                    ? weak(sheet, member, type)
                    : member.type() == null && !holdsChunk(sheet, member);
            int length = sheet.range(member.first(), member.last()).length();
            if (open && length >= 2 && length <= (people ? LONGEST_PERSON : LONGEST)) {
                String name = sheet.range(member.first(), member.last()).of(sheet.text());
                found.add(new Mention(
                        sheet.range(member.first(), member.last()),
                        type,
                        name,
                        Mention.Form.NAME,
                        "list",
                        head == null ? BY_MAJORITY : BY_HEAD,
                        List.of()));
            }
        }
    }

    /**
     * Whether a member has the last character of a place of the list: 黄山村 in 王家村、黄山村. Places are of too many sorts to be
     * told by their list alone.
     */
    private static boolean endsAsPlacesDo(Sheet sheet, Member member, List<Member> members) {
        return members.stream()
                .anyMatch(m -> m.type() != null
                        && m.type().name().equals("Place")
                        && lastOf(sheet, m) == lastOf(sheet, member));
    }

    private static char lastOf(Sheet sheet, Member member) {
        String last = sheet.word(member.last()).text();
        return last.charAt(last.length() - 1);
    }

    /** Whether a product known beforehand stands for the industry that makes it, as the words after the list say: 家具、玩具等产业. */
    private static boolean isProduct(Sheet sheet, Member member) {
        Mention m = sheet.word(member.first()).mention();
        return m != null
                && member.first() == member.last()
                && m.type().name().equals("Product")
                && m.form() == Mention.Form.NAME;
    }

    /** Whether the words after the list may say what the member is: nothing better does. */
    private boolean weak(Sheet sheet, Member member, EntityClass head) {
        Mention m = sheet.word(member.first()).mention();
        if (member.type() == null || m == null) {
            return !holdsChunk(sheet, member);
        }
        boolean guessed = m.source().equals(Mention.TAGGER) || m.source().equals("list");
        return guessed && !lexicon.classes().isA(m.type(), head.name());
    }

    private static boolean holdsChunk(Sheet sheet, Member member) {
        for (int i = member.first(); i <= member.last(); i++) {
            if (sheet.word(i).chunk() instanceof IndicatorTerm || sheet.word(i).mention() != null) {
                return true;
            }
        }
        return false;
    }

    /** The class of at least half the members; null where there is none. */
    private static @Nullable EntityClass majority(List<Member> members) {
        Map<EntityClass, Integer> counts = new HashMap<>();
        for (Member member : members) {
            if (member.type() != null) {
                counts.merge(member.type(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= 2 && e.getValue() * 2 >= members.size())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
