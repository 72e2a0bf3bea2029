package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var transport = transport("sama");
        transport.connect("127.0.0.1", smtp.port(), "sama", "rahasia");
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
        var limit = Duration.ofMillis(800);
        assertThat(send("sama", limit)).isTrue();
        smtp.hang(true);

        assertThat(send("sama", limit)).isFalse();
        assertThat(smtp.mails()).isEqualTo(1);
        assertThat(smtp.connections()).isEqualTo(1);
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
        transport.connect("127.0.0.1", smtp.port(), "sama", "rahasia");

        assertThatThrownBy(() -> transport.sendMessage(message(), to())).isInstanceOf(MessagingException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 554 5.3.2 no service, 554 5.3.2",
        "GREETING, 421 too busy, 421",
        "AUTH, 535 5.7.8 wrong password, 535 5.7.8",
        "MAIL, 550 5.7.1 not this sender, 550 5.7.1",
        "MAIL, 451 4.7.1 later, 451 4.7.1"
    })
    void refusalBeforeARecipientIsOfTheServerAndItsCodesAreKept(String command, String answer, String codes) {
        smtp.refuse(command, answer);

        var refused = refusal();

        assertThat(refused.failure()).isEqualTo(MailFailure.SERVER);
        assertThat(refused.answer()).contains(codes);
        assertThat(Failure.isOfTheMailServer(refused)).isTrue();
        assertThat(Failure.describe(refused)).endsWith("(" + codes + ")");
    }

    @Test
    void refusalOfAFurtherMailOnAConnectionIsOfTheServer() throws Exception {
        send("sama");
        smtp.refuse("MAIL", "550 5.7.1 not this sender");

        assertThat(refusal().answer()).contains("550 5.7.1");
    }

    @Test
    void serverThatDoesNotAnswerHasNoCodes() throws Exception {
        smtp.close();

        var refused = refusal();

        assertThat(refused.failure()).isEqualTo(MailFailure.SERVER);
        assertThat(refused.answer()).isEmpty();
    }

    @Test
    void refusedRecipientIsNotOfTheServer() {
        smtp.refuse("RCPT", "450 4.2.0 later");

        var refused = refusal();

        assertThat(refused.failure()).isEqualTo(MailFailure.MAIL);
        assertThat(refused.answer()).contains("450 4.2.0");
        assertThat(Failure.isOfTheMailServer(refused)).isFalse();
    }

    /** Why the mail server does not take a mail of ours. */
    private MailRefusedException refusal() {
        return catchThrowableOfType(MailRefusedException.class, () -> {
            try (var exchange = SmtpExchange.begin(Duration.ofSeconds(5));
                    var transport = transport("sama")) {
                transport.connect("127.0.0.1", smtp.port(), "sama", "rahasia");
                transport.sendMessage(message(), to());
                exchange.check("pegawai@rumah.example");
            }
        });
    }

    private boolean send(String account) throws MessagingException {
        return send(account, Duration.ofSeconds(5));
    }

    /** As Keycloak's mail provider sends a mail of ours; true if the mail server took it. */
    private boolean send(String account, Duration limit) throws MessagingException {
        try (var exchange = SmtpExchange.begin(limit);
                var transport = transport(account)) {
            transport.connect("127.0.0.1", smtp.port(), account, "rahasia");
            transport.sendMessage(message(), to());
            return !exchange.isFailed();
        }
    }

    private static AutomaticMailTransport transport(String account) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.user", account);
        settings.setProperty("mail.smtp.auth", "true");
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
