package org.qiaodu.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Choice;
import org.qiaodu.export.Choice.Observations;
import org.qiaodu.export.Tongue;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine.Option;

/** The options that choose statements and say how they are shown. */
final class ChoiceOptions {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "Language of labels; what has no English name keeps its Chinese one (default: zh).")
    private Tongue tongue = Tongue.ZH;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            split = ",",
            description = "Statements that speak of an entity of this class or one below, such as Company.")
    private Set<String> classes = new LinkedHashSet<>();

    @Option(
            names = "--property",
            paramLabel = "PROPERTY",
            split = ",",
            description = "Statements that use this property or one below, such as locatedIn, agent, of.")
    private Set<String> properties = new LinkedHashSet<>();

    @Option(
            names = "--document",
            paramLabel = "NAME",
            split = ",",
            description = "Statements read from this document: the NAME of doc:NAME.")
    private Set<String> documents = new LinkedHashSet<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Statements whose period ends in this year, month or day, or later; none without a period.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Statements whose period begins in this year, month or day, or before; none without one.")
    private @Nullable String to;

    @Option(
            names = "--confidence",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "Statements at least this sure.")
    private double confidence;

    @Option(names = "--undisputed", description = "Statements that no finding involves, dismissed ones apart.")
    private boolean undisputed;

    @Option(names = "--all", description = "Deprecated, reported and denied statements too.")
    private boolean all;

    @Option(names = "--gazetteer", description = "Graph files: what the gazetteer knows of where entities lie, too.")
    private boolean gazetteer;

    @Option(names = "--isolated", description = "Graph files: entities that no chosen statement speaks of, too.")
    private boolean isolated;

    @Option(
            names = "--observations",
            paramLabel = "HOW",
            defaultValue = "attributes",
            description = "Graph files: observations become ${COMPLETION-CANDIDATES}: columns of the entity measured,"
                    + " with the latest value and its evidence (in GEXF all values over time); nodes of their own; or"
                    + " nothing (default: ${DEFAULT-VALUE}).")
    private Observations observations = Observations.ATTRIBUTES;

    /** @throws UserMistake if a value is not allowed */
    Choice choice() {
        if (confidence < 0 || confidence > 1) {
            throw new UserMistake("--confidence " + confidence + ": must be from 0 to 1; correct it.");
        }
        LocalDate first = day("--from", from, false);
        LocalDate last = day("--to", to, true);
        if (first != null && last != null && last.isBefore(first)) {
            throw new UserMistake("--to " + to + ": lies before --from " + from + "; exchange them.");
        }
        return new Choice(
                tongue,
                classes,
                properties,
                documents,
                first,
                last,
                confidence,
                all,
                undisputed,
                gazetteer,
                isolated,
                observations);
    }

    /** The first or the last day of a year, a month or a day. */
    private static @Nullable LocalDate day(String option, @Nullable String text, boolean end) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("\\d{4}")) {
                Year year = Year.parse(text);
                return end ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
            }
            if (text.matches("\\d{4}-\\d\\d")) {
                YearMonth month = YearMonth.parse(text);
                return end ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UserMistake(
                    option + " " + text + ": not a date; write a year, month or day such as 2019, 2019-05 or"
                            + " 2019-05-01.",
                    e);
        }
    }
}
