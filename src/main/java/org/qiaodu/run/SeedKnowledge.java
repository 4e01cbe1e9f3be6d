package org.qiaodu.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.qiaodu.entity.KnownEntities;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Indicator;
import org.qiaodu.rdf.Knowledge;

/** What the graph shows of the seeds: names of indicators, the gazetteer, and which version they are. */
final class SeedKnowledge {
    /** The folders whose files decide what is read. */
    private static final List<String> FOLDERS =
            List.of("gazetteer", "lexicon", "rules", "reference", "curation", "tagger");

    /** Raised whenever the stages read the same text by the same seeds differently. */
    private static final String PROGRAM = "1";

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
        Map<String, Knowledge.Known> known = new HashMap<>();
        for (Gazetteer.Entry entry : names.gazetteer().entries()) {
            known.putIfAbsent(
                    KnownEntities.id(entry.name()),
                    new Knowledge.Known(KnownEntities.of(entry), parents(entry, names)));
        }
        return new Knowledge(indicators, known, version(seeds));
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

    /** 64 hex digits over the files that decide what is read. */
    private static String version(Seeds seeds) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PROGRAM.getBytes(StandardCharsets.UTF_8));
            for (String folder : FOLDERS) {
                for (SeedFile file : seeds.files(folder, "")) {
                    if (Files.isRegularFile(file.path())) {
                        digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                        digest.update(Files.readAllBytes(file.path()));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw e instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(e);
        }
    }
}
