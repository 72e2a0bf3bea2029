package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.PasswordState;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.harness.Victim;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a person cannot sign in or use Lupa Password, as the service desk sees it, and the search for the person. */
@ExtendWith(SsoExtension.class)
class ServiceDeskIT {

    private static final String ROLE = "service-desk";

    /** The pages of an identity manager by the step that leads to them. */
    private static final Map<String, List<String>> ACTIONS = Map.of(
            "compare-identity", List.of("identity"),
            "set-identity", List.of("identity"),
            "set-address", List.of("address"),
            "confirm-address", List.of("address-confirmation"),
            "resolve-dispute", List.of("address-confirmation"),
            "send-first-password", List.of("first-password"),
            "report-stranger", List.of("sessions", "links"));

    /** Effects and steps of the manual's table of facts, by code. */
    private static final Map<String, List<String>> FACTS = facts();

    private static Map<String, List<String>> facts() {
        try {
            return Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]+\\|([^|]*)\\|([^|]*)\\|$")
                    .matcher(Files.readString(
                            Path.of(System.getProperty("project.root"), "docs", "operators", "service-desk.md")))
                    .results()
                    .collect(Collectors.toMap(
                            row -> row.group(1),
                            row -> List.of(row.group(2).strip(), row.group(3)),
                            (first, second) -> first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What brings a person to the telephone. */
    enum Situation {
        WRONG_NIK(
                "reset-identity-mismatch",
                "",
                "NIK, tempat lahir, atau tanggal lahir yang diketik tidak cocok",
                "the typed NIK, birthplace or birth date differs",
                "compare-identity") {
            @Override
            Person of(Sso sso) {
                var employee = Employee.of(sso);
                var answers = new HashMap<>(employee.answers());
                answers.put("nik", Officers.nik());
                new Reset(sso).start(employee.username()).identity(answers);
                return employee.person();
            }
        },
        ADDRESS_OF_YESTERDAY(
                "address-not-trusted",
                "blocks-reset",
                "belum dipercaya sampai",
                "not trusted until",
                "wait-until",
                "confirm-address") {
            @Override
            Person of(Sso sso) {
                return registered(sso, sso.people().employee());
            }
        },
        ADDRESS_NEEDS_OFFICERS(
                "address-needs-officers",
                "blocks-reset",
                "waktu saja tidak cukup",
                "time alone does not make it trusted",
                "confirm-address") {
            @Override
            Person of(Sso sso) {
                return registered(sso, sso.people().employee(representation -> {
                    representation.remove("email");
                    representation.remove("emailVerified");
                }));
            }
        },
        LOCKED("locked", "blocks-sign-in", "Akun terkunci sampai", "locked until", "wait-until", "reset-password") {
            @Override
            Person of(Sso sso) {
                var employee = Employee.of(sso);
                ResetEndsLockIT.lock(sso, employee.person());
                return employee.person();
            }
        },
        TEMPORARY_PASSWORD_LAPSED(
                "temporary-password-lapsed",
                "blocks-sign-in",
                "Password sementara tidak berlaku lagi sejak",
                "temporary password is no longer valid since",
                "reset-password",
                "send-first-password") {
            @Override
            Person of(Sso sso) {
                var person = sso.people().employee();
                PasswordState.LAPSED.befalls(sso, person);
                return person;
            }
        },
        TEMPORARY_PASSWORD(
                "password-temporary",
                "asks-at-sign-in",
                "Password sementara, berlaku sampai",
                "temporary password, valid until",
                "change-at-sign-in",
                "reset-password") {
            @Override
            Person of(Sso sso) {
                var person = sso.people().employee();
                sso.people().reset(person, People.randomPassword(), true);
                return person;
            }
        },
        PASSWORD_EXPIRED(
                "password-expired",
                "asks-at-sign-in",
                "masa berlakunya habis pada",
                "expired on",
                "change-at-sign-in",
                "reset-password") {
            @Override
            Person of(Sso sso) {
                return sso.people().employee(Jakarta.now().minusDays(130));
            }
        },
        CONTRACT_ENDED(
                "contract-ended-with-account",
                "blocks-sign-in,blocks-reset",
                "Kontrak berakhir pada",
                "The contract ended on",
                "reactivate-through-memo") {
            @Override
            Person of(Sso sso) {
                var requests = AccountRequests.of(sso);
                var request = AccountRequests.flexiwork(1);
                requests.worked(request);
                var person = FirstMail.of(requests.firstMail(request, 0)).person(sso);
                change(sso, person, account -> account.withObject("/attributes")
                        .putArray("contractEnd")
                        .add(LocalDate.now(AccountRequests.JAKARTA).minusDays(1).toString()));
                requests.await(
                        "the end of the contract",
                        () -> !account(sso, person).get("enabled").asBoolean());
                return person;
            }
        },
        DISABLED(
                "account-disabled",
                "blocks-sign-in,blocks-reset",
                "Akun dinonaktifkan",
                "The account is disabled",
                "enable-account",
                "reactivate-through-memo") {
            @Override
            Person of(Sso sso) {
                var employee = Employee.of(sso);
                sso.people().enable(employee.person(), false);
                return employee.person();
            }
        },
        OTP_LOST(
                "second-factor-set-up",
                "asks-at-sign-in",
                "Saat masuk, diminta juga aplikasi autentikator",
                "A sign-in also asks for this: authenticator app",
                "reset-second-factor") {
            @Override
            Person of(Sso sso) {
                var app = new Totp(People.randomPassword());
                return Employee.of(sso, app.employee(sso)).person();
            }
        },
        OFFICER_WITHOUT_APP(
                "app-missing",
                "blocks-reset,asks-at-sign-in",
                "belum memiliki aplikasi autentikator",
                "has no authenticator app yet",
                "set-up-second-factor") {
            @Override
            Person of(Sso sso) {
                return Officers.of(sso).makeWithoutSecondFactor();
            }
        },
        MAIL_NOT_DELIVERED("mail-failed", "", "gagal dikirim", "failed", "ask-operator", "wait-until") {
            @Override
            Person of(Sso sso) {
                var employee = Employee.of(sso);
                try (var refusing = SmtpSink.of(sso, SmtpSink.Mode.TEMPORARY)) {
                    new Reset(sso).ask(employee);
                    var desk = desk(sso);
                    Await.until("a failed mail", Duration.ofSeconds(30), () -> Optional.of(true)
                            .filter(any -> facts(
                                            desk.get(path(employee.person())).body(), code())
                                    .stream()
                                    .anyMatch(mail ->
                                            mail.at("/details/kind").asText().equals("reset-link"))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return employee.person();
            }
        },
        MAILBOX_REFUSES(
                "mailbox-refuses",
                "",
                "menolak email ke kotak surat ini secara permanen",
                "refused a mail to this mailbox for good",
                "set-address",
                "begin-again") {
            @Override
            Person of(Sso sso) {
                var employee = Employee.of(sso);
                try (var refusing = SmtpSink.of(sso, SmtpSink.Mode.PERMANENT)) {
                    new Reset(sso).ask(employee);
                    var desk = desk(sso);
                    Await.until("a refused mailbox", Duration.ofSeconds(30), () -> Optional.of(true)
                            .filter(any -> !facts(
                                            desk.get(path(employee.person())).body(), code())
                                    .isEmpty()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return employee.person();
            }
        },
        MAIL_IN_SPAM(
                "reset-link-sent",
                "",
                "Server email penerima sudah mengambilnya",
                "receiving mail server has taken it",
                "look-into-spam",
                "begin-again") {
            @Override
            Person of(Sso sso) {
                var employee = Employee.of(sso);
                Reset.link(sso, employee);
                return employee.person();
            }
        },
        NO_IDENTITY("identity-missing", "blocks-reset", "belum tersimpan", "are not on file", "set-identity") {
            @Override
            Person of(Sso sso) {
                return sso.people().employee();
            }
        },
        NO_ADDRESS(
                "address-missing",
                "blocks-reset",
                "Belum ada email eksternal yang terdaftar",
                "No external address is registered",
                "set-address") {
            @Override
            Person of(Sso sso) {
                var person = sso.people().employee();
                Officers.of(sso).putOnFile(person);
                return person;
            }
        },
        TOO_MANY_MAILS(
                "reset-mail-limit",
                "blocks-reset",
                "sudah dikirim sebanyak batasnya",
                "as many mails as its limit allows",
                "wait-until") {
            @Override
            Person of(Sso sso) {
                var employee = Employee.of(sso);
                for (var mails = 1; mails <= 3; mails++) {
                    new Reset(sso).ask(employee);
                    Reset.awaitMails(sso, employee, mails);
                }
                return employee.person();
            }
        },
        DISPUTED(
                "address-disputed-earlier-used",
                "",
                "menyangkal perubahan email eksternalnya",
                "disputes the change of their external address",
                "resolve-dispute") {
            @Override
            Person of(Sso sso) {
                var victim = new Victim(sso, true);
                victim.moveBy(Officers.of(sso).api(), victim.strange("satu"));
                var link = Notices.link(victim.changesToldTo(victim.work(), 1).get(0));
                var page = new Forms("id").get(link);
                page.submit(Map.of("token", link.substring(link.indexOf("token=") + "token=".length())));
                return victim.person();
            }
        };

        private final String code;
        private final List<String> effects;
        private final Map<String, String> sentences;
        private final List<String> help;

        /**
         * @param indonesian and english part of the sentence
         * @param help codes of the steps
         */
        Situation(String code, String effects, String indonesian, String english, String... help) {
            this.code = code;
            this.effects = effects.isEmpty() ? List.of() : List.of(effects.split(","));
            this.sentences = Map.of("id", indonesian, "en", english);
            this.help = List.of(help);
        }

        String code() {
            return code;
        }

        abstract Person of(Sso sso);
    }

    @TestFactory
    Stream<DynamicTest> stateAndPageNameTheCauseAndTheStepThatHelps(Sso sso, Browsing browsing) {
        var desk = desk(sso);
        var page = browsing.page();
        var pages = new DeskPages(page, sso).openAs(Officers.of(sso).make(), "people");
        pages.assertCurrent("desk-people");
        return Arrays.stream(Situation.values())
                .map(situation -> DynamicTest.dynamicTest(situation.name(), () -> {
                    var person = situation.of(sso);
                    var state = desk.get(path(person));
                    assertState(situation, state);
                    for (var language : List.of("id", "en")) {
                        pages.open("people/" + person.username() + "?kc_locale=" + language);
                        assertPage(situation, page, language);
                    }
                }));
    }

    private static void assertState(Situation situation, Api.Answer state) {
        assertThat(state.status()).as(state.text()).isEqualTo(200);
        assertThat(facts(state.body(), situation.code)).isNotEmpty().allSatisfy(fact -> {
            assertThat(texts(fact.get("effects"))).isEqualTo(situation.effects);
            assertThat(codes(fact.get("help"))).isEqualTo(situation.help);
            assertThat(fact.get("help"))
                    .allSatisfy(step ->
                            assertThat(step.get("text").asText()).endsWith(".").hasSizeGreaterThan(10));
            assertThat(fact.get("text").asText()).endsWith(".").doesNotContain("{");
        });
        assertThat(state.body().get("signIn").asText())
                .isEqualTo(expected(state.body(), "blocks-sign-in", "asks-at-sign-in"));
        assertThat(state.body().get("reset").asText()).isEqualTo(expected(state.body(), "blocks-reset", "-"));
        assertThat(state.text()).doesNotContain("@surat.example", "@jahat.example", "1985-03-17", "Bandung");
        assertThat(state.body().get("facts")).allSatisfy(ServiceDeskIT::assertAsInTheManual);
    }

    /** The row of the manual's table has the effects of the fact, and each of its steps. */
    private static void assertAsInTheManual(JsonNode fact) {
        var row = FACTS.get(fact.get("code").asText());
        assertThat(row).as(fact.get("code").asText()).isNotNull();
        var effects = row.get(0);
        assertThat(texts(fact.get("effects")))
                .as(fact.toString())
                .containsExactlyInAnyOrderElementsOf(effects.isBlank() ? List.of() : List.of(effects.split(", ")));
        assertThat(codes(fact.get("help"))).as(fact.toString()).allSatisfy(step -> assertThat(row.get(1))
                .contains('`' + step + '`'));
    }

    private static void assertPage(Situation situation, Page page, String language) {
        var fact = page.locator("[data-code=" + situation.code + "]")
                .filter(new Locator.FilterOptions().setHasText(situation.sentences.get(language)));
        assertThat(fact.count())
                .as("%s: %s", situation, page.locator("main").innerText())
                .isPositive();
        var first = fact.first();
        assertThat(first.locator("[data-effect]").evaluateAll("all => all.map(one => one.dataset.effect)"))
                .isEqualTo(situation.effects);
        assertThat(first.locator("[data-step]").evaluateAll("all => all.map(one => one.dataset.step)"))
                .isEqualTo(situation.help);
        for (var step : situation.help) {
            var links = first.locator("[data-step=" + step + "] a");
            assertThat(links.evaluateAll("all => all.map(one => one.href.split('/').pop())"))
                    .as(step)
                    .isEqualTo(ACTIONS.getOrDefault(step, List.of()));
        }
        assertThat(page.locator("body").innerText())
                .doesNotContain("@surat.example", "@jahat.example", "1985-03-17", "Bandung", "deskPerson", "help-");
    }

    @Test
    void looksAndSearchesOfADayAreLimitedAndThePageSaysSo(Sso sso, Browsing browsing) {
        var person = sso.people().employee();
        var officer = sso.people().officer(ROLE);
        var desk = Api.as(sso, officer);
        var page = browsing.page();
        var pages = new DeskPages(page, sso).openAs(officer, "people/" + person.username());
        pages.assertCurrent("desk-person");

        for (var reload = 0; reload < 3; reload++) {
            page.reload();
        }
        // One look is counted so far.
        for (var look = 1; look < 200; look++) {
            assertThat(desk.get("employee-identity/employees/tidak.ada." + look + "/state")
                            .code())
                    .isEqualTo("employee-unknown");
        }
        assertThat(desk.get(path(sso.people().employee())).code()).isEqualTo("looks-per-day");
        assertThat(desk.get(path(person)).status()).as("the same person again").isEqualTo(200);
        pages.open("people/tidak.ada").assertCurrent("desk-problem");
        assertThat(page.locator("[data-error-summary]")).containsText("paling banyak 200 kali sehari");
        assertThat(events(sso, officer))
                .filteredOn(event -> event.at("/details/look").asText().equals("state"))
                .hasSizeGreaterThanOrEqualTo(5);

        for (var number = 0; number < 200; number++) {
            assertThat(search(desk, "tidak ada orang ini").status()).isEqualTo(200);
        }
        assertThat(search(desk, "budi").code()).isEqualTo("searches-per-day");
        pages.open("people");
        page.locator("#search").fill("O'Brien <b>");
        page.locator("#find button").click();
        assertThat(page.locator("[data-error-summary]")).containsText("paling banyak 200 kali sehari");
        assertThat(page.locator("#search")).hasValue("O'Brien <b>");
    }

    @Test
    void personWhoCanDoEverythingHasNoFactThatBlocks(Sso sso) {
        var employee = Employee.of(sso);
        assertThat(DirectGrant.of(sso, employee.person()).statusCode()).isEqualTo(200);

        var state = desk(sso).speaking("en").get(path(employee.person())).body();

        assertThat(state.get("signIn").asText()).isEqualTo("possible");
        assertThat(state.get("reset").asText()).isEqualTo("possible");
        assertThat(codes(state.get("facts")))
                .contains("password-valid", "identity-on-file", "address-trusted", "last-sign-in", "sessions");
        assertThat(fact(state, "identity-on-file").at("/details/nikLastFour").asText())
                .isEqualTo(employee.nik().substring(12));
        assertThat(fact(state, "address-trusted").at("/details/address").asText())
                .isEqualTo("p***%s@s***.example"
                        .formatted(employee.username()
                                .substring(employee.username().length() - 1)));
        assertThat(Instant.parse(fact(state, "last-sign-in").at("/details/at").asText()))
                .isAfter(Instant.now().minusSeconds(120));
        assertThat(fact(state, "sessions").at("/details/count").asInt()).isOne();
        assertThat(fact(state, "password-valid").get("text").asText()).contains("valid until");
    }

    @ParameterizedTest
    @CsvSource({
        "service-desk, 200",
        "identity-manager, 200",
        "request-submitter, 403",
        "request-verifier, 403",
        "request-auditor, 403",
        "password-changer, 403",
    })
    void onlyServiceDeskAndIdentityManagerMaySearchAndLook(String role, int status, Sso sso) {
        var person = sso.people().employee();
        var officer = Api.as(sso, sso.people().officer(role));

        assertThat(officer.get(path(person)).status()).isEqualTo(status);
        assertThat(search(officer, person.username()).status()).isEqualTo(status);
        assertThat(Api.anonymous(sso).get(path(person)).status()).isEqualTo(401);
    }

    @Test
    void serviceDeskWithoutSecondFactorIsRefusedAndAChangeIsRefused(Sso sso) {
        var person = sso.people().employee();
        var officer = sso.people().employee();
        var early = Api.withAudience(sso, officer);
        sso.people().grant(officer, "sso-api", ROLE);

        assertThat(early.get(path(person)).code()).isEqualTo("second-factor-missing");
        assertThat(search(early, person.username()).code()).isEqualTo("second-factor-missing");
        var desk = desk(sso);
        assertThat(desk.put(Officers.path(person), Officers.identity(person)).code())
                .isEqualTo("role-missing");
        assertThat(desk.get(Officers.path(person)).code()).isEqualTo("role-missing");
        assertThat(desk.delete(Officers.path(person)).code()).isEqualTo("role-missing");
    }

    @Test
    void unknownNamesAndServiceAccountsAreNotFound(Sso sso) {
        Api.asProgram(sso, "password-changer");
        var program = sso.admin()
                .must(sso.admin().get(Sso.REALM + "/users?exact=false&username=service-account-webmail"))
                .body();
        var desk = desk(sso);

        for (var name : List.of("tidak.ada", "%00", "%3Cb%3EO'Brien", "service-account-webmail")) {
            assertThat(desk.get("employee-identity/employees/" + name + "/state")
                            .code())
                    .as("%s %s", name, program.size())
                    .isEqualTo("employee-unknown");
        }
    }

    @Test
    void searchFindsAPersonByEachCompleteValueAndTheEventHidesIt(Sso sso) {
        var nip = "19850317" + String.valueOf(System.nanoTime()).substring(0, 10);
        var unique = "Wulan" + word();
        var employee = Employee.of(sso, sso.people().employee(representation -> {
            representation.put("firstName", "Ratna O'Brien");
            representation.put("lastName", unique);
            representation.put("attributes", Map.of("employeeNumber", List.of(nip)));
        }));
        var officer = sso.people().officer(ROLE);
        var desk = Api.as(sso, officer);
        var values = new HashMap<String, String>();
        values.put(employee.username(), "name");
        values.put(employee.username().substring(8), "name");
        values.put(unique.toLowerCase(Locale.ROOT) + " ratna", "name");
        values.put("O'Brien " + unique, "name");
        values.put(employee.address().toUpperCase(Locale.ROOT), "address");
        values.put(employee.username() + "@kantor.example", "address");
        values.put(nip, "nip");
        values.put(employee.nik(), "nik");
        values.put(
                "NIK: " + employee.nik().substring(0, 6) + " " + employee.nik().substring(6), "nik");

        values.forEach((value, by) -> {
            var found = search(desk, value);
            assertThat(found.status()).as("%s: %s", value, found.text()).isEqualTo(200);
            assertThat(found.body().get("by").asText()).isEqualTo(by);
            assertThat(found.body().get("people")).as(value).singleElement().satisfies(person -> {
                assertThat(person.get("username").asText()).isEqualTo(employee.username());
                assertThat(person.get("name").asText()).isEqualTo("Ratna O'Brien " + unique);
                assertThat(person.get("externalEmail").asText()).endsWith("@s***.example");
            });
            assertThat(found.text()).doesNotContain(employee.nik(), nip, employee.address());
        });

        var events = events(sso, officer);
        assertThat(events).hasSize(values.size()).allSatisfy(event -> {
            assertThat(event.at("/details/look").asText()).isEqualTo("search");
            assertThat(event.at("/details/found").asText()).isEqualTo("1");
            assertThat(event.toString()).doesNotContain(employee.nik(), nip, employee.address(), unique);
        });
    }

    @Test
    void partsOfNumbersAndAddressesFindNobodyAndAShortTextIsRefused(Sso sso) {
        var nip = "19850317" + String.valueOf(System.nanoTime()).substring(0, 10);
        var employee = Employee.of(
                sso,
                sso.people()
                        .employee(representation ->
                                representation.put("attributes", Map.of("employeeNumber", List.of(nip)))));
        var desk = desk(sso);

        for (var part : List.of(
                employee.nik().substring(0, 15),
                employee.nik().substring(4),
                employee.nik() + "1",
                nip.substring(0, 17),
                employee.address().substring(3),
                "*" + employee.address().substring(3),
                employee.username().substring(3) + "@")) {
            assertThat(search(desk, part).body().get("people")).as(part).isEmpty();
        }
        for (var refused : List.of("", "a", "**", "%%%", "\"\"\"\"", "a".repeat(101))) {
            var answer = search(desk, refused);
            assertThat(answer.status()).as(refused).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo("search-length");
        }
        assertThat(desk.post("employee-identity/search", Map.of()).status()).isEqualTo(422);
        assertThat(desk.post("employee-identity/search", List.of()).status()).isEqualTo(400);
        for (var odd :
                List.of("ab\u200bc", "abc\\", "%_xyz%", "\\'; drop table", "пегавай", "a b c d e f g h i j k l")) {
            assertThat(search(desk, odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void searchTellsAtMostTwentyPeopleAndThatThereAreMore(Sso sso) {
        var word = "Ramai" + word();
        for (var person = 0; person < 21; person++) {
            sso.people().employee(representation -> representation.put("lastName", word));
        }

        var found = search(desk(sso), word).body();

        assertThat(found.get("people")).hasSize(20);
        assertThat(found.get("more").asBoolean()).isTrue();
    }

    @Test
    void eachLookIsAnAdminEventAboutThePerson(Sso sso) {
        var person = sso.people().employee();
        var officer = sso.people().officer(ROLE);

        Api.as(sso, officer).get(path(person));

        assertThat(events(sso, officer)).singleElement().satisfies(event -> {
            assertThat(event.get("resourcePath").asText())
                    .isEqualTo("users/" + person.id() + "/employee-identity/state");
            assertThat(event.at("/details/look").asText()).isEqualTo("state");
            assertThat(event.at("/details/username").asText()).isEqualTo(person.username());
        });
    }

    private static List<JsonNode> events(Sso sso, Person officer) {
        var events = new ArrayList<JsonNode>();
        sso.admin()
                .must(sso.admin().get(Sso.REALM + "/admin-events?authUser=" + officer.id()))
                .body()
                .forEach(events::add);
        return events;
    }

    /** What the summary must say about facts with these effects. */
    private static String expected(JsonNode state, String blocks, String asks) {
        var effects = new HashSet<String>();
        state.get("facts").forEach(fact -> effects.addAll(texts(fact.get("effects"))));
        return effects.contains(blocks) ? "blocked" : effects.contains(asks) ? "asks" : "possible";
    }

    /** Letters that are in no other person's name. */
    private static String word() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static Api desk(Sso sso) {
        return Api.as(sso, sso.people().officer(ROLE));
    }

    private static String path(Person person) {
        return Officers.path(person) + "/state";
    }

    private static Api.Answer search(Api officer, String text) {
        return officer.post("employee-identity/search", Map.of("search", text));
    }

    private static Person registered(Sso sso, Person person) {
        assertThat(Officers.of(sso)
                        .api()
                        .put(Officers.path(person), Officers.identity(person))
                        .status())
                .isEqualTo(200);
        return person;
    }

    private static JsonNode account(Sso sso, Person person) {
        return sso.admin().must(sso.admin().get(People.path(person))).body();
    }

    private static void change(Sso sso, Person person, Consumer<ObjectNode> change) {
        var account = (ObjectNode) account(sso, person);
        change.accept(account);
        sso.admin().must(sso.admin().put(People.path(person), account));
    }

    private static List<JsonNode> facts(JsonNode state, String code) {
        var found = new ArrayList<JsonNode>();
        state.get("facts").forEach(fact -> {
            if (fact.get("code").asText().equals(code)) {
                found.add(fact);
            }
        });
        return found;
    }

    private static JsonNode fact(JsonNode state, String code) {
        var found = facts(state, code);
        assertThat(found).as("%s in %s", code, codes(state.get("facts"))).hasSize(1);
        return found.get(0);
    }

    private static List<String> codes(JsonNode nodes) {
        var codes = new ArrayList<String>();
        nodes.forEach(node -> codes.add(node.get("code").asText()));
        return codes;
    }

    private static List<String> texts(JsonNode nodes) {
        var texts = new ArrayList<String>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
