package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.TokenApp;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which sign-ins are on record, and what is written. The days of the zones {@link #WEST} and {@link #EAST} always differ: the
 * realm's zone moves to the east, and it is a later day.
 */
class LastSignInIT {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Map<String, String> NOTHING_MORE = Map.of();
    private static final String WEST = "Etc/GMT+12";
    private static final String EAST = "Pacific/Kiritimati";

    private static OwnServer server;
    private static Sso sso;

    private TokenApp app;
    private RealmAttribute zone;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer();
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void itIsTheEarlierDay() {
        app = TokenApp.make(sso);
        zone = RealmAttribute.set(sso, "ssoTimeZone", WEST);
    }

    @AfterEach
    void cleanUp() {
        zone.close();
        app.close();
    }

    private void itIsTheLaterDay() {
        RealmAttribute.set(sso, "ssoTimeZone", EAST);
    }

    @Test
    void signInWithAPageIsOnRecordWithTheDayOfTheRealmsZone() {
        var person = sso.people().employee();

        app.signedIn(new Forms("id"), person, NOTHING_MORE);

        awaitDay(person, WEST);
    }

    @Test
    void directGrantIsOnRecord() {
        var person = sso.people().employee();

        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);

        awaitDay(person, WEST);
    }

    @Test
    void refusedSignInIsNotOnRecord() {
        var person = sso.people().employee();

        assertThat(DirectGrant.of(sso, person.withPassword("salah")).statusCode())
                .isNotEqualTo(200);

        awaitOthers();
        assertThat(rows(person)).isZero();
    }

    @Test
    void anotherApplicationInTheSameSessionIsASignIn() {
        var person = sso.people().employee();
        var device = app.signedIn(new Forms("id"), person, NOTHING_MORE);
        awaitDay(person, WEST);

        itIsTheLaterDay();
        try (var second = TokenApp.make(sso)) {
            device.get(second.signIn(NOTHING_MORE));
            assertThat(second.isBack(device)).isTrue();
        }

        awaitDay(person, EAST);
    }

    @Test
    void furtherSignInsOfADayWriteNothing() {
        var person = sso.people().employee();
        var device = app.signedIn(new Forms("id"), person, NOTHING_MORE);
        awaitDay(person, WEST);
        var written = transaction(person);

        try (var second = TokenApp.make(sso)) {
            device.get(second.signIn(NOTHING_MORE));
            assertThat(second.isBack(device)).isTrue();
        }
        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);

        awaitOthers();
        assertThat(transaction(person)).isEqualTo(written);
    }

    /** The new node remembers nothing. */
    @Test
    void firstSignInAfterARestartWritesNothingOnTheSameDay() throws IOException, InterruptedException {
        var person = sso.people().employee();
        app.tokens(person, NOTHING_MORE);
        awaitDay(person, WEST);
        var written = transaction(person);

        server.stop();
        server.start();
        app.tokens(person, NOTHING_MORE);

        awaitOthers();
        assertThat(transaction(person)).isEqualTo(written);
    }

    @Test
    void renewalOfAnOfflineTokenIsASignInAndThatOfAnOnlineTokenIsNot() {
        var program = app.mayHaveOfflineTokens(sso.people().employee());
        var offline = app.tokens(program, Map.of("scope", "openid offline_access"));
        var tab = sso.people().employee();
        var online = app.tokens(tab, NOTHING_MORE);
        awaitDay(program, WEST);
        awaitDay(tab, WEST);

        itIsTheLaterDay();
        TokenApp.granted(app.refresh(online));
        TokenApp.granted(app.refresh(offline));

        awaitDay(program, EAST);
        assertThat(hasDay(tab, WEST)).isTrue();
    }

    @Test
    void serviceAccountIsNotOnRecord() throws SQLException {
        var before = server.count("select count(*) from SSO_LAST_SIGN_IN l join USER_ENTITY u on u.ID = l.USER_ID"
                + " where u.SERVICE_ACCOUNT_CLIENT_LINK is not null");

        TokenApp.granted(app.ask(Map.of("grant_type", "client_credentials")));

        awaitOthers();
        assertThat(before).isZero();
        assertThat(server.count("select count(*) from SSO_LAST_SIGN_IN l join USER_ENTITY u on u.ID = l.USER_ID"
                        + " where u.SERVICE_ACCOUNT_CLIENT_LINK is not null"))
                .isZero();
    }

    @Test
    void administratorInThePersonsNameIsNotOnRecord() {
        var person = sso.people().employee();
        var device = new Forms("id").impersonating(sso, person);

        device.get(app.signIn(NOTHING_MORE));
        assertThat(app.isBack(device)).as(device.body()).isTrue();

        awaitOthers();
        assertThat(sso.people().events(person, "LOGIN")).isNotEmpty();
        assertThat(rows(person)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = DirectoryMode.class,
            names = {"READ_ONLY", "WITHOUT_IMPORT"})
    void personOfADirectoryIsOnRecord(DirectoryMode mode) throws SQLException {
        try (var directory = Directory.of(sso, mode)) {
            var person = directory.person();
            var before = server.count("select count(*) from SSO_LAST_SIGN_IN");

            app.tokens(person, NOTHING_MORE);

            Await.until("one more row", WITHIN, () -> Optional.of(all()).filter(now -> now == before + 1));
            assertThat(server.count("select count(*) from SSO_LAST_SIGN_IN where USER_ID like 'f:%'"))
                    .isEqualTo(mode == DirectoryMode.WITHOUT_IMPORT ? 1 : 0);
        }
    }

    @Test
    void rowGoesWithTheAccountAndWithTheRealm() throws SQLException {
        var person = sso.people().employee();
        app.tokens(person, NOTHING_MORE);
        awaitDay(person, WEST);

        sso.admin().must(sso.admin().delete(People.path(person)));
        assertThat(rows(person)).isZero();

        String id;
        try (var realm = OwnRealm.make(sso, Map.of())) {
            id = sso.admin()
                    .must(sso.admin().get(realm.name()))
                    .body()
                    .get("id")
                    .asText();
            server.change("insert into SSO_LAST_SIGN_IN values ('uji', '" + id + "', '2026-01-01', '2026-01-01')");
        }
        assertThat(server.count("select count(*) from SSO_LAST_SIGN_IN where REALM_ID = '" + id + "'"))
                .isZero();
    }

    @Test
    void enabledAccountIsCountedAnewAndKeepsItsLastSignIn() throws SQLException {
        var person = sso.people().employee();
        app.tokens(person, NOTHING_MORE);
        awaitDay(person, WEST);
        server.change(
                "update SSO_LAST_SIGN_IN set LAST_DAY = '2026-01-01', COUNTED_FROM = '2026-01-01' where USER_ID = '"
                        + person.id() + "'");
        var stranger = sso.people().employee();

        for (var one : List.of(person, stranger)) {
            sso.people().enable(one, false);
            sso.people().enable(one, true);
        }

        assertThat(rows(person, "LAST_DAY = '2026-01-01' and COUNTED_FROM = '" + today(WEST) + "'"))
                .isOne();
        assertThat(rows(stranger, "LAST_DAY is null and COUNTED_FROM = '" + today(WEST) + "'"))
                .isOne();
    }

    /** A change of an enabled account is no return. */
    @Test
    void changeOfAnEnabledAccountDoesNotCountAnew() throws SQLException {
        var person = sso.people().employee();

        sso.people().enable(person, true);

        assertThat(rows(person)).isZero();
    }

    @Test
    void signInSucceedsWithoutTheTableAndIsOnRecordNextTime() throws SQLException, IOException {
        var person = sso.people().employee();
        server.change("alter table SSO_LAST_SIGN_IN rename to SSO_LAST_SIGN_IN_AWAY");
        try {
            app.tokens(person, NOTHING_MORE);
            Await.until("a line", WITHIN, () -> Optional.of(log()).filter(text -> text.contains("SSO-SIGNIN-001")));
        } finally {
            server.change("alter table SSO_LAST_SIGN_IN_AWAY rename to SSO_LAST_SIGN_IN");
        }

        app.tokens(person, NOTHING_MORE);

        awaitDay(person, WEST);
        assertThat(server.log()).contains("SSO-SIGNIN-002");
    }

    @Test
    void serviceDeskTellsTheDayForAsLongAsItIsOnRecord() throws SQLException {
        var desk = Api.as(sso, sso.people().officer("service-desk")).speaking("id");
        var person = sso.people().employee();
        assertThat(fact(desk, person, "no-sign-in").get("text").asText()).contains("belum pernah masuk");

        app.tokens(person, NOTHING_MORE);
        awaitDay(person, WEST);
        assertThat(fact(desk, person, "last-sign-in").at("/details/day").asText())
                .isEqualTo(today(WEST));
        assertThat(fact(desk, person, "last-sign-in").at("/details/application").asText())
                .isEqualTo(app.id());

        server.change("update SSO_LAST_SIGN_IN set LAST_DAY = '2026-03-02' where USER_ID = '" + person.id() + "'");

        var old = fact(desk, person, "last-sign-in-day");
        assertThat(old.at("/details/day").asText()).isEqualTo("2026-03-02");
        assertThat(old.get("text").asText()).isEqualTo("Terakhir masuk pada 2 Maret 2026.");
    }

    private static JsonNode fact(Api desk, Person person, String code) {
        var state = desk.get(Officers.path(person) + "/state");
        for (var fact : state.body().get("facts")) {
            if (fact.get("code").asText().equals(code)) {
                return fact;
            }
        }
        throw new AssertionError("no fact " + code + ": " + state.text());
    }

    private static String today(String zone) {
        return LocalDate.now(ZoneId.of(zone)).toString();
    }

    private static void awaitDay(Person person, String zone) {
        Await.until("a row of today", WITHIN, () -> Optional.of(true).filter(any -> hasDay(person, zone)));
    }

    private static boolean hasDay(Person person, String zone) {
        var today = today(zone);
        return rows(person, "LAST_DAY = '" + today + "' and COUNTED_FROM = '" + today + "'") == 1;
    }

    /** Waits until a sign-in after all others is written: one thread writes them in their order. */
    private void awaitOthers() {
        var last = sso.people().employee();
        app.tokens(last, NOTHING_MORE);
        awaitDay(last, WEST);
    }

    private static int rows(Person person) {
        return rows(person, "true");
    }

    private static int rows(Person person, String condition) {
        return count("count(*)", person, condition);
    }

    private static int all() {
        try {
            return server.count("select count(*) from SSO_LAST_SIGN_IN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The transaction that wrote the row. */
    private static int transaction(Person person) {
        return count("xmin::text::int", person, "true");
    }

    private static int count(String what, Person person, String condition) {
        try {
            return server.count(
                    "select " + what + " from SSO_LAST_SIGN_IN where USER_ID = '" + person.id() + "' and " + condition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String log() {
        try {
            return server.log();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
