package id.go.bappenas.sso.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * SMTP that marks each mail as automatic (RFC 3834), Keycloak's own mails as well, so that programs that answer mails (absence
 * notes) leave them alone. Keycloak 26.7.4 sets no such header, and {@code EmailSenderProvider} has no place for one.
 */
public final class AutomaticMailTransport extends SMTPTransport {

    /** Made by Jakarta Mail. */
    public AutomaticMailTransport(Session session, URLName address) {
        super(session, address);
    }

    @Override
    public void sendMessage(Message message, Address[] recipients) throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        super.sendMessage(message, recipients);
    }
}
