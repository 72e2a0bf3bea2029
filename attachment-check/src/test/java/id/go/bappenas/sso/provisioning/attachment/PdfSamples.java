package id.go.bappenas.sso.provisioning.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Undamaged PDFs as scanners, word processors and signing programs write them. The same call writes the same pictures. */
final class PdfSamples {

    private static final int WIDTH = 310;
    private static final int HEIGHT = 438;

    private PdfSamples() {}

    /** One picture per page with grain, as in files of scanners: JPEG on odd pages, packed without loss on even ones. */
    static PDDocument scan(int pages) throws IOException {
        var document = new PDDocument();
        var random = new Random(20261129);
        for (var i = 0; i < pages; i++) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
            var paint = image.createGraphics();
            paint.setColor(Color.WHITE);
            paint.fillRect(0, 0, WIDTH, HEIGHT);
            for (var grain = 0; grain < 2_000; grain++) {
                paint.setColor(new Color(random.nextInt(0x1000000)));
                paint.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 3, 1);
            }
            paint.dispose();
            var picture = i % 2 == 0
                    ? JPEGFactory.createFromImage(document, image)
                    : LosslessFactory.createFromImage(document, image);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        picture,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
        }
        document.getDocumentInformation().setProducer("Pemindai");
        return document;
    }

    /** A table of objects as text, as most scanners write it. */
    static byte[] plainScan() throws IOException {
        try (var document = scan(3)) {
            return saved(document, CompressParameters.NO_COMPRESSION);
        }
    }

    /** Objects in object streams, and a packed table. */
    static byte[] packedScan() throws IOException {
        try (var document = scan(3)) {
            return saved(document, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    /** Recognised text lies invisibly on the picture. */
    static byte[] searchableScan() throws IOException {
        try (var document = scan(2)) {
            for (var page : document.getPages()) {
                try (var content =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                    content.beginText();
                    content.setRenderingMode(RenderingMode.NEITHER);
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(60, 700);
                    content.showText("NOTA DINAS Nomor 123/SES.5/11/2026");
                    content.endText();
                }
            }
            return saved(document, CompressParameters.NO_COMPRESSION);
        }
    }

    /** Text, and links to a web address and a mail address in the footer, as Word writes them. */
    static byte[] memo() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                content.newLineAtOffset(60, 760);
                content.showText("Nota Dinas (permohonan akun)");
                content.endText();
            }
            for (var address : new String[] {"https://www.bappenas.go.id/", "mailto:biro.sdm@bappenas.go.id"}) {
                var action = new PDActionURI();
                action.setURI(address);
                var link = new PDAnnotationLink();
                link.setRectangle(new PDRectangle(60, 40, 200, 12));
                link.setAction(action);
                page.getAnnotations().add(link);
            }
            document.getDocumentInformation().setTitle("Nota dinas: “akun” (2026)");
            return saved(document, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    /** Page 1 was turned later, and the change is appended. */
    static byte[] turnedLater() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(plainScan())) {
            document.getPage(0).getCOSObject().setItem(COSName.ROTATE, COSInteger.get(90));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    /** The signature is not valid; it has only the form of one. */
    static byte[] signed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(plainScan())) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Kepala Biro SDM");
            signature.setSignDate(new GregorianCalendar(2026, Calendar.NOVEMBER, 27));
            document.addSignature(signature, content -> new byte[256]);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    /** Everybody can open the file, but not change it: it has an owner password, and the password of a reader is empty. */
    static byte[] ownerPassword() throws IOException {
        try (var document = scan(1)) {
            document.protect(new StandardProtectionPolicy("pemilik", "", new AccessPermission()));
            return saved(document, CompressParameters.NO_COMPRESSION);
        }
    }

    static byte[] saved(PDDocument document, CompressParameters compression) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out, compression);
        return out.toByteArray();
    }
}
