package org.qiaodu.claim;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Measured;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Template;
import org.qiaodu.model.Argument;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Statistic;

/** What the slots of a match take over from around it, by what the rule claims: whose a figure is, who did a deed. */
final class Inheritance {
    private static final String PROJECT = "Project";
    private static final String COUNTRY = "Country";
    /** What begins so is a number of things, and none of them: 两大项目, 多个项目; but not 12英寸晶圆项目. */
    private static final Pattern GROUP =
            Pattern.compile("^(多|数|几|[一二三四五六七八九十百千万亿两]++(?!千?瓦|吨|平|千?伏|公)|[0-9]+[十百千万]?余?[个项家大座条批类种所])");

    /** Classes of which together the sizes of what is built are said. */
    private static final List<String> BUILT = List.of(PROJECT, "Infrastructure");

    /** What is built or founded once, beside projects. */
    private static final Set<String> WORKS =
            Set.of("Infrastructure", "Factory", "IndustrialPark", "Laboratory", "Company", "University");

    /** What is done for a project over some time, and not all of it. */
    private static final String SPENT = "完成投资";

    /** Indicators that a text gives of now or of the beginning, whatever time it tells of. */
    private static final Set<String> TIMELESS = Set.of("注册资本");

    private static final Pattern PRESS = Pattern.compile(".*([日晚晨早时商]报|都市报|青年报|新华社|中新社|新华网|人民网|中新网|电视台|通讯社)");

    /** What came in a time: 新增装机容量. */
    private static final Pattern ADDED = Pattern.compile("新增|累计|完成|当年|新开工");

    /** What is said of many projects at once: 某新区重点项目. */
    private static final Search OF_MANY = Search.of("(重点|重大|工业|产业|农业|新开工|签约|在建|国企|央企|民生|基础设施|亿元以上|类)项目\\z");

    /** A name with a place in brackets (香港科技大学(广州)) tells where it lies there. */
    private static final Pattern BRACKETED = Pattern.compile("[(（]");

    /** What begins a clause of what the subject of the last one drives: 带动就业. */
    private static final Pattern DRIVES = Pattern.compile("(有力|有效|共同|直接|,)*(带动|拉动|推动|助推|促进)[^,。;:]{0,12}");

    /** Projects that are counted: 6个项目, 十大项目. */
    private static final Pattern COUNTED_PROJECTS = Pattern.compile("([0-9一二三四五六七八九十百]大|个)[^,。;]{0,8}项目$");

    /** Projects of a plan by their number, whose figures are of whose plan it is: 298个重点项目 in 全市298个重点项目完成投资842亿元. */
    private static final Pattern MANY_PROJECTS =
            Pattern.compile("[0-9]+余?[个项](国家|[省市县区州]{1,2})?级?(重点|重大)[^,。;]{0,6}项目");

    private static final String PUBLIC_BODY = "GovernmentBody";

    /**
     * Classes of things that a text names in passing: the figures of later sentences are not theirs, unless their indicator is
     * said of such things.
     */
    private static final Set<String> PASSING =
            Set.of("Product", "Policy", "Programme", "Plan", "Event", "Infrastructure", "Country");

    private static final String CLAUSE = "clause";
    private static final Set<String> IN_SENTENCE = Set.of(CLAUSE, "sentence");

    private final Rule rule;
    private final Match match;
    private final Discourse discourse;
    private final Subjects subjects;
    private final Alphabet alphabet;
    private final Measured measured;
    private final Gazetteer gazetteer;

    Inheritance(Rule rule, Match match, Context context) {
        this.rule = rule;
        this.match = match;
        this.discourse = context.discourse();
        this.subjects = context.subjects();
        this.alphabet = context.alphabet();
        this.measured = context.measured();
        this.gazetteer = context.gazetteer();
    }

    private int passage() {
        return match.passage().passage().index();
    }

    /**
     * Whether a thing is, or stands beside, the part told of, which is in the name of what is measured: 纯碱产量.
     *
     * @param near how far away that may be told
     */
    private boolean isPartTold(Mention mention, Set<String> near) {
        boolean kind = Roles.KINDS.contains(mention.type().name());
        Discourse.Carried carried = kind && match.fillers("indicator").isEmpty() ? carried() : null;
        if (carried == null || !near.contains(carried.how())) {
            return false;
        }
        String part = carried.at().of(discourse.chars(passage()));
        return carried.label().startsWith(part) && !carried.label().equals(part);
    }

