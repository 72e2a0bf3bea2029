package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RawHttp;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Clients without a token send bodies of 60 MB, then of 12 MB, to five paths of a server with 1200 MB of heap. People sign in
 * meanwhile. One path gets the bodies as a file and as a form field. System property {@code flood.seconds} sets the duration of
 * each size (120 in the full run); {@code flood.distribution} names another unpacked server.
 */
class BodyFloodIT {

    private static final int SECONDS = Integer.getInteger("flood.seconds", 8);
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIGNING_IN = 2;
    /**
     * People who take turns in one sign-in thread. Keycloak records a sign-in in another thread after it has answered, and
     * refuses the same person's next sign-in until that is done.
     */
    private static final int TAKING_TURNS = 5;

    private static final byte[] PIECE = piece();

    private static final String BOUNDARY = "batas";
    private static final byte[] END = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final String REQUESTS = "/realms/bappenas/account-provisioning/requests";

    /** Path, content type and first bytes of a body. */
    private record Target(String path, String type, byte[] begin) {

        static Target of(String path, String type) {
            return new Target(path, type, new byte[0]);
        }

        /** A multipart body of one part, which is a file if it has a name. */
        static Target part(String disposition) {
            var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
            return new Target(
                    REQUESTS, "multipart/form-data; boundary=" + BOUNDARY, head.getBytes(StandardCharsets.US_ASCII));
        }

        byte[] end() {
            return begin.length == 0 ? begin : END;
        }
    }

    private static final List<Target> TARGETS = List.of(
            Target.part("name=\"memo\"; filename=\"memo.pdf\""),
            Target.of("/realms/bappenas/protocol/openid-connect/token", "application/x-www-form-urlencoded"),
            Target.of("/realms/bappenas/employee-identity/import", "text/csv"),
            Target.of("/realms/bappenas/account-provisioning/attachments?type=memo", "application/pdf"),
            Target.of("/admin/realms", "application/json"),
            Target.part("name=\"request\""));

    /** Answers by status (0: connection closed), and the sign-ins meanwhile. */
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
    void peopleCanSignInDuringAFloodOfLargeBodies() throws Exception {
        var options = Map.of("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1200m -XX:+ExitOnOutOfMemoryError");
        var other = System.getProperty("flood.distribution");
        try (var server = other == null ? new OwnServer(options) : OwnServer.of(Path.of(other), options)) {
            var sso = server.sso(null);
            var people = new ArrayList<Person>();
            for (var i = 0; i < SIGNING_IN * TAKING_TURNS; i++) {
                people.add(sso.people().employee());
                assertThat(DirectGrant.of(sso, people.get(i)).statusCode()).isEqualTo(200);
            }

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
        for (var i = 0; i < SIGNING_IN; i++) {
            var those = people.subList(i * TAKING_TURNS, (i + 1) * TAKING_TURNS);
            all.add(() -> signIn(sso, those, end, tally));
        }
        all.add(() -> watch(server, end, tally));
        var pool = Executors.newFixedThreadPool(all.size());
        all.forEach(pool::execute);
        pool.shutdown();
        assertThat(pool.awaitTermination(SECONDS + 120, TimeUnit.SECONDS)).isTrue();
        return tally;
    }

    private static void pour(Sso sso, int client, int bytes, Instant end, Tally tally) {
        for (var i = client; Instant.now().isBefore(end); i++) {
            var target = TARGETS.get(i % TARGETS.size());
            // Half of the clients send chunks, some with an invalid token.
            var inChunks = client % 2 == 0;
            var token = client % 10 == 7;
            try (var http = new RawHttp(sso.address())) {
                http.head(
                        "POST " + target.path() + " HTTP/1.1",
                        "Content-Type: " + target.type(),
                        inChunks ? "Transfer-Encoding: chunked" : "Content-Length: " + bytes,
                        token ? "Authorization: Bearer x" : "X-Nothing: x");
                tally.answered(send(http, target, inChunks, bytes, end));
            } catch (IOException e) {
                tally.answered(0);
            }
        }
    }

    private static int send(RawHttp http, Target target, boolean inChunks, int bytes, Instant end) throws IOException {
        try {
            write(http, inChunks, target.begin(), target.begin().length);
            var body = bytes - target.begin().length - target.end().length;
            for (var sent = 0; sent < body && Instant.now().isBefore(end); sent += PIECE.length) {
                write(http, inChunks, PIECE, Math.min(PIECE.length, body - sent));
            }
            write(http, inChunks, target.end(), target.end().length);
            if (inChunks) {
                http.text("0\r\n\r\n");
            }
        } catch (IOException e) {
            // The server has closed the connection and may have answered before.
            return http.status();
        }
        return Instant.now().isBefore(end) ? http.status() : 0;
    }

    private static void write(RawHttp http, boolean inChunks, byte[] bytes, int length) throws IOException {
        if (inChunks && length > 0) {
            http.chunk(bytes, length);
        } else {
            http.bytes(bytes, 0, length);
        }
    }

    private static void signIn(Sso sso, List<Person> people, Instant end, Tally tally) {
        for (var i = 0; Instant.now().isBefore(end); i++) {
            var person = people.get(i % people.size());
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
                tally.heap.accumulateAndGet((long) server.metric("jvm_memory_used_bytes", "area=\"heap\""), Math::max);
            } catch (RuntimeException e) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /** Letters, because a form field may have them. */
    private static byte[] piece() {
        var piece = new byte[64 * 1024];
        Arrays.fill(piece, (byte) 'a');
        return piece;
    }
}
