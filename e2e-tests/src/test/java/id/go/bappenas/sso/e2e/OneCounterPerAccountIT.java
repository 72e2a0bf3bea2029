package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Guesser;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each counter treats user name and work address as one account. Unknown names behave the same. */
class OneCounterPerAccountIT {

    private static final int TOLD = 10;
    private static final String CHANGE_FOR = "employee-password/change-for";

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of("KC_SPI_CAPTCHA__ALTCHA__MAX_NUMBER", "1000"));
        sso = server.sso(server.switchInboxOn());
        // Keycloak's own lock is per account.
        server.admin().must(server.admin().put(Sso.REALM, Map.of("bruteForceProtected", false)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void identityStepCountsTriesByUserNameAndByAddressTogether() {
        var address = address();
        var person = person(address);

        var told = IntStream.range(0, TOLD + 2)
                .mapToObj(number -> isAnswered(number % 2 == 0 ? person.username() : address))
                .toList();

        assertThat(told.subList(0, TOLD)).containsOnly(true);
        assertThat(told.subList(TOLD, TOLD + 2)).containsOnly(false);
        assertThat(sso.people().events(person, "RESET_PASSWORD_ERROR"))
                .extracting(event -> event.at("/details/reset_silent").asText())
                .contains("account_hour");
        var work = sso.mailbox().awaitTo(address, mail -> mail.subject().startsWith("Seseorang mencoba"));
        assertThat(work.text())
                .as("the owner's notice after ten tries under both names")
                .isNotBlank();
    }

    @Test
    void identityStepCountsSpellingsOfAnUnknownNameTogether() {
        var name = "tidak.ada." + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        var spellings = List.of(name, "  " + name.toUpperCase(Locale.ROOT) + " ", fullWidth(name));

        var told = IntStream.range(0, TOLD + 1)
                .mapToObj(number -> isAnswered(spellings.get(number % spellings.size())))
                .toList();

        assertThat(told.subList(0, TOLD)).containsOnly(true);
        assertThat(told.get(TOLD)).isFalse();
    }

    @Test
    void webmailsWrongOldPasswordsByUserNameAndByAddressCountTogether() {
        var address = address();
        var person = person(address);
        var webmail = WebmailClient.make(sso).api();
        for (var number = 0; number < TOLD; number++) {
            var name = number % 2 == 0 ? person.username() : address;
            assertThat(changeFor(webmail, name, "salah").code()).isEqualTo("current-password-wrong");
        }

        var right = changeFor(webmail, person.username(), person.password());

        assertThat(right.code()).as("the right password after the limit").isEqualTo("current-password-wrong");
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR").stream()
                        .map(event -> event.get("error").asText()))
                .contains("user_temporarily_disabled");
    }

    @Test
    void webmailsTriesCountSpellingsOfAnUnknownNameTogether() {
        var name = "tidak.ada." + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        var spellings = List.of(name, " " + name.toUpperCase(Locale.ROOT) + " ", fullWidth(name));
        var webmail = WebmailClient.make(sso).api();
        for (var number = 0; number < TOLD; number++) {
            assertThat(changeFor(webmail, spellings.get(number % spellings.size()), "salah")
                            .code())
                    .isEqualTo("current-password-wrong");
        }

        assertThat(changeFor(webmail, name, "salah").code()).isEqualTo("too-many-tries");
    }

    private static boolean isAnswered(String name) {
        var device = Guesser.begin(sso, name, null);
        Guesser.submit(device, Map.of("nik", Officers.nik(), "birthPlace", "Kota Bandung", "birthDate", "1985-03-18"));
        return Guesser.isTold(device);
    }

    private static Api.Answer changeFor(Api webmail, String name, String current) {
        return webmail.postForm(
                CHANGE_FOR, Map.of("username", name, "currentPassword", current, "newPassword", "Lain#12345x"));
    }

    /** A work address whose local part is not the user name. */
    private static String address() {
        return "surat." + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@kantor.example";
    }

    private static Person person(String address) {
        return sso.people().employee(representation -> representation.put("email", address));
    }

    /** The name in full-width letters, which compatibility normalisation turns into plain letters. */
    private static String fullWidth(String name) {
        return name.chars()
                .mapToObj(letter -> letter > ' ' && letter < 127 ? String.valueOf((char) (letter + 0xFEE0)) : " ")
                .reduce("", String::concat);
    }
}
