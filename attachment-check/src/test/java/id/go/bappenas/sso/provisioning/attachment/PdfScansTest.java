package id.go.bappenas.sso.provisioning.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** Files in the formats of scanners, word processors and signing programs are accepted. */
class PdfScansTest {

    @Test
    void acceptsScanWithAndWithoutObjectStreams() throws Exception {
        try (var scan = PdfSamples.scan(3)) {
            assertThat(Checked.problem(PdfSamples.saved(scan, CompressParameters.DEFAULT_COMPRESSION)))
                    .isEmpty();
        }
        try (var scan = PdfSamples.scan(3)) {
            assertThat(Checked.problem(PdfSamples.saved(scan, CompressParameters.NO_COMPRESSION)))
                    .isEmpty();
        }
    }

    @Test
    void acceptsDocumentWithOpenPageBookmarksAndLinks() throws Exception {
        try (var document = PdfSamples.scan(2)) {
            var place = new PDPageFitDestination();
            place.setPage(document.getPage(1));
            document.getDocumentCatalog().setOpenAction(place);
            var action = new PDActionGoTo();
            action.setDestination(place);
            var outline = new PDDocumentOutline();
            outline.addLast(bookmark("Lampiran", place));
            var address = new PDActionURI();
            address.setURI("https://www.bappenas.go.id/");
            var web = new PDOutlineItem();
            web.setTitle("Situs");
            web.setAction(address);
            outline.addLast(web);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getPage(0).getAnnotations().add(link(address));
            document.getPage(0).getAnnotations().add(link(action));

            assertThat(Checked.problem(PdfSamples.saved(document, CompressParameters.DEFAULT_COMPRESSION)))
                    .isEmpty();
        }
    }

    @Test
    void acceptsArchiveDocument() throws Exception {
        try (var document = PdfSamples.scan(1)) {
            var metadata = new PDMetadata(document);
            metadata.importXMPMetadata("""
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="1"
                  pdfaid:conformance="B"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
                """.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            var colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
            var intent = new PDOutputIntent(document, new ByteArrayInputStream(colours));
            intent.setInfo("sRGB IEC61966-2.1");
            intent.setRegistryName("http://www.color.org");
            document.getDocumentCatalog().addOutputIntent(intent);

            assertThat(Checked.problem(PdfSamples.saved(document, CompressParameters.NO_COMPRESSION)))
                    .isEmpty();
        }
    }

    /** The signature is not valid; the test needs only the form of a signed file. */
    @Test
    void acceptsSignedDocument() throws Exception {
        byte[] unsigned;
        try (var scan = PdfSamples.scan(1)) {
            unsigned = PdfSamples.saved(scan, CompressParameters.NO_COMPRESSION);
        }
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(unsigned)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Kepala Biro SDM");
            signature.setSignDate(new GregorianCalendar(2026, Calendar.NOVEMBER, 27));
            document.addSignature(signature, content -> new byte[256]);
            document.saveIncremental(out);
        }

        assertThat(Checked.problem(out.toByteArray())).isEmpty();
    }

    @Test
    void acceptsDocumentWithLaterChanges() throws Exception {
        byte[] first;
        try (var scan = PdfSamples.scan(2)) {
            first = PdfSamples.saved(scan, CompressParameters.DEFAULT_COMPRESSION);
        }
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(first)) {
            document.getDocumentInformation().setTitle("Nota dinas");
            document.getPage(0).getCOSObject().setItem(COSName.ROTATE, COSInteger.get(90));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }

        assertThat(Checked.problem(out.toByteArray())).isEmpty();
    }

    /** Linearised: the table of the first page's objects comes first and refers to the table at the end. */
    @Test
    void acceptsDocumentOptimisedForWeb() throws Exception {
        var first = object(4, "<</Linearized 1/L 0000000000/H[0 0]/O 6/E 0/N 1/T 0000000000>>");
        var catalog = object(5, "<</Type/Catalog/Pages 1 0 R>>");
        var page = object(6, "<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]/Contents 2 0 R>>");
        var pages = object(1, "<</Type/Pages/Kids[6 0 R]/Count 1>>");
        var contents = object(2, "<</Length 2>>\nstream\nq\n\nendstream");
        var head = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n";
        var firstAt = head.length();
        var tableAt = firstAt + first.length();
        var trailer = "trailer\n<</Size 7/Root 5 0 R/Prev %010d>>\nstartxref\n0\n%%%%EOF\n";
        var firstTableLength = ("xref\n4 3\n" + row(0) + row(0) + row(0)).length()
                + trailer.formatted(0).length();
        var catalogAt = tableAt + firstTableLength;
        var pageAt = catalogAt + catalog.length();
        var pagesAt = pageAt + page.length();
        var contentsAt = pagesAt + pages.length();
        var lastAt = contentsAt + contents.length();
        var file =
                head + first + "xref\n4 3\n" + row(firstAt) + row(catalogAt) + row(pageAt) + trailer.formatted(lastAt)
                        + catalog + page + pages + contents + "xref\n0 3\n0000000000 65535 f \n" + row(pagesAt)
                        + row(contentsAt) + "trailer\n<</Size 4>>\nstartxref\n" + tableAt + "\n%%EOF\n";

        assertThat(Checked.problem(PdfBuilder.text(file))).isEmpty();
    }

    private static String object(int number, String content) {
        return number + " 0 obj\n" + content + "\nendobj\n";
    }

    private static String row(int offset) {
        return "%010d 00000 n \n".formatted(offset);
    }

    private static PDOutlineItem bookmark(String title, PDPageFitDestination place) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        return item;
    }

    private static PDAnnotationLink link(PDAction action) {
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(10, 10, 100, 20));
        link.setAction(action);
        return link;
    }
}
