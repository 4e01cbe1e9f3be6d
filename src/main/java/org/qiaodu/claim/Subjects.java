package org.qiaodu.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * The subject that a claim takes over: from its clause, earlier clauses of the sentence, what the passage defines, earlier
 * sentences of the passage, the heading, the document, in that order.
 */
final class Subjects {
    /** Of these a text goes on to tell once it has named one; of places it may give a list. */
    private static final Set<String> LEADING = Set.of(
            "Company", "Factory", "Organisation", "Laboratory", "University", "Infrastructure", "Project", "Person");

    /** Of these too, within the sentence that names one: 某市加快转型,某新区已有企业90家,产值1000亿元. */
    private static final Set<String> ZONES = Set.of("IndustrialPark", "ClusterArea", "CooperationZone");

    /** Places that have figures of their own wherever they are named. */
    private static final Set<String> DIVISIONS =
            Set.of("Country", "Province", "City", "District", "CountyLevelCity", "County", "Town", "Region");

    /** Classes of which texts also speak in general: 实施一批项目. */
    private static final Set<String> THINGS = Set.of(
            "Company",
            "Factory",
            "Organisation",
            "Laboratory",
            "University",
            "Project",
            "IndustrialPark",
            "Infrastructure");

    /** How a word begins that says which thing it speaks of. */
    private static final String POINTING = "该本此这我其";

    /** After it something is told of its own: ——某实验室正加快建设,计划2025年运行. */
    private static final String DASH = "——";

    /** A clause that begins so turns to one of the things spoken of. */
    private static final String AMONG = "其中";

    /** After it a name is one of many that something is told of. */
    private static final String AND_OTHERS = "等";

    /** A clause that begins so gives examples or parts, which are not spoken of after its sentence. */
    private static final Pattern IN_PASSING =
            Pattern.compile("(其|当)中|[例比譬]?如(?!今|何|果|期|约|实|愿)|诸如|包括|(此前|之前|先后)?(曾|历)?任");

    /** What a firm is to another, right before its name. */
    private static final Pattern RELATION = Pattern.compile(
            "(其|公司|集团)?(旗下|下属|所属)?的?(全资|控股|参股|主要)?(子公司|孙公司|分公司|(龙头|骨干|重点|核心)?企业)|(其|公司|集团)?(旗下|下属|所属)的?|(其|公司|集团)(控股|参股|投资|创办|设立|全资)的");

    /** How a sentence on a region's year begins. */
    private static final Pattern OF_YEAR = Pattern.compile("(?:全年|年末|年底|年内)(?!的)");

    /** Of these the figures of a year may be told without naming them again. */
    private static final Set<String> DOERS =
            Set.of("Company", "Factory", "Project", "City", "District", "CountyLevelCity", "County", "Province");

    private static final Pattern BECAME = Pattern.compile("(变更|更名|改名|改组|重组|改制|组建|整合|合并|改建|改造|升格|翻牌)[为成]了?$");

    /** Before what comes to be. */
    private static final Pattern FOUNDED = Pattern.compile(
            "(?:成立|设立|组建|创办|创立|兴办|创建|开办|开设|办起|建起|建立|建成|兴建|新建|投建|投资[^,;。]{0,14}(?:建设|开发|修建|建造))了?(?:起|一个|一家|一座)?(?:[^,;。、]{0,16}[0-9][^,;。、]{0,8}的)?“?$");

    /** Before a project that is agreed on. */
    private static final Pattern AGREED = Pattern.compile("(?:签订|签约|签下|引进)了?(?:建设)?“?$");

    /** What is told of the founder again: its shares, what it earns, a region's accounts, a later year. */
    private static final Pattern OF_FOUNDER = Pattern.compile(
            "(力争|争取|到|至)*[12][0-9]{3}年|与[^,;。]{2,16}共建|[^,;。]{0,4}(持股|占股|控股|持有|出资)|[^,;。]*(营业收入|营收|利润|研发投入|税收|财政|旅游收入|生产总值|总产值|常住人口)");

