package id.go.bappenas.sso.support.counter;

import id.go.bappenas.sso.support.RealmSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;

/** Counts in the database, by the node's {@link CounterQueue}. */
record DatabaseCounters(CounterQueue queue, RealmSecret secret, String realmId) implements Counters {

    @Override
    public long count(String subject, String value, Duration window) {
        return count(subject, value, 1, window);
    }

    @Override
    public long count(String subject, String value, long amount, Duration window) {
        if (amount < 1) {
            throw new IllegalArgumentException("a count adds at least 1");
        }
        var now = Time.currentTimeMillis();
        return queue.await(CounterOperation.add(id(subject, value), realmId, amount, now, now + window.toMillis()));
    }

    @Override
    public List<Long> countAll(List<CounterIncrement> tallies) {
        var now = Time.currentTimeMillis();
        return queue.awaitAll(tallies.stream()
                .map(one -> CounterOperation.add(
                        id(one.subject(), one.value()),
                        realmId,
                        1,
                        now,
                        now + one.window().toMillis()))
                .toList());
    }

    @Override
    public Optional<Instant> end(String subject, String value) {
        var end = queue.await(CounterOperation.end(id(subject, value), Time.currentTimeMillis()));
        return end == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(end));
    }

    @Override
    public long current(String subject, String value) {
        return queue.await(CounterOperation.read(id(subject, value), Time.currentTimeMillis()));
    }

    @Override
    public void giveBack(String subject, String value) {
        queue.await(CounterOperation.giveBack(id(subject, value), Time.currentTimeMillis()));
    }

    @Override
    public void forget(String subject, String value) {
        queue.await(CounterOperation.forget(id(subject, value)));
    }

    private String id(String subject, String value) {
        return secret.digest(subject + ' ' + value);
    }
}
