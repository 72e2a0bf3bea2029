package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.measure.Work;
import id.go.bappenas.sso.benchmark.person.Person;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether a stopwatch tells who has an account: on ours where something depends on it, on stock where the name is asked. */
public final class ResetTiming implements Chapter {

    /** A name that failed twice is asked for a CAPTCHA, and one that came often for a dearer one. */
    private static final int TIMES_OF_A_NAME = 2;

    private static final Row IDENTITY = Row.within(
            "reset-identity",
            "Lupa Password, identity step: who has an account",
            Unit.MILLISECONDS,
            "the POST of NIK, birthplace and birth date, wrong for both, until the same page with the same sentence",
            ours("unknown", "unknown username"),
            ours("known", "known username"));

    private static final Row MAILBOX = Row.within(
            "reset-mailbox",
            "Lupa Password, mailbox step: which address is right",
            Unit.MILLISECONDS,
            "after a passed identity check, the POST of address and CAPTCHA until the one answer for everyone",
            ours("wrong", "wrong address"),
            ours("right", "right address"));

    private static final Row STOCK = Row.within(
            "reset-stock",
            "Forgot password of stock Keycloak: who has an account",
            Unit.MILLISECONDS,
            "the POST of the username until the page that says a mail was sent; SMTP is on the same machine",
            Subject.of("stock-unknown", "stock Keycloak, unknown username"),
            Subject.of("stock-known", "stock Keycloak, known username"));

    private static Subject ours(String id, String title) {
        return Subject.of("ours-" + id, Side.OURS.title() + ", " + title);
    }

    @Override
    public String id() {
        return "reset";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(IDENTITY, MAILBOX, STOCK);
    }

    @Override
    public List<Sample> measure(Bench bench) {
        var turns = bench.turns();
        return Stream.of(
                        turns.measure(IDENTITY, unknown(bench.ours()), known(bench)),
                        turns.measure(MAILBOX, address(bench, "x"), address(bench, "")),
                        turns.measure(
                                STOCK,
                                () -> stock(bench.stock(), "bukan-" + UUID.randomUUID()),
                                stockKnown(bench.stock())))
                .flatMap(List::stream)
                .toList();
    }

    private static int people(Bench bench) {
        var amounts = bench.amounts();
        return ((amounts.rounds() + 1) * amounts.readings() + TIMES_OF_A_NAME - 1) / TIMES_OF_A_NAME;
    }

    private static Work unknown(Contender ours) {
        return () -> wrongIdentity(ours, "bukan-" + UUID.randomUUID());
    }

    private static Work known(Bench bench) {
        var people = new Officers(bench.ours()).people(people(bench), TIMES_OF_A_NAME);
        return () -> wrongIdentity(bench.ours(), people.next().username());
    }

    private static long wrongIdentity(Contender ours, String username) {
        var reset = new ForgottenPassword(ours);
        reset.username(username);
        var taken = reset.identity(OnFile.wrongAnswers());
        reset.requirePage("data-page=\"identity-check\"");
        return taken;
    }

    private static Work address(Bench bench, String prefix) {
        var people = new Officers(bench.ours()).people(people(bench), TIMES_OF_A_NAME);
        return () -> {
            var person = people.next();
            var reset = new ForgottenPassword(bench.ours());
            reset.username(person.username());
            reset.identity(person.answers());
            var taken = reset.mailbox(prefix + person.address());
            reset.requirePage("data-page=\"link-sent\"");
            return taken;
        };
    }

    private static Work stockKnown(Contender stock) {
        stock.admin()
                .must(stock.admin()
                        .put(
                                Contender.REALM,
                                Map.of(
                                        "resetPasswordAllowed",
                                        true,
                                        "smtpServer",
                                        Map.of(
                                                "host",
                                                "localhost",
                                                "port",
                                                stock.smtpPort(),
                                                "from",
                                                "sso@example.org"))));
        var person = Person.make(stock);
        return () -> stock(stock, person.username());
    }

    private static long stock(Contender stock, String username) {
        var reset = new ForgottenPassword(stock);
        var taken = reset.username(username);
        reset.requirePage("kc-form-login");
        return taken;
    }
}
