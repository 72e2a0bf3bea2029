package id.go.bappenas.sso.provisioning.attachment;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class PdfFuzz {

    private static final String NEXT_OBJECT = "\n----\n";

    /** Begins a file whose table is left out, so that it has to be repaired. */
    private static final String DAMAGED = "damaged\n";

    @FuzzTest(maxDuration = "2s")
    void whateverIsSentIsTakenOrRefusedWithAKnownCode(byte[] data) {
        var text = new String(data, StandardCharsets.ISO_8859_1);
        var file = text.startsWith("%PDF-") ? data : pdf(text);
        Fuzzed.inTime(() -> {
            var checked = Checked.pdf(file);
            holds(checked.problem().equals(Checked.problem(file)), "the same file gets the same answer");
            checked.problem().ifPresent(code -> holds(PdfCheckTest.CODES.contains(code), "a known code: " + code));
            if (checked.repaired()) {
                holds(
                        Checked.pdf(checked.content()).equals(CheckedPdf.good(checked.content())),
                        "repaired once for all");
                holds(checked.content().length <= file.length + PdfWriter.MOST_MORE * 2L, "not much larger");
            }
        });
    }

    /** Objects with a correct table, because the fuzzer would hardly get past a wrong one. The first text is the catalog's. */
    private static byte[] pdf(String text) {
        var damaged = text.startsWith(DAMAGED);
        var parts = (damaged ? text.substring(DAMAGED.length()) : text).split(NEXT_OBJECT);
        var whole = new PdfBuilder()
                .catalog(parts.length == 0 ? "" : parts[0])
                .build(Arrays.stream(parts).skip(1).map(PdfBuilder::text).toArray(byte[][]::new));
        return damaged ? PdfDamage.STARTXREF_GONE.of(whole) : whole;
    }
}
