package id.go.bappenas.sso.e2e.debian;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;

/** A mail program that signs in at an IMAP server, by password or by token. */
record MailProgram(int port) {

    enum By {
        PASSWORD("PLAIN"),
        XOAUTH2("XOAUTH2");

        private final String mechanism;

        By(String mechanism) {
            this.mechanism = mechanism;
        }
    }

    /**
     * Whether the server opens the mailbox.
     *
     * @param secret password or access token
     */
    boolean opens(String username, By by, String secret) {
        try {
            return inbox(username, by, secret, folder -> true);
        } catch (AuthenticationFailedException e) {
            return false;
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether the server opens the mailbox by mechanism OAUTHBEARER (RFC 7628), which Jakarta Mail does not have. */
    boolean opensByBearer(String username, String token) {
        var response = "n,a=" + username + ",\u0001auth=Bearer " + token + "\u0001\u0001";
        var initial = Base64.getEncoder().encodeToString(response.getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            lines.readLine();
            var send = socket.getOutputStream();
            send.write(("a AUTHENTICATE OAUTHBEARER " + initial + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("+ ")) {
                    // The refusal as JSON; the mail program confirms it, and the server then says NO.
                    send.write("AQ==\r\n".getBytes(StandardCharsets.US_ASCII));
                } else if (line.startsWith("a ")) {
                    return line.startsWith("a OK");
                }
            }
            throw new AssertionError("the server closed the connection without an answer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a mail into the inbox, as a mail program that moves one. */
    void append(String username, String password, String subject, String text) {
        try {
            inbox(username, By.PASSWORD, password, folder -> {
                var mail = new MimeMessage(session(By.PASSWORD));
                mail.setFrom(new InternetAddress("pusdatin@kantor.example"));
                mail.setRecipient(Message.RecipientType.TO, new InternetAddress(username + "@kantor.example"));
                mail.setSubject(subject);
                mail.setText(text);
                folder.appendMessages(new Message[] {mail});
                return true;
            });
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private interface Use<T> {
        T of(Folder inbox) throws MessagingException;
    }

    private <T> T inbox(String username, By by, String secret, Use<T> use) throws MessagingException {
        try (var store = session(by).getStore("imap")) {
            store.connect("127.0.0.1", port, username, secret);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            var result = use.of(inbox);
            inbox.close(false);
            return result;
        }
    }

    private static Session session(By by) {
        var properties = new Properties();
        properties.put("mail.imap.auth.mechanisms", by.mechanism);
        properties.put("mail.imap.connectiontimeout", "10000");
        properties.put("mail.imap.timeout", "20000");
        return Session.getInstance(properties);
    }
}
