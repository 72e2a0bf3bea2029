package id.go.bappenas.sso.argon2;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the hashes of this node by implementation, on Keycloak's management port; each counter begins with 0. */
final class HashCounters {

    static final String SODIUM = "libsodium";
    static final String REFERENCE = "libargon2";
    static final String BOUNCY_CASTLE = "bouncycastle";
    static final List<String> CODES = List.of(SODIUM, REFERENCE, BOUNCY_CASTLE);

    private final Map<String, Counter> counters =
            CODES.stream().collect(Collectors.toMap(Function.identity(), HashCounters::counter));

    private static Counter counter(String code) {
        return Counter.builder("sso.argon2.hashes")
                .description("Argon2 hashes, by the implementation that computed them")
                .tag("implementation", code)
                .register(Metrics.globalRegistry);
    }

    void count(String code) {
        counters.get(code).increment();
    }
}
