package id.go.bappenas.sso.provisioning.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes small PDFs by hand, with a correct table of objects. */
final class PdfBuilder {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();
    private String catalog = "";
    private String page = "";
    private String trailer = "";

    /** A document with one empty page. */
    static byte[] plain() {
        return new PdfBuilder().build();
    }

    PdfBuilder catalog(String entries) {
        catalog = entries;
        return this;
    }

    /** @param entries of its only page */
    PdfBuilder page(String entries) {
        page = entries;
        return this;
    }

    PdfBuilder trailer(String entries) {
        trailer = entries;
        return this;
    }

    /** @param extra objects from number 4 on, each the text between {@code obj} and {@code endobj} */
    byte[] build(byte[]... extra) {
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        object(text("<</Type/Catalog" + (catalog.contains("/Pages ") ? "" : "/Pages 2 0 R") + " " + catalog + ">>"));
        object(text("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
        object(text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + page + ">>"));
        for (var each : extra) {
            object(each);
        }
        var table = out.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R " + trailer + ">>\nstartxref\n" + table
                + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void object(byte[] content) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n");
        out.writeBytes(content);
        write("\nendobj\n");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A stream object. */
    static byte[] stream(String entries, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text("<<" + entries + "/Length " + content.length + ">>\nstream\n"));
        bytes.writeBytes(content);
        bytes.writeBytes(text("\nendstream"));
        return bytes.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text(text));
    }
}
