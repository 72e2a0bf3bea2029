package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request with many rows; the test watches it until all rows are processed. */
public final class LongList {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration TOKEN = Duration.ofMinutes(2);

    private final AccountRequests requests;
    private final String id;
    private Api auditor;
    private Instant renewal = Instant.MIN;

    public LongList(AccountRequests requests, String id) {
        this.requests = requests;
        this.id = id;
    }

    /** Server options of how long lists are worked on, from {@code -Daccounts.workers} and {@code -Daccounts.rest-percent}. */
    public static Map<String, String> serverOptions() {
        var options = new HashMap<String, String>();
        for (var option : List.of("WORKERS", "REST_PERCENT")) {
            var property = "accounts." + option.toLowerCase(Locale.ROOT).replace('_', '-');
            Optional.ofNullable(System.getProperty(property))
                    .ifPresent(value ->
                            options.put("KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__" + option, value));
        }
        return options;
    }

    /** Reads the request with a recent auditor's token, because a token lives for minutes only. */
    private JsonNode seen() {
        if (Instant.now().isAfter(renewal)) {
            auditor = requests.auditor();
            renewal = Instant.now().plus(TOKEN);
        }
        return auditor.get(AccountRequests.path(id)).body();
    }

    /** Number of rows in that state. */
    public int rows(String state) {
        return seen().at("/rows/" + state).asInt();
    }

    public boolean isCompleted() {
        return seen().path("status").asText().equals("COMPLETED");
    }

    public Instant completedAt() {
        return Instant.parse(seen().path("completedAt").asText());
    }

    /** Waits until that many rows have the state. */
    public void await(String state, int rows) {
        Await.until(rows + " rows " + state, PATIENCE, () -> Optional.of(true).filter(any -> rows(state) >= rows));
    }

    public void awaitCompleted() {
        // A pause, because each query for the progress loads the server.
        Await.until("all rows", PATIENCE, Duration.ofSeconds(1), () -> Optional.of(true)
                .filter(any -> isCompleted()));
    }
}