    private static final String OUTERMOST = "Country";

    /** A region that is only what something is compared with or spread over. */
    private static final Pattern SCOPE = Pattern.compile("\\A.{2}(各地|占比|占|市场|排名|第|最|首|同行|同类|百强|平均|水平)");

    /** What numbers the item of a list. */
    private static final Pattern NUMBER = Pattern.compile("\\(?([0-9]{1,2}|[一二三四五六七八九十]{1,3})?[.、)]{0,2}[“《]?");

    private static final Pattern DRIVEN = Pattern.compile("(带动|拉动|推动|助推|促进|支撑)了?[^,;。]{2,12}(增长|提高|提升|回升|上升)");

    private final Discourse discourse;
    private final Alphabet alphabet;
    private final Roles roles;
    private final Counting counting;
    private final Definitions definitions;
    private final OwnFigures ownFigures;
    private final List<String> pronouns;
    private final Prominence prominence;
    private final Protagonists protagonists;

    /**
     * @param triggers its list {@code pronoun}: a sentence that begins so speaks of the one before it
     * @param alphabet which classes are below which
     */
    Subjects(Discourse discourse, Triggers triggers, Alphabet alphabet) {
        this.discourse = discourse;
        this.alphabet = alphabet;
        this.roles = new Roles(discourse, triggers);
        this.counting = new Counting(discourse, roles);
        this.definitions = new Definitions(discourse, roles);
        this.ownFigures = new OwnFigures(discourse);
        this.pronouns = triggers.words("pronoun");
        this.prominence = new Prominence(discourse);
        this.protagonists = new Protagonists(discourse, definitions, prominence.mostNamed(m -> true, name -> true));
    }

    /** What a mention must be to be taken over, and whether as the subject before a verb. */
    private record Wanted(Predicate<Mention> fits, Collection<? extends Chunk> taken, boolean first) {
        boolean is(Mention mention) {
            return fits.test(mention) && !taken.contains(mention);
        }

        Wanted but(Predicate<Mention> none) {
            return new Wanted(fits.and(none.negate()), taken, first);
        }
    }

    /**
     * The subject that words at {@code match} of a passage take over.
     *
     * @param fits which mentions it may be
     * @param taken chunks that fill other slots
     * @return null where nothing fits
     */
    @Nullable
    Argument of(int passage, TextRange match, Predicate<Mention> fits, Collection<? extends Chunk> taken) {
        return of(passage, match, new Wanted(fits, taken, false));
    }

    /** The same, but only of what its clause speaks of before its verb, or a heading names. */
    @Nullable
    Argument spokenOf(int passage, TextRange match, Predicate<Mention> fits, Collection<? extends Chunk> taken) {
        return of(passage, match, new Wanted(fits, taken, true));
    }

    /** What the words at a match are of by themselves: what has them in its name, was built with them or is described by them; null where that is none. */
    @Nullable
    Argument ownFigure(int passage, TextRange match, Predicate<Mention> fits) {
        Mention own = ownFigures.of(discourse.clauseAt(passage, match.from()), match, fits);
        return own == null ? null : new Argument(passage, own, "clause");
    }

    /** Whether a clause tells what grew by what the one before it tells of, which is no figure of that: 带动基础设施投资增长18%. */
    private boolean drives(Clause clause) {
        return DRIVEN.matcher(words(clause)).lookingAt();
    }

