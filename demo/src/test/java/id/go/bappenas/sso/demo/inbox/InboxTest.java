package id.go.bappenas.sso.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxTest {

    @RegisterExtension
    private final RunningInbox running = new RunningInbox();

    @Test
    void mailToSeveralRecipientsIsOneMail() throws Exception {
        MimeMessage mail = running.sender().mail("Untuk semua");
        mail.setRecipients(MimeMessage.RecipientType.CC, "agus@example.test, dewi@example.test");
        mail.setText("x");
        running.sender().send(mail);

        assertThat(running.reader().messages().path("total").asInt()).isEqualTo(1);
        assertThat(running.reader().only().path("Cc")).hasSize(2);
    }

    @Test
    void listIsNewestFirstAndInPages() throws Exception {
        for (String subject : new String[] {"satu", "dua", "tiga"}) {
            running.sender().sendText(subject);
        }

        JsonNode second = running.reader().json("/api/v1/messages?start=1&limit=1");

        assertThat(running.reader().messages().path("messages").findValuesAsText("Subject"))
                .containsExactly("tiga", "dua", "satu");
        assertThat(second.path("messages").findValuesAsText("Subject")).containsExactly("dua");
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("count").asInt()).isEqualTo(1);
    }

    @Test
    void deletesNamedMailsOrAll() throws Exception {
        running.sender().sendText("satu");
        running.sender().sendText("dua");
        running.sender().sendText("tiga");
        String two =
                running.reader().messages().path("messages").path(1).path("ID").asText();

        assertThat(running.reader().delete("{\"IDs\":[\"" + two + "\"]}").statusCode())
                .isEqualTo(200);
        assertThat(running.reader().messages().path("messages").findValuesAsText("Subject"))
                .containsExactly("tiga", "satu");
        assertThat(running.reader().delete("bukan json").statusCode()).isEqualTo(400);
        assertThat(running.reader().delete("").statusCode()).isEqualTo(200);
        assertThat(running.reader().messages().path("total").asInt()).isZero();
    }

    @Test
    void unknownMailIsNotFound() throws Exception {
        assertThat(running.reader().get("/api/v1/message/tidak-ada").statusCode())
                .isEqualTo(404);
        assertThat(running.reader().json("/api/v1/message/tidak-ada").has("Error"))
                .isTrue();
        assertThat(running.reader().get("/messages/tidak-ada").statusCode()).isEqualTo(404);
        assertThat(running.reader().get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesEscapeTheContentOfMails() throws Exception {
        MimeMessage mail = running.sender().mail("O'Brien <b>");
        mail.setText("<script>alert(1)</script>");
        running.sender().send(mail);

        String list = running.reader().get("/").body();
        String message = running.reader()
                .get("/messages/" + running.reader().only().path("ID").asText())
                .body();

        assertThat(list).contains("O&#39;Brien &lt;b&gt;", Sender.RECIPIENT).doesNotContain("<b>");
        assertThat(message).contains("O&#39;Brien &lt;b&gt;", "&lt;script&gt;").doesNotContain("<script", "<iframe");
    }

    @Test
    void htmlOfAMailIsSandboxed() throws Exception {
        MimeMessage mail = running.sender().mail("html");
        mail.setContent("<a href=\"https://example.test\">Link</a>", "text/html; charset=UTF-8");
        running.sender().send(mail);
        String page = "/messages/" + running.reader().only().path("ID").asText();

        var sandboxed = running.reader().get(page + "/html");

        assertThat(running.reader().get(page).body())
                .contains("<iframe", "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        assertThat(sandboxed.body()).contains("<base target=\"_blank\">", "<a href=\"https://example.test\">Link</a>");
        assertThat(sandboxed.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "sandbox allow-popups"));
    }

    @Test
    void buttonEmptiesTheInboxUnlessAnotherSiteSendsTheForm() throws Exception {
        running.sender().sendText("satu");

        assertThat(running.reader().post("/empty", "cross-site").statusCode()).isEqualTo(403);
        assertThat(running.reader().messages().path("total").asInt()).isEqualTo(1);
        assertThat(running.reader().post("/empty", "same-origin").statusCode()).isEqualTo(303);
        assertThat(running.reader().messages().path("total").asInt()).isZero();
    }

    @Test
    void startOnAUsedPortFailsAndLeavesNoServerRunning() throws Exception {
        int taken = running.address().getPort();
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatThrownBy(() -> Inbox.start(RunningInbox.HOST, free, taken)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Socket(RunningInbox.HOST, free)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> Inbox.start(RunningInbox.HOST, running.smtpPort(), 0))
                .isInstanceOf(IOException.class);
    }
}
