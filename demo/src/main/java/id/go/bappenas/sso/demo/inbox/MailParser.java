package id.go.bappenas.sso.demo.inbox;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a MIME message. A body that cannot be read becomes its source text: a test inbox must not lose a mail. */
final class MailParser {

    private static final Logger LOG = LoggerFactory.getLogger(MailParser.class);

    private MailParser() {}

    static Mail parse(MimeMessage message) throws MessagingException, IOException {
        byte[] source = source(message);
        List<MailAddress> from = addresses(message.getHeader("From", ","));
        return new Mail(
                UUID.randomUUID().toString(),
                from.isEmpty() ? null : from.get(0),
                addresses(message.getHeader(RecipientType.TO.toString(), ",")),
                addresses(message.getHeader(RecipientType.CC.toString(), ",")),
                Objects.requireNonNullElse(message.getSubject(), ""),
                Instant.now(),
                body(message, source),
                headers(message),
                source.length);
    }

    /** As in Mailpit, each name has all its values. */
    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    private static byte[] source(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        message.writeTo(source);
        return source.toByteArray();
    }

    private static Mail.Body body(MimeMessage message, byte[] source) {
        try {
            return BodyReader.read(message);
        } catch (MessagingException | IOException broken) {
            LOG.debug("Mail with a broken body is shown as its source", broken);
            return new Mail.Body(new String(source, StandardCharsets.UTF_8), "");
        }
    }

    private static List<MailAddress> addresses(String header) {
        if (header == null) {
            return List.of();
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false))
                    .map(address -> new MailAddress(
                            Objects.requireNonNullElse(address.getPersonal(), ""), address.getAddress()))
                    .toList();
        } catch (AddressException notAnAddress) {
            return List.of(new MailAddress("", decoded(header)));
        }
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException unknownCharset) {
            return header;
        }
    }
}
