package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Measures whether response time reveals an account: at the steps of Lupa Password, and where stock Keycloak asks for the user
 * name.
 */
public final class ResetTiming implements Chapter {

    /** After two failures a username gets a CAPTCHA, and after more tries a harder one. */
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
        return Stream.of(
                        bench.inTurns(IDENTITY, unknown(bench.ours()), known(bench)),
                        bench.inTurns(MAILBOX, address(bench, "x"), address(bench, "")),
                        bench.inTurns(
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

    private static LongSupplier unknown(Contender ours) {
        return () -> wrongIdentity(ours, "bukan-" + UUID.randomUUID());
    }

    private static LongSupplier known(Bench bench) {
        var people = new EmployeeRegistration(bench.ours()).people(people(bench), TIMES_OF_A_NAME);
        return () -> wrongIdentity(bench.ours(), people.next().username());
    }

    private static long wrongIdentity(Contender ours, String username) {
        var reset = new ResetPages(ours);
        reset.username(username);
        var taken = reset.identity(RegisteredEmployee.wrongAnswers());
        reset.requirePage("data-page=\"identity-check\"");
        return taken;
    }

    private static LongSupplier address(Bench bench, String prefix) {
        var people = new EmployeeRegistration(bench.ours()).people(people(bench), TIMES_OF_A_NAME);
        return () -> {
            var person = people.next();
            var reset = new ResetPages(bench.ours());
            reset.username(person.username());
            reset.identity(person.answers());
            var taken = reset.mailbox(prefix + person.address());
            reset.requirePage("data-page=\"link-sent\"");
            return taken;
        };
    }

    private static LongSupplier stockKnown(Contender stock) {
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
        var person = BenchmarkUser.make(stock);
        return () -> stock(stock, person.username());
    }

    private static long stock(Contender stock, String username) {
        var reset = new ResetPages(stock);
        var taken = reset.username(username);
        reset.requirePage("kc-form-login");
        return taken;
    }
}
