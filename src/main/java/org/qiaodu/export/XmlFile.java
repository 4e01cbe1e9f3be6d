package org.qiaodu.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file being written, one element a line. */
final class XmlFile implements Closeable {
    private final Writer out;
    private final XMLStreamWriter xml;

    /** @param out closed with this */
    XmlFile(Writer out) throws IOException {
        this.out = out;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Something that is written to the file below. */
    private interface Step {
        void take() throws XMLStreamException;
    }

    private XmlFile step(Step step) throws IOException {
        try {
            step.take();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return this;
    }

    /** Opens an element; {@code attributes} are names and values in turn, those with an empty value left out. */
    XmlFile start(String name, String... attributes) throws IOException {
        return step(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** Writes an element without content. */
    XmlFile empty(String name, String... attributes) throws IOException {
        return step(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    XmlFile text(String text) throws IOException {
        return step(() -> xml.writeCharacters(text));
    }

    XmlFile end() throws IOException {
        return step(xml::writeEndElement);
    }

    /** Ends the line. */
    XmlFile line() throws IOException {
        return text("\n");
    }

    @Override
    public void close() throws IOException {
        step(xml::close);
        out.close();
    }
}
