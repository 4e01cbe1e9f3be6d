package org.qiaodu.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.entity.KnownEntities;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Indicator;
import org.qiaodu.model.Packed;
import org.qiaodu.rdf.Knowledge;

/** What the graph shows of the seeds: names of indicators, the gazetteer, and which version they are. */
final class SeedKnowledge {
    /** The folders whose files decide what is read. */
    private static final List<String> FOLDERS =
            List.of("gazetteer", "lexicon", "rules", "reference", "curation", "tagger", "relations", "retellings");

    /** The rooms whose code decides what is read. */
    private static final List<String> ROOMS =
            List.of("model", "source", "text", "lexicon", "value", "mention", "claim", "entity", "check", "rdf", "run");

    private SeedKnowledge() {}

    static Knowledge of(Seeds seeds, NameLexicon names) {
        Map<String, Indicator> indicators = new HashMap<>();
        for (Indicators.Entry entry : names.indicators().entries()) {
            List<String> others = entry.aliases().stream()
                    .filter(name -> !name.equals(entry.label()))
                    .sorted()
                    .distinct()
                    .toList();
            indicators.put(entry.label(), new Indicator(entry.label(), entry.en(), others));
        }
        return new Knowledge(indicators, id -> known(id, names), version(seeds));
    }

    /** The entity that a name of the gazetteer is; its id is that name. */
    private static Knowledge.@Nullable Known known(String id, NameLexicon names) {
        Gazetteer.Entry entry = names.gazetteer().named(id);
        return entry == null ? null : new Knowledge.Known(KnownEntities.of(entry), parents(entry, names));
    }

    private static List<Knowledge.Parent> parents(Gazetteer.Entry entry, NameLexicon names) {
        Gazetteer.Entry parent =
                entry.parent() == null ? null : names.gazetteer().named(entry.parent());
        if (parent == null) {
            return List.of();
        }
        ClassTree classes = names.classes();
        boolean place = classes.isA(entry.type(), "Place") && classes.isA(parent.type(), "Place");
        return List.of(new Knowledge.Parent(place ? "locatedIn" : "partOf", KnownEntities.id(parent.name())));
    }

    /** 64 hex digits over the files that decide what is read, seeds and compiled classes: the same from the jar and unpacked. */
    static String version(Seeds seeds) {
        return version(
                seeds,
                Packed.place("/org/qiaodu/run/SeedKnowledge.class")
                        .resolveSibling("..")
                        .normalize());
    }

    /** @param program the folder of the rooms with their compiled classes */
    static String version(Seeds seeds, Path program) {
        StringBuilder sums = new StringBuilder();
        for (String room : ROOMS) {
            classes(program.resolve(room))
                    .forEach(file -> add(file.getFileName().toString(), file, sums));
        }
        for (String folder : FOLDERS) {
            seeds.files(folder, "").stream()
                    .filter(file -> Files.isRegularFile(file.path()))
                    .forEach(file -> add(file.name(), file.path(), sums));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sums.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> classes(Path room) {
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String name, Path file, StringBuilder sums) {
        sums.append(name).append(' ').append(Packed.checksum(file)).append('\n');
    }
}
