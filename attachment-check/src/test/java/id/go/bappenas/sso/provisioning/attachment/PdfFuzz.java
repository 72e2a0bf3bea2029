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

    @FuzzTest(maxDuration = "2s")
    void whateverIsSentIsTakenOrRefusedWithAKnownCode(byte[] data) {
        var text = new String(data, StandardCharsets.ISO_8859_1);
        var file = text.startsWith("%PDF-") ? data : pdf(text.split(NEXT_OBJECT));
        Fuzzed.inTime(() -> {
            var problem = PdfCheck.problem(file);
            holds(problem.equals(PdfCheck.problem(file)), "the same file gets the same answer");
            problem.ifPresent(code -> holds(PdfCheckTest.CODES.contains(code), "a known code: " + code));
        });
    }

    /** Objects with a correct table, because the fuzzer would hardly get past a wrong one. The first text is the catalog's. */
    private static byte[] pdf(String[] parts) {
        return new PdfBuilder()
                .catalog(parts[0])
                .build(Arrays.stream(parts).skip(1).map(PdfBuilder::text).toArray(byte[][]::new));
    }
}
