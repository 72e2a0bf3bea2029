package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Victim;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One or two officers change an employee's external address against the employee's will, once or several times. "No
 * wait" in these tests means that an address becomes trusted by time at once and not after 24 hours.
 */
@ExtendWith(SsoExtension.class)
class AddressDisputeIT {

    private Sso sso;

    @BeforeEach
    void use(Sso underTest) {
        sso = underTest;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ownerGetsAMailForEachFurtherChangeBetweenForeignAddresses(boolean workMailbox) {
        var victim = new Victim(sso, workMailbox);
        var officer = Officers.of(sso).api();

        victim.moveBy(officer, victim.strange("satu"));
        victim.moveBy(officer, victim.strange("dua"));
        victim.moveBy(officer, victim.strange("tiga"));

        assertThat(victim.changesToldTo(victim.own(), 3)).hasSize(3);
        if (workMailbox) {
            assertThat(victim.changesToldTo(victim.work(), 3)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneOfficerCannotEndADisputeByChangingTheAddressTwice(boolean workMailbox) {
        var victim = new Victim(sso, workMailbox);
        var officer = Officers.of(sso).api();
        var first = victim.strange("satu");
        victim.moveBy(officer, first);
        disown(victim, workMailbox);

        victim.moveBy(officer, victim.strange("dua"));
        victim.moveBy(officer, first);

        try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
            assertThat(trusted(victim, officer)).isFalse();
            assertThat(victim.confirmedBy(Officers.of(sso).api()).code()).isEqualTo("address-disputed");
            assertThat(trusted(victim, officer)).isFalse();
            assertThat(Reset.link(sso, victim.employee()))
                    .as("Lupa Password still leads to the mailbox that was trusted before")
                    .isNotEmpty();
            assertNoReset(victim, first);
        }
        assertThat(victim.changesToldTo(victim.own(), 3)).hasSize(3);
    }

    @Test
    void officerSeesADisputeInTheDataAndInRefusalsInBothLanguages() {
        var victim = new Victim(sso, true);
        var officer = Officers.of(sso).api();
        victim.moveBy(officer, victim.strange("satu"));
        assertThat(victim.seenBy(officer).body().has("dispute")).isFalse();
        disown(victim, true);

        var second = Officers.of(sso).api();
        var dispute = victim.seenBy(second).body().get("dispute");
        assertThat(dispute.get("notice").asText()).isEqualTo("address_change");
        assertThat(dispute.get("address").asText()).isEqualTo(masked(victim.strange("satu")));
        assertThat(dispute.get("trustedAddress").asText()).isEqualTo(masked(victim.own()));
        assertThat(dispute.get("since").asText())
                .isGreaterThan(dispute.get("noticeOf").asText());
        assertThat(dispute.has("firstOfficer")).isFalse();
        assertThat(victim.seenBy(second)
                        .body()
                        .at("/externalEmail/confirmationsNeeded")
                        .asInt())
                .isEqualTo(2);

        var told = victim.confirmedBy(second);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body().get("detail").asText()).contains("menyangkal", "dua petugas");
        assertThat(victim.confirmedBy(second.speaking("en"))
                        .body()
                        .get("detail")
                        .asText())
                .contains("disputes", "in person", "two officers");
        assertThat(victim.confirmedBy(second, Map.of("externalEmail", victim.strange("satu")))
                        .code())
                .isEqualTo("address-disputed");
        assertThat(victim.confirmedBy(second, Map.of("externalEmail", victim.strange("satu"), "resolvesDispute", "yes"))
                        .status())
                .isEqualTo(422);
        assertThat(victim.confirmedBy(second, resolution(victim.own())).code()).isEqualTo("other-address-registered");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoOfficersResolveADisputeAndThePersonGetsAMail(boolean workMailbox) {
        var victim = new Victim(sso, workMailbox);
        var one = Officers.of(sso).api();
        var two = Officers.of(sso).api();
        var address = victim.strange("satu");
        victim.moveBy(one, address);
        assertThat(victim.confirmedBy(two, resolution(address)).code())
                .as("before the dispute")
                .isEqualTo("no-dispute");
        disown(victim, workMailbox);

        assertThat(victim.confirmedBy(one, resolution(address)).status()).isEqualTo(202);
        assertThat(victim.confirmedBy(one, resolution(address)).status())
                .as("a second confirmation by the same officer")
                .isEqualTo(202);
        assertThat(trusted(victim, one)).isFalse();
        assertThat(victim.seenBy(two).body().at("/dispute/firstOfficer").asText())
                .isNotEmpty();
        assertThat(victim.confirmedBy(two, resolution(address)).status()).isEqualTo(204);

        assertThat(trusted(victim, one)).isTrue();
        assertThat(victim.seenBy(one).body().has("dispute")).isFalse();
        assertThat(adminEvents(victim, "dispute")).containsExactly("resolved", "first-consent", "first-consent");
        assertThat(sso.people().events(victim.person(), "UPDATE_PROFILE_ERROR"))
                .extracting(event -> event.at("/details/address_dispute").asText())
                .containsExactly("opened");
        for (var mailbox : workMailbox ? List.of(victim.own(), victim.work()) : List.of(victim.own())) {
            var mail = sso.mailbox().awaitTo(mailbox, told -> told.text().contains("telah memutuskan sanggahan"));
            assertThat(mail.text()).contains(masked(address)).doesNotContain(address);
            assertThat(mail.text().contains("not-me"))
                    .as("only the work mailbox has a link, because the old address is no longer registered")
                    .isEqualTo(mailbox.equals(victim.work()));
        }
    }

    @Test
    void firstOfficersConsentEndsWhenTheAddressChanges() {
        var victim = new Victim(sso, true);
        var one = Officers.of(sso).api();
        var two = Officers.of(sso).api();
        var address = victim.strange("satu");
        victim.moveBy(one, address);
        disown(victim, true);
        assertThat(victim.confirmedBy(one, resolution(address)).status()).isEqualTo(202);

        victim.moveBy(one, victim.strange("dua"));
        victim.moveBy(one, address);

        assertThat(victim.confirmedBy(two, resolution(address)).status())
                .as("another confirmation after the change")
                .isEqualTo(202);
        assertThat(trusted(victim, two)).isFalse();
    }

    /** All writes to a person's data except a decision of two officers about the dispute. */
    @Test
    void disputeOutlivesEveryOtherWrite() {
        var victim = new Victim(sso, true);
        var officer = Officers.of(sso).api();
        var address = victim.strange("satu");
        victim.moveBy(officer, address);
        disown(victim, true);

        assertThat(officer.delete(Officers.path(victim.person())).status()).isEqualTo(204);
        assertDisputed(victim, officer, "the identity data were deleted");
        assertThat(officer.put(Officers.path(victim.person()), Officers.identity(Officers.nik(), address))
                        .status())
                .isEqualTo(200);
        assertDisputed(victim, officer, "there is another NIK");
        setInAdminConsole(victim, List.of());
        assertDisputed(victim, officer, "the address was removed");
        setInAdminConsole(victim, List.of(address));
        assertDisputed(victim, officer, "the address was set in the admin console");
        var list = "username,nik,birthPlace,birthDate,externalEmail\n%s,%s,Kota Bandung,1985-03-17,%s\n"
                .formatted(victim.person().username(), Officers.nik(), victim.strange("tiga"));
        assertThat(officer.send("POST", "employee-identity/import", "text/csv", list.getBytes(StandardCharsets.UTF_8))
                        .body()
                        .get("recorded")
                        .asInt())
                .isEqualTo(1);
        assertDisputed(victim, officer, "a list was imported");
        try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
            assertDisputed(victim, officer, "time has gone by");
            assertThat(trusted(victim, officer)).isFalse();
        }
        assertThat(victim.changesToldTo(victim.own(), 2)).isNotEmpty();
    }

    /**
     * The address became trusted by time before the person read the mail in the work mailbox. Both addresses were
     * trusted, so the reader of each address may be the thief.
     */
    @Test
    void disputeEndsTheTrustThatAnAddressGotByTime() {
        var victim = new Victim(sso, true);
        var officer = Officers.of(sso).api();
        var address = victim.strange("satu");
        victim.moveBy(officer, address);
        var mail = victim.changesToldTo(victim.work(), 1).get(0);
        try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
            assertThat(trusted(victim, officer)).isTrue();

            var page = press(Notices.link(mail));

            assertThat(page.page()).isEqualTo("not-me-done");
            assertThat(page.body())
                    .contains("Lupa Password tidak menulis ke alamat mana pun", "sesudah dua petugas memutuskan")
                    .doesNotContain("segera ganti dengan Lupa Password");
            assertThat(trusted(victim, officer)).isFalse();
            assertThat(victim.seenBy(officer)
                            .body()
                            .at("/dispute/trustedAddress")
                            .asText())
                    .isEqualTo(masked(victim.own()));
            assertResetsClosed(victim, officer, address);
            assertNoReset(victim, address);
            assertNoReset(victim, victim.own());
        }
    }

    /** The thief's address is trusted, and a second change replaces the owner's first link. */
    @Test
    void newestLinkCoversEarlierChangesAndTheThiefGetsNoReset() {
        var victim = new Victim(sso, true);
        var thief = Officers.of(sso).api();
        var deceived = Officers.of(sso).api();
        victim.moveBy(thief, victim.strange("satu"));
        var first = Notices.link(victim.changesToldTo(victim.work(), 1).get(0));
        assertThat(victim.confirmedBy(deceived).status()).isEqualTo(204);
        victim.moveBy(thief, victim.strange("dua"));
        var newest = Notices.link(victim.changesToldTo(victim.work(), 2).get(0));
        assertThat(new Forms("id").get(first).body()).contains("link itu juga mencakup perubahan ini");

        assertThat(press(newest).page()).isEqualTo("not-me-done");

        assertThat(victim.seenBy(deceived).body().at("/dispute/trustedAddress").asText())
                .as("the address before all changes that the link covers")
                .isEqualTo(masked(victim.own()));
        assertResetsClosed(victim, deceived, victim.strange("satu"));
        assertNoReset(victim, victim.strange("satu"));
        assertNoReset(victim, victim.strange("dua"));
    }

    /** An officer registers the owner's address again, and the reader of the thief's address presses "Bukan saya" first. */
    @Test
    void thiefWhoDisputesTheOwnersAddressGetsNoResetAndTheOwnersLinkStaysValid() {
        var victim = new Victim(sso, false);
        var thief = Officers.of(sso).api();
        var honest = Officers.of(sso).api();
        var stolen = victim.strange("satu");
        victim.moveBy(thief, stolen);
        // Simultaneous mails arrive in any order, so the test waits for the mails of the first change before the second
        // change.
        Notices.link(victim.changesToldTo(victim.own(), 1).get(0));
        Notices.link(victim.changesToldTo(stolen, 1).get(0));
        assertThat(victim.confirmedBy(honest).status()).isEqualTo(204);
        victim.moveBy(honest, victim.own());
        var owners = Notices.link(victim.changesToldTo(victim.own(), 2).get(0));
        var thiefs = Notices.link(victim.changesToldTo(stolen, 2).get(0));

        assertThat(press(thiefs).page()).isEqualTo("not-me-done");

        assertResetsClosed(victim, honest, stolen);
        assertNoReset(victim, stolen);
        assertNoReset(victim, victim.own());
        var told = sso.mailbox().awaitTo(victim.own(), mail -> mail.subject().contains("Bukan saya"));
        assertThat(told.text())
                .contains("Seseorang memilih “Bukan saya”", "di kotak surat lain", "disanggah", "Helpdesk Pusdatin")
                .doesNotContain(stolen, "not-me");
        assertThat(new Forms("id").get(thiefs).body())
                .contains("Link ini sudah dipakai")
                .doesNotContain("Tidak ada lagi");

        assertThat(press(owners).page())
                .as("the owner's own link was not used up")
                .isEqualTo("not-me-done");

        assertThat(victim.seenBy(honest).body().at("/dispute/presses").findValuesAsText("mailbox"))
                .containsExactly(masked(stolen), masked(victim.own()));
        assertNoReset(victim, victim.own());
        assertThat(victim.confirmedBy(honest, resolution(victim.own())).status())
                .isEqualTo(202);
        assertThat(victim.confirmedBy(Officers.of(sso).api(), resolution(victim.own()))
                        .status())
                .isEqualTo(204);
        assertThat(Reset.link(sso, victim.employee())).isNotEmpty();
    }

    /** Only the new mailbox gets a mail, so its owner alone could object. */
    @Test
    void addressWithoutAnotherMailboxToNotifyIsNotTrustedByTime() {
        var person = sso.people().employee(representation -> {
            representation.remove("email");
            representation.remove("emailVerified");
        });
        var officer = Officers.of(sso).api();
        var second = Officers.of(sso).api();
        var address = person.username() + "@jahat.example";
        assertThat(officer.put(Officers.path(person), Officers.identity(Officers.nik(), address))
                        .status())
                .isEqualTo(200);
        try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
            var seen = second.get(Officers.path(person)).body().get("externalEmail");
            assertThat(seen.get("trusted").asBoolean()).isFalse();
            assertThat(seen.get("timeSuffices").asBoolean()).isFalse();
            assertThat(seen.get("confirmationsNeeded").asInt()).isEqualTo(1);
        }
        assertThat(Officers.confirm(second, person, address).status()).isEqualTo(204);
        assertThat(second.get(Officers.path(person))
                        .body()
                        .at("/externalEmail/trusted")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void resetLinkSentToThePreviousAddressStaysValidAfterAChange() {
        var victim = new Victim(sso, true);
        var officer = Officers.of(sso).api();
        victim.moveBy(officer, victim.strange("satu"));
        disown(victim, true);
        var link = Reset.link(sso, victim.employee());

        victim.moveBy(officer, victim.strange("dua"));

        assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");
    }

    /** Links in the old mailbox are valid until the change is confirmed and have no effect afterwards. */
    @Test
    void confirmedChangeEndsTheLinksOfTheOldMailbox() {
        var victim = new Victim(sso, true);
        var one = Officers.of(sso).api();
        var two = Officers.of(sso).api();
        var moved = victim.person().username() + "@baru.example";
        victim.moveBy(one, moved);
        var old = Notices.link(victim.changesToldTo(victim.own(), 1).get(0));
        var work = Notices.link(victim.changesToldTo(victim.work(), 1).get(0));
        assertThat(new Forms("id").get(old).page())
                .as("before the confirmation")
                .isEqualTo("not-me");
        assertThat(victim.confirmedBy(two).status()).isEqualTo(204);
        DirectGrant.tokens(sso, victim.person());

        var dead = new Forms("id").get(old);

        assertThat(dead.page()).isEqualTo("link-invalid");
        assertThat(dead.body()).contains("sudah diganti dengan alamat lain", "Helpdesk Pusdatin");
        assertThat(new Forms("en").get(old).body()).contains("replaced by another one");
        assertThat(new Forms("id")
                        .post(old.substring(0, old.indexOf('?')), Map.of("token", token(old)))
                        .page())
                .isEqualTo("link-invalid");
        assertThat(sso.people().sessions(victim.person())).isEqualTo(1);
        assertThat(trusted(victim, one)).isTrue();
        assertThat(new Forms("id").get(work).page()).isEqualTo("not-me");

        victim.moveBy(one, victim.strange("satu"));

        assertThat(new Forms("id").get(old).page())
                .as("the link stays invalid after a further change")
                .isEqualTo("link-invalid");
        assertThat(victim.changesToldTo(victim.own(), 2).get(0).text())
                .as("the second mail has no link")
                .doesNotContain("not-me");
        assertThat(press(Notices.link(victim.changesToldTo(moved, 2).get(0))).page())
                .isEqualTo("not-me-done");
        assertThat(victim.seenBy(one).body().at("/dispute/trustedAddress").asText())
                .as("the mailbox also had an open link of the first change")
                .isEqualTo(masked(victim.own()));
        assertResetsClosed(victim, one, moved);
    }

    /** An officer and the reader of an old mailbox act together: the officer registers that mailbox again. */
    @Test
    void linksOfAnOldMailboxStayInvalidWhenItIsRegisteredAgain() {
        var victim = new Victim(sso, true);
        var one = Officers.of(sso).api();
        var two = Officers.of(sso).api();
        var changed = victim.person().withPassword(People.randomPassword());
        sso.admin().must(sso.people().reset(changed, changed.password(), false));
        var password = Notices.link(Notices.await(sso, victim.own(), 1).get(0));
        var moved = victim.person().username() + "@baru.example";
        victim.moveBy(one, moved);
        var address = Notices.link(victim.changesToldTo(victim.own(), 1).get(0));
        assertThat(victim.confirmedBy(two).status()).isEqualTo(204);

        victim.moveBy(one, victim.own());

        for (var link : List.of(password, address)) {
            assertThat(press(new Forms("id").get(link), link).body())
                    .as("while the address is registered")
                    .contains("data-reason=\"givenUp\"");
        }
        assertThat(victim.confirmedBy(two).status()).isEqualTo(204);
        for (var link : List.of(password, address)) {
            assertThat(new Forms("id").get(link).body())
                    .as("after the address is trusted again")
                    .contains("data-reason=\"givenUp\"");
        }
        assertThat(victim.seenBy(one).body().has("dispute")).isFalse();
        assertThat(DirectGrant.of(sso, changed).statusCode()).isEqualTo(200);
    }

    /** Presses the link in the mailbox that the person can still read. */
    private void disown(Victim victim, boolean workMailbox) {
        var mail = victim.changesToldTo(workMailbox ? victim.work() : victim.own(), 1)
                .get(0);
        assertThat(press(Notices.link(mail)).page()).isEqualTo("not-me-done");
    }

    private static Forms press(String link) {
        return press(new Forms("id").get(link), link);
    }

    /** Presses the button if the page has one. */
    private static Forms press(Forms page, String link) {
        return page.page().equals("not-me") ? page.submit(Map.of("token", token(link))) : page;
    }

    private static String token(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private static Map<String, Object> resolution(String address) {
        return Map.of("externalEmail", address, "resolvesDispute", true);
    }

    private static boolean trusted(Victim victim, Api officer) {
        return victim.seenBy(officer).body().at("/externalEmail/trusted").asBoolean();
    }

    private static void assertDisputed(Victim victim, Api officer, String after) {
        assertThat(victim.seenBy(officer).body().at("/dispute/trustedAddress").asText())
                .as(after)
                .isEqualTo(masked(victim.own()));
    }

    private static void assertResetsClosed(Victim victim, Api officer, String contested) {
        var dispute = victim.seenBy(officer).body().get("dispute");
        assertThat(dispute.get("resetsClosed").asBoolean()).isTrue();
        var addresses = new ArrayList<String>();
        dispute.get("contestedAddresses").forEach(address -> addresses.add(address.asText()));
        addresses.add(dispute.get("trustedAddress").asText());
        assertThat(addresses).containsExactlyInAnyOrder(masked(victim.own()), masked(contested));
    }

    /** Lupa Password writes an error event and sends no mail to this address. */
    private void assertNoReset(Victim victim, String address) {
        var before = refused(victim).size();
        new Reset(sso)
                .start(victim.person().username())
                .identity(victim.employee().answers())
                .mailbox(address);
        Await.until("the refusal of a reset", Duration.ofSeconds(30), () -> Optional.of(refused(victim))
                .filter(events -> events.size() > before));
        assertThat(sso.mailbox().to(address))
                .extracting(Mail::subject)
                .noneMatch(subject -> subject.contains("Password"));
    }

    private List<JsonNode> refused(Victim victim) {
        return sso.people().events(victim.person(), "SEND_RESET_PASSWORD_ERROR");
    }

    /** Values of a detail in the admin events about the person's identity data, newest first. */
    private List<String> adminEvents(Victim victim, String detail) {
        var events = sso.admin()
                .must(sso.admin()
                        .get(Sso.REALM + "/admin-events?operationTypes=ACTION&resourcePath=users/"
                                + victim.person().id() + "/employee-identity"))
                .body();
        return events.findValuesAsText(detail);
    }

    private void setInAdminConsole(Victim victim, List<String> addresses) {
        var path = People.path(victim.person());
        var representation =
                (ObjectNode) sso.admin().must(sso.admin().get(path)).body();
        representation.putPOJO("attributes", Map.of("externalEmail", addresses));
        sso.admin().must(sso.admin().put(path, representation));
    }

    private static String masked(String address) {
        var local = address.substring(0, address.indexOf('@'));
        var domain = address.substring(address.indexOf('@') + 1);
        return local.charAt(0) + "***" + local.charAt(local.length() - 1) + "@" + domain.charAt(0) + "***"
                + domain.substring(domain.lastIndexOf('.'));
    }
}
