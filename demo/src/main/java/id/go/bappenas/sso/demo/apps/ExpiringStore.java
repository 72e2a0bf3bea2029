package id.go.bappenas.sso.demo.apps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Values in memory with a lifetime. When the store is full, the oldest value is removed. */
final class ExpiringStore<V> {

    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();
    private final int capacity;
    private final Duration lifetime;
    private final Clock clock;

    ExpiringStore(int capacity, Duration lifetime, Clock clock) {
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    private record Entry<V>(V value, Instant end) {}

    synchronized void put(String key, V value) {
        entries.remove(key);
        entries.put(key, new Entry<>(value, clock.instant().plus(lifetime)));
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    synchronized Optional<V> get(String key) {
        dropEnded();
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    synchronized Optional<V> remove(String key) {
        dropEnded();
        return Optional.ofNullable(entries.remove(key)).map(Entry::value);
    }

    synchronized void removeIf(Predicate<V> condition) {
        entries.values().removeIf(entry -> condition.test(entry.value()));
    }

    private void dropEnded() {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !now.isBefore(entry.end()));
    }
}
