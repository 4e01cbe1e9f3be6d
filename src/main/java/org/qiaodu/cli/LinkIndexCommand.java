package org.qiaodu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.link.Dump;
import org.qiaodu.link.DumpIndexer;
import org.qiaodu.model.UserMistake;
import org.qiaodu.run.LinkSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code link index}: makes an index of a Wikidata dump. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        header = "Makes an index of a Wikidata JSON dump (.json, .json.gz, .json.bz2).",
        description = "为维基数据JSON转储建索引；逐行读取，内存不随转储增长。")
final class LinkIndexCommand implements Callable<Integer> {
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)-?(\\d\\d)-?(\\d\\d)");

    @Parameters(index = "0", paramLabel = "DUMP", description = "The dump.")
    @SuppressWarnings("NullAway.Init")
    private Path dump;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the index; an old one is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--date",
            description = "Day of the dump (default: as its name has it, else when the file was made).")
    private @Nullable LocalDate date;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        try (InputStream in = Dump.open(dump)) {
            DumpIndexer indexer = new DumpIndexer(LinkSearch.FOLDING, read -> {
                err.printf("\r%,d 实体 entities", read);
                err.flush();
            });
            Dump.Count count = indexer.index(in, dump.getFileName().toString(), day(), out);
            err.printf(
                    "\r%,d 实体 entities · 坏行略过 broken lines skipped: %,d · %.1f s%n",
                    count.entities(), count.broken(), (System.nanoTime() - start) / 1e9);
            err.flush();
        }
        return 0;
    }

    private LocalDate day() throws IOException {
        if (date != null) {
            return date;
        }
        Matcher day = DAY.matcher(dump.getFileName().toString());
        if (day.find()) {
            try {
                return LocalDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
            } catch (java.time.format.DateTimeParseException e) {
                throw new UserMistake(dump + ": '" + day.group() + "' in its name is no day; give --date.", e);
            }
        }
        return Files.getLastModifiedTime(dump)
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
