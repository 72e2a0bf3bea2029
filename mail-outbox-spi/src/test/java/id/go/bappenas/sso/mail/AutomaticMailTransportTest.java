package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutomaticMailTransportTest {

    private SmtpServer smtp;

    @BeforeEach
    void start() throws Exception {
        smtp = new SmtpServer();
    }

    @AfterEach
    void stop() throws Exception {
        smtp.close();
    }

    @Test
    void mailsInARowUseOneConnection() throws Exception {
        for (int mail = 0; mail < 3; mail++) {
            assertThat(send("sama")).isTrue();
        }

        assertThat(smtp.mails()).isEqualTo(3);
        assertThat(smtp.connections()).isEqualTo(1);
    }

    @Test
    void otherAccountOfTheMailServerHasAConnectionOfItsOwn() throws Exception {
        send("satu");
        send("dua");

        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void mailOfKeycloakItselfHasAConnectionOfItsOwn() throws Exception {
        send("sama");
        transport("sama");
        var transport = transport("sama");
        transport.connect("127.0.0.1", smtp.port(), "sama", null);
        transport.sendMessage(message(), to());
        transport.close();

        assertThat(smtp.mails()).isEqualTo(2);
        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void connectionThatTheServerEndedIsReplaced() throws Exception {
        send("sama");
        smtp.endConnections();

        assertThat(send("sama")).isTrue();
        assertThat(smtp.mails()).isEqualTo(2);
    }

    @Test
    void mailThatTheServerRefusesOnAUsedConnectionGoesByANewOne() throws Exception {
        smtp.mailsOfAConnection(1);
        send("sama");

        assertThat(send("sama")).isTrue();
        assertThat(smtp.mails()).isEqualTo(2);
        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void connectionOfAMailThatWasNotTakenIsNotUsedAgain() throws Exception {
        smtp.refuseRecipients(true);
        assertThat(send("sama")).isFalse();
        smtp.refuseRecipients(false);

        assertThat(send("sama")).isTrue();
        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void usedConnectionWhoseServerHangsCountsAsFailedAndNotAsTaken() throws Exception {
        send("sama");
        smtp.hang(true);

        assertThat(send("sama", Duration.ofMillis(300))).isFalse();
        assertThat(smtp.mails()).isEqualTo(1);
    }

    @Test
    void connectionCarriesALimitedNumberOfMails() throws Exception {
        for (int mail = 0; mail <= SmtpConnectionPool.MAILS; mail++) {
            send("sama");
        }

        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void failureOfAMailOfKeycloakItselfIsAnException() throws Exception {
        smtp.refuseRecipients(true);
        var transport = transport("sama");
        transport.connect("127.0.0.1", smtp.port(), "sama", null);

        assertThatThrownBy(() -> transport.sendMessage(message(), to())).isInstanceOf(MessagingException.class);
    }

    private boolean send(String account) throws MessagingException {
        return send(account, Duration.ofSeconds(5));
    }

    /** As Keycloak's mail provider sends a mail of ours; true if the mail server took it. */
    private boolean send(String account, Duration limit) throws MessagingException {
        try (var exchange = SmtpExchange.begin(limit);
                var transport = transport(account)) {
            transport.connect("127.0.0.1", smtp.port(), account, null);
            transport.sendMessage(message(), to());
            return !exchange.isFailed();
        }
    }

    private static AutomaticMailTransport transport(String account) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.user", account);
        return new AutomaticMailTransport(Session.getInstance(settings), new URLName("smtp:"));
    }

    private static Message message() throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom("sso@kantor.example");
        message.setText("isi");
        message.saveChanges();
        return message;
    }

    private static InternetAddress[] to() throws MessagingException {
        return InternetAddress.parse("pegawai@rumah.example");
    }
}
