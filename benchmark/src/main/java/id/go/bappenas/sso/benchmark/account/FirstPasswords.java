package id.go.bappenas.sso.benchmark.account;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Creates people with a first password that has to be changed; on stock Keycloak over Admin REST, several at a time. */
public final class FirstPasswords implements Chapter {

    private static final int AT_A_TIME = 4;
    /** Real account requests are long lists: with a short list, warm-up and the wait for its end would prevail. */
    private static final int PER_READING = 20;

    private static final int WARM_UP = 0;
    private static final double NANOSECONDS = 1e9;

    private static final Row ROW = Row.sideBySide(
                    "first-passwords",
                    "People created with a first password",
                    Unit.PER_SECOND,
                    "stock: `POST /admin/realms/{realm}/users` with a temporary password, %d at a time, until the last 201"
                                    .formatted(AT_A_TIME)
                            + " (no mail); ours: one account request of as many rows, %d workers, from its submission until SMTP has taken"
                                    .formatted(AT_A_TIME)
                            + " the last mail")
            .aiming(Aim.ratioAtLeast(4.0));

    @Override
    public String id() {
        return "people";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(ROW);
    }

    @Override
    public List<Sample> measure(Bench bench) throws BenchmarkException, InterruptedException {
        var samples = new ArrayList<Sample>();
        var requests = new AccountRequest(bench.ours());
        int people = PER_READING * bench.amounts().readings();
        for (int round = WARM_UP; round <= bench.amounts().rounds(); round++) {
            double perSecond = people / (createByAdminRest(bench.stock(), people) / NANOSECONDS);
            double oursPerSecond = people / (requests.deliver(people) / NANOSECONDS);
            if (round != WARM_UP) {
                samples.add(ROW.reading(round, Side.STOCK, 1, perSecond));
                samples.add(ROW.reading(round, Side.OURS, 1, oursPerSecond));
            }
        }
        return samples;
    }

    private static long createByAdminRest(Contender stock, int people) throws BenchmarkException, InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            var begin = System.nanoTime();
            for (var creation : threads.invokeAll(Stream.<Callable<Void>>generate(() -> () -> create(stock))
                    .limit(people)
                    .toList())) {
                creation.get();
            }
            return System.nanoTime() - begin;
        } catch (ExecutionException e) {
            throw new BenchmarkException(e.getCause().getMessage());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void create(Contender stock) {
        var username = "baru-" + UUID.randomUUID();
        stock.admin()
                .must(stock.admin()
                        .post(
                                Contender.REALM + "/users",
                                Map.of(
                                        "username",
                                        username,
                                        "enabled",
                                        true,
                                        "firstName",
                                        "Pegawai",
                                        "lastName",
                                        "Percobaan",
                                        "email",
                                        username + "@example.org",
                                        "credentials",
                                        List.of(Map.of(
                                                "type",
                                                "password",
                                                "value",
                                                BenchmarkUser.newPassword(),
                                                "temporary",
                                                true)))));
        return null;
    }
}
