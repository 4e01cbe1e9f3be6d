package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Modality;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Statistic;

/**
 * The rules of {@code rules/*.yaml}, highest priority first, then by file and line.
 *
 * @param rules in the order in which they are tried
 */
public record RuleBook(List<Rule> rules) {
    /** Ends the classes of a slot that takes over all that were named side by side. */
    private static final Pattern ALL = Pattern.compile("\\+$");

    private static final double USUAL_CONFIDENCE = 0.8;

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** Reads every rule; a rule with a mistake is left out and the mistake noted. */
    public static RuleBook load(Seeds seeds, Problems problems) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SeedFile file : seeds.files("rules", ".yaml")) {
            for (YamlMap yaml : YamlMap.list(file, problems)) {
                Rule rule = rule(yaml);
                if (rule != null && !ids.add(rule.id())) {
                    yaml.problem("rule '" + rule.id() + "' stands twice. Give one of them another id.");
                } else if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        rules.sort(Comparator.comparingInt((Rule r) -> -r.priority()));
        return new RuleBook(rules);
    }

    private static @Nullable Rule rule(YamlMap yaml) {
        yaml.only(
                "id",
                "zh",
                "en",
                "pattern",
                "after",
                "priority",
                "inherit",
                "reach",
                "within",
                "told",
                "home",
                "where",
                "zip",
                "overlap",
                "passages",
                "confidence",
                "modality",
                "claims",
                "examples",
                "counterexamples");
        String id = yaml.need("id");
        String pattern = yaml.need("pattern");
        String zh = yaml.need("zh");
        String en = yaml.need("en");
        List<Template> claims = yaml.maps("claims").stream()
                .map(RuleBook::template)
                .filter(Objects::nonNull)
                .toList();
        List<Rule.Example> examples = examples(yaml);
        List<String> counterexamples = yaml.texts("counterexamples");
        if (claims.isEmpty() || examples.isEmpty() || counterexamples.isEmpty()) {
            yaml.problem("rule '" + id + "' needs claims, examples and counterexamples, at least one of each.");
            return null;
        }
        if (id.isEmpty() || pattern.isEmpty() || zh.isEmpty() || en.isEmpty()) {
            return null;
        }
        return new Rule(
                id,
                new Bilingual(zh, en),
                pattern,
                yaml.text("after"),
                (int) number(yaml, "priority", 0),
                inherit(yaml),
                parties(yaml),
                reach(yaml, claims),
                yaml.text("within"),
                "true".equals(yaml.text("told")),
                "true".equals(yaml.text("home")),
                where(yaml),
                yaml.texts("zip"),
                "true".equals(yaml.text("overlap")),
                passages(yaml),
                number(yaml, "confidence", USUAL_CONFIDENCE),
                modality(yaml),
                claims,
                examples,
                counterexamples,
                yaml.file(),
                yaml.line());
    }

    private static Set<PassageKind> passages(YamlMap yaml) {
        Set<PassageKind> kinds = EnumSet.noneOf(PassageKind.class);
        for (String name : yaml.texts("passages")) {
            try {
                kinds.add(PassageKind.valueOf(name));
            } catch (IllegalArgumentException e) {
                yaml.problem("unknown kind of passage '" + name + "'. Known: " + Arrays.toString(PassageKind.values())
                        + ".");
            }
        }
        return kinds;
    }

    private static Map<String, List<String>> inherit(YamlMap yaml) {
        YamlMap inherit = yaml.map("inherit");
        Map<String, List<String>> classes = new HashMap<>();
        if (inherit != null) {
            inherit.keys()
                    .forEach(slot -> classes.put(
                            slot,
                            List.of(ALL.matcher(inherit.need(slot))
                                    .replaceAll("")
                                    .split("\\|"))));
        }
        return classes;
    }

    private static Set<String> parties(YamlMap yaml) {
        YamlMap inherit = yaml.map("inherit");
        return inherit == null
                ? Set.of()
                : inherit.keys().stream()
                        .filter(slot -> ALL.matcher(inherit.need(slot)).find())
                        .collect(Collectors.toSet());
    }

    /** How far away what is taken over may be: unless a rule says so, in the whole document for figures, and else up to the headings. */
    private static String reach(YamlMap yaml, List<Template> claims) {
        boolean observes = claims.stream().anyMatch(Template.Observation.class::isInstance);
        String reach = Objects.requireNonNullElse(yaml.text("reach"), observes ? "document" : "heading");
        if (!Rule.REACHES.contains(reach)) {
            yaml.problem("reach '" + reach + "' is not known. Known: " + String.join(", ", Rule.REACHES) + ".");
        }
        return reach;
    }

    private static Map<String, Search> where(YamlMap yaml) {
        YamlMap where = yaml.map("where");
        Map<String, Search> words = new HashMap<>();
        if (where != null) {
            for (String slot : where.keys()) {
                try {
                    words.put(slot, Search.of(where.need(slot)));
                } catch (PatternSyntaxException e) {
                    where.problem("where." + slot + " is no regular expression: " + e.getDescription() + ".");
                }
            }
        }
        return words;
    }

    private static List<Rule.Example> examples(YamlMap yaml) {
        List<Rule.Example> examples = new ArrayList<>();
        for (YamlMap example : yaml.maps("examples")) {
            example.only("text", "claims");
            List<Map<String, String>> claims = new ArrayList<>();
            for (YamlMap claim : example.maps("claims")) {
                Map<String, String> fields = new LinkedHashMap<>();
                claim.keys().forEach(key -> fields.put(key, claim.need(key)));
                claims.add(fields);
            }
            if (claims.isEmpty()) {
                example.problem("an example says what must come out: claims: [{...}].");
            } else {
                examples.add(new Rule.Example(example.need("text"), claims));
            }
        }
        return examples;
    }

    private static double number(YamlMap yaml, String key, double otherwise) {
        String text = yaml.text(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            yaml.problem(key + " '" + text + "' is no number.");
            return otherwise;
        }
    }

    private static @Nullable Modality modality(YamlMap yaml) {
        String text = yaml.text("modality");
        for (Modality m : Modality.values()) {
            if (m.term().equals(text)) {
                return m;
            }
        }
        if (text != null) {
            yaml.problem("modality '" + text + "' is not known. Known: Actual, Planned.");
        }
        return null;
    }

    private static @Nullable Template template(YamlMap yaml) {
        if (yaml.has("observation")) {
            return observation(yaml);
        }
        if (yaml.has("relation")) {
            yaml.only("relation", "subject", "object");
            return new Template.Relation(yaml.need("relation"), yaml.need("subject"), yaml.need("object"));
        }
        if (yaml.has("event")) {
            return event(yaml);
        }
        if (yaml.has("nothing")) {
            yaml.only("nothing");
            return new Template.Nothing(yaml.need("nothing"));
        }
        yaml.problem("a claim is an observation, a relation, an event or nothing: begin it with one of these keys.");
        return null;
    }

    private static @Nullable Template observation(YamlMap yaml) {
        yaml.only("observation", "of", "indicator", "value", "kind", "span", "sign", "scope", "comparedWith");
        String statistic = yaml.need("observation");
        try {
            return new Template.Observation(
                    Statistic.ofTerm(statistic),
                    Objects.requireNonNullElse(yaml.text("of"), "of"),
                    alternatives(yaml.need("indicator")),
                    Objects.requireNonNullElse(yaml.text("value"), "value"),
                    yaml.text("kind"),
                    yaml.text("span"),
                    "-".equals(yaml.text("sign")) ? -1 : 1,
                    yaml.text("scope"),
                    yaml.text("comparedWith"));
        } catch (IllegalArgumentException e) {
            yaml.problem("statistic '" + statistic + "' is not known. Known: Level, GrowthRate, Share, Rank, Ratio,"
                    + " Count, Duration, Change.");
            return null;
        }
    }

    private static List<String> alternatives(String wordings) {
        return List.of(wordings.split("\\|"));
    }

    private static Template event(YamlMap yaml) {
        yaml.only("event", "label", "agent", "object", "participant", "place", "dated");
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (String role : List.of("agent", "object", "participant")) {
            if (yaml.has(role)) {
                roles.put(role, yaml.texts(role));
            }
        }
        boolean dated = "true".equals(yaml.text("dated"));
        return new Template.Event(yaml.need("event"), yaml.need("label"), roles, yaml.text("place"), dated);
    }
}
