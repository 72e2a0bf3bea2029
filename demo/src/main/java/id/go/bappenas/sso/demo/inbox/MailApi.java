package id.go.bappenas.sso.demo.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of <a href="https://mailpit.axllent.org/docs/api-v1/">Mailpit's API</a> that reads and empties an inbox. */
final class MailApi {

    private static final int DEFAULT_LIMIT = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mailbox mailbox;

    MailApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void register(RoutesConfig routes) {
        routes.get("/readyz", context -> context.result("ok"));
        routes.get("/api/v1/messages", this::list);
        routes.get("/api/v1/message/{id}", this::message);
        routes.get("/api/v1/message/{id}/headers", this::headers);
        routes.delete("/api/v1/messages", this::delete);
    }

    private void list(Context context) {
        int start = number(context, "start", 0);
        List<Summary> page = mailbox.page(start, number(context, "limit", DEFAULT_LIMIT)).stream()
                .map(Summary::new)
                .toList();
        context.json(new MessageList(mailbox.size(), page.size(), start, page));
    }

    /** A query parameter that is a number from 0 to the capacity of the mailbox; any other value counts as missing. */
    static int number(Context context, String name, int otherwise) {
        String value = context.queryParam(name);
        if (value == null || !value.matches("\\d{1,4}")) {
            return otherwise;
        }
        return Math.min(Integer.parseInt(value), Mailbox.CAPACITY);
    }

    private void message(Context context) {
        mailbox.find(context.pathParam("id"))
                .ifPresentOrElse(mail -> context.json(new Message(mail)), () -> error(context, HttpStatus.NOT_FOUND));
    }

    private void headers(Context context) {
        mailbox.find(context.pathParam("id"))
                .ifPresentOrElse(mail -> context.json(mail.headers()), () -> error(context, HttpStatus.NOT_FOUND));
    }

    private void delete(Context context) {
        ids(context.body())
                .ifPresentOrElse(
                        ids -> {
                            remove(ids);
                            context.result("ok");
                        },
                        () -> error(context, HttpStatus.BAD_REQUEST));
    }

    /** Deletes mails. As in Mailpit, an empty list means all mails. */
    private void remove(List<String> ids) {
        if (ids.isEmpty()) {
            mailbox.clear();
        } else {
            mailbox.remove(ids);
        }
    }

    private static Optional<List<String>> ids(String body) {
        if (body.isBlank()) {
            return Optional.of(List.of());
        }
        try {
            JsonNode request = JSON.readTree(body);
            List<String> ids = new ArrayList<>();
            request.path("IDs").forEach(id -> ids.add(id.asText()));
            return request.isObject() ? Optional.of(ids) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static void error(Context context, HttpStatus status) {
        context.status(status).json(Map.of("Error", status.getMessage()));
    }

    private record MessageList(int total, int count, int start, List<Summary> messages) {}

    private record Summary(
            @JsonProperty("ID") String id,
            @JsonProperty("From") MailAddress from,
            @JsonProperty("To") List<MailAddress> to,
            @JsonProperty("Cc") List<MailAddress> cc,
            @JsonProperty("Subject") String subject,
            @JsonProperty("Created") String created,
            @JsonProperty("Size") int size,
            @JsonProperty("Snippet") String snippet) {

        Summary(Mail mail) {
            this(
                    mail.id(),
                    mail.from(),
                    mail.to(),
                    mail.cc(),
                    mail.subject(),
                    mail.received().toString(),
                    mail.size(),
                    mail.snippet());
        }
    }

    private record Message(
            @JsonProperty("ID") String id,
            @JsonProperty("From") MailAddress from,
            @JsonProperty("To") List<MailAddress> to,
            @JsonProperty("Cc") List<MailAddress> cc,
            @JsonProperty("Subject") String subject,
            @JsonProperty("Date") String date,
            @JsonProperty("Text") String text,
            @JsonProperty("HTML") String html,
            @JsonProperty("Size") int size) {

        Message(Mail mail) {
            this(
                    mail.id(),
                    mail.from(),
                    mail.to(),
                    mail.cc(),
                    mail.subject(),
                    mail.received().toString(),
                    mail.body().text(),
                    mail.body().html(),
                    mail.size());
        }
    }
}
