package id.go.bappenas.sso.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.e2e.harness.SmtpSink.Mode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpSinkTest {

    private SmtpSink last;
    private SmtpSink sink;

    @BeforeEach
    void start() throws IOException {
        last = SmtpSink.start(0, 0, Mode.ACCEPT);
        sink = SmtpSink.start(0, last.port(), Mode.ACCEPT);
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
        last.close();
    }

    @Test
    void takenMailGoesOnToTheNextServer() throws Exception {
        send("budi@rumah.example");

        assertThat(sink.recipients()).containsExactly("budi@rumah.example");
        assertThat(last.recipients()).containsExactly("budi@rumah.example");
        assertThat(sink.tries()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REFUSE", "TEMPORARY", "PERMANENT", "HANG", "HANG_AFTER_DATA", "DROP"})
    void mailIsNotDeliveredInThisModeAndIsAfterASwitchBack(Mode mode) throws Exception {
        sink.mode(mode);

        assertThatThrownBy(() -> send("budi@rumah.example")).isInstanceOf(MessagingException.class);
        assertThat(last.recipients()).isEmpty();

        sink.mode(Mode.ACCEPT);
        send("budi@rumah.example");
        assertThat(last.recipients()).containsExactly("budi@rumah.example");
    }

    @Test
    void deliveredMailLooksFailedIfItsAnswerIsDropped() throws Exception {
        sink.mode(Mode.DROP_AFTER_DELIVERY);

        assertThatThrownBy(() -> send("budi@rumah.example")).isInstanceOf(MessagingException.class);
        assertThat(last.recipients()).containsExactly("budi@rumah.example");
    }

    @Test
    void oneDomainHangsAndOthersGetTheirMails() throws Exception {
        sink.hangFor("Rumah.example");

        assertThatThrownBy(() -> send("budi@rumah.example")).isInstanceOf(MessagingException.class);
        send("siti@kantor.example");
        assertThat(last.recipients()).containsExactly("siti@kantor.example");
    }

    @Test
    void slowServerTakesTheMailAfterManyPauses() throws Exception {
        sink.mode(Mode.SLOW);
        var begin = System.nanoTime();

        send("budi@rumah.example");

        assertThat(System.nanoTime() - begin).isGreaterThan(6_000_000_000L);
        assertThat(last.recipients()).containsExactly("budi@rumah.example");
    }

    private void send(String recipient) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(sink.port()));
        properties.setProperty("mail.smtp.timeout", "1500");
        properties.setProperty("mail.smtp.connectiontimeout", "1500");
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("sso@kantor.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("Uji");
        message.setText("Halo\n.titik\n");
        Transport.send(message);
    }
}
