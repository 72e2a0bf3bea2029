package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.multipart;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static id.go.bappenas.sso.e2e.harness.Xlsx.row;
import static id.go.bappenas.sso.e2e.harness.Xlsx.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Xlsx;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends bodies that are damaged at random places. The server stores no such body and answers each with a client error. The seed
 * is fixed; system property {@code fuzz.bodies} sets their number.
 */
@ExtendWith(SsoExtension.class)
class AccountIntakeFuzzIT {

    private static final int BODIES = Integer.getInteger("fuzz.bodies", 300);
    private static final String MULTIPART = "multipart/form-data; boundary=" + AccountRequests.BOUNDARY;
    private static final String LIST =
            "nama;nik;tempat_lahir;tanggal_lahir;email_eksternal;mulai_kontrak;akhir_kontrak\n"
                    + "Rina;3273010203900001;Solok;02/03/1990;x;2026-12-01;2099-12-01\n";

    private final Random random = new Random(20_261_123);

    @Test
    void damagedBodiesAreRefusedWithoutAServerError(Sso sso) throws JsonProcessingException {
        var api = AccountRequests.of(sso).submitter();
        // Valid except for its kind, so a body whose damage has no effect is refused as well.
        var request = flexiwork(2);
        request.put("kind", "SSO_ACTIVATION");
        var json = new ObjectMapper().writeValueAsBytes(request);

        for (var i = 0; i < BODIES; i++) {
            var asJson = i % 2 == 0;
            var body = asJson ? damaged(json) : parts(json);
            var answer = api.send("POST", PATH, asJson ? "application/json" : MULTIPART, body);
            assertThat(answer.status())
                    .as("body %d: %s", i, answer.text())
                    .isGreaterThanOrEqualTo(400)
                    .isLessThan(500);
        }

        assertThat(api.get(PATH).body().get("total").asInt()).isZero();
    }

    /** The multipart frame of some bodies is damaged, too. */
    private byte[] parts(byte[] json) {
        var body = framed(json);
        return random.nextInt(3) == 0 ? damaged(body) : body;
    }

    private byte[] framed(byte[] json) {
        return multipart(
                "request",
                "request.json",
                random.nextBoolean() ? damaged(json) : json,
                "employees",
                "daftar",
                random.nextBoolean() ? workbook() : damaged(LIST.getBytes(StandardCharsets.UTF_8)),
                "memo",
                "memo.pdf",
                damaged(pdf()));
    }

    /** A workbook that is damaged before or after it is zipped. */
    private byte[] workbook() {
        var rows =
                row(1, text("A1", "nama"), text("B1", "nik"), text("C1", "tempat_lahir"), text("D1", "tanggal_lahir"))
                        + row(
                                2,
                                text("A2", "Rina"),
                                text("B2", "3273010203900001"),
                                text("C2", "Solok"),
                                "<c r=\"D2\" s=\"1\"><v>31123</v></c>");
        return random.nextBoolean()
                ? damaged(Xlsx.workbook(rows))
                : Xlsx.workbook(
                        new String(damaged(rows.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1));
    }

    private byte[] damaged(byte[] good) {
        var bad = good.clone();
        for (var i = 0; i <= random.nextInt(12); i++) {
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
    }
}
