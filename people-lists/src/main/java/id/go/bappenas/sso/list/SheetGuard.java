package id.go.bappenas.sso.list;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Checks and mends a sheet before the library reads it: fastexcel allocates as many columns as a cell's address says, so that one
 * cell "ZZZZZZ1" would take gigabytes, and refuses a workbook with a cell of type {@code d}, which SheetJS writes for a date.
 */
final class SheetGuard {

    private static final XMLInputFactory XML = factory();
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,2}\\d{1,7}");
    private static final Pattern DATE_CELL = Pattern.compile("(<(?:\\w+:)?c(?:\\s[^<>]*)?\\st=[\"'])d([\"'])");

    private SheetGuard() {}

    /**
     * Checks one entry of a workbook. An entry that is not XML passes, because no cells are read from it.
     *
     * @return the entry, with dates as text
     */
    static byte[] checked(byte[] entry) throws XMLStreamException {
        if (!beginsAsXml(entry)) {
            return entry;
        }
        var dates = false;
        var reader = XML.createXMLStreamReader(new ByteArrayInputStream(entry));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && "c".equals(reader.getLocalName())) {
                checkCell(reader.getAttributeValue(null, "r"));
                dates |= "d".equals(reader.getAttributeValue(null, "t"));
            }
        }
        reader.close();
        return dates
                ? DATE_CELL.matcher(latin(entry)).replaceAll("$1str$2").getBytes(StandardCharsets.ISO_8859_1)
                : entry;
    }

    /** Each byte as a character, because only ASCII is looked for. */
    private static String latin(byte[] entry) {
        return new String(entry, StandardCharsets.ISO_8859_1);
    }

    /** In UTF-8, with or without a byte order mark, or in UTF-16. */
    private static boolean beginsAsXml(byte[] entry) {
        for (var each : entry) {
            switch (each) {
                case '<':
                    return true;
                case ' ', '\t', '\r', '\n', 0, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF:
                    break;
                default:
                    return false;
            }
        }
        return false;
    }

    private static void checkCell(String address) {
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw ProblemException.of(422, "list-too-wide");
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }
}
