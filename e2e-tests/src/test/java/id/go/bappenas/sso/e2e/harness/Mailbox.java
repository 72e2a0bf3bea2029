package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads mails with Mailpit's API, which the demo's inbox implements as well. */
public final class Mailbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    Mailbox(URI address) {
        this.address = address;
    }

    /** A mailbox that no shared server fills. */
    public static Mailbox at(URI address) {
        return new Mailbox(address);
    }

    /** A mail as the recipient reads it. */
    public record Mail(String subject, String from, String text, String html) {}

    /** An entry of the list of mails. */
    public record Line(String to, String subject) {}

    /** All mails without their texts, by first recipient, newest first. */
    public List<Line> lines() {
        return summaries().stream()
                .map(summary -> new Line(
                        summary.get("To").get(0).get("Address").asText(),
                        summary.get("Subject").asText()))
                .toList();
    }

    /** All mails to an address, newest first, also those under more than 500 newer mails. */
    public List<Mail> allTo(String recipient) {
        return summaries().stream()
                .filter(summary ->
                        summary.get("To").findValuesAsText("Address").stream().anyMatch(recipient::equalsIgnoreCase))
                .map(summary -> mail(get("/api/v1/message/" + summary.get("ID").asText())))
                .toList();
    }

    /** Each mail once: a mail that arrives while the pages are read moves the last one of a page to the next page. */
    private Collection<JsonNode> summaries() {
        var summaries = new LinkedHashMap<String, JsonNode>();
        var read = 0;
        JsonNode page;
        do {
            page = get("/api/v1/messages?limit=1000&start=" + read);
            for (var summary : page.get("messages")) {
                read++;
                summaries.putIfAbsent(summary.get("ID").asText(), summary);
            }
        } while (read < page.get("total").asInt());
        return summaries.values();
    }

    /** The mails to an address among the 500 newest, newest first. */
    public List<Mail> to(String recipient) {
        var mails = new ArrayList<Mail>();
        for (var summary : get("/api/v1/messages?limit=500").get("messages")) {
            for (var to : summary.get("To")) {
                if (to.get("Address").asText().equalsIgnoreCase(recipient)) {
                    mails.add(mail(get("/api/v1/message/" + summary.get("ID").asText())));
                }
            }
        }
        return mails;
    }

    /** The newest mail with a first password, by address. */
    public Map<String, FirstMail> all() {
        var newest = new LinkedHashMap<String, FirstMail>();
        var seen = 0;
        JsonNode page;
        do {
            page = get("/api/v1/messages?limit=1000&start=" + seen);
            for (var summary : page.get("messages")) {
                seen++;
                var to = summary.get("To").get(0).get("Address").asText();
                if (!newest.containsKey(to)) {
                    var mail = mail(get("/api/v1/message/" + summary.get("ID").asText()));
                    if (mail.text().contains("Username:")) {
                        newest.put(to, FirstMail.of(mail));
                    }
                }
            }
        } while (seen < page.get("total").asInt());
        return newest;
    }

    /** Waits for the first mail to an address. */
    public Mail awaitTo(String recipient) {
        return awaitTo(recipient, mail -> true);
    }

    /** Waits for a mail to an address that meets a condition. */
    public Mail awaitTo(String recipient, Predicate<Mail> meant) {
        return Await.until("a mail to " + recipient, Duration.ofSeconds(30), () -> to(recipient).stream()
                .filter(meant)
                .findFirst());
    }

    /** The values of a header of the newest mail to an address. */
    public List<String> header(String recipient, String name) {
        for (var summary : get("/api/v1/messages?limit=500").get("messages")) {
            for (var to : summary.get("To")) {
                if (to.get("Address").asText().equalsIgnoreCase(recipient)) {
                    var values = new ArrayList<String>();
                    get("/api/v1/message/" + summary.get("ID").asText() + "/headers")
                            .path(name)
                            .forEach(value -> values.add(value.asText()));
                    return values;
                }
            }
        }
        throw new AssertionError("no mail to " + recipient);
    }

    private static Mail mail(JsonNode message) {
        return new Mail(
                message.get("Subject").asText(),
                message.get("From").get("Address").asText(),
                message.get("Text").asText(),
                message.get("HTML").asText());
    }

    private JsonNode get(String path) {
        try {
            var response =
                    http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
