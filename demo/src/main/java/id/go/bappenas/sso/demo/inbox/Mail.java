package id.go.bappenas.sso.demo.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One received mail. If the mail lacks a sender or a body, {@code from} is null and the body is empty. */
record Mail(
        String id,
        MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        Instant received,
        Body body,
        Map<String, List<String>> headers,
        int size) {

    private static final int SNIPPET_LENGTH = 200;

    /** The two readable forms of a mail; a missing form is the empty string. */
    record Body(String text, String html) {}

    String sender() {
        return from == null ? "" : from.display();
    }

    String recipients() {
        return to.stream().map(MailAddress::display).collect(Collectors.joining(", "));
    }

    String snippet() {
        String readable = body.text().isEmpty() ? withoutMarkup(body.html()) : body.text();
        String line = readable.replaceAll("\\s+", " ").strip();
        int length = Math.min(SNIPPET_LENGTH, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, length));
    }

    private static String withoutMarkup(String html) {
        return html.replaceAll("(?is)<(style|script|title)\\b.*?</\\1>", " ").replaceAll("(?s)<[^>]*>", " ");
    }
}
