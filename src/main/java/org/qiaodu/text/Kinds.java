package org.qiaodu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qiaodu.model.PassageKind;

/** Tells title, lead, headings, captions, bylines and date lines from running text. */
final class Kinds {
    /** Longest title, caption or numbered heading, and heading without a number, in {@code char}s. */
    private static final int LONGEST_TITLE = 60;

    private static final int LONGEST_SHORT_LINE = 40;
    private static final int LONGEST_LABEL = 30;
    /** Most paragraphs that can be a lead. */
    private static final int LONGEST_LEAD = 3;

    private static final String DAY = "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?";
    private static final Pattern DATELINE = Pattern.compile("(?:发布|发稿|发表|更新|印发|成文|公布|刊登|报道)?(?:时间|日期|日):.{0,40}" + "|"
            + DAY + "(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?: [^。;,!?]{0,30})?" + "|[(]" + DAY + "[)]");
    /** A line that has a day in it, and whose or where it was printed; none that says from when on something holds. */
    private static final Pattern DATED = Pattern.compile(
            "(?!—)(?=.*(?:来源|记者|作者|通讯员|编辑|[文图]/|(?:报|网|社|局|厅|版|台|办公室|客户端|新闻)(?!\\p{IsHan})))[^。;,!?]{0,40}(?<![于自至到从在])(?<![于自至到从在] )"
                    + DAY + "(?!起)[^。;,!?]{0,40}");
    /** Bodies that sign a report on a line of their own below its title. */
    private static final Pattern SIGNED = Pattern.compile("(?:[^,。;!?、 ]{2,16}(?:局|厅|队|部|委|室|办|所|会|报|社|网) ?)+");

    private static final String ROLE = "(?:文图|图文|图片|文字|摄影|撰文|供图|记者|通讯员|作者|来源|发布人|编辑|责编|责任编辑|校对|审核|文|图)";
    /** A name; one of two characters may be printed with a blank between them. */
    private static final String NAME = "(?:[\\p{IsHan}·]{2,4}|\\p{IsHan} \\p{IsHan})";

    private static final Pattern BYLINE = Pattern.compile("[(【]?(?:" + ROLE + "/?)+[:/| ]\\s*[^,。;!?]{1,60}[)】]?"
            + "|[(【]?[^,。;!? ]{0,12}(?:记者|通讯员) ?" + NAME
            + "(?:[ 、/]+(?:(?:本报)?(?:通讯员|实习生|记者|摄影) ?)?" + NAME + ")*[)】]?");
    private static final Pattern CAPTION = Pattern.compile(
            "图(?:为|[一二三四五六七八九十\\d]+[: ]).*|.*[(](?:[左右上下中前后][一二三四五六七八九十]?|资料图片?|[^()]{0,10}[摄供]图?)[)].{0,20}"
                    + "|.*(?:资料图|供图|/摄|现场)");
    private static final Pattern PART =
            Pattern.compile("第[一二三四五六七八九十百\\d]+[章编部篇](?:分)?.*|[一二三四五六七八九十]+[、.].+|[A-Z][ .、].*");
    private static final Pattern SECTION = Pattern.compile("\\([一二三四五六七八九十]+\\).+|第[一二三四五六七八九十\\d]+节.*");
    private static final Pattern ITEM =
            Pattern.compile("(?:\\(?\\d{1,2}[).、]|\\d{1,2}\\.|[一-龥]{2}\\d{1,2}[: ]?)(?!\\d).*");

    private static final Pattern TABLE_ROW = Pattern.compile("(?:.* )?[-+]?[\\d.,]+%?|.* [-+]?[\\d.,]+%? .*");

    private final List<Block> blocks;
    private final boolean marked;
    private final int title;

    private Kinds(List<Block> blocks) {
        this.blocks = blocks;
        this.marked = blocks.stream().anyMatch(block -> block.kind() != PassageKind.BODY);
        this.title = titleAt();
    }

    /** The blocks with their kinds; headings that were marked keep theirs. */
    static List<Block> tell(List<Block> blocks) {
        return new Kinds(blocks).told();
    }