    /** Whether a sort of thing only says what the indicator that a share takes over is of: 水稻 in 水稻制种面积32万亩,占全国的20%. */
    private boolean isInIndicator(Mention mention) {
        boolean kind = Roles.KINDS.contains(mention.type().name());
        Discourse.Carried carried = kind && match.fillers("indicator").isEmpty() ? carried() : null;
        return carried != null
                && IN_SENTENCE.contains(carried.how())
                && mention.range().to() <= carried.at().from()
                && discourse.clauseAt(passage(), carried.at().from()).chunks().contains(mention);
    }

    /** The indicator that the match takes over; null where none is known. */
    Discourse.@Nullable Carried carried() {
        return discourse.indicator(passage(), match.range());
    }

    /** Mentions of some classes whose names have in them what the rule wants of a slot. */
    Predicate<Mention> wanted(String slot, List<String> classes) {
        return wanted(slot, isOneOf(classes));
    }

    /** What a slot takes over of some classes; null where nothing fits. */
    @Nullable
    Argument of(String slot, List<String> classes) {
        Predicate<Mention> any = isOneOf(classes)
                .and(m -> classes.contains(COUNTRY) || !isCountry(m) || acts(m))
                .and(m -> !isPartTold(m, Set.of(CLAUSE)));
        if (rule.within() != null) {
            return whole(rule.within(), any);
        }
        Argument home = rule.home() ? subjects.home(passage(), match.range(), any) : null;
        if (home != null) {
            return home;
        }
        for (Template template : rule.claims()) {
            if (template instanceof Template.Observation observation
                    && observation.of().equals(slot)) {
                Predicate<Mention> named = any.and(this::isNamedOrNear);
                return measured(
                        observation,
                        observation.statistic() == Statistic.COUNT ? named.and(this::isNotCounted) : named);
            }
        }
        return subject(slot, rule.where().containsKey(slot) ? any : any.and(this::isNamedOrNear));
    }

    /**
     * The place that the document is about, where the gazetteer knows that what fills a slot lies in it; else null. Both must be
     * named by themselves somewhere.
     */
    private @Nullable Argument whole(String part, Predicate<Mention> any) {
        Predicate<Mention> told = discourse.innerNames()::isTold;
        Argument topic = subjects.topic(any.and(told));
        boolean known = topic != null
                && match.fillers(part).stream()
                        .allMatch(f -> f instanceof Filler.Recognised r
                                && r.chunk() instanceof Mention m
                                && told.test(m)
                                && gazetteer.liesIn(m.name(), topic.mention().name()));
        return known ? topic : null;
    }

    /**
     * What is measured: a thing of the sort that the indicator is said of, or else no public body, which mostly publishes the
     * figures of others.
     *
     * @param allowed which mentions the rule allows
     */
    private @Nullable Argument measured(Template.Observation observation, Predicate<Mention> allowed) {
        Predicate<Mention> any = owners(observation, allowed);
        if (observation.statistic() == Statistic.GROWTH_RATE && isDriven()) {
            Argument place = subject(observation.of(), any.and(isOneOf(List.of("Place"))));
            if (place != null) {
                return place;
            }
        }
        Argument partner = partner(observation, any);
        Argument same = partner == null ? ofCarried(observation, any) : partner;
        Argument made = same == null ? subjects.ownFigure(passage(), match.range(), any) : same;
        if (made != null) {
            return made;
        }
        for (Measured.Things things : measured.of(indicator(observation))) {
            boolean published = !things.classes().contains(PUBLIC_BODY);
            Predicate<Mention> sort = m -> !(published && m.type().name().equals(PUBLIC_BODY))
                    && (isOneOf(things.classes()).test(m) || isPart(m, things) || isVillage(m, things));
            Predicate<Mention> fits = wanted(observation.of(), any.and(sort));
            Argument found = things.reaches(Filling.DOCUMENT)
                    ? subjects.spokenOf(passage(), match.range(), fits, match.taken())
                    : subjects.of(passage(), match.range(), fits, match.taken());
            if (found != null && found.inherited() != null && things.reaches(found.inherited())) {
                return found;
            }
        }
        Predicate<Mention> others = any.and(m -> !m.type().name().equals(PUBLIC_BODY));
        Argument found = subject(observation.of(), others);
        boolean passing = found != null && isInPassing(found);
        return passing
                ? subject(
                        observation.of(),
                        others.and(m -> !PASSING.contains(m.type().name())))
                : found;
    }

