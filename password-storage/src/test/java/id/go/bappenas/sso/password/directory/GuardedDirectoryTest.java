package id.go.bappenas.sso.password.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.fakes.Fakes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.naming.AuthenticationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.storage.ldap.LDAPConfig;
import org.keycloak.storage.ldap.idm.model.LDAPDn;
import org.keycloak.storage.ldap.idm.model.LDAPObject;
import org.keycloak.tracing.NoopTracingProvider;

/** With a server that answers each bind with the result code that the test sets, or not at all. */
class GuardedDirectoryTest {

    private static final int SILENT = -1;
    private static final int INVALID_CREDENTIALS = 49;
    private static final int CONSTRAINT_VIOLATION = 19;

    /** For a directory that hangs; {@link DirectoryProviderFactory#READ} would make the test slow. */
    private static final String TIMEOUT = "300";

    private final String component = UUID.randomUUID().toString();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int personsResult = SILENT;
    private volatile int anonymousResult = SILENT;
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "fake-ldap");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        DirectoryOutages.end(component);
    }

    @Test
    void directoryThatHangsIsAskedByTheFirstCallsOnly() throws Exception {
        var begin = System.nanoTime();
        var results = atOnce(100, this::compare);

        assertThat(results).hasSize(100).allMatch("unavailable"::equals);
        // One more is the probe's.
        assertThat(connections).hasValueLessThanOrEqualTo(GuardedDirectory.MOST_CALLS + 1);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(3000);
        assertThat(DirectoryOutages.isDown(component)).isTrue();

        var before = connections.get();
        assertThat(compare()).isEqualTo("unavailable");
        assertThat(connections).hasValue(before);
    }

    @Test
    void permitsAreGivenBackAfterEachKindOfEnd() throws Exception {
        for (var round = 0; round < 3; round++) {
            atOnce(2 * GuardedDirectory.MOST_CALLS, this::compare);
            DirectoryOutages.end(component);
        }
        anonymousResult = 0;
        personsResult = INVALID_CREDENTIALS;
        assertThat(atOnce(2 * GuardedDirectory.MOST_CALLS, this::compare)).allMatch("wrong"::equals);
        personsResult = 0;
        assertThat(atOnce(2 * GuardedDirectory.MOST_CALLS, this::compare)).allMatch("right"::equals);
        assertThat(DirectoryOutages.isDown(component)).isFalse();
    }

    @Test
    void refusalOfOneAccountIsNoOutage() throws Exception {
        anonymousResult = 0;
        personsResult = CONSTRAINT_VIOLATION;

        assertThat(compare()).isEqualTo("wrong");
        assertThat(DirectoryOutages.isDown(component)).isFalse();
    }

    @Test
    void probeEndsTheOutage() throws Exception {
        assertThat(compare()).isEqualTo("unavailable");
        anonymousResult = 0;
        personsResult = 0;

        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (DirectoryOutages.isDown(component) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(compare()).isEqualTo("right");
    }

    private String compare() {
        try {
            var person = new LDAPObject();
            person.setDn(LDAPDn.fromString("uid=pegawai.satu,dc=kantor,dc=example"));
            directory().validatePassword(person, "Rahasia#123");
            return "right";
        } catch (AuthenticationException e) {
            return "wrong";
        } catch (StorageUnavailableException e) {
            return "unavailable";
        }
    }

    private GuardedDirectory directory() {
        var settings = new MultivaluedHashMap<String, String>();
        settings.putSingle(LDAPConstants.CONNECTION_URL, "ldap://127.0.0.1:" + server.getLocalPort());
        settings.putSingle(LDAPConstants.AUTH_TYPE, "none");
        settings.putSingle(LDAPConstants.CONNECTION_TIMEOUT, TIMEOUT);
        settings.putSingle(LDAPConstants.READ_TIMEOUT, TIMEOUT);
        var session = Fakes.of(KeycloakSession.class, Map.of("getProvider", args -> new NoopTracingProvider()));
        return new GuardedDirectory(session, new LDAPConfig(settings), component);
    }

    private static ArrayList<String> atOnce(int calls, Callable<String> call) throws Exception {
        var threads = Executors.newFixedThreadPool(calls);
        try {
            var results = new ArrayList<String>();
            for (Future<String> result : threads.invokeAll(Collections.nCopies(calls, call))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = server.accept();
                connections.incrementAndGet();
                var thread = new Thread(() -> answer(connection), "fake-ldap-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }

    /** Reads BER messages whose length has one byte, and answers each that is a bind. */
    private void answer(Socket connection) {
        try (connection) {
            var in = connection.getInputStream();
            while (in.read() >= 0) {
                var message = in.readNBytes(in.read());
                var isBind = message[3] == 0x60;
                // After tag and length of the bind come the version and the length of the name.
                var isAnonymous = isBind && message[9] == 0;
                var result = isAnonymous ? anonymousResult : personsResult;
                if (isBind && result != SILENT) {
                    connection
                            .getOutputStream()
                            .write(new byte[] {0x30, 12, 2, 1, message[2], 0x61, 7, 10, 1, (byte) result, 4, 0, 4, 0});
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }
}
