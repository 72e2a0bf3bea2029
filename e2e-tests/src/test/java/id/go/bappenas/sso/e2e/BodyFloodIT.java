package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RawHttp;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A server with 1200 MB of heap, and clients without a token that send bodies of 60 MB, then of 12 MB, to five paths: people sign
 * in meanwhile. System property {@code flood.seconds} says how long each lasts (the full run: 120), {@code flood.distribution}
 * names another unpacked server.
 */
class BodyFloodIT {

    private static final int SECONDS = Integer.getInteger("flood.seconds", 8);
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PIECE = piece();

    private static final List<String> TARGETS = List.of(
            "/realms/bappenas/account-provisioning/requests|multipart/form-data; boundary=batas",
            "/realms/bappenas/protocol/openid-connect/token|application/x-www-form-urlencoded",
            "/realms/bappenas/employee-identity/import|text/csv",
            "/realms/bappenas/account-provisioning/attachments?type=memo|application/pdf",
            "/admin/realms|application/json");

    /** Answers by status (0: hung up), and how people fared meanwhile. */
    private static final class Tally {
        final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
        final AtomicInteger signIns = new AtomicInteger();
        final AtomicInteger failed = new AtomicInteger();
        final AtomicLong slowest = new AtomicLong();
        final AtomicLong heap = new AtomicLong();

        void answered(int status) {
            answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        }

        @Override
        public String toString() {
            return "answers " + new TreeMap<>(answers) + ", sign-ins " + signIns + ", failed " + failed + ", slowest "
                    + slowest.get() / 1_000_000 + " ms, most heap " + heap.get() / MEGABYTE + " MiB";
        }
    }

    @Test
    void peopleSignInWhileLargeBodiesPourIn() throws Exception {
        var options = Map.of("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1200m -XX:+ExitOnOutOfMemoryError");
        var other = System.getProperty("flood.distribution");
        try (var server = other == null ? new OwnServer(options) : OwnServer.of(Path.of(other), options)) {
            var sso = server.sso(null);
            // One for each thread: Keycloak refuses a second sign-in of a person while the first is going on.
            var people = List.of(sso.people().employee(), sso.people().employee());
            people.forEach(person ->
                    assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200));

            for (var round : List.of(new int[] {40, 60}, new int[] {100, 12})) {
                var tally = flood(server, sso, people, round[0], round[1] * MEGABYTE);
                System.out.printf(
                        "flood: %d clients, %d MB, %d s: %s, resident %d MiB, alive %s%n",
                        round[0], round[1], SECONDS, tally, server.residentMegabytes(), server.isAlive());

                assertThat(server.isAlive()).as(tally.toString()).isTrue();
                assertThat(tally.failed).as(tally.toString()).hasValue(0);
                assertThat(tally.signIns).as(tally.toString()).hasPositiveValue();
                assertThat(tally.answers.keySet()).as(tally.toString()).isSubsetOf(0, 401, 413, 503);
                assertThat(tally.answers).containsKey(413);
            }

            assertThat(server.log()).doesNotContain("OutOfMemoryError", "Uncaught server error");
        }
    }

    private static Tally flood(OwnServer server, Sso sso, List<Person> people, int clients, int bytes)
            throws Exception {
        var tally = new Tally();
        var end = Instant.now().plusSeconds(SECONDS);
        var all = new ArrayList<Runnable>();
        for (var i = 0; i < clients; i++) {
            var number = i;
            all.add(() -> pour(sso, number, bytes, end, tally));
        }
        people.forEach(person -> all.add(() -> signIn(sso, person, end, tally)));
        all.add(() -> watch(server, end, tally));
        var pool = Executors.newFixedThreadPool(all.size());
        all.forEach(pool::execute);
        pool.shutdown();
        assertThat(pool.awaitTermination(SECONDS + 120, TimeUnit.SECONDS)).isTrue();
        return tally;
    }

    private static void pour(Sso sso, int client, int bytes, Instant end, Tally tally) {
        for (var i = client; Instant.now().isBefore(end); i++) {
            var target = TARGETS.get(i % TARGETS.size()).split("\\|");
            // Half of them in chunks, some with a token that is none.
            var inChunks = client % 2 == 0;
            var token = client % 10 == 7;
            try (var http = new RawHttp(sso.address())) {
                http.head(
                        "POST " + target[0] + " HTTP/1.1",
                        "Content-Type: " + target[1],
                        inChunks ? "Transfer-Encoding: chunked" : "Content-Length: " + bytes,
                        token ? "Authorization: Bearer x" : "X-Nothing: x");
                tally.answered(send(http, inChunks, bytes, end));
            } catch (IOException e) {
                tally.answered(0);
            }
        }
    }

    private static int send(RawHttp http, boolean inChunks, int bytes, Instant end) throws IOException {
        try {
            for (var sent = 0; sent < bytes && Instant.now().isBefore(end); sent += PIECE.length) {
                if (inChunks) {
                    http.chunk(PIECE, PIECE.length);
                } else {
                    http.bytes(PIECE, 0, Math.min(PIECE.length, bytes - sent));
                }
            }
            if (inChunks) {
                http.text("0\r\n\r\n");
            }
        } catch (IOException e) {
            // The server does not listen any more; it may have answered before.
            return http.status();
        }
        return Instant.now().isBefore(end) ? http.status() : 0;
    }

    private static void signIn(Sso sso, Person person, Instant end, Tally tally) {
        while (Instant.now().isBefore(end)) {
            var begin = System.nanoTime();
            try {
                if (DirectGrant.again(sso, person).statusCode() == 200) {
                    tally.signIns.incrementAndGet();
                } else {
                    tally.failed.incrementAndGet();
                }
            } catch (RuntimeException e) {
                tally.failed.incrementAndGet();
                return;
            }
            tally.slowest.accumulateAndGet(System.nanoTime() - begin, Math::max);
        }
    }

    private static void watch(OwnServer server, Instant end, Tally tally) {
        while (Instant.now().isBefore(end) && server.isAlive()) {
            try {
                tally.heap.accumulateAndGet((long) server.metric("jvm_memory_used_bytes", "heap"), Math::max);
            } catch (RuntimeException e) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /** Letters: a form may hold them. */
    private static byte[] piece() {
        var piece = new byte[64 * 1024];
        Arrays.fill(piece, (byte) 'a');
        return piece;
    }
}
