package org.qiaodu.export;

import java.util.stream.Collectors;

/** {@code README.md} of a release, in English and Chinese. */
final class ReleaseReadme {
    private ReleaseReadme() {}

    static String text(Edition edition, Census census, Sources sources) {
        return """
                # %1$s

                Edition %2$s%3$s, by %4$s.%5$s Made with Qiaodu %6$s.

                A knowledge graph read from Chinese texts: %7$,d quads, of which %8$,d observations, %9$,d relations and
                %10$,d events, from %11$,d document(s). Every statement points at the characters it was read from.

                | file | what it is |
                |---|---|
                | `graph.nq`, `graph.trig` | the whole graph, as N-Quads and as TriG |
                | `exports/` | the same for other programs, see below |
                | `catalogue.ttl` | what is here, in DCAT and VoID |
                | `provenance.ttl` | documents with their hashes, rules with theirs, program and command, in PROV |
                | `release.json` | counts, for programs |
                | `CITATION.cff` | how to cite it |
                | `SHA256SUMS` | the hash of every file |

                Check it with `sha256sum -c SHA256SUMS`, or with its counts: `java -jar qiaodu.jar release verify .`

                %12$s

                Documents:

                %13$s

                The rights in the documents, and in what is quoted from them, remain with their owners.

                ## 中文

                %1$s，版本%2$s%3$s，作者：%4$s。由侨都%6$s生成。

                从中文文本读出的知识图谱：%7$,d个四元组，其中观测%8$,d条、关系%9$,d条、事件%10$,d条，来自%11$,d篇文档。
                每条陈述都指向它所依据的原文字符。

                `graph.nq`与`graph.trig`是完整的图谱；`exports/`是供其他软件打开的文件（见上表）；`catalogue.ttl`是目录（DCAT、VoID）；
                `provenance.ttl`记载文档、规则的哈希以及程序和命令（PROV）；`CITATION.cff`说明如何引用；`SHA256SUMS`是各文件的哈希。

                核对：`sha256sum -c SHA256SUMS`，或连同计数一起核对：`java -jar qiaodu.jar release verify .`

                文档及所引原文的权利仍属其权利人。
                """.formatted(
                        edition.title(),
                        edition.label(),
                        edition.date() == null ? "" : ", " + edition.date(),
                        String.join(", ", edition.authors()),
                        edition.licence() == null ? "" : " Licence: " + edition.licence() + ".",
                        edition.program(),
                        census.size(),
                        census.of(Told.Kind.OBSERVATION),
                        census.of(Told.Kind.RELATION),
                        census.of(Told.Kind.EVENT),
                        sources.documents().size(),
                        exports(),
                        documents(sources));
    }

    private static String exports() {
        StringBuilder out = new StringBuilder("| `exports/` | opens in |\n|---|---|");
        for (Format format : Format.values()) {
            if (format != Format.NQUADS && format != Format.TRIG) {
                out.append("\n| `")
                        .append(format.file())
                        .append(format.isFolder() ? "/" : "")
                        .append("` | ");
                out.append(format.readers()).append(" |");
            }
        }
        return out.toString();
    }

    private static String documents(Sources sources) {
        return sources.documents().stream()
                .map(d -> "- " + d.title() + " <" + d.iri() + ">, SHA-256 `" + d.sha256() + "`")
                .collect(Collectors.joining("\n"));
    }
}
