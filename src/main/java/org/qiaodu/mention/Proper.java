package org.qiaodu.mention;

/** Whether words look like a proper name: something in them is a known name, tagged as one, Latin, or in no dictionary. */
final class Proper {
    private Proper() {}

    /** Looks at words {@code first} to {@code last}, inclusive, as far as they lie before {@code char} {@code end}. */
    static boolean name(Sheet sheet, int first, int last, int end) {
        for (int i = first; i <= last && sheet.word(i).from() < end; i++) {
            Word w = sheet.word(i);
            boolean unknown =
                    w.text().length() == 1 && w.to() <= end && !w.tag().equals("w");
            if (!w.plain() || unknown || w.text().equals("“") || isName(w.tag())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String tag) {
        return switch (tag) {
            case "nz", "nx" -> true;
            default -> tag.startsWith("nr") || tag.startsWith("ns") || tag.startsWith("nt");
        };
    }
}
