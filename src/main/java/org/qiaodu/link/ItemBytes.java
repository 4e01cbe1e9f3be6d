package org.qiaodu.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.qiaodu.model.Point;

/** Items as an index keeps them. One thread at a time writes with one of these. */
final class ItemBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The item's bytes. */
    byte[] of(Item item) throws IOException {
        bytes.reset();
        out.writeUTF(item.id());
        texts(item.labels());
        lists(item.aliases());
        lists(item.claims());
        Point point = item.point();
        out.writeBoolean(point != null);
        if (point != null) {
            out.writeDouble(point.latitude());
            out.writeDouble(point.longitude());
        }
        texts(item.sitelinks());
        return bytes.toByteArray();
    }

    private void texts(Map<String, String> map) throws IOException {
        out.writeShort(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    private void lists(Map<String, List<String>> map) throws IOException {
        out.writeShort(map.size());
        for (Map.Entry<String, List<String>> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().size());
            for (String value : entry.getValue()) {
                out.writeUTF(value);
            }
        }
    }

    /** The item that such bytes hold. */
    static Item item(BytesRef kept) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept.bytes, kept.offset, kept.length));
        return new Item(
                in.readUTF(),
                texts(in),
                lists(in),
                lists(in),
                in.readBoolean() ? new Point(in.readDouble(), in.readDouble()) : null,
                texts(in));
    }

    private static Map<String, String> texts(DataInputStream in) throws IOException {
        Map<String, String> map = new HashMap<>();
        for (int i = in.readShort(); i > 0; i--) {
            map.put(in.readUTF(), in.readUTF());
        }
        return map;
    }

    private static Map<String, List<String>> lists(DataInputStream in) throws IOException {
        Map<String, List<String>> map = new HashMap<>();
        for (int i = in.readShort(); i > 0; i--) {
            String key = in.readUTF();
            int size = in.readInt();
            List<String> values = new ArrayList<>(size);
            for (int j = 0; j < size; j++) {
                values.add(in.readUTF());
            }
            map.put(key, values);
        }
        return map;
    }
}
