package id.go.bappenas.sso.state;

import id.go.bappenas.sso.employee.address.AddressDispute;
import id.go.bappenas.sso.employee.address.AddressOnRecord;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The data that Lupa Password compares: identity data and the external address. */
public final class RecoveryContributor extends AccountStateContributor {

    /** Made by Keycloak. */
    public RecoveryContributor() {
        super("recovery");
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        return List.of(identity(session, realm, person), address(session, realm, person));
    }

    private static StateFact identity(KeycloakSession session, RealmModel realm, UserModel person) {
        try {
            return session.getProvider(EmployeeIdentityProvider.class)
                    .onFile(realm, person)
                    .map(file -> StateFact.of(Topic.IDENTITY, "identity-on-file", StateText.WORDS)
                            .with("nikLastFour", file.nikLastFour())
                            .with("since", file.recordedAt()))
                    .orElseGet(() -> StateFact.of(Topic.IDENTITY, "identity-missing", StateText.WORDS)
                            .with(Effect.BLOCKS_RESET)
                            .helpedBy(HelpStep.SET_IDENTITY));
        } catch (IdentityUnavailableException e) {
            return StateFact.of(Topic.IDENTITY, "identity-unavailable", StateText.WORDS)
                    .with(Effect.BLOCKS_RESET)
                    .helpedBy(HelpStep.ASK_OPERATOR);
        }
    }

    private static StateFact address(KeycloakSession session, RealmModel realm, UserModel person) {
        var addresses = ExternalAddresses.of(session);
        var dispute = addresses.openDispute(realm, person);
        if (dispute.isPresent()) {
            return disputed(dispute.get());
        }
        var registered = addresses.registered(person);
        if (registered.isEmpty()) {
            return StateFact.of(Topic.ADDRESS, "address-missing", StateText.WORDS)
                    .with(Effect.BLOCKS_RESET)
                    .helpedBy(HelpStep.SET_ADDRESS);
        }
        if (addresses.isOwnDomain(realm, registered.get())) {
            return about("address-own-domain", registered.get())
                    .with(Effect.BLOCKS_RESET)
                    .helpedBy(HelpStep.SET_ADDRESS);
        }
        return addresses
                .onRecord(realm, person)
                .map(record -> onRecord(registered.get(), record, addresses.confirmationsNeeded(realm, person)))
                // The account was changed elsewhere; the next use puts the address on record.
                .orElseGet(() -> about("address-not-noticed", registered.get())
                        .with(Effect.BLOCKS_RESET)
                        .helpedBy(HelpStep.CONFIRM_ADDRESS));
    }

    private static StateFact onRecord(ExternalAddress address, AddressOnRecord record, int confirmations) {
        var trusted = Optional.ofNullable(record.trustedFrom());
        if (trusted.isEmpty()) {
            return about("address-needs-officers", address)
                    .with(Effect.BLOCKS_RESET)
                    .with("since", record.since())
                    .with("officers", confirmations)
                    .helpedBy(HelpStep.CONFIRM_ADDRESS);
        }
        if (trusted.get().isAfter(Instant.ofEpochMilli(Time.currentTimeMillis()))) {
            return about("address-not-trusted", address)
                    .with(Effect.BLOCKS_RESET)
                    .with("since", record.since())
                    .with(StateFact.UNTIL, trusted.get())
                    .helpedBy(HelpStep.WAIT_UNTIL, HelpStep.CONFIRM_ADDRESS);
        }
        return about("address-trusted", address).with("since", trusted.get());
    }

    private static StateFact disputed(AddressDispute dispute) {
        var used = dispute.frozen().filter(address -> !dispute.closed());
        var fact = used.map(address -> about("address-disputed-earlier-used", address))
                .orElseGet(() -> StateFact.of(Topic.ADDRESS, "address-disputed", StateText.WORDS)
                        .with(Effect.BLOCKS_RESET));
        return fact.with("since", dispute.since()).helpedBy(HelpStep.RESOLVE_DISPUTE);
    }

    private static StateFact about(String code, ExternalAddress address) {
        return StateFact.of(Topic.ADDRESS, code, StateText.WORDS).with("address", address.masked());
    }
}
