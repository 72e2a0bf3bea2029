package id.go.bappenas.sso.e2e.harness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An official memo as a PDF of one page, with text in Helvetica. */
public final class MemoPdf {

    private MemoPdf() {}

    /** @param memo by field, as in a request */
    public static byte[] of(Map<String, Object> memo) {
        var text = new StringBuilder("BT /F1 16 Tf 220 770 Td (NOTA DINAS) Tj ET\n");
        var y = 720;
        for (var line : List.of(
                "Nomor    : " + memo.get("number"),
                "Tanggal  : " + memo.get("date"),
                "Hal      : " + memo.get("subject"),
                "Unit     : " + memo.get("unit"),
                "",
                "Dengan hormat, kami mohon pembuatan akun Flexiwork",
                "bagi pegawai kontrak dalam daftar terlampir.",
                "",
                memo.get("signatoryPosition").toString(),
                memo.get("signatory").toString())) {
            text.append("BT /F1 11 Tf 72 %d Td (%s) Tj ET\n".formatted(y, escaped(line)));
            y -= 22;
        }
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "endstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (var i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var start = pdf.length();
        return pdf.append(table)
                .append("trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
