package org.qiaodu.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.Measured;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.Template;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Reading;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.When;

/** What fills the slots of one match: its own words, or what is taken over from around it. */
final class Filling {
    /** The slot that always stands for the document itself. */
    static final String DOCUMENT = "document";

    private static final String PROJECT = "Project";
    private static final String COUNTRY = "Country";
    private static final String CLAUSE = "clause";

    /** What begins so is a number of things, and none of them: 两大项目, 多个项目; but not 12英寸晶圆项目. */
    private static final Pattern GROUP = Pattern.compile("^(多|数|几|[0-9]*[一二三四五六七八九十百千万两]|[0-9]+余?[个项家大座条批类种所])");

    /** Classes of which together the sizes of what is built are said. */
    private static final List<String> BUILT = List.of(PROJECT, "Infrastructure");

    private static final Set<String> WORKS =
            Set.of("Infrastructure", "Factory", "IndustrialPark", "Laboratory", "Company", "University");

    /** Indicators that a text gives of now or of the beginning, whatever time it tells of. */
    private static final Set<String> TIMELESS = Set.of("注册资本");

    private static final Pattern DRIVES = Pattern.compile("(有力|有效|共同|直接|,)*(带动|拉动|推动|助推|促进)[^,。;:]{0,12}");

    private static final Pattern COUNTED_PROJECTS = Pattern.compile("[大个][^,。;]{0,8}项目$");

    private static final String PUBLIC_BODY = "GovernmentBody";

    /**
     * Classes of things that a text names in passing: the figures of later sentences are not theirs, unless their indicator is
     * said of such things.
     */
    private static final Set<String> PASSING =
            Set.of("Product", "Policy", "Programme", "Plan", "Event", "Infrastructure", "Country");

    private final Rule rule;
    private final Match match;
    private final Discourse discourse;
    private final Subjects subjects;
    private final Mood mood;
    private final Times times;
    private final Alphabet alphabet;
    private final Measured measured;
    private final Indicators indicators;
    private final Gazetteer gazetteer;
    private final Map<String, Argument> inherited = new HashMap<>();
    private final Map<String, List<Filler>> parties = new HashMap<>();
    private @Nullable String missing;

    Filling(Rule rule, Match match, Context context) {
        this.rule = rule;
        this.match = match;
        this.discourse = context.discourse();
        this.subjects = context.subjects();
        this.mood = context.mood();
        this.times = new Times(discourse, mood);
        this.alphabet = context.alphabet();
        this.measured = context.measured();
        this.indicators = context.indicators();
        this.gazetteer = context.gazetteer();
        for (Map.Entry<String, List<String>> slot : new TreeMap<>(rule.inherit()).entrySet()) {
            if (rule.parties().contains(slot.getKey())) {
                List<Filler> sideBySide =
                        Parties.before(match, discourse, wanted(slot.getKey(), isOneOf(slot.getValue()))).stream()
                                .filter(a -> a.inherited() != null && rule.reaches(a.inherited()))
                                .map(a -> (Filler) new Filler.Party(a))
                                .toList();
                parties.put(slot.getKey(), sideBySide);
                missing = sideBySide.isEmpty() ? slot.getKey() : missing;
            } else if (match.fillers(slot.getKey()).isEmpty()) {
                Argument found = inherit(slot.getKey(), slot.getValue());
                if (found != null && found.inherited() != null && rule.reaches(found.inherited())) {
                    take(slot.getKey(), slot.getValue(), found);
                }
            }
        }
    }

    /** Takes over what was found; in its clause, where no figures are told, with all that it lists beside it. */
    private void take(String slot, List<String> classes, Argument found) {
        boolean observes = rule.claims().stream().anyMatch(Template.Observation.class::isInstance);
        List<Argument> listed = observes || !CLAUSE.equals(found.inherited())
                ? List.of(found)
                : Parties.listed(match, discourse, found, isOneOf(classes));
        if (listed.size() > 1) {
            parties.put(
                    slot, listed.stream().map(a -> (Filler) new Filler.Party(a)).toList());
        } else {
            inherited.put(slot, found);
        }
    }

    /** Whether a level of an indicator may be given in a unit. */
    boolean allows(String label, String unit) {
        return indicators.allows(label, unit);
    }

    /** Whether a level in a unit is none of the indicator that fills a slot, whatever the words. */
    boolean contradicts(Filler filler, String unit) {
        return filler instanceof Filler.Recognised r
                && r.chunk() instanceof IndicatorTerm term
                && indicators.contradicts(term.label(), unit);
    }

    /** Notes that nothing fills a slot. */
    void lacks(String slot) {
        missing = slot;
    }

    /** The slot that stayed empty; null where none did. */
    @Nullable
    String missing() {
        return missing;
    }

    /** The indicator that the match takes over; null where none is known. */
    Discourse.@Nullable Carried indicator() {
        return discourse.indicator(passage(), match.range());
    }

    /** Of as many indicators named before the match as a slot has members, the one that goes with a member; null where there are fewer. */
    @Nullable
    String each(String slot, Filler member) {
        List<Filler> members = match.fillers(slot);
        List<String> labels = discourse.indicators(passage(), match.range(), members.size());
        return labels.isEmpty() ? null : labels.get(members.indexOf(member));
    }