    /** Those mentions that a figure may be of: no press, not one of many told of together, not what only says what the indicator is of. */
    private Predicate<Mention> owners(Template.Observation observation, Predicate<Mention> allowed) {
        boolean share = observation.statistic() == Statistic.SHARE;
        boolean carries = share || observation.indicator().get(0).contains("{indicator}");
        boolean traded = Trade.namesPartner(observation);
        Predicate<Mention> oneOfAll = subjects.oneOfAll(passage(), match.range());
        return allowed.and(m -> !isPress(m) && !oneOfAll.test(m))
                .and(m -> !(carries && isPartTold(m, IN_SENTENCE)))
                .and(m -> !(traded && Trade.isPartner(m)))
                .and(m -> !(share && isInIndicator(m)));
    }

    /** Whether a mention is of a paper or an agency, which tells the figures of others. */
    private static boolean isPress(Mention mention) {
        return mention.type().name().equals("Organisation")
                && PRESS.matcher(mention.name()).matches();
    }

    /** The region a document is about, where trade is told of a country or of countries together, whose trade with it is meant; else null. */
    @Nullable
    Argument trader(Argument of, String indicator) {
        return Trade.isPartner(of.mention()) && Trade.isIndicator(indicator)
                ? subjects.topic(isOneOf(List.of("Province", "City", "CountyLevelCity", "District", "County")))
                : null;
    }

    /** The partner that a figure of trade is told of in its sentence; null for another figure, or where another is spoken of. */
    private @Nullable Argument partner(Template.Observation observation, Predicate<Mention> any) {
        if (observation.statistic() == Statistic.SHARE
                || Trade.namesPartner(observation)
                || !Trade.isIndicator(indicator(observation))) {
            return null;
        }
        Argument found = subject(observation.of(), any.or(Trade::isPartner));
        return found != null && Trade.isPartner(found.mention()) && isInSentence(found) ? found : null;
    }

    private static boolean isInSentence(Argument found) {
        return found.inherited() != null && IN_SENTENCE.contains(found.inherited());
    }

    /** What the indicator that a growth takes over from its sentence was said of just before it; null where that is not told there. */
    private @Nullable Argument ofCarried(Template.Observation observation, Predicate<Mention> any) {
        boolean carries = observation.statistic() == Statistic.GROWTH_RATE
                && observation.indicator().get(0).contains("{indicator}")
                && match.fillers("indicator").isEmpty();
        Discourse.Carried carried = carries ? carried() : null;
        if (carried == null || !"sentence".equals(carried.how())) {
            return null;
        }
        Argument found = subjects.of(passage(), carried.at(), wanted(observation.of(), any), match.taken());
        return found != null && isInSentence(found) ? new Argument(found.passage(), found.mention(), "sentence") : null;
    }

    /** Whether the match is what something else drove (项目推进,带动基础设施投资增长): it is of the region then, and not of the driver. */
    private boolean isDriven() {
        Clause own = discourse.clauseAt(passage(), match.range().from());
        int to = Math.max(own.range().from(), match.range().from());
        boolean named = own.chunks().stream()
                .anyMatch(c -> c instanceof Mention m && m.range().to() <= to);
        return !named
                && DRIVES.matcher(
                                discourse.chars(passage()).substring(own.range().from(), to))
                        .matches();
    }

    /** Whether a place that a name seems to hold is known to lie elsewhere than the place the name begins with: 江阴 in 福州江阴工业集中区. */
    boolean isElsewhere(Argument outer, Mention inner) {
        int from = outer.mention().range().from();
        return !BRACKETED.matcher(outer.mention().name()).find()
                && outer.mention().nested().stream()
                        .filter(m -> m.range().from() == from
                                && inner.range().from() > from
                                && m.range().to() <= inner.range().from()
                                && alphabet.isOneOf(m.type().name(), List.of("City", "Province")))
                        .anyMatch(m ->
                                gazetteer.named(inner.name()) != null && !gazetteer.liesWithin(inner.name(), m.name()));
    }

    /** Whether a mention is a part of a zone, of which is said what is said of zones. */
    private static boolean isPart(Mention mention, Measured.Things things) {
        return mention.source().equals(Mention.PART) && things.classes().contains("IndustrialPark");
    }

    /** Whether a mention is a village, of which is said what is said of towns. */
    private static boolean isVillage(Mention mention, Measured.Things things) {
        return Roles.isVillage(mention) && things.classes().contains("Town");
    }

    /** Whether figures are hardly of what an earlier clause speaks of: a plan says what is to be of others, even one a text is about. */
    private boolean isInPassing(Argument found) {
        String type = found.mention().type().name();
        if (Roles.LAYING_DOWN.contains(type)) {
            return !CLAUSE.equals(found.inherited());
        }
        return PASSING.contains(type) && !isInSentence(found) && !subjects.isProtagonist(found);
    }

