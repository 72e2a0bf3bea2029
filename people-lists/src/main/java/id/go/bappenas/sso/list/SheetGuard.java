package id.go.bappenas.sso.list;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Checks a sheet before the library reads it: fastexcel allocates as many columns as a cell's address says, so that one
 * cell "ZZZZZZ1" would take gigabytes.
 */
final class SheetGuard {

    private static final XMLInputFactory XML = factory();
    private static final String ADDRESS = "[A-Z]{1,2}\\d{1,7}";

    private SheetGuard() {}

    /** Checks one entry of a workbook. An entry that is not XML passes, because no cells are read from it. */
    static void check(byte[] entry) throws XMLStreamException {
        if (!beginsAsXml(entry)) {
            return;
        }
        var reader = XML.createXMLStreamReader(new ByteArrayInputStream(entry));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && "c".equals(reader.getLocalName())) {
                checkCell(reader.getAttributeValue(null, "r"));
            }
        }
        reader.close();
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
        if (address != null && !address.matches(ADDRESS)) {
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
