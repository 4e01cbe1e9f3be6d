package org.qiaodu.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bilingual;
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

    private Changes() {}

    /** The statement with a field changed; null where it has no such field or the value does not fit. */
    static @Nullable Statement of(Statement s, Correction c) {
        try {
            if (c.field().equals("time")) {
                return named(s.with(s.references().at(when(c.value()))));
            }
            if (s instanceof Observation o) {
                return observation(o, c);
            }
            return s instanceof Relation r ? relation(r, c) : null;
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Statement observation(Observation o, Correction c) {
        return switch (c.field()) {
            case "value" ->
                named(new Observation(
                        o.id(),
                        o.references(),
                        o.of(),
                        o.indicator(),
                        o.statistic(),
                        Curator.number(c.value()),
                        o.unit(),
                        o.bound(),
                        o.statedAs(),
                        o.scope(),
                        o.only(),
                        o.comparedWith()));
            case "of" -> named(of(o, c.value()));
            case "indicator" ->
                named(new Observation(
                        o.id(),
                        o.references(),
                        o.of(),
                        c.value(),
                        o.statistic(),
                        o.value(),
                        o.unit(),
                        o.bound(),
                        o.statedAs(),
                        o.scope(),
                        o.only(),
                        o.comparedWith()));
            default -> null;
        };
    }

    private static @Nullable Statement relation(Relation r, Correction c) {
        return switch (c.field()) {
            case "subject" -> named(new Relation(r.id(), r.references(), c.value(), r.predicate(), r.object()));
            case "predicate" -> named(new Relation(r.id(), r.references(), r.subject(), c.value(), r.object()));
            case "object" -> named(new Relation(r.id(), r.references(), r.subject(), r.predicate(), c.value()));
            default -> null;
        };
    }

    /** The statement with one entity in the place of another; itself where it does not speak of it. */
    static Statement renamed(Statement s, String from, String to) {
        if (s instanceof Observation o && o.of().equals(from)) {
            return named(of(o, to));
        }
        if (s instanceof Relation r && (r.subject().equals(from) || r.object().equals(from))) {
            String subject = r.subject().equals(from) ? to : r.subject();
            String object = r.object().equals(from) ? to : r.object();
            return named(new Relation(r.id(), r.references(), subject, r.predicate(), object));
        }
        if (s instanceof Event e
                && e.participants().stream().anyMatch(p -> p.entity().equals(from))) {
            List<Statement.Participant> who = e.participants().stream()
                    .map(p -> p.entity().equals(from) ? new Statement.Participant(p.role(), to) : p)
                    .toList();
            return named(new Event(id(from + to + e.id()), e.references(), e.type(), e.label(), who, e.place()));
        }
        return s;
    }

    /** A statement a person adds; null where its meaning cannot be read. */
    static @Nullable Statement added(Correction c, Evidence evidence) {
        String[] parts = c.meaning().split("\\|", -1);
        try {
            References references = new References(
                    List.of(evidence),
                    List.of(RULE),
                    Rank.PREFERRED,
                    new Bilingual(c.author() + "：" + c.reason(), c.author() + ": " + c.reason()),
                    1,
                    parts.length == 6 && !parts[5].isEmpty() ? when(parts[5]) : null,
                    Modality.ACTUAL,
                    Assertion.STATED,
                    List.of());
            if (parts.length == 3) {
                return named(new Relation(id(c.meaning()), references, parts[0], parts[1], parts[2]));
            }
            return parts.length == 6
                    ? named(new Observation(
                            id(c.meaning()),
                            references,
                            parts[0],
                            parts[1],
                            Statistic.ofTerm(parts[2]),
                            Curator.number(parts[3]),
                            parts[4],
                            Bound.EXACT,
                            c.quote(),
                            null,
                            false,
                            null))
                    : null;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    /** The time of a year, a month or a day. */
    private static When when(String time) {
        if (time.matches("\\d{4}")) {
            int year = Integer.parseInt(time);
            return new When(new TimeValue(time, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), RULE);
        }
        if (time.matches("\\d{4}-\\d\\d")) {
            YearMonth month = YearMonth.parse(time);
            return new When(new TimeValue(time, month.atDay(1), month.atEndOfMonth()), RULE);
        }
        LocalDate day = LocalDate.parse(time);
        return new When(new TimeValue(time, day, day), RULE);
    }

    /** The statement under a name of its own: a hash of what it now says and of what it was. */
    private static Statement named(Statement s) {
        StatementId id = id(RULE + "\n" + s.id().hash() + "\n" + Meanings.of(s));
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

    /** The same observation of another entity. */
    private static Observation of(Observation o, String entity) {
        return new Observation(
                o.id(),
                o.references(),
                entity,
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
}