    int passage() {
        return match.passage().passage().index();
    }

    /** What slots take over that want all that were named side by side; an empty list where nothing was. */
    Map<String, List<Filler>> parties() {
        return parties;
    }

    private @Nullable Argument inherit(String slot, List<String> classes) {
        Predicate<Mention> any = isOneOf(classes).and(m -> classes.contains(COUNTRY) || !isCountry(m));
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

    /** The place that the document is about, where the gazetteer knows that what fills a slot lies in it; else null. */
    private @Nullable Argument whole(String part, Predicate<Mention> any) {
        Argument topic = subjects.topic(any);
        boolean known = topic != null
                && match.fillers(part).stream()
                        .allMatch(f -> f instanceof Filler.Recognised r
                                && r.chunk() instanceof Mention m
                                && gazetteer.liesIn(m.name(), topic.mention().name()));
        return known ? topic : null;
    }

    /**
     * What is measured: a thing of the sort that the indicator is said of, or else no public body, which mostly publishes the
     * figures of others.
     *
     * @param any which mentions the rule allows
     */
    private @Nullable Argument measured(Template.Observation observation, Predicate<Mention> any) {
        if (observation.statistic() == Statistic.GROWTH_RATE && isDriven()) {
            Argument place = subject(observation.of(), any.and(isOneOf(List.of("Place"))));
            if (place != null) {
                return place;
            }
        }
        Argument same = ofCarried(observation, any);
        if (same != null) {
            return same;
        }
        for (Measured.Things things : measured.of(indicator(observation))) {
            Predicate<Mention> fits =
                    wanted(observation.of(), any.and(isOneOf(things.classes()).or(m -> isPart(m, things))));
            Argument found = things.reaches(DOCUMENT)
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

    /** What the indicator that a growth takes over from its sentence was said of just before it; null where that is not told there. */
    private @Nullable Argument ofCarried(Template.Observation observation, Predicate<Mention> any) {
        boolean carries = observation.statistic() == Statistic.GROWTH_RATE
                && observation.indicator().get(0).contains("{indicator}")
                && match.fillers("indicator").isEmpty();
        Discourse.Carried carried = carries ? indicator() : null;
        if (carried == null || !"sentence".equals(carried.how())) {
            return null;
        }
        Argument found = subjects.of(passage(), carried.at(), wanted(observation.of(), any), match.taken());
        return found != null && CLAUSE.equals(found.inherited())
                ? new Argument(found.passage(), found.mention(), "sentence")
                : null;
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

    /** Whether a mention is a part of a zone, of which is said what is said of zones. */
    private static boolean isPart(Mention mention, Measured.Things things) {
        return mention.source().equals(Mention.PART) && things.classes().contains("IndustrialPark");
    }

    /** Whether figures are hardly of what an earlier clause speaks of: a plan says what is to be of others, even one a text is about. */
    private boolean isInPassing(Argument found) {
        String type = found.mention().type().name();
        if (Roles.LAYING_DOWN.contains(type)) {
            return !CLAUSE.equals(found.inherited());
        }
        return PASSING.contains(type)
                && !List.of(CLAUSE, "sentence").contains(String.valueOf(found.inherited()))
                && !subjects.isProtagonist(found);
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
        Discourse.Carried carried = indicator();
        return carried == null ? "" : carried.label();
    }

    /**
     * Whether words of the match may be said of a mention: it has a name, is a project called by what it makes (年产1万台…项目),
     * or is described (11个特色产业园) in the same clause.
     */
    private boolean isNamedOrNear(Mention mention) {
        return mention.form() != Mention.Form.DESCRIPTION
                || (mention.type().name().equals(PROJECT)
                        && !GROUP.matcher(mention.name()).find())
                || discourse.clauseAt(passage(), match.range().from()).chunks().contains(mention);
    }

    /** Whether a number is not of a mention itself or its like: 6个项目 are of whom they are, not of another project. */
    private boolean isNotCounted(Mention mention) {
        boolean alike = mention.type().name().equals(PROJECT)
                && COUNTED_PROJECTS.matcher(match.words(match.range())).find();
        return !alike && !subjects.isCounted(passage(), mention, match.range());
    }

    private @Nullable Argument subject(String slot, Predicate<Mention> fits) {
        return subjects.of(passage(), match.range(), wanted(slot, fits), match.taken());
    }

    /** Whether a mention is a country, now or once (宋朝): what a text goes on to tell is rarely of these, unless a rule says so. */
    private static boolean isCountry(Mention mention) {
        return mention.type().name().equals(COUNTRY);
    }

    private Predicate<Mention> isOneOf(List<String> classes) {
        return m -> alphabet.isOneOf(m.type().name(), classes);
    }

    /** Those mentions among others whose names have in them what the rule wants of a slot. */
    private Predicate<Mention> wanted(String slot, Predicate<Mention> fits) {
        return fits.and(m -> rule.wants(slot, m.name()));
    }

    /** The mention that fills a slot; null where nothing does. */
    @Nullable
    Argument argument(@Nullable String slot, Map<String, Filler> choice) {
        if (slot == null) {
            return null;
        } else if (slot.equals(DOCUMENT)) {
            return new Argument(passage(), document(), null);
        } else if (slot.contains(".")) {
            return nested(slot, choice);
        }
        Filler filler = choice.get(slot);
        if (filler instanceof Filler.Words words) {
            return new Argument(passage(), words.mention(rule.id()), null);
        } else if (filler instanceof Filler.Recognised r && r.chunk() instanceof Mention mention) {
            return new Argument(passage(), mention, null);
        } else if (filler instanceof Filler.Party party) {
            return party.argument();
        }
        Argument found = inherited.get(slot);
        if (found == null) {
            lacks(slot);
        }
        return found;
    }

    /** The document itself, spoken of by the matched words. */
    private Mention document() {
        return new Mention(
                match.range(), new EntityClass("Document"), DOCUMENT, Mention.Form.ANAPHOR, DOCUMENT, 1, List.of());
    }

    /** For {@code x.Place}: the first name of that class inside the mention that fills slot x. */
    private @Nullable Argument nested(String slot, Map<String, Filler> choice) {
        int dot = slot.indexOf('.');
        Argument outer = argument(slot.substring(0, dot), choice);
        Set<String> types = alphabet.typesOf(slot.substring(dot + 1));
        if (outer == null || types == null) {
            return null;
        }
        Mention inner = discourse.innerNames().of(outer.passage(), outer.mention(), types);
        return inner == null ? null : new Argument(outer.passage(), inner, outer.inherited());
    }

    /** The words of a slot, of all its members. */
    String allWords(String slot, Map<String, Filler> choice) {
        List<Filler> members = parties.getOrDefault(slot, match.fillers(slot));
        return members.size() < 2
                ? words(slot, choice)
                : members.stream().map(f -> words(slot, Map.of(slot, f))).collect(Collectors.joining("、"));
    }

    /** The words of a slot; empty where nothing fills it. */
    String words(String slot, Map<String, Filler> choice) {
        Filler filler = choice.get(slot);
        if (filler instanceof Filler.Words words) {
            return words.words();
        } else if (filler instanceof Filler.Recognised r) {
            return words(r.chunk());
        } else if (filler instanceof Filler.Party party) {
            return words(party.argument().mention());
        }
        Argument found = inherited.get(slot);
        return found == null ? "" : words(found.mention());
    }

    private String words(Chunk chunk) {
        if (chunk instanceof IndicatorTerm term) {
            return term.label();
        }
        return chunk instanceof Mention m && m.form() == Mention.Form.NAME ? m.name() : match.words(chunk.range());
    }

    /**
     * The claim's time.
     *
     * @param far whether earlier sentences and headings count
     * @param told whether else the day counts that the text last told of
     */
    @Nullable
    When when(Map<String, Filler> choice, boolean far, boolean told) {
        if (choice.get("time") instanceof Filler.Recognised r && r.chunk() instanceof TimeExpression t) {
            return new When(t.value(), t.basis());
        }
        When when = times.of(match, far);
        return when == null && told ? times.lastDay(match) : when;
    }

    /** The claim's time where its own clause tells one; null where it does not. */
    @Nullable
    When whenInClause(Map<String, Filler> choice) {
        return choice.get("time") instanceof Filler.Recognised r && r.chunk() instanceof TimeExpression t
                ? new When(t.value(), t.basis())
                : times.inClause(match);
    }

    /** Whether a figure is of what is built, and so of no time unless its clause tells one: all of projects, and the size of works. */
    boolean isOfWork(Argument of, String indicator) {
        String type = of.mention().type().name();
        return type.equals(PROJECT)
                || TIMELESS.contains(indicator)
                || (WORKS.contains(type)
                        && measured.of(indicator).stream()
                                .anyMatch(things -> things.classes().containsAll(BUILT)));
    }

    /** The year that a change or a growth is measured from; null where none is told. */
    @Nullable
    Integer baseYear() {
        TimeExpression base = times.base(match);
        LocalDate start = base == null ? null : base.value().start();
        return start == null ? null : start.getYear();
    }

    /** Whether the match tells of every year of several: 年均增长. */
    boolean isYearly() {
        return times.isYearly(match);
    }

    /** For each argument that is taken over, from where. */
    static List<String> notes(Map<String, Argument> arguments) {
        return arguments.entrySet().stream()
                .filter(e -> e.getValue().inherited() != null)
                .map(e -> e.getKey() + ": " + e.getValue().inherited())
                .sorted()
                .toList();
    }

    /** Plan or fact: as the rule says, else as the words around the match do. */
    Modality modality() {
        return rule.modality() != null ? rule.modality() : mood.modality(match);
    }

    /** Where, by which rule, when and in what mood the match was read. */
    Reading reading(@Nullable When when, Collection<String> notes) {
        return new Reading(
                passage(),
                List.of(match.range()),
                rule.id(),
                rule.confidence(),
                when,
                mood.isToCome(when) ? Modality.PLANNED : modality(),
                mood.assertion(match),
                notes.stream().sorted().toList());
    }
}
