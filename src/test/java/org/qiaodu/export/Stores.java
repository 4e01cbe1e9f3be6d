package org.qiaodu.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.store.GraphStore;

/** Small stores and their exports in memory. */
final class Stores {
    private Stores() {}

    /** Documents that say the same but for the value of GDP: each an observation, a relation, an event. */
    static GraphStore of(String... documents) {
        GraphStore store = GraphStore.inMemory(Names.standard());
        store.publish("ontology", Ontology.triples());
        GraphWriter writer = new GraphWriter(Names.standard(), Knowledge.none("v1"));
        for (String document : documents) {
            store.replace(List.of(writer.write(Fixture.read(document, "4022.25"))));
        }
        return store;
    }

    /** The files of an export by name. */
    static Map<String, String> files(GraphStore store, Format format, Choice choice) {
        Map<String, StringWriter> files = new TreeMap<>();
        new Export(store, choice, Progress.NONE).write(format, name -> {
            StringWriter file = new StringWriter();
            files.put(name, file);
            return file;
        });
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, file) -> texts.put(name, file.toString()));
        return texts;
    }

    /** The only file of an export. */
    static String file(GraphStore store, Format format, Choice choice) {
        return files(store, format, choice).values().iterator().next();
    }

    static Choice standing() {
        return Choice.standing(Tongue.ZH);
    }

    /** A destination in a folder that is there. */
    static Destination in(Path folder) {
        return new Destination() {
            @Override
            public Writer open(String name) throws IOException {
                return Files.newBufferedWriter(folder.resolve(name));
            }
        };
    }
}