    private @Nullable Argument of(int passage, TextRange match, Wanted anything) {
        Clause own = discourse.clauseAt(passage, match.from());
        Wanted asked =
                drives(own) ? anything.but(m -> Roles.WORKS.contains(m.type().name())) : anything;
        // deeds told one after another have one doer, which is not what an earlier one was done to
        Wanted wanted = roles.beginsWithDeed(own) ? new Wanted(asked.fits(), asked.taken(), true) : asked;
        Mention made = ownFigures.of(own, match, asked::is);
        if (made != null) {
            return new Argument(passage, made, "clause");
        }
        Mention near = besides(own, match, asked);
        if (near != null) {
            return new Argument(passage, near, "clause");
        }
        Clause pronoun = pronounBefore(own, wanted);
        Mention main = pronoun == null ? mainTopic(own, wanted) : null;
        if (main != null) {
            return new Argument(passage, main, "sentence");
        }
        Mention defined = pronoun == null ? definitions.of(passage) : null;
        if (defined != null && wanted.is(defined) && !definitions.turnsAway(own, defined, wanted::is)) {
            return new Argument(passage, defined, "passage");
        }
        Argument found = discourse.fromEarlier(
                pronoun == null ? own : pronoun, clause -> carried(clause, own, wanted), Argument::new);
        Argument heading = fromHeading(passage, wanted.fits());
        if (found != null) {
            boolean firm = LEADING.contains(found.mention().type().name());
            Argument whole = heading == null ? topic(wanted.fits()) : heading;
            if (isOfYear(own, found)
                    && whole != null
                    && DIVISIONS.contains(whole.mention().type().name())) {
                return whole;
            }
            boolean passing = pronoun == null
                    && (wanted.first()
                            || firm
                            || Protagonists.isBelow(found.mention(), whole)
                            || protagonists.isItem(own))
                    && isInPassing(found, wanted);
            boolean about = passing
                    && whole != null
                    && (wanted.first()
                            || DIVISIONS.contains(whole.mention().type().name()));
            Argument article = about ? whole : article(passage, found, wanted);
            return article == null ? found : article;
        }
        if (heading != null) {
            return heading;
        }
        Argument before = definedBefore(passage, wanted);
        if (before != null) {
            return before;
        }
        Argument speaker = roles.beginsWithDeed(own) ? prominence.speaker(wanted.fits()) : null;
        Argument topic = speaker == null ? prominence.headed(wanted.fits()) : speaker;
        return topic != null ? topic : prominence.mostNamed(wanted.fits(), name -> true);
    }

    /** Whether a sentence begins with its year (全年用电量…, 年末拥有…), and so turns from a zone, a body or a place spoken of before to the region. */
    private boolean isOfYear(Clause own, Argument found) {
        return "passage".equals(found.inherited())
                && !DOERS.contains(found.mention().type().name())
                && OF_YEAR.matcher(discourse.opening(own)).lookingAt();
    }

    /** The work or body that an article is about, where an earlier sentence names a place or another such in passing; null where it does not. */
    private @Nullable Argument article(int passage, Argument found, Wanted wanted) {
        String type = found.mention().type().name();
        Argument defined = DIVISIONS.contains(type) || LEADING.contains(type) || type.equals("Place")
                ? definedBefore(passage, wanted)
                : null;
        return defined != null && LEADING.contains(defined.mention().type().name()) && isInPassing(found, wanted)
                ? defined
                : null;
    }

    /**
     * Whether what an earlier sentence speaks of is only named in passing, in a text that its heading says to be of another: the
     * passage does not begin with it, and no heading names it.
     */
    private boolean isInPassing(Argument found, Wanted wanted) {
        boolean opens = topic(discourse.clauses(found.passage()).get(0), wanted) != null;
        return "passage".equals(found.inherited()) && !opens && !protagonists.isHeaded(found);
    }

    /** What the document is about, of the mentions that fit; null where its first passage and its headings name none. */
    @Nullable
    Argument topic(Predicate<Mention> fits) {
        return prominence.topic(fits);
    }

    /** The division that the document calls its own (我市), unless the clause before a match names one; null where it calls none so. */
    @Nullable
    Argument home(int passage, TextRange match, Predicate<Mention> fits) {
        return prominence.home(discourse.clauseAt(passage, match.from()), match, fits);
    }

    /** Whether a mention of a clause is what a number of it counts, and not who has so many. */
    boolean isCounted(int passage, Mention mention, TextRange number) {
        return counting.isCounted(discourse.clauseAt(passage, number.from()), mention, number);
    }

