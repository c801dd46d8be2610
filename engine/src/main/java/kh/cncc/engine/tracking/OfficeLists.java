package kh.cncc.engine.tracking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an office file that say what it is made of and what it leads to. They are read as the office program reads them, so that
 * another way to write the same is no way past.
 */
final class OfficeLists {

    private static final int MOST_BYTES = 1024 * 1024;

    /** A link that somebody clicks on; everything else outside is fetched when the file is opened. */
    private static final Set<String> LINKS = Set.of(
            "http://schemas.openxmlformats.org/officedocument/2006/relationships/hyperlink",
            "http://purl.oclc.org/ooxml/officedocument/relationships/hyperlink");

    private static final Pattern PROGRAM =
            Pattern.compile("externallink|vbaproject|macroenabled|activex|attachedtemplate|oleobject");

    private OfficeLists() {}

    static boolean is(String name) {
        return name.equals("[content_types].xml") || name.endsWith(".rels");
    }

    /** The key of what is wrong, or nothing. */
    static Optional<String> problem(InputStream part) throws IOException {
        byte[] content = part.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            return Optional.of("document.bomb");
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return active(xml) ? Optional.of("document.active") : Optional.empty();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.of("document.broken");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static boolean active(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int found = xml.next();
            if (found == XMLStreamConstants.DTD || found == XMLStreamConstants.START_ELEMENT && leadsOut(xml)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsOut(XMLStreamReader xml) {
        boolean external = false;
        boolean link = false;
        boolean program = false;
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            String value = xml.getAttributeValue(at).strip().toLowerCase(Locale.ROOT);
            switch (xml.getAttributeLocalName(at)) {
                case "TargetMode" -> external = value.equals("external");
                case "Type" -> {
                    link = LINKS.contains(value);
                    program |= PROGRAM.matcher(value).find();
                }
                default -> program |= PROGRAM.matcher(value).find();
            }
        }
        // What a link that is clicked on is called says nothing about this file.
        return external ? !link : program;
    }
}
