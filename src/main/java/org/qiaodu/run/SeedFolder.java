package org.qiaodu.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;

/** The files of a folder of seeds, and which of them something reads. */
final class SeedFolder {
    /** The folders of seeds, each with the ending of the files that are read in it; empty for any. */
    private static final Map<String, String> FOLDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("gazetteer", ".csv"),
            Map.entry("lexicon", ".csv"),
            Map.entry("rules", ".yaml"),
            Map.entry("reference", ".csv"),
            Map.entry("curation", ".csv"),
            Map.entry("links", ".csv"),
            Map.entry("documents", ""),
            Map.entry("tagger", ""),
            Map.entry("relations", ".tsv"),
            Map.entry("retellings", ".tsv"),
            Map.entry("starter", "")));

    private final Path folder;
    private final Seeds own;
    private final Seeds shipped;

    SeedFolder(Path folder, Seeds own, Seeds shipped) {
        this.folder = folder;
        this.own = own;
        this.shipped = shipped;
    }

    /** The files that take the place of one that travels with the program; rulings add to each other. */
    List<SeedFile> replacing() {
        return FOLDERS.keySet().stream()
                .filter(name -> !name.equals("curation"))
                .flatMap(name -> own.files(name, "").stream()
                        .filter(f -> names(shipped.files(name, "")).contains(f.name())))
                .toList();
    }

    private static Set<String> names(List<SeedFile> files) {
        return files.stream().map(SeedFile::name).collect(Collectors.toSet());
    }

    /** Notes folders and files that nothing reads. */
    void check(Problems problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries.filter(Files::isDirectory)::iterator) {
                String name = entry.getFileName().toString();
                if (!FOLDERS.containsKey(name) && !name.startsWith(".")) {
                    problems.add(
                            new SeedFile(name, entry, entry.toString()),
                            0,
                            "no folder of seeds is called so. Known: " + String.join(", ", FOLDERS.keySet()) + ".");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FOLDERS.forEach((name, ending) -> own.files(name, "").forEach(file -> check(name, ending, file, problems)));
    }

    private void check(String name, String ending, SeedFile file, Problems problems) {
        if (ending.isEmpty() || file.name().endsWith(".md")) {
            return;
        }
        if (!file.name().endsWith(ending)) {
            problems.add(file, 0, "nothing reads it. The files of " + name + "/ end in " + ending + ".");
        } else if (List.of("lexicon", "reference").contains(name)) {
            Set<String> lists = new TreeSet<>();
            shipped.files(name, ending).forEach(f -> lists.add(f.list()));
            if (!lists.contains(file.list())) {
                problems.add(
                        file,
                        0,
                        "nothing reads a list of this name. Known: " + String.join(", ", lists)
                                + "; LIST.csv takes the place of a list, LIST.WORD.csv adds to it.");
            }
        }
    }
}