    /** The mentions that are only one of a list of which the words at a match tell something together. */
    Predicate<Mention> oneOfAll(int passage, TextRange match) {
        Clause own = discourse.clauseAt(passage, match.from());
        List<Clause> sentence = discourse.backwards(own);
        return mention -> sentence.stream()
                .filter(clause -> clause.chunks().contains(mention))
                .anyMatch(clause -> clause.equals(own)
                        ? counting.isOneOfAll(clause, mention, match)
                        : counting.isOneOfMany(clause, mention));
    }

    /** Whether a text is about a thing, and does not only name it on the way. */
    boolean isProtagonist(Argument thing) {
        return protagonists.isProtagonist(thing);
    }

    /** What an article without a heading is about: what the nearest earlier passage that does so begins by defining. */
    private @Nullable Argument definedBefore(int passage, Wanted wanted) {
        for (int before = passage - 1; before >= 0; before--) {
            Mention defined = definitions.of(before);
            if (defined != null) {
                return wanted.is(defined) ? new Argument(before, defined, "heading") : null;
            }
        }
        return null;
    }

    /** The first topic between the last semicolon and a clause: what all of that stretch speaks of. */
    private @Nullable Mention mainTopic(Clause own, Wanted wanted) {
        Mention main = null;
        boolean turned = false;
        for (Clause clause : discourse.backwards(own)) {
            if (clause.equals(own)) {
                continue;
            } else if (discourse.endsWithSemicolon(clause)) {
                break;
            }
            Mention told = main == null && !OF_FOUNDER.matcher(words(own)).lookingAt() ? founded(clause, wanted) : null;
            told = told == null && main == null ? labelling(clause, wanted) : told;
            if (told != null) {
                return told;
            }
            Mention topic = topic(clause, wanted);
            if (turned && topic != null && Roles.areDivisionsAlike(topic, main)) {
                break;
            }
            main = topic == null ? main : topic;
            if (topic != null && turnsToRegion(clause, topic)) {
                break;
            }
            turned = main != null && main.range().from() == clause.range().from();
            String words = words(clause);
            if (main != null && (words.startsWith(AMONG) || words.contains(DASH) || leads(clause, main))) {
                break;
            }
        }
        return main;
    }

    /** Whether a clause begins with what the text then goes on to tell of. */
    private boolean leads(Clause clause, Mention topic) {
        String type = topic.type().name();
        return (LEADING.contains(type) || ZONES.contains(type)) && begins(clause, topic);
    }

    /** Whether nothing but what it is to others stands before a mention in its clause: 全资子公司湖北某公司…. */
    private boolean begins(Clause clause, Mention topic) {
        String before = discourse
                .chars(clause.passage())
                .substring(
                        clause.range().from(),
                        Math.max(clause.range().from(), topic.range().from()));
        return before.isEmpty() || RELATION.matcher(before).matches();
    }

