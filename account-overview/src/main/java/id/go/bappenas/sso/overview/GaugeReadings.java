package id.go.bappenas.sso.overview;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a contributor counted for the gauges of one realm. A series that it does not set is 0. */
public final class GaugeReadings {

    private record Series(String gauge, String value) {}

    private final Map<Series, Object> readings = new HashMap<>();

    public void set(RealmGauge gauge, long number) {
        set(gauge, "", number);
    }

    public void set(RealmGauge gauge, String value, long number) {
        put(gauge, value, number);
    }

    /** Sets a moment: the gauge is the age of it in seconds, at each look. */
    public void setAge(RealmGauge gauge, Instant since) {
        setAge(gauge, "", since);
    }

    /** Sets a moment for one value of the label. */
    public void setAge(RealmGauge gauge, String value, Instant since) {
        put(gauge, value, since);
    }

    private void put(RealmGauge gauge, String value, Object reading) {
        if (!gauge.values().contains(value)) {
            throw new IllegalArgumentException(gauge.name() + " has no value " + value);
        }
        readings.put(new Series(gauge.name(), value), reading);
    }

    /** The value of a series now; a moment in the future is 0 seconds old. */
    public double value(RealmGauge gauge, String value, Instant now) {
        return Optional.ofNullable(readings.get(new Series(gauge.name(), value)))
                .map(reading -> reading instanceof Instant since
                        ? Math.max(0, now.toEpochMilli() - since.toEpochMilli()) / 1000.0
                        : ((Long) reading).doubleValue())
                .orElse(0.0);
    }
}
