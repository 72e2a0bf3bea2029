package id.go.bappenas.sso.benchmark.machine;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The processes of a run, by their ids; each stands for itself and its descendants.
 *
 * @param servers both servers
 * @param database empty if the database is in the servers' processes
 * @param driver the benchmark; the servers are its descendants, too, but do not count as such
 */
public record Parties(List<Long> servers, OptionalLong database, long driver) {

    public Parties {
        servers = List.copyOf(servers);
    }

    /** All but the driver. */
    List<Long> measured() {
        return Stream.concat(servers.stream(), database.stream().boxed()).toList();
    }

    /** All. */
    LongStream all() {
        return LongStream.concat(measured().stream().mapToLong(Long::longValue), LongStream.of(driver));
    }
}
