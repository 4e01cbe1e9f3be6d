package org.qiaodu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Edition;
import org.qiaodu.export.Release;
import org.qiaodu.export.ReleaseCheck;
import org.qiaodu.export.Tongue;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code release}: freezes a store so that it can be cited; {@code release verify} checks such a release. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        header = "Freezes the graph so that it can be cited: data, exports, catalogue, provenance, checksums.",
        description = {
            "把图谱定稿发布，供人引用：数据、导出文件、目录、来源、校验和。同样的图谱和选项得到同样的字节。",
            "`release verify DIR` checks every checksum and the counts; exit code 1 where something differs."
        })
final class ReleaseCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--out", paramLabel = "DIR", description = "A new folder.")
    private @Nullable Path out;

    @Option(names = "--title", defaultValue = "侨都知识图谱 Qiaodu knowledge graph", description = "Title of the data.")
    private String title = "";

    @Option(
            names = "--edition",
            defaultValue = "",
            description = "Name of the edition, such as 1.0; default: the first digits of the graph's hash.")
    private String edition = "";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Day of the release; default: it bears none.")
    private @Nullable LocalDate date;

    @Option(names = "--author", description = "Who is to be cited; may be repeated.")
    private List<String> authors = new ArrayList<>();

    @Option(names = "--licence", paramLabel = "SPDX", description = "Licence of the data, such as CC-BY-4.0.")
    private @Nullable String licence;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "Language of labels in the exports (default: zh).")
    private Tongue tongue = Tongue.ZH;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (out == null) {
            throw new UserMistake("--out: where to write the release is not told; give a new folder with --out DIR.");
        }
        if (licence != null && !licence.matches("[A-Za-z0-9.+-]+")) {
            throw new UserMistake("--licence " + licence + ": not an SPDX identifier; write one such as CC-BY-4.0.");
        }
        List<String> cited = authors.isEmpty() ? List.of("Qiaodu contributors") : authors;
        try (GraphStore graphs = store.open()) {
            Edition said = new Edition(title, edition, date, cited, licence, new Main.Version().number(), command());
            ExportProgress progress = new ExportProgress(spec.commandLine().getErr());
            new Release(graphs, said, tongue, progress).write(out);
            progress.written(out);
        }
        return 0;
    }

    /** The call with its options, without the paths of this machine. */
    private String command() {
        StringBuilder call = new StringBuilder("qiaodu release --store STORE --out DIR --lang ");
        call.append(tongue.name().toLowerCase(Locale.ROOT))
                .append(" --title \"")
                .append(title)
                .append('"');
        if (!edition.isEmpty()) {
            call.append(" --edition \"").append(edition).append('"');
        }
        if (date != null) {
            call.append(" --date ").append(date);
        }
        authors.forEach(author -> call.append(" --author \"").append(author).append('"'));
        return licence == null
                ? call.toString()
                : call.append(" --licence ").append(licence).toString();
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            header = "Checks every file of a release against its checksum, and the graph against its counts.",
            description = "核对发布的每个文件与计数。 Exit code 1 where something differs.")
    int verify(@Parameters(paramLabel = "DIR", description = "The folder of the release.") Path folder) {
        ReleaseCheck check = ReleaseCheck.of(folder);
        var answer = spec.commandLine().getOut();
        check.problems().forEach(answer::println);
        answer.printf(
                "%s %,d 文件 files, %,d 四元组 quads, %,d 处不符 differences%n",
                check.problems().isEmpty() ? "无误 verified:" : "有误 not as released:",
                check.files(),
                check.quads(),
                check.problems().size());
        answer.flush();
        return check.problems().isEmpty() ? 0 : 1;
    }
}
