package id.go.bappenas.sso.rehearse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Accounts for tests. */
final class Accounts {

    private static final Optional<Instant> OLD = Optional.of(Instant.EPOCH);

    private Accounts() {}

    /** @param chosen in Jakarta */
    static Account of(String username, String chosen) {
        return of(
                username,
                true,
                false,
                Map.of(),
                Optional.of(LocalDateTime.parse(chosen)
                        .atZone(ZoneId.of("Asia/Jakarta"))
                        .toInstant()));
    }

    static Account disabled(String username) {
        return of(username, false, false, Map.of(), OLD);
    }

    static Account asked(String username) {
        return of(username, true, true, Map.of(), OLD);
    }

    static Account withoutPassword(String username) {
        return of(username, true, false, Map.of(), Optional.empty());
    }

    static Account with(String username, String attribute, String value) {
        return of(username, true, false, Map.of(attribute, value), OLD);
    }

    private static Account of(
            String username, boolean enabled, boolean asked, Map<String, String> attributes, Optional<Instant> chosen) {
        return new Account(
                "id-" + username,
                username,
                enabled,
                username + "@bappenas.go.id",
                attributes,
                false,
                false,
                asked,
                chosen);
    }
}
