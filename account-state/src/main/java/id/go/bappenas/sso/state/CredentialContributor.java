package id.go.bappenas.sso.state;

import id.go.bappenas.sso.credential.factor.PrivilegedRoles;
import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectorySettings;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.credential.temporary.EndedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.state.StateFact.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * Where the password is, whether it is missing, ended, temporary or to be changed, and the second factor. The age of a password is
 * not here.
 */
public final class CredentialContributor extends AccountStateContributor {

    /** Made by Keycloak. */
    public CredentialContributor() {
        super("credential");
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        var place = PasswordPlace.of(session, realm, person);
        return Stream.of(
                        place(place, realm, person),
                        place.isWritable() ? password(place, person) : Optional.<StateFact>empty(),
                        secondFactor(person),
                        withoutApp(person))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where the password is, if it is not in Keycloak's database. */
    private static Optional<StateFact> place(PasswordPlace place, RealmModel realm, UserModel person) {
        if (DirectoryOutages.isOutOfReach(person)) {
            return Optional.of(StateFact.of(Topic.PASSWORD, "directory-unavailable", StateText.WORDS)
                    .with(Effect.BLOCKS_SIGN_IN, Effect.BLOCKS_RESET)
                    .helpedBy(HelpStep.CHECK_DIRECTORY));
        }
        return Optional.ofNullable(
                switch (place) {
                    case LOCAL, NONE -> null;
                    case DIRECTORY_WRITABLE ->
                        fact(
                                DirectorySettings.areRulesOfDirectory(realm, person)
                                        ? "password-rules-of-directory"
                                        : "password-in-writable-directory");
                    case DIRECTORY_UNSYNCED -> fact("password-in-directory-until-change");
                    case IDENTITY_PROVIDER -> fact("password-at-identity-provider");
                    case DIRECTORY_READ_ONLY -> readOnly(realm, person);
                });
    }

    private static StateFact fact(String code) {
        return StateFact.of(Topic.PASSWORD, code, StateText.WORDS);
    }

    private static StateFact readOnly(RealmModel realm, UserModel person) {
        return DirectorySettings.passwordPage(realm, person)
                .map(page -> fact("password-in-directory-with-page").with("page", page))
                .orElseGet(() -> fact("password-in-directory"))
                .with(Effect.BLOCKS_RESET)
                .helpedBy(HelpStep.CHANGE_IN_DIRECTORY);
    }

    private static Optional<StateFact> password(PasswordPlace place, UserModel person) {
        var written = TemporaryPassword.written(person);
        if (written.isEmpty()) {
            return place == PasswordPlace.NONE
                    ? Optional.of(fact("password-missing")
                            .with(Effect.BLOCKS_SIGN_IN)
                            .helpedBy(HelpStep.RESET_PASSWORD, HelpStep.SEND_FIRST_PASSWORD))
                    : Optional.empty();
        }
        if (EndedPassword.isCurrent(person)) {
            return Optional.of(StateFact.of(Topic.PASSWORD, "password-disowned", StateText.WORDS)
                    .with(Effect.BLOCKS_SIGN_IN)
                    .with("since", Instant.ofEpochMilli(written.get()))
                    .helpedBy(HelpStep.RESET_PASSWORD, HelpStep.REPORT_STRANGER));
        }
        var deadline = TemporaryPassword.deadline(person);
        if (deadline.isPresent()) {
            return deadline.map(CredentialContributor::temporary);
        }
        return person.getRequiredActionsStream()
                .filter(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals)
                .findFirst()
                .map(action -> StateFact.of(Topic.PASSWORD, "password-change-required", StateText.WORDS)
                        .with(Effect.ASKS_AT_SIGN_IN)
                        .helpedBy(HelpStep.CHANGE_AT_SIGN_IN));
    }

    private static StateFact temporary(Instant deadline) {
        return deadline.isAfter(Instant.ofEpochMilli(Time.currentTimeMillis()))
                ? StateFact.of(Topic.PASSWORD, "password-temporary", StateText.WORDS)
                        .with(Effect.ASKS_AT_SIGN_IN)
                        .with(StateFact.UNTIL, deadline)
                        .helpedBy(HelpStep.CHANGE_AT_SIGN_IN, HelpStep.RESET_PASSWORD)
                : StateFact.of(Topic.PASSWORD, "temporary-password-lapsed", StateText.WORDS)
                        .with(Effect.BLOCKS_SIGN_IN)
                        .with("lapsedAt", deadline)
                        .helpedBy(HelpStep.RESET_PASSWORD, HelpStep.SEND_FIRST_PASSWORD);
    }

    /** The factor that a sign-in asks for, with the time of its set-up: the person may have lost the phone. */
    private static Optional<StateFact> secondFactor(UserModel person) {
        var app = setUp(person, OTPCredentialModel.TYPE);
        var passkey = setUp(person, WebAuthnCredentialModel.TYPE_TWOFACTOR);
        return app.or(() -> passkey).map(since -> {
            var kind = app.isEmpty() ? "passkey" : passkey.isEmpty() ? "app" : "app-and-passkey";
            return StateFact.of(Topic.SECOND_FACTOR, "second-factor-set-up", StateText.WORDS)
                    .with(Effect.ASKS_AT_SIGN_IN)
                    .with("kind", new Term(kind, "factor-" + kind))
                    .with("since", since)
                    .helpedBy(HelpStep.RESET_SECOND_FACTOR);
        });
    }

    private static Optional<Instant> setUp(UserModel person, String type) {
        return person.credentialManager()
                .getStoredCredentialsByTypeStream(type)
                .map(CredentialModel::getCreatedDate)
                .map(created -> Instant.ofEpochMilli(created == null ? 0 : created))
                .findFirst();
    }

    /** Lupa Password asks an officer or administrator for the code of an app, and sends no link without one. */
    private static Optional<StateFact> withoutApp(UserModel person) {
        if (setUp(person, OTPCredentialModel.TYPE).isPresent() || !PrivilegedRoles.areHeldBy(person)) {
            return Optional.empty();
        }
        var fact = StateFact.of(Topic.SECOND_FACTOR, "app-missing", StateText.WORDS)
                .helpedBy(HelpStep.SET_UP_SECOND_FACTOR);
        return Optional.of(
                setUp(person, WebAuthnCredentialModel.TYPE_TWOFACTOR).isPresent()
                        ? fact.with(Effect.BLOCKS_RESET)
                        : fact.with(Effect.BLOCKS_RESET, Effect.ASKS_AT_SIGN_IN));
    }
}