    private List<Block> told() {
        List<Block> told = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            told.add(tell(i));
        }
        return withLead(told);
    }

    private Block tell(int at) {
        Block block = blocks.get(at);
        String chars = block.chars();
        if (at == title) {
            return block.as(PassageKind.TITLE, 1);
        }
        if (block.kind() == PassageKind.TITLE) {
            return block.as(PassageKind.HEADING, 1);
        }
        if (block.kind() != PassageKind.BODY || chars.length() > LONGEST_TITLE) {
            return block;
        }
        if (DATELINE.matcher(chars).matches()
                || (isAboveText(at) && DATED.matcher(chars).matches())) {
            return block.as(PassageKind.DATELINE, 0);
        }
        if (BYLINE.matcher(chars).matches()
                || (isAboveText(at) && SIGNED.matcher(chars).matches())) {
            return block.as(PassageKind.BYLINE, 0);
        }
        return chars.length() > LONGEST_SHORT_LINE || sentences(chars) > 1 ? block : shortLine(block);
    }

    /** Whether a block stands between the title and the first sentence. */
    private boolean isAboveText(int at) {
        return title >= 0
                && at > title
                && blocks.subList(title + 1, at).stream().noneMatch(block -> Marks.isFinished(block.chars()));
    }

    private Block shortLine(Block block) {
        String chars = block.chars();
        int level = numberedLevel(chars);
        if (CAPTION.matcher(chars).matches()) {
            return block.as(PassageKind.CAPTION, 0);
        }
        if (level > 0) {
            return block.as(PassageKind.HEADING, level);
        }
        boolean label = chars.length() <= LONGEST_LABEL
                && !Marks.isFinished(chars)
                && ",、".indexOf(chars.charAt(chars.length() - 1)) < 0
                && Marks.countHan(chars) > 1
                && !TABLE_ROW.matcher(chars).matches();
        if (marked) {
            return label || block.apart() ? block.as(PassageKind.CAPTION, 0) : block;
        }
        return label ? block.as(PassageKind.HEADING, ITEM.matcher(chars).matches() ? 4 : 3) : block;
    }

    /** Depth of a heading that begins with its number; 0 for other lines. */
    private static int numberedLevel(String chars) {
        if (chars.endsWith(";") || chars.endsWith(",")) {
            return 0;
        }
        return PART.matcher(chars).matches() ? 2 : SECTION.matcher(chars).matches() ? 3 : 0;
    }

    private static int sentences(String chars) {
        return Sentences.of(chars).size();
    }

    /** The first block that can be a title, dates and authors before it aside; -1 where there is none. */
    private int titleAt() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == PassageKind.TITLE) {
                return i;
            }
        }
        for (int i = 0; i < Math.min(3, blocks.size() - 1); i++) {
            String chars = blocks.get(i).chars();
            boolean aboutTheText =
                    DATELINE.matcher(chars).matches() || BYLINE.matcher(chars).matches();
            if (!aboutTheText) {
                return !marked && isTitle(chars) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isTitle(String chars) {
        char last = chars.charAt(chars.length() - 1);
        return chars.length() <= LONGEST_TITLE
                && "。;,:、".indexOf(last) < 0
                && chars.indexOf('。') < 0
                && chars.codePoints().anyMatch(Character::isLetter);
    }

    /** The text between the title and the first heading is the lead, or else its first paragraph. */
    private List<Block> withLead(List<Block> told) {
        int from = title + 1;
        int heading = from;
        while (heading < told.size() && told.get(heading).kind() != PassageKind.HEADING) {
            heading++;
        }
        long texts = told.subList(from, heading).stream().filter(Block::isText).count();
        boolean all = heading < told.size() && texts <= LONGEST_LEAD;
        if (title < 0) {
            return told;
        }
        for (int i = from, done = 0; i < heading && (all || done == 0); i++) {
            if (told.get(i).isText()) {
                told.set(i, told.get(i).as(PassageKind.LEAD, 0));
                done++;
            }
        }
        return told;
    }
}
