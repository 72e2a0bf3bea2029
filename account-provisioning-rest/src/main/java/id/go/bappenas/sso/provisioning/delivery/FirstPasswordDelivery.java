package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.credential.temporary.GeneratedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailSender;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Generates, sets and mails the first password in one transaction; the mail is its last step. The password expires after 72
 * hours (then Lupa Password replaces it) and has to be changed at the first sign-in. A password that the employee has chosen
 * stays.
 */
public final class FirstPasswordDelivery {

    /** The code of a row whose mail waits until the address is trusted. */
    public static final String ADDRESS_UNTRUSTED = "address-untrusted";

    /** Lifetime of a first password. */
    public static final Duration LIFETIME = Duration.ofHours(72);

    /**
     * In place of the date of a password in a directory that the row made or ended, so that the worker may replace it. A
     * password of a directory without a date is otherwise the person's own.
     */
    public static final long NOT_SEEN = 0;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RequestEntity request;
    private final RowEntity row;

    public FirstPasswordDelivery(KeycloakSession session, RequestEntity request, RowEntity row) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.request = request;
        this.row = row;
    }

    /**
     * Delivers the password. Afterwards the row is DELIVERED, or ACCESS_GRANTED if the employee has chosen a password since.
     */
    public void deliver() {
        var person = person();
        if (!mayReplace(row, person)
                || !PasswordPlace.of(session, realm, person).isWritable()) {
            row.reached(RowState.ACCESS_GRANTED, person.getId(), person.getUsername(), Instant.now());
            return;
        }
        var address = ExternalAddresses.of(session)
                .trusted(realm, person)
                .orElseThrow(() -> new RowDelayedException(ADDRESS_UNTRUSTED));
        refuseStrangersMailbox(person, address);
        var password = GeneratedPassword.write(session, realm, person, ChangePath.FIRST, LIFETIME);
        row.reached(RowState.DELIVERED, person.getId(), person.getUsername(), Instant.now());
        row.mayReplace(TemporaryPassword.written(person).orElse(NOT_SEEN));
        BeforeCommit.runLast(session, () -> {
            MailSender.inBackground(session, realm).send(message(person, address, password));
            writeDirectory(person);
        });
    }

    /** The mail is out already, so a password that the directory refuses is not mailed again and again. */
    private void writeDirectory(UserModel person) {
        try {
            PasswordWrite.of(session, realm, person).releaseDirectory();
        } catch (DirectoryUnavailableException e) {
            throw e;
        } catch (ModelException e) {
            throw new RowRefusedException("directory-refused");
        }
    }

    /** Refuses a mailbox that is another person's, too, unless a verifier accepted that for this row. */
    private void refuseStrangersMailbox(UserModel person, ExternalAddress address) {
        if (!sharing(session, realm, person, address).isEmpty()
                && !AcceptedFindings.of(session, row).cover(Finding.ADDRESS_SHARED)) {
            throw new RowRefusedException("address-unacknowledged");
        }
    }

    /** User names of other people whose registered address is this one. */
    public static List<String> sharing(
            KeycloakSession session, RealmModel realm, UserModel person, ExternalAddress address) {
        return ExternalAddresses.of(session).sharedWith(realm, address).stream()
                .filter(other -> !other.getId().equals(person.getId()))
                .map(UserModel::getUsername)
                .sorted()
                .toList();
    }

    /**
     * Whether there is no password, or a password that the worker generated or may replace. A person of a directory has a
     * password there, even if this realm has never seen it.
     */
    public static boolean mayReplace(RowEntity row, UserModel person) {
        var written = TemporaryPassword.written(person);
        if (written.isEmpty() && person.isFederated()) {
            return row.passwordAt().filter(at -> at == NOT_SEEN).isPresent();
        }
        return written.isEmpty() || written.equals(row.passwordAt());
    }

    /** Whether the employee has not changed the first password that the worker generated. */
    public static boolean isUnused(KeycloakSession session, RealmModel realm, UserModel person) {
        return TemporaryPassword.isTemporary(person)
                && TemporaryPassword.written(person)
                        .flatMap(written ->
                                RequestRepository.of(session, realm.getId()).deliveredBy(person.getId(), written))
                        .isPresent();
    }

    private UserModel person() {
        var found = row.userId().map(id -> session.users().getUserById(realm, id));
        RowDelayedException.ifOutOfReach(realm, found);
        var person = found.orElseThrow(() -> new RowRefusedException("account-deleted"));
        if (!person.isEnabled()) {
            throw new RowRefusedException("account-disabled");
        }
        return person;
    }

    private MailMessage message(UserModel person, ExternalAddress address, String password) {
        var until = TemporaryPassword.deadline(session.users().getUserById(realm, person.getId()))
                .orElseThrow();
        var language = session.getContext().resolveLocale(person);
        var application = Application.of(realm, request.kind());
        return new MailMessage(
                person,
                address.address(),
                "firstPasswordSubject" + application.suffix(),
                List.of(),
                "first-password.ftl",
                Map.of(
                        "username",
                        person.getUsername(),
                        "password",
                        password,
                        "textKey",
                        "firstPasswordText" + application.suffix(),
                        "signInUrl",
                        application.address().orElse(""),
                        "until",
                        new ClockTime(RealmTimeZone.of(realm), language).format(until)));
    }
}
