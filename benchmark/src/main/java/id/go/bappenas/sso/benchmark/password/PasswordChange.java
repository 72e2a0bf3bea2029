package id.go.bappenas.sso.benchmark.password;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.measure.Work;
import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The change of a password with a full history: by the employee's form, and over Admin REST. */
public final class PasswordChange implements Chapter {

    private static final Row FORM = Row.sideBySide(
                    "change-by-form",
                    "Change of password with a full history, the person's form",
                    Unit.MILLISECONDS,
                    "after a sign-in with `kc_action=UPDATE_PASSWORD`: the one POST of the form with a password never"
                            + " used before, until its answer (stock: a redirect to the application; ours: the page that"
                            + " says it is done): all policies, six old hashes, one new hash, the write, the end of other"
                            + " sessions, events. Not the sign-in, nor the pages before")
            .aiming(Aim.ratioAtMost(0.30))
            .hashing(7);

    private static final Row ADMIN_REST = Row.sideBySide(
                    "change-by-administrator",
                    "Change of password with a full history, Admin REST",
                    Unit.MILLISECONDS,
                    "one `PUT /admin/realms/{realm}/users/{id}/reset-password` (`temporary: false`) of a password never used"
                            + " before, until its 204: all policies, six old hashes, one new hash, the write")
            .aiming(Aim.ratioAtMost(0.30))
            .hashing(7);

    /** An administrator changes the passwords of these employees in turn. */
    private static final int AT_THE_ADMINISTRATOR = 2;

    private final String id;
    private final Row row;
    private final BiFunction<Contender, Integer, Supplier<LongSupplier>> preparation;

    private PasswordChange(String id, Row row, BiFunction<Contender, Integer, Supplier<LongSupplier>> preparation) {
        this.id = id;
        this.row = row;
        this.preparation = preparation;
    }

    /**
     * An employee signs in, the application asks for a new password, the employee sends the form. All employees of a turn have
     * signed in before, so there are as many of them as readings.
     */
    public static PasswordChange byForm() {
        return new PasswordChange("change", FORM, (contender, readings) -> {
            var people = EmployeeWithHistory.inTurn(contender, readings);
            return () -> changeByForm(contender, people.next());
        });
    }

    /** The password policies with six older hashes and the write alone. */
    public static PasswordChange byAdministrator() {
        return new PasswordChange("admin-change", ADMIN_REST, (contender, readings) -> {
            var people = EmployeeWithHistory.inTurn(contender, AT_THE_ADMINISTRATOR);
            return () -> () -> changeByAdministrator(contender, people.next());
        });
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(row);
    }

    @Override
    public void measure(Bench bench, int round) {
        bench.inTurns(row, round, work(bench, Side.STOCK), work(bench, Side.OURS));
    }

    private Work work(Bench bench, Side side) {
        var contender = bench.contenders().get(side);
        return new Work(
                side, contender, preparation.apply(contender, bench.amounts().readings()));
    }

    private static long changeByAdministrator(Contender contender, EmployeeWithHistory employee) {
        var next = BenchmarkUser.newPassword();
        var before = System.nanoTime();
        var answer = employee.reset(next);
        var taken = System.nanoTime() - before;
        contender.admin().must(answer);
        employee.changedTo(next);
        return taken;
    }

    /** Signs in; the operation sends the form. */
    private static LongSupplier changeByForm(Contender contender, EmployeeWithHistory employee) {
        var pages = new Pages(contender.address());
        var form = pages.signIn(employee.username(), employee.password());
        var next = BenchmarkUser.newPassword();
        var fields = Map.of("password-new", next, "password-confirm", next, "logout-sessions", "on");
        return () -> {
            var before = System.nanoTime();
            var answer = pages.send(form, fields);
            var taken = System.nanoTime() - before;
            if (!isChanged(answer)) {
                throw new IllegalStateException("%s did not change the password: HTTP %d"
                        .formatted(contender.side().title(), answer.statusCode()));
            }
            employee.changedTo(next);
            return taken;
        };
    }

    /**
     * Whether the password was changed. Stock Keycloak then redirects to the application, the bundle shows its notice. After a
     * refusal both show the form again.
     */
    private static boolean isChanged(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                || answer.statusCode() == 200 && answer.body().contains("data-notice=\"password-changed\"");
    }
}
