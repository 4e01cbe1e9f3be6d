package org.qiaodu.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qiaodu.model.Packed;
import org.qiaodu.model.UserMistake;

/**
 * The folders that hold the knowledge, one laid over the other: a file of a later folder takes the place of the file of
 * the same name in an earlier one, other files add to it, and so do files of corrections.
 */
public final class Seeds {
    private static final String CURATION = "curation";

    private final List<Layer> layers;
    private final List<Path> curation;

    /** A folder; {@code shipped} where it travels with the program. */
    private record Layer(Path folder, boolean shipped) {}

    private Seeds(List<Layer> layers, List<Path> curation) {
        this.layers = List.copyOf(layers);
        this.curation = List.copyOf(curation);
    }

    /** The seeds that travel with the program, in the jar or on the class path. */
    public static Seeds bundled() {
        return new Seeds(List.of(new Layer(Packed.place("/seeds/lexicon").resolveSibling(""), true)), List.of());
    }

    /**
     * These seeds with another folder laid over them.
     *
     * @param folder holds {@code gazetteer/}, {@code lexicon/}, {@code rules/} and so on, each optional
     * @throws UserMistake if it is not a folder
     */
    public Seeds with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserMistake(folder + ": no such folder. --seeds takes a folder with gazetteer/, lexicon/, rules/,"
                    + " reference/ or documents/ in it; make one, or correct the path.");
        }
        List<Layer> more = new ArrayList<>(layers);
        more.add(new Layer(folder, false));
        return new Seeds(more, curation);
    }

    /** These seeds with the corrections of one folder more; a folder that is not there yet has none. */
    public Seeds withCuration(Path folder) {
        List<Path> more = new ArrayList<>(curation);
        more.add(folder);
        return new Seeds(layers, more);
    }

    /** The corrections of one folder alone; a folder that is not there yet has none. */
    public static Seeds ofCuration(Path folder) {
        return new Seeds(List.of(), List.of(folder));
    }

    /** The seeds of one folder alone, without those that travel with the program. */
    public static Seeds only(Path folder) {
        return new Seeds(List.of(), List.of()).with(folder);
    }

    /**
     * The files of one folder, by name.
     *
     * @param folder such as {@code gazetteer}
     * @param ending such as {@code .csv}
     * @return empty where there are none
     */
    public List<SeedFile> files(String folder, String ending) {
        Map<String, SeedFile> byName = new TreeMap<>();
        List<Layer> directories = directories(folder);
        for (int i = 0; i < directories.size(); i++) {
            Layer directory = directories.get(i);
            if (!Files.isDirectory(directory.folder)) {
                continue;
            }
            String layer = folder.equals(CURATION) ? "\n" + i : ""; // rulings add to each other
            try (Stream<Path> entries = Files.list(directory.folder)) {
                entries.filter(p -> p.getFileName().toString().endsWith(ending))
                        .forEach(p -> byName.put(p.getFileName() + layer, seedFile(folder, p, directory.shipped)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(byName.values());
    }

    private List<Layer> directories(String folder) {
        return Stream.concat(
                        layers.stream().map(layer -> new Layer(layer.folder.resolve(folder), layer.shipped)),
                        folder.equals(CURATION) ? curation.stream().map(c -> new Layer(c, false)) : Stream.of())
                .toList();
    }

    private static SeedFile seedFile(String folder, Path path, boolean shipped) {
        String name = folder + "/" + path.getFileName();
        return new SeedFile(name, path, shipped ? "seeds/" + name : path.toString());
    }
}
