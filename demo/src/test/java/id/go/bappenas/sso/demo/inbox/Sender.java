package id.go.bappenas.sso.demo.inbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends mail by SMTP, as Keycloak does. */
final class Sender {

    static final String RECIPIENT = "siti@example.test";

    private final Session session;

    Sender(String host, int port) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        settings.setProperty("mail.mime.allowutf8", "true");
        settings.setProperty("mail.smtp.from", "sso@example.test");
        session = Session.getInstance(settings);
    }

    MimeMessage mail(String subject) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom("sso@example.test");
        mail.setRecipients(Message.RecipientType.TO, RECIPIENT);
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        return mail;
    }

    void sendText(String subject) throws MessagingException {
        MimeMessage mail = mail(subject);
        mail.setText("isi");
        send(mail);
    }

    void send(MimeMessage mail) throws MessagingException {
        mail.saveChanges();
        Transport.send(mail);
    }

    /** Sends a source text that Jakarta Mail would not write. */
    void sendSource(String source) throws MessagingException {
        byte[] bytes = source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(bytes));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(RECIPIENT)});
        }
    }
}
