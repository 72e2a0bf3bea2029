package id.go.bappenas.sso.benchmark.password;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.measure.Work;
import id.go.bappenas.sso.benchmark.person.NewPasswords;
import id.go.bappenas.sso.benchmark.server.Contender;
import java.util.List;

/** Over Admin REST: the password policies, six older hashes among them, and the write, with nothing around them. */
public final class ChangeByAdministrator implements Chapter {

    private static final Row ROW = Row.sideBySide(
                    "change-by-administrator",
                    "Change of password with a full history, Admin REST",
                    Unit.MILLISECONDS,
                    "one `PUT /admin/realms/{realm}/users/{id}/reset-password` (`temporary: false`) of a password never used"
                            + " before, until its 204: all policies, six old hashes, one new hash, the write")
            .aiming(Aim.ratioAtMost(0.35));

    @Override
    public String id() {
        return "admin-change";
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
        var people = Employee.taken(contender);
        return () -> {
            var employee = people.next();
            var next = NewPasswords.next();
            var before = System.nanoTime();
            var answer = employee.reset(next);
            var taken = System.nanoTime() - before;
            contender.admin().must(answer);
            employee.changedTo(next);
            return taken;
        };
    }
}