    /** The mention just before the match, or else the first one that the clause speaks of; null where there is none. */
    private @Nullable Mention besides(Clause clause, TextRange match, Wanted wanted) {
        Mention topic = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m
                    && wanted.is(m)
                    && m.range().to() <= match.from()
                    && isSaidWith(clause, m, match)
                    && !pointsNowhere(clause, m)
                    && !counting.isCountedApart(clause, m)
                    && !counting.isExample(clause, m)
                    && !roles.isModifier(clause, m)
                    && !roles.isInRelative(clause, m, wanted::is)
                    && !roles.isMeans(clause, m)
                    && !roles.isOblique(clause, m)) {
                if (adjoins(clause.passage(), m.range().to(), match.from())) {
                    return m;
                }
                boolean first = topic == null && (!wanted.first() || !roles.isObject(clause, m));
                topic = first || (topic != null && Roles.isInner(topic, m)) ? m : topic;
            }
        }
        return topic;
    }

    /** Whether a mention is not in brackets that end before a match: what is said there is not spoken of after them. */
    private boolean isSaidWith(Clause clause, Mention mention, TextRange match) {
        int passage = clause.passage();
        return discourse.isBracketed(passage, match.from())
                || !discourse.isBracketed(passage, mention.range().from());
    }

    /**
     * The nearest clause of the sentence, up to {@code own}, that begins with a pronoun; null where none does, or it is one that
     * says itself what it speaks of (该公司).
     */
    private @Nullable Clause pronounBefore(Clause own, Wanted wanted) {
        for (Clause clause : discourse.backwards(own)) {
            int from = clause.range().from();
            String text = discourse.chars(clause.passage());
            if (!text.startsWith(AMONG, from) && pronouns.stream().anyMatch(word -> text.startsWith(word, from))) {
                boolean told = !clause.equals(own)
                        && clause.chunks().stream()
                                .anyMatch(c -> c instanceof Mention m && begins(clause, m) && wanted.is(m));
                return told ? null : clause;
            }
        }
        return null;
    }

    private boolean adjoins(int passage, int from, int to) {
        String between = discourse.chars(passage).substring(from, to);
        return between.isEmpty() || between.equals("的");
    }

    /** What a clause speaks of: the first mention before its verb, or else, where that will do, the first; null where it has none. */
    private @Nullable Mention topic(Clause clause, Wanted wanted) {
        Mention first = result(clause, wanted);
        if (first != null) {
            return first;
        }
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m
                    && wanted.is(m)
                    && !pointsNowhere(clause, m)
                    && !roles.isModifier(clause, m)
                    && !roles.isInRelative(clause, m, wanted::is)
                    && !roles.isMeans(clause, m)
                    && !counting.isMeasured(clause, m)
                    && !counting.isNumbered(clause, m)
                    && !counting.isExample(clause, m)
                    && !roles.isListed(clause, m)
                    && !roles.isComplement(clause, m)
                    && roles.isSpokenOf(clause, m)) {
                if (m.form() != Mention.Form.DESCRIPTION && !roles.isObject(clause, m)) {
                    return roles.head(clause, m, wanted::is);
                }
                first = first == null && !wanted.first() ? m : first;
            }
        }
        return first;
    }

    private String words(Clause clause) {
        return clause.range().of(discourse.chars(clause.passage()));
    }

    /** Whether a clause begins by turning to the region as a whole: 某企业入选名单,全市…达到13家; not where that is only a scope (全市第一). */
    private boolean turnsToRegion(Clause clause, Mention topic) {
        return topic.form() == Mention.Form.ANAPHOR
                && DIVISIONS.contains(topic.type().name())
                && !OUTERMOST.equals(topic.type().name())
                && topic.range().from() == clause.range().from()
                && !SCOPE.matcher(words(clause)).find();
    }

    /** What a clause only names before its colon, as the items of a list do: 1.某电站:某公司投资建设,…; null where it tells more. */
    private @Nullable Mention labelling(Clause clause, Wanted wanted) {
        boolean first = discourse.backwards(clause).size() == 1 && words(clause).endsWith(":");
        return clause.chunks().stream()
                .filter(c -> first && c instanceof Mention m && wanted.is(m))
                .map(Mention.class::cast)
                .filter(m -> m.range().to() == clause.range().to() - 1
                        && NUMBER.matcher(discourse
                                        .chars(clause.passage())
                                        .substring(
                                                clause.range().from(), m.range().from()))
                                .matches())
                .findFirst()
                .orElse(null);
    }

    /** What a clause ends by telling that it came to be or was agreed on, of which the sentence goes on to tell: 某集团投资建设某园,占地800亩; null where it tells none. */
    private @Nullable Mention founded(Clause clause, Wanted wanted) {
        String text = discourse.chars(clause.passage());
        Mention last = null;
        for (Chunk chunk : clause.chunks()) {
            last = chunk instanceof Mention m ? m : null;
        }
        if (last == null
                || last.form() == Mention.Form.ANAPHOR
                || last.range().to() != clause.range().to() - 1
                || DIVISIONS.contains(last.type().name())
                || Roles.KINDS.contains(last.type().name())
                || !wanted.is(last)) {
            return null;
        }
        String before = text.substring(clause.range().from(), last.range().from());
        boolean agreed =
                last.type().name().equals("Project") && AGREED.matcher(before).find();
        return agreed || FOUNDED.matcher(before).find() ? last : null;
    }

    /** What a clause tells that something became, of which the text goes on to tell: 甲厂、乙厂重组为某公司; null where it tells none. */
    private @Nullable Mention result(Clause clause, Wanted wanted) {
        String text = discourse.chars(clause.passage());
        for (Chunk chunk : clause.chunks()) {
            String before = text.substring(
                    clause.range().from(),
                    Math.max(clause.range().from(), chunk.range().from()));
            if (chunk instanceof Mention m
                    && wanted.is(m)
                    && BECAME.matcher(before).find()) {
                return m;
            }
        }
        return null;
    }

    /**
     * What a clause of an earlier sentence leaves to speak of: not what it told of in passing (其中某区10平方公里, 如某厂), nor a
     * division that something was only done with, nor some of many (某厂等企业落户).
     */
    private @Nullable Mention carried(Clause clause, Clause own, Wanted wanted) {
        if (clause.sentence() == own.sentence()) {
            return topic(clause, wanted);
        }
        String text = discourse.chars(clause.passage());
        Predicate<Mention> goesOn = m -> !text.startsWith(AND_OTHERS, m.range().to())
                && (!DIVISIONS.contains(m.type().name()) || !roles.isObject(clause, m));
        boolean passing = IN_PASSING.matcher(clause.range().of(text)).lookingAt();
        return passing ? null : topic(clause, new Wanted(wanted.fits().and(goesOn), wanted.taken(), wanted.first()));
    }

    /**
     * Whether a word is no pointer, but speaks of things in general (实施一批项目): nothing before it is named that is of its class,
     * and it does not say which (该项目). Places are known otherwise.
     */
    private boolean pointsNowhere(Clause clause, Mention mention) {
        return mention.form() == Mention.Form.ANAPHOR
                && POINTING.indexOf(discourse
                                .chars(clause.passage())
                                .charAt(mention.range().from()))
                        < 0
                && THINGS.contains(mention.type().name())
                && discourse.passages().stream()
                        .limit(clause.passage() + 1L)
                        .flatMap(p -> p.chunks().stream()
                                .filter(c -> p.passage().index() < clause.passage()
                                        || c.range().to() <= mention.range().from()))
                        .noneMatch(c -> c instanceof Mention m
                                && m.form() != Mention.Form.ANAPHOR
                                && alphabet.isOneOf(
                                        m.type().name(), List.of(mention.type().name())));
    }

    /** Whether words only say that something is not abroad: 国内 in 国内贸易. */
    private static boolean isAtHome(Mention mention) {
        return mention.form() == Mention.Form.ANAPHOR && mention.type().name().equals("Country");
    }

    /**
     * The first that the nearest heading or title names, or has in a name (江西省 in 江西省政府工作报告); of divisions that stand right after
     * each other the inner.
     */
    private @Nullable Argument fromHeading(int passage, Predicate<Mention> fits) {
        for (AnnotatedPassage heading : discourse.headings(passage)) {
            Mention found = heading.chunks().stream()
                    .filter(Mention.class::isInstance)
                    .map(Mention.class::cast)
                    .flatMap(m -> Stream.concat(Stream.of(m), m.nested().stream()))
                    .filter(fits.and(n -> !isAtHome(n)))
                    .reduce((outer, n) -> Roles.isInner(outer, n) ? n : outer)
                    .orElse(null);
            if (found != null) {
                return new Argument(heading.passage().index(), found, "heading");
            }
        }
        return null;
    }
}
