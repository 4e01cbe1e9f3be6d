package org.qiaodu.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.lexicon.WordTable;
import org.qiaodu.model.Mention;

/** Names that a clause only mentions beside what it tells: the paper that prints it, who somebody works for, what is moved. */
final class Asides {
    private static final String PUBLIC_BODY = "GovernmentBody";

    /** What follows the paper or agency in a dateline. */
    private static final Search BYLINE =
            Search.of("(\\([^()]{0,12}\\))?([^,。;:()“”]{0,16}?[0-9]{1,2}[日号][^,。;:()“”]{0,4})?(电|讯|消息|报道)(?=[ ,:(]|$)");

    /** The same with those who report in brackets, which is told from other words also further on: 某省·某网讯(记者某某). */
    private static final Search REPORTERS =
            Search.of("[^ ,:;。“”()]{0,14}?(\\([^()]{0,12}\\))?(电|讯|消息|报道) ?\\([^()]{0,30}?(记者|通讯员)");

    /** What is done with all that stands between: 将…划归, 把…改设为. */
    private static final Pattern MOVED = Pattern.compile("([将把])[^,;。]*?(划归|划入|划属|并入|合并|改设|改为|升为|更名|改名|移交|交由)");

    private static final String ORIGIN = "来自";

    /** Most characters before a paper or agency in a dateline. */
    private static final int LONGEST_BYLINE = 20;
    /** The same where a date and a title may stand before it. */
    private static final int FURTHEST_BYLINE = 80;

    /** What makes a name that of the owner of what is spoken of: 某集团旗下公司, 某集团下属机构. */
    private static final Search OWNER =
            Search.of("(旗下|属下|下属|辖下|所属|直属)的?[^,。;:]{0,6}(公司|企业|机构|单位|品牌|厂|院|所|校|部门)(?=[,。;]|$)");

    private final Discourse discourse;
    private final WordTable<Boolean> posts;

    /** @param triggers its lists {@code chief}, {@code deputy} and {@code member}: posts */
    Asides(Discourse discourse, Triggers triggers) {
        this.discourse = discourse;
        this.posts = WordTable.of(Stream.of("chief", "deputy", "member")
                .flatMap(list -> triggers.words(list).stream())
                .toList());
    }

    /** Whether a mention of a clause is only such a name. */
    boolean holds(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        return isByline(clause, mention, text)
                || isEmployer(mention, text)
                || isMoved(clause, mention, text)
                || isOrigin(clause, mention, text)
                || OWNER.at(text, mention.range().to()) != null;
    }

    /** Whether a mention is the paper or agency that a text begins with: 某网某地7月30日电. */
    private boolean isByline(Clause clause, Mention mention, String text) {
        int from = mention.range().from();
        int to = mention.range().to();
        return clause.sentence() == 0
                && ((from <= LONGEST_BYLINE && BYLINE.at(text, to) != null)
                        || (from <= FURTHEST_BYLINE && REPORTERS.at(text, to) != null));
    }

    /** Whether a mention only says where somebody comes from: 某市 in 来自某省、某市的3万名建设者. */
    private static boolean isOrigin(Clause clause, Mention mention, String text) {
        int from = text.lastIndexOf(ORIGIN, mention.range().from());
        return from >= clause.range().from()
                && clause.range().contains(mention.range())
                && text.substring(from, mention.range().from()).indexOf('的') < 0
                && text.substring(mention.range().to(), clause.range().to()).indexOf('的') >= 0;
    }

    /** Whether a mention is what is put under another: 某乡 in 将某县的某乡划归某市. */
    private boolean isMoved(Clause clause, Mention mention, String text) {
        Matcher moved =
                MOVED.matcher(text).region(clause.range().from(), clause.range().to());
        return moved.find()
                && moved.start(1) < mention.range().from()
                && mention.range().to() <= moved.start(2);
    }

    /** Whether a public body is only named with the post of somebody in it: 某市委副书记、市长某某. */
    private boolean isEmployer(Mention mention, String text) {
        return mention.type().name().equals(PUBLIC_BODY)
                && posts.at(text, mention.range().to()) != null;
    }
}