    /** The indicator an observation will have, as far as it tells what is measured; empty where it does not tell. */
    private String indicator(Template.Observation observation) {
        String wording = observation.indicator().get(0);
        if (wording.contains("{value.counted}")) {
            return match.fillers(observation.value()).stream()
                    .flatMap(f -> match.quantities(f, observation.kind()).stream())
                    .map(q -> q.counted() + "数量")
                    .findFirst()
                    .orElse("");
        } else if (!wording.contains("{indicator}")) {
            return wording;
        }
        for (Filler filler : match.fillers("indicator")) {
            if (filler instanceof Filler.Recognised r && r.chunk() instanceof IndicatorTerm term) {
                return term.label();
            }
        }
        Discourse.Carried carried = carried();
        return carried == null ? "" : carried.label();
    }

    /**
     * Whether words of the match may be said of a mention: it has a name, is a project called by what it makes (年产1万台…项目),
     * or is described (11个特色产业园) in the same clause; names of many projects (某新区重点项目) in the same sentence.
     */
    private boolean isNamedOrNear(Mention mention) {
        boolean named = mention.form() != Mention.Form.DESCRIPTION;
        boolean near =
                discourse.clauseAt(passage(), match.range().from()).chunks().contains(mention);
        if (discourse.isSoMany(mention)) {
            return near;
        }
        if (mention.type().name().equals(PROJECT)
                && MANY_PROJECTS.matcher(mention.name()).matches()) {
            return false;
        }
        if (named && OF_MANY.isIn(mention.name())) {
            return discourse
                    .backwards(discourse.clauseAt(passage(), match.range().from()))
                    .stream()
                    .anyMatch(clause -> clause.chunks().contains(mention));
        }
        return named
                || (mention.type().name().equals(PROJECT)
                        && !GROUP.matcher(mention.name()).find())
                || near;
    }

    /** Whether a project is one, and not what is said of many. */
    private static boolean isOne(Mention project) {
        return !project.source().equals(Mention.PHRASE)
                && !OF_MANY.isIn(project.name())
                && !GROUP.matcher(project.name()).find();
    }

    /** Whether a number is not of a mention itself or its like: 6个项目 are of whom they are, not of another project. */
    private boolean isNotCounted(Mention mention) {
        boolean alike = mention.type().name().equals(PROJECT)
                && COUNTED_PROJECTS.matcher(match.words(match.range())).find();
        boolean itself = match.range().to() == mention.range().from();
        return !alike && !itself && !subjects.isCounted(passage(), mention, match.range());
    }

    private @Nullable Argument subject(String slot, Predicate<Mention> fits) {
        return subjects.of(passage(), match.range(), wanted(slot, fits), match.taken());
    }

    /** Whether a mention is a country, now or once (宋朝): what a text goes on to tell is rarely of these, unless a rule says so. */
    private static boolean isCountry(Mention mention) {
        return mention.type().name().equals(COUNTRY);
    }

    /** Whether the match's clause begins with a mention that then does something: 法国已决定出资3亿欧元. */
    private boolean acts(Mention mention) {
        Clause own = discourse.clauseAt(passage(), match.range().from());
        return mention.range().from() == own.range().from()
                && own.chunks().contains(mention)
                && own.words().stream()
                        .anyMatch(t -> t.range().from() == mention.range().to()
                                && "dvp".indexOf(t.tag().charAt(0)) >= 0
                                && !t.tag().equals("vn"));
    }

    /** Mentions of some classes, with those below them. */
    Predicate<Mention> isOneOf(List<String> classes) {
        return m -> alphabet.isOneOf(m.type().name(), classes);
    }

    /** Those mentions among others whose names have in them what the rule wants of a slot. */
    private Predicate<Mention> wanted(String slot, Predicate<Mention> fits) {
        return fits.and(m -> rule.wants(slot, m.name()));
    }

    /**
     * Whether a figure is of no time unless its clause tells one: all of projects but what was spent on them, the size of works, and
     * what has no time whosesoever it is.
     */
    boolean isOfWork(Argument of, String indicator) {
        String type = of.mention().type().name();
        return (type.equals(PROJECT) && isOne(of.mention()) && !indicator.endsWith(SPENT))
                || TIMELESS.contains(indicator)
                || (WORKS.contains(type)
                        && !ADDED.matcher(indicator).lookingAt()
                        && measured.of(indicator).stream()
                                .anyMatch(things -> things.classes().containsAll(BUILT)));
    }
}
