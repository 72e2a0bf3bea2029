package id.go.bappenas.sso.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fakes.MemoryDatabase;
import id.go.bappenas.sso.overview.GaugeReadings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;

/** The statements on H2, with the schema of the changelog; {@code LastSignInIT} runs them on PostgreSQL. */
class LastSignInsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private EntityManagerFactory database;

    @BeforeEach
    void open() {
        database = MemoryDatabase.open(
                "signins",
                List.of("META-INF/sign-in-changelog.xml"),
                List.of(
                        UserEntity.class,
                        UserAttributeEntity.class,
                        UserRequiredActionEntity.class,
                        CredentialEntity.class,
                        FederatedIdentityEntity.class,
                        LastSignInEntity.class));
        in(session -> {
            sql(
                    session,
                    "create table USER_ENTITY (ID varchar(36) primary key, REALM_ID varchar(255), ENABLED boolean,"
                            + " CREATED_TIMESTAMP bigint, SERVICE_ACCOUNT_CLIENT_LINK varchar(255))");
            account(session, "agus", "realm", true, "2024-01-01", null);
            account(session, "budi", "realm", true, "2024-01-01", null);
            account(session, "dewi", "realm", true, null, null);
            account(session, "siti", "realm", true, "2026-11-01", null);
            account(session, "gone", "realm", false, "2024-01-01", null);
            account(session, "program", "realm", true, "2024-01-01", "client");
            account(session, "stranger", "other", true, "2024-01-01", null);
        });
    }

    @AfterEach
    void close() {
        in(session -> sql(session, "drop all objects"));
        database.close();
    }

    @Test
    void firstSignInMakesARowAndALaterOneMovesBothDays() {
        signIn(DAY.minusDays(3), "budi", "siti");
        in(session -> assertThat(signIns(session).of("budi")).contains(dates(DAY.minusDays(3), DAY.minusDays(3))));

        signIn(DAY, "budi");

        in(session -> {
            assertThat(signIns(session).of("budi")).contains(dates(DAY, DAY));
            assertThat(signIns(session).of("siti")).contains(dates(DAY.minusDays(3), DAY.minusDays(3)));
        });
    }

    /** A node whose sign-in is written late, after midnight. */
    @Test
    void earlierDayChangesNothing() {
        signIn(DAY, "budi");

        signIn(DAY.minusDays(1), "budi");

        in(session -> assertThat(signIns(session).of("budi")).contains(dates(DAY, DAY)));
    }

    /** Both have found no row before either wrote it. */
    @Test
    void secondNodeFindsTheRowOfTheFirst() {
        in(session -> assertThat(rows(DAY).update(session, List.of("budi"))).containsExactly("budi"));
        in(session -> rows(DAY).insert(session, "budi"));

        in(session -> rows(DAY).insert(session, "budi"));

        in(session -> assertThat(signIns(session).of("budi")).contains(dates(DAY, DAY)));
    }

    @Test
    void accountThatWasRemovedMeanwhileGetsNoRow() {
        signIn(DAY, "removed");

        in(session -> assertThat(signIns(session).of("removed")).isEmpty());
    }

    @Test
    void signInAfterAnAccountWasBroughtBackIsTheFirstOnRecord() {
        in(session -> entities(session).persist(LastSignInEntity.counted("realm", "budi", DAY.minusDays(1))));
        in(session ->
                assertThat(signIns(session).of("budi")).contains(new SignInDates(Optional.empty(), DAY.minusDays(1))));

        signIn(DAY, "budi");

        in(session -> assertThat(signIns(session).of("budi")).contains(dates(DAY, DAY)));
    }

    @Test
    void signInThatIsWrittenAfterTheAccountWasBroughtBackLeavesTheLaterDay() {
        in(session -> entities(session).persist(LastSignInEntity.counted("realm", "budi", DAY)));

        signIn(DAY.minusDays(1), "budi");

        in(session -> assertThat(signIns(session).of("budi")).contains(dates(DAY.minusDays(1), DAY)));
    }

    @Test
    void sweepFindsEnabledPeopleWhoseDaysCountFromThatDayOrEarlier() {
        signIn(DAY.minusDays(180), "budi", "agus", "gone", "program", "stranger");
        signIn(DAY.minusDays(179), "siti");
        in(session -> sql(
                session,
                "update SSO_LAST_SIGN_IN set COUNTED_FROM = '" + DAY.minusDays(1) + "' where USER_ID = 'agus'"));

        in(session -> {
            assertThat(signIns(session).idleSince(DAY.minusDays(180), LastSignIns.BEGIN, 10))
                    .containsExactly(new IdlePerson(
                            "budi", Optional.of(dates(DAY.minusDays(180), DAY.minusDays(180))), Optional.empty()));
            assertThat(signIns(session).of("agus")).contains(dates(DAY.minusDays(180), DAY.minusDays(1)));
        });
    }

    @Test
    void sweepGoesPageByPage() {
        signIn(DAY.minusDays(200), "agus", "budi", "siti");

        in(session -> {
            assertThat(ids(signIns(session).idleSince(DAY, LastSignIns.BEGIN, 2)))
                    .containsExactly("agus", "budi");
            assertThat(ids(signIns(session).idleSince(DAY, "budi", 2))).containsExactly("siti");
            assertThat(signIns(session).idleSince(DAY, "siti", 2)).isEmpty();
        });
    }

    /** Dewi's account has no date, as those of an old import. */
    @Test
    void sweepOfPeopleNotOnRecordFindsThoseWhoNeverSignedIn() {
        signIn(DAY, "agus");

        in(session -> {
            var created = moment("2026-10-01");
            assertThat(signIns(session).notOnRecord(created, LastSignIns.BEGIN, 10))
                    .containsExactly(
                            new IdlePerson("budi", Optional.empty(), Optional.of(moment("2024-01-01"))),
                            new IdlePerson("dewi", Optional.empty(), Optional.empty()));
            assertThat(ids(signIns(session).notOnRecord(created, "budi", 1))).containsExactly("dewi");
        });
    }

    @Test
    void gaugeCountsEnabledPeopleByDays() {
        signIn(DAY.minusDays(29), "agus");
        signIn(DAY.minusDays(30), "budi");
        signIn(DAY.minusDays(180), "siti", "gone", "stranger");

        in(session -> {
            var readings = new GaugeReadings();
            new SignInOverview()
                    .measure(session, realm(), DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), readings);
            assertThat(SignInOverview.PEOPLE.values())
                    .extracting(days -> readings.value(SignInOverview.PEOPLE, days, Instant.EPOCH))
                    .containsExactly(1.0, 1.0, 0.0, 1.0, 1.0);
        });
    }

    @Test
    void realmWithoutPeopleCountsZero() {
        in(session -> {
            sql(session, "delete from USER_ENTITY");
            var readings = new GaugeReadings();
            new SignInOverview().measure(session, realm(), Instant.EPOCH, readings);
            assertThat(SignInOverview.PEOPLE.values())
                    .allSatisfy(days -> assertThat(readings.value(SignInOverview.PEOPLE, days, Instant.EPOCH))
                            .isZero());
        });
    }

    @Test
    void rowsGoWithThePersonAndTheRealm() {
        signIn(DAY, "agus", "budi");

        in(session -> signIns(session).forget("agus"));
        in(session -> {
            assertThat(signIns(session).of("agus")).isEmpty();
            assertThat(signIns(session).of("budi")).isPresent();
        });

        in(session -> signIns(session).forgetAll());
        in(session -> assertThat(signIns(session).of("budi")).isEmpty());
    }

    private void signIn(LocalDate day, String... people) {
        in(session -> {
            var unknown = rows(day).update(session, List.of(people));
            unknown.forEach(person -> rows(day).insert(session, person));
        });
    }

    private static SignInRows rows(LocalDate day) {
        return new SignInRows(null, "realm", day);
    }

    private static LastSignIns signIns(KeycloakSession session) {
        return LastSignIns.of(session, realm());
    }

    private static SignInDates dates(LocalDate last, LocalDate counted) {
        return new SignInDates(Optional.of(last), counted);
    }

    private static List<String> ids(List<IdlePerson> people) {
        return people.stream().map(IdlePerson::userId).toList();
    }

    private static RealmModel realm() {
        return Fakes.of(RealmModel.class, Map.of("getId", arguments -> "realm", "getAttribute", arguments -> "UTC"));
    }

    private static Instant moment(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static void account(
            KeycloakSession session, String id, String realm, boolean enabled, String created, String client) {
        sql(
                session,
                "insert into USER_ENTITY values ('%s', '%s', %s, %s, %s)"
                        .formatted(
                                id,
                                realm,
                                enabled,
                                created == null ? "null" : moment(created).toEpochMilli(),
                                client == null ? "null" : "'" + client + "'"));
    }

    private static void sql(KeycloakSession session, String statement) {
        entities(session).createNativeQuery(statement).executeUpdate();
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Runs the work in a transaction. */
    private void in(Consumer<KeycloakSession> work) {
        try (var entities = database.createEntityManager()) {
            var connection = Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> entities));
            entities.getTransaction().begin();
            work.accept(Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> connection)));
            entities.getTransaction().commit();
        }
    }
}
