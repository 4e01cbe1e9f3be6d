package org.qiaodu.check;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Meanings;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Rank;
import org.qiaodu.model.References;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statement.Event;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.StatementId;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;

/** Statements as people put them: changed in a field, renamed, or added. */
final class Changes {
    private static final String RULE = "curation";
    private static final Set<String> OF_OBSERVATIONS =
            Set.of("value", "unit", "bound", "statistic", "of", "indicator", "scope");
    private static final Set<String> OF_RELATIONS = Set.of("subject", "predicate", "object");
    private static final Pattern NUMBER = Pattern.compile("(-?[\\d,]+(?:\\.\\d+)?)(万亿|亿|万)?[^\\d]{0,4}");
    private static final Map<String, Integer> SCALES = Map.of("万亿", 12, "亿", 8, "万", 4);

    private Changes() {}

    /** The statement with a field changed; null where it has no such field or the value does not fit. */
    static @Nullable Statement of(Statement s, Correction c) {
        try {
            if (c.field().equals("time")) {
                return named(s.with(s.references().at(when(c.value()))));
            }
            if (s instanceof Observation o) {
                return OF_OBSERVATIONS.contains(c.field()) ? named(changed(o, c.field(), c.value())) : null;
            }
            if (s instanceof Relation r) {
                return OF_RELATIONS.contains(c.field()) ? named(changed(r, c.field(), c.value())) : null;
            }
            return changed((Event) s, c.field(), c.value());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    private static Observation changed(Observation o, String field, String to) {
        return new Observation(
                o.id(),
                o.references(),
                field.equals("of") ? to : o.of(),
                field.equals("indicator") ? to : o.indicator(),
                field.equals("statistic") ? Statistic.ofTerm(to) : o.statistic(),
                field.equals("value") ? number(to) : o.value(),
                field.equals("unit") ? to : o.unit(),
                field.equals("bound") ? bound(to) : o.bound(),
                o.statedAs(),
                field.equals("scope") ? to : o.scope(),
                o.only(),
                o.comparedWith());
    }

    private static Relation changed(Relation r, String field, String to) {
        return new Relation(
                r.id(),
                r.references(),
                field.equals("subject") ? to : r.subject(),
                field.equals("predicate") ? to : r.predicate(),
                field.equals("object") ? to : r.object());
    }

    /** The event with another place or another one in a role that only one has; null where several do or none. */
    private static @Nullable Statement changed(Event e, String field, String to) {
        if (field.equals("place")) {
            return event(e, e.participants(), to);
        }
        long inRole =
                e.participants().stream().filter(p -> p.role().equals(field)).count();
        List<Statement.Participant> who = e.participants().stream()
                .map(p -> p.role().equals(field) ? new Statement.Participant(field, to) : p)
                .toList();
        return inRole == 1 ? event(e, who, e.place()) : null;
    }

    /** The event with others in it, under a name of its own. */
    private static Event event(Event e, List<Statement.Participant> who, @Nullable String place) {
        return new Event(
                id(RULE + "\n" + e.id().hash() + "\n" + who + "\n" + place),
                e.references(),
                e.type(),
                e.label(),
                who,
                place);
    }

    /** A number as people write it: 402225000000, 4,022.25亿, 6.5%. */
    private static BigDecimal number(String value) {
        Matcher number = NUMBER.matcher(value.strip());
        if (!number.matches()) {
            throw new NumberFormatException(value);
        }
        BigDecimal digits = new BigDecimal(number.group(1).replace(",", ""));
        return digits.scaleByPowerOfTen(SCALES.getOrDefault(String.valueOf(number.group(2)), 0));
    }

    private static Bound bound(String term) {
        return Arrays.stream(Bound.values())
                .filter(b -> b.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(term));
    }

    /** The statement with one entity in the place of another; itself where it does not speak of it. */
    static Statement renamed(Statement s, String from, String to) {
        if (s instanceof Observation o && o.of().equals(from)) {
            return named(changed(o, "of", to));
        }
        if (s instanceof Relation r && (r.subject().equals(from) || r.object().equals(from))) {
            String subject = r.subject().equals(from) ? to : r.subject();
            String object = r.object().equals(from) ? to : r.object();
            return named(new Relation(r.id(), r.references(), subject, r.predicate(), object));
        }
        if (s instanceof Event e && e.entities().contains(from)) {
            List<Statement.Participant> who = e.participants().stream()
                    .map(p -> p.entity().equals(from) ? new Statement.Participant(p.role(), to) : p)
                    .toList();
            return named(new Event(id(from + to + e.id()), e.references(), e.type(), e.label(), who, e.place()));
        }
        return s;
    }

    /**
     * A statement a person adds; null where its meaning is neither {@code subject|predicate|object}, a time after it or
     * not, nor {@code of|indicator|Statistic|value|unit|time}.
     */
    static @Nullable Statement added(Correction c, Evidence evidence) {
        String[] parts = c.meaning().split("\\|", -1);
        if (Arrays.stream(parts).limit(3).anyMatch(String::isBlank)) {
            return null;
        }
        try {
            return switch (parts.length) {
                case 3, 4 ->
                    named(new Relation(
                            id(c.meaning()),
                            references(c, evidence, parts.length == 3 ? "" : parts[3]),
                            parts[0],
                            parts[1],
                            parts[2]));
                case 6 -> named(observation(c, references(c, evidence, parts[5]), parts));
                default -> null;
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    private static Observation observation(Correction c, References references, String[] parts) {
        return new Observation(
                id(c.meaning()),
                references,
                parts[0],
                parts[1],
                Statistic.ofTerm(parts[2]),
                number(parts[3]),
                parts[4],
                Bound.EXACT,
                c.quote(),
                null,
                false,
                null);
    }

    private static References references(Correction c, Evidence evidence, String time) {
        return new References(
                List.of(evidence),
                List.of(RULE),
                Rank.PREFERRED,
                c.signed(),
                1,
                time.isEmpty() ? null : when(time),
                Modality.ACTUAL,
                Assertion.STATED,
                List.of());
    }

    /** The time of a year, a month or a day, or from one to another: 2021/2023. */
    private static When when(String time) {
        String[] ends = time.split("/", -1);
        if (ends.length > 2) {
            throw new DateTimeParseException("more than two ends", time, 0);
        }
        return new When(new TimeValue(time, first(ends[0]), last(ends[ends.length - 1])), RULE);
    }

    private static LocalDate first(String time) {
        return switch (time.length()) {
            case 4 -> Year.parse(time).atDay(1);
            case 7 -> YearMonth.parse(time).atDay(1);
            default -> LocalDate.parse(time);
        };
    }

    private static LocalDate last(String time) {
        return switch (time.length()) {
            case 4 -> Year.parse(time).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(time).atEndOfMonth();
            default -> LocalDate.parse(time);
        };
    }

    /** The statement under a name of its own: a hash of what it now says and of what it was. */
    private static Statement named(Statement s) {
        When when = s.references().when();
        StatementId id = id(String.join(
                "\n",
                RULE,
                s.id().hash(),
                Meanings.of(s),
                when == null ? "" : when.value().edtf()));
        if (s instanceof Observation o) {
            return new Observation(
                    id,
                    o.references(),
                    o.of(),
                    o.indicator(),
                    o.statistic(),
                    o.value(),
                    o.unit(),
                    o.bound(),
                    o.statedAs(),
                    o.scope(),
                    o.only(),
                    o.comparedWith());
        }
        if (s instanceof Relation r) {
            return new Relation(id, r.references(), r.subject(), r.predicate(), r.object());
        }
        Event e = (Event) s;
        return new Event(id, e.references(), e.type(), e.label(), e.participants(), e.place());
    }

    private static StatementId id(String meaning) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(meaning.getBytes(StandardCharsets.UTF_8));
            return new StatementId(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
