package id.go.bappenas.sso.employee.list;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.go.bappenas.sso.employee.problem.ProblemException;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Looks through a sheet before the library reads it: fastexcel makes room for as many columns as a cell's address says, so
 * that one cell "ZZZZZZ1" would take gigabytes.
 */
final class SheetGuard {

    private static final XMLInputFactory XML = factory();
    private static final String ADDRESS = "[A-Z]{1,2}\\d{1,7}";

    private SheetGuard() {}

    static void check(byte[] sheet) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(new ByteArrayInputStream(sheet));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && "c".equals(reader.getLocalName())) {
                var address = reader.getAttributeValue(null, "r");
                if (address != null && !address.matches(ADDRESS)) {
                    throw ProblemException.of(422, "list-too-wide");
                }
            }
        }
        reader.close();
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }
}
