package id.go.bappenas.sso.benchmark.password;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.measure.Work;
import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.person.NewPasswords;
import id.go.bappenas.sso.benchmark.server.Contender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** As people do it: they sign in, the application has sent them to change their password, they send the form. */
public final class ChangeByForm implements Chapter {

    private static final Row ROW = Row.sideBySide(
                    "change-by-form",
                    "Change of password with a full history, the person's form",
                    Unit.MILLISECONDS,
                    "after a sign-in with `kc_action=UPDATE_PASSWORD`: the one POST of the form with a password never"
                            + " used before, until its answer (stock: a redirect to the application; ours: the page that"
                            + " says it is done): all policies, six old hashes, one new hash, the write, the end of other"
                            + " sessions, events. Not the sign-in, nor the pages before")
            .aiming(Aim.ratioAtMost(0.35));

    @Override
    public String id() {
        return "change";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(ROW);
    }

    @Override
    public List<Sample> measure(Bench bench) {
        return bench.turns().measure(ROW, on(bench.stock()), on(bench.ours()));
    }

    private static Work on(Contender contender) {
        var people = Employee.anew(contender);
        return () -> change(contender, people.next());
    }

    private static long change(Contender contender, Employee employee) {
        var pages = new Pages(contender.address());
        var form = pages.signIn(employee.username(), employee.password());
        var next = NewPasswords.next();
        var fields = Map.of("password-new", next, "password-confirm", next, "logout-sessions", "on");
        var before = System.nanoTime();
        var answer = pages.send(form, fields);
        var taken = System.nanoTime() - before;
        if (!isChanged(answer)) {
            throw new IllegalStateException("%s did not change the password: HTTP %d"
                    .formatted(contender.side().title(), answer.statusCode()));
        }
        return taken;
    }

    /** Stock leads back to the application; ours answers with its notice. A refused password is answered by the form. */
    private static boolean isChanged(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                || answer.statusCode() == 200 && answer.body().contains("data-notice=\"password-changed\"");
    }
}
