package org.qiaodu.export;

/** {@code CITATION.cff}: how the release is cited (Citation File Format 1.2.0). */
final class Citation {
    private Citation() {}

    static String text(Edition edition) {
        StringBuilder out = new StringBuilder();
        out.append("cff-version: 1.2.0\n");
        out.append("message: \"If you use these data, please cite them as below. 使用本数据请按下面的信息引用。\"\n");
        out.append("type: dataset\n");
        out.append("title: ").append(Turtle.literal(edition.title())).append('\n');
        out.append("version: ").append(Turtle.literal(edition.label())).append('\n');
        if (edition.date() != null) {
            out.append("date-released: ").append(edition.date()).append('\n');
        }
        if (edition.licence() != null) {
            out.append("license: ").append(edition.licence()).append('\n');
        }
        out.append("authors:\n");
        edition.authors()
                .forEach(a -> out.append("  - name: ").append(Turtle.literal(a)).append('\n'));
        return out.toString();
    }
}
