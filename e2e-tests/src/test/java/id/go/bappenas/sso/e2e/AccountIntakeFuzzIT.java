package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.multipart;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Bodies that are damaged in all places: none is stored, none is a failure of the server. The seed is fixed; system property
 * {@code fuzz.bodies} says how many.
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
    void noDamagedBodyIsStoredOrAFailure(Sso sso) throws JsonProcessingException {
        var api = AccountRequests.of(sso).submitter();
        // Good but for its kind: whatever the damage is, it is never stored by luck.
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

    /** What frames the parts stays whole: Keycloak 26.7.4 answers a broken frame itself, with 500, on every path. */
    private byte[] parts(byte[] json) {
        return multipart(
                "request",
                "request.json",
                random.nextBoolean() ? damaged(json) : json,
                "employees",
                "daftar",
                random.nextBoolean() ? damaged(workbook()) : damaged(LIST.getBytes(StandardCharsets.UTF_8)),
                "memo",
                "memo.pdf",
                damaged(pdf()));
    }

    private static byte[] workbook() {
        return "PK\u0003\u0004\u0014\u0000\u0000\u0000\b\u0000xl/worksheets/sheet1.xml"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] damaged(byte[] good) {
        var bad = good.clone();
        for (var i = 0; i <= random.nextInt(12); i++) {
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
    }
}
