package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TypedPassword;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures sign-ins of people without a directory while people of a directory sign in: for a minute in which the directory
 * answers, and for a minute in which it takes requests and answers none. The name keeps it out of a whole run: {@code ./dev
 * it DirectorySpeed} prints milliseconds from sending name and password to the end of the answer.
 */
@ExtendWith(SsoExtension.class)
class DirectorySpeed {

    private static final int SECONDS = Integer.getInteger("directory.seconds", 60);
    private static final int LOCAL_PER_SECOND = 4;
    private static final int OTHERS_PER_SECOND = 2;

    @Test
    void localSignInsBesideADirectoryThatHangs(Sso sso) throws InterruptedException {
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE)) {
            var local = IntStream.range(0, 20)
                    .mapToObj(number -> sso.people().employee(Jakarta.now()))
                    .toList();
            var others = IntStream.range(0, 20)
                    .mapToObj(number -> directory.person())
                    .toList();
            measure(sso, local, others, 15);
            System.out.println("directory | sign-ins | p50 ms | p95 ms | p99 ms | longest ms");
            print("answers", measure(sso, local, others, SECONDS));
            directory.ldap().hang(Duration.ofSeconds(SECONDS));
            print("hangs", measure(sso, local, others, SECONDS));
            directory.recover();
        }
    }

    private static long[] measure(Sso sso, List<Person> local, List<Person> others, int seconds)
            throws InterruptedException {
        var taken = new ConcurrentLinkedQueue<Long>();
        var failures = new ConcurrentLinkedQueue<String>();
        var threads = Executors.newScheduledThreadPool(64);
        for (var number = 0; number < seconds * LOCAL_PER_SECOND; number++) {
            var person = local.get(number % local.size());
            threads.schedule(
                    () -> {
                        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
                        var begin = System.nanoTime();
                        device.submit(Map.of("username", person.username(), "password", person.password()));
                        taken.add((System.nanoTime() - begin) / 1_000_000);
                        if (!TypedPassword.isSignedIn(device)) {
                            failures.add(device.body());
                        }
                    },
                    number * 1_000L / LOCAL_PER_SECOND,
                    TimeUnit.MILLISECONDS);
        }
        for (var number = 0; number < seconds * OTHERS_PER_SECOND; number++) {
            var person = number % 4 == 3
                    ? new Person("", "tidak.ada." + number, "Salah#12345")
                    : others.get(number % others.size());
            threads.schedule(
                    () -> TypedPassword.signIn(sso, "id", person, Map.of()),
                    number * 1_000L / OTHERS_PER_SECOND,
                    TimeUnit.MILLISECONDS);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(seconds + 120L, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).isEmpty();
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static void print(String name, long[] taken) {
        System.out.printf(
                "%s | %d | %d | %d | %d | %d%n",
                name,
                taken.length,
                taken[taken.length / 2],
                taken[taken.length * 95 / 100],
                taken[taken.length * 99 / 100],
                taken[taken.length - 1]);
    }
}
