package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.base64;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verifier opens the attachments of a submitter, so a PDF with active content is refused. */
@ExtendWith(SsoExtension.class)
class AttachmentsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/OpenAction<</S/URI/URI(https://evil.example/)>> | pdf-action",
                "/AA<</WC<</S/Thread/F(x.pdf)>>>> | pdf-action",
                "/OpenAction<</S/Sound>> | pdf-media",
                "/X<</Type/Filespec/F(http://evil.example/)>> | pdf-external",
            })
    void pdfWithActionsOrExternalReferencesIsRefusedWithAdvice(String entries, String code, Sso sso) {
        var request = flexiwork(1);
        in(request, "attachments").put("memo", base64(pdf(entries)));

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("memo");
        assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(answer.body().at("/errors/0/detail").asText()).contains("Cetak ke PDF");
    }

    @Test
    void pdfWithLinksPrintedByABrowserIsAccepted(Sso sso, Page page) {
        page.setContent("<html lang=id><title>Nota dinas</title><h1>Nota dinas</h1>"
                + "<a href='https://www.bappenas.go.id/'>situs</a> <a href='mailto:sdm@bappenas.go.id'>email</a>"
                + "<a href='#lampiran'>lampiran</a><p id=lampiran style='page-break-before: always'>Lampiran</html>");
        var request = flexiwork(1);
        in(request, "attachments").put("memo", base64(page.pdf()));

        var answer = AccountRequests.of(sso).submitter().post(PATH + "?dryRun=true", request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
