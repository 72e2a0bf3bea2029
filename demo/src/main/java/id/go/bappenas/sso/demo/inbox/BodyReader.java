package id.go.bappenas.sso.demo.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Finds the first text part and the first HTML part at any depth; skips attachments. */
final class BodyReader {

    private String text = "";
    private String html = "";

    private BodyReader() {}

    static Mail.Body read(Part message) throws MessagingException, IOException {
        BodyReader reader = new BodyReader();
        reader.visit(message);
        return new Mail.Body(reader.text, reader.html);
    }

    private void visit(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            // getContent() would need a mailcap file, which the class loader of a build tool may hide.
            Multipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                visit(parts.getBodyPart(i));
            }
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            take(part);
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (text.isEmpty() && part.isMimeType("text/plain")) {
            text = decode(part);
        } else if (html.isEmpty() && part.isMimeType("text/html")) {
            html = decode(part);
        }
    }

    private static String decode(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), charset(part.getContentType()));
    }

    /** The charset of a part; UTF-8 if the mail names no usable charset, because it covers ASCII and such senders use it. */
    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null || name.equalsIgnoreCase("us-ascii")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unusable) {
            return StandardCharsets.UTF_8;
        }
    }
}
