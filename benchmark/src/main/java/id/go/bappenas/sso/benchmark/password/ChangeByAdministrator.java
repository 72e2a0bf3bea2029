package id.go.bappenas.sso.benchmark.password;

import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Work;
import id.go.bappenas.sso.benchmark.server.Contender;

/** Over Admin REST: the password policies, six older hashes among them, and the write, with nothing around them. */
public final class ChangeByAdministrator implements Row {

    @Override
    public String id() {
        return "change-by-administrator";
    }

    @Override
    public String title() {
        return "Change of password with a full history, Admin REST";
    }

    @Override
    public String timed() {
        return "one `PUT /admin/realms/{realm}/users/{id}/reset-password` (`temporary: false`) of a password never used"
                + " before, until its 204: all policies, six old hashes, one new hash, the write";
    }

    @Override
    public Work on(Contender contender) {
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
