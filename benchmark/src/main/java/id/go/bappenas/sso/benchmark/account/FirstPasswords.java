package id.go.bappenas.sso.benchmark.account;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.machine.JitCompiler;
import id.go.bappenas.sso.benchmark.machine.Snapshot;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Stability;
import id.go.bappenas.sso.benchmark.measure.Turn;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.person.InventedName;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Creates people with a first password that has to be changed; on stock Keycloak over Admin REST, several at a time. */
public final class FirstPasswords implements Chapter {

    private static final int AT_A_TIME = 4;
    /** Real account requests are long lists: with a short list, warm-up and the wait for its end would prevail. */
    private static final int PER_READING = 20;

    /** The list of one window of the warm-up. */
    private static final int PER_WINDOW = 40;

    private static final Row ROW = Row.sideBySide(
                    "first-passwords",
                    "People created with a first password",
                    Unit.PER_SECOND,
                    "stock: `POST /admin/realms/{realm}/users` with a temporary password, %d at a time, until the last 201"
                                    .formatted(AT_A_TIME)
                            + " (no mail); ours: one account request of as many rows, %d workers, from its submission until SMTP has taken"
                                    .formatted(AT_A_TIME)
                            + " the last mail")
            .aiming(Aim.ratioAtLeast(3.0));

    @Override
    public String id() {
        return "people";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(ROW);
    }

    @Override
    public void measure(Bench bench, int round) throws BenchmarkException, InterruptedException {
        var requests = new AccountRequest(bench.ours());
        int people = PER_READING * bench.amounts().readings();
        var creations = new EnumMap<Side, Creation>(Side.class);
        creations.put(Side.STOCK, number -> createByAdminRest(bench.stock(), number));
        creations.put(Side.OURS, requests::deliver);
        var stable = new EnumMap<Side, Boolean>(Side.class);
        for (var side : Bench.order(round)) {
            stable.put(side, warmUp(bench, side, creations.get(side)));
        }
        for (var side : Bench.order(round)) {
            var begin = Snapshot.take();
            var perSecond = creations.get(side).perSecond(people);
            var usage = bench.usageSince(begin, bench.contenders().get(side));
            bench.readings().add(ROW.reading(round, side, 1, perSecond));
            bench.readings().add(new Turn(ROW, round, side, people, usage, stable.get(side)));
        }
    }

    private static boolean warmUp(Bench bench, Side side, Creation creation)
            throws BenchmarkException, InterruptedException {
        var compiler = new JitCompiler(bench.contenders().get(side).process().pid());
        var stability = new Stability(bench.amounts().warmUp(), compiler::share);
        while (!stability.isOver()) {
            stability.add(creation.perSecond(PER_WINDOW));
        }
        return stability.isStable();
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
        var username = InventedName.next();
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
