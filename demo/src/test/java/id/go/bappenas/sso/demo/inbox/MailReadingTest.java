package id.go.bappenas.sso.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails of several formats, sent by SMTP and read by the API. */
class MailReadingTest {

    @RegisterExtension
    private final RunningInbox running = new RunningInbox();

    @Test
    void alternativeMailGivesTextAndHtml() throws Exception {
        MimeMultipart alternative =
                new MimeMultipart("alternative", text("Halo Siti"), html("<p>Halo <b>Siti</b></p>"));
        MimeBodyPart wrapped = new MimeBodyPart();
        wrapped.setContent(alternative);
        MimeMessage mail = running.sender().mail("Selamat datang");
        mail.setContent(new MimeMultipart("mixed", wrapped));
        running.sender().send(mail);

        JsonNode read = running.reader().only();

        assertThat(read.path("Text").asText()).isEqualTo("Halo Siti");
        assertThat(read.path("HTML").asText()).isEqualTo("<p>Halo <b>Siti</b></p>");
        assertThat(running.reader()
                        .messages()
                        .path("messages")
                        .path(0)
                        .path("Snippet")
                        .asText())
                .isEqualTo("Halo Siti");
    }

    @Test
    void missingTextOrHtmlPartIsReadAsEmptyText() throws Exception {
        MimeMessage textOnly = running.sender().mail("teks");
        textOnly.setText("Halo", "UTF-8");
        running.sender().send(textOnly);
        JsonNode text = running.reader().only();
        running.reader().delete("");
        MimeMessage htmlOnly = running.sender().mail("html");
        htmlOnly.setContent("<style>p{}</style><p>Halo — é</p>", "text/html; charset=UTF-8");
        running.sender().send(htmlOnly);
        JsonNode html = running.reader().only();

        assertThat(text.path("Text").asText()).isEqualTo("Halo");
        assertThat(text.path("HTML").asText()).isEmpty();
        assertThat(html.path("Text").asText()).isEmpty();
        assertThat(html.path("HTML").asText()).contains("Halo — é");
        assertThat(running.reader()
                        .messages()
                        .path("messages")
                        .path(0)
                        .path("Snippet")
                        .asText())
                .isEqualTo("Halo — é");
    }

    @Test
    void namesAndSubjectsKeepTheirCharacters() throws Exception {
        MimeMessage mail = running.sender().mail("Penting: “O'Brien <b>”");
        mail.setFrom(new InternetAddress("obrien@example.test", "O'Brien <b> é", "UTF-8"));
        mail.setText("x");
        running.sender().send(mail);

        JsonNode read = running.reader().only();

        assertThat(read.path("Subject").asText()).isEqualTo("Penting: “O'Brien <b>”");
        assertThat(read.path("From").path("Name").asText()).isEqualTo("O'Brien <b> é");
        assertThat(read.path("From").path("Address").asText()).isEqualTo("obrien@example.test");
        assertThat(read.path("To").path(0).path("Address").asText()).isEqualTo(Sender.RECIPIENT);
    }

    @Test
    void eightBitHeadersAndUnknownCharsetsAreReadAsUtf8() throws Exception {
        running.sender().sendSource("""
                From: Dewi Résumé <dewi@example.test>
                To: siti@example.test
                Subject: Sandi é
                Content-Type: text/plain; charset=tidak-ada
                Content-Transfer-Encoding: 8bit

                Halo é
                """);

        JsonNode read = running.reader().only();

        assertThat(read.path("Subject").asText()).isEqualTo("Sandi é");
        assertThat(read.path("From").path("Name").asText()).isEqualTo("Dewi Résumé");
        assertThat(read.path("Text").asText()).startsWith("Halo é");
    }

    @Test
    void transferEncodingsAreDecoded() throws Exception {
        running.sender().sendSource("""
                From: a@example.test
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                caf=E9
                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PGI+Y2Fmw6k8L2I+
                --b--
                """);

        JsonNode read = running.reader().only();

        assertThat(read.path("Text").asText()).isEqualTo("café");
        assertThat(read.path("HTML").asText()).isEqualTo("<b>café</b>");
    }

    @Test
    void brokenMailIsShownAsItsSource() throws Exception {
        running.sender().sendSource("""
                From: not an address <
                Content-Type: text/plain
                Content-Transfer-Encoding: tidak-ada

                Halo
                """);

        JsonNode read = running.reader().only();

        assertThat(read.path("From").path("Address").asText()).contains("not an address");
        assertThat(read.path("Subject").asText()).isEmpty();
        assertThat(read.path("Text").asText()).contains("Content-Transfer-Encoding: tidak-ada", "Halo");
    }

    private static MimeBodyPart text(String content) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name());
        return part;
    }

    private static MimeBodyPart html(String content) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, "text/html; charset=UTF-8");
        return part;
    }
}
