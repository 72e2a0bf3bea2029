package id.go.bappenas.sso.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * The mail server's refusal.
 *
 * @param code reply code, such as 550
 * @param status enhanced status code (RFC 3463) such as {@code 5.1.1}, empty without one
 * @param atRecipient whether it answers RCPT
 */
record SmtpAnswer(int code, String status, boolean atRecipient) {

    private static final Pattern STATUS = Pattern.compile("^\\s*\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int NEGATIVE = 400;
    private static final int PERMANENT = 500;

    /** Codes that are not about one mailbox: authentication, protocol, and, as {@code X.3} and {@code X.7}, system and policy. */
    private static final Pattern NOT_OF_THE_MAILBOX = Pattern.compile("50\\d|521|53\\d|55[56]");

    private static final Pattern SYSTEM_OR_POLICY = Pattern.compile("\\d\\.[37]\\..*");

    /** The answer in a failure of Angus Mail; empty if the server did not answer. */
    static Optional<SmtpAnswer> of(Exception failure) {
        for (var cause = failure; cause instanceof MessagingException mail; cause = mail.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() > 0) {
                return Optional.of(new SmtpAnswer(address.getReturnCode(), status(address.getMessage()), true));
            }
            if (cause instanceof SMTPSendFailedException command && command.getReturnCode() > 0) {
                return Optional.of(new SmtpAnswer(command.getReturnCode(), status(command.getMessage()), false));
            }
        }
        return Optional.empty();
    }

    /**
     * The server's last answer before a recipient was named, if it is a refusal.
     *
     * @param code reply code; 0 or below if there was no answer
     * @param text the answer with its code; {@code null} if there was none
     */
    static Optional<SmtpAnswer> beforeRecipient(int code, String text) {
        return code < NEGATIVE ? Optional.empty() : Optional.of(new SmtpAnswer(code, status(text), false));
    }

    private static String status(String text) {
        var found = STATUS.matcher(String.valueOf(text));
        return found.find() ? found.group(1) : "";
    }

    /** Whether the server refuses the mailbox for good. A relay that is not allowed (5.7.1) concerns all mailboxes. */
    boolean isOfTheMailbox() {
        return atRecipient
                && code >= PERMANENT
                && !NOT_OF_THE_MAILBOX.matcher(String.valueOf(code)).matches()
                && !SYSTEM_OR_POLICY.matcher(status).matches();
    }

    /** Such as {@code 550 5.1.1}. */
    String codes() {
        return status.isEmpty() ? String.valueOf(code) : code + " " + status;
    }
}
