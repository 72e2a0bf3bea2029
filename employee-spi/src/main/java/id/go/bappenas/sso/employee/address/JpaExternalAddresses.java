package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The address on the account against the one on record. */
final class JpaExternalAddresses implements ExternalAddresses {

    private static final Logger LOG = Logger.getLogger(JpaExternalAddresses.class);

    private final KeycloakSession session;
    private final AddressRecords records;

    JpaExternalAddresses(KeycloakSession session) {
        this.session = session;
        this.records = new AddressRecords(session);
    }

    @Override
    public Optional<ExternalAddress> registered(UserModel person) {
        return ExternalAddress.parse(person.getFirstAttribute(ATTRIBUTE));
    }

    @Override
    public Optional<ExternalAddress> trusted(RealmModel realm, UserModel person) {
        var address = registered(person);
        var record = records.of(person.getId());
        if (!Objects.equals(text(address), record.map(ExternalAddressEntity::address))) {
            noticeApart(realm, person);
            return Optional.empty();
        }
        var wait = new AddressSettings(realm).trustedAfter();
        return address.filter(known -> !isOwnDomain(realm, known))
                .filter(known -> record.get().isTrusted(now(), wait));
    }

    /** In a transaction of its own: whatever becomes of the caller's, and should another node notice at the same moment. */
    private void noticeApart(RealmModel realm, UserModel person) {
        var realmId = realm.getId();
        var userId = person.getId();
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), apart -> {
                var sameRealm = apart.realms().getRealm(realmId);
                apart.getContext().setRealm(sameRealm);
                var samePerson = apart.users().getUserById(sameRealm, userId);
                if (samePerson != null) {
                    new JpaExternalAddresses(apart).notice(sameRealm, samePerson, null);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("changed external address of user %s: %s; noticed again at its next use", userId, e.getClass());
        }
    }

    @Override
    public boolean isOwnDomain(RealmModel realm, ExternalAddress address) {
        return new AddressSettings(realm).ownDomain(address.domain()).isPresent();
    }

    @Override
    public void register(RealmModel realm, UserModel person, ExternalAddress address, boolean vouched, String officer) {
        refuseOwnDomain(realm, address);
        if (!registered(person).equals(Optional.of(address))) {
            person.setSingleAttribute(ATTRIBUTE, address.address());
        }
        notice(
                realm,
                person,
                officer,
                officer == null ? Optional.empty() : identities().person(realm, officer));
        if (vouched) {
            records.locked(person.getId()).ifPresent(record -> record.vouch(now(), null));
        }
    }

    @Override
    public void registerFirst(RealmModel realm, UserModel person, ExternalAddress address, String officer) {
        refuseOwnDomain(realm, address);
        person.setSingleAttribute(ATTRIBUTE, address.address());
        var record = new ExternalAddressEntity(person.getId(), realm.getId());
        record.renew(address.address(), now(), officer, Optional.empty());
        record.vouch(now(), null);
        records.add(record);
    }

    private static void refuseOwnDomain(RealmModel realm, ExternalAddress address) {
        new AddressSettings(realm).ownDomain(address.domain()).ifPresent(own -> {
            throw new OwnDomainException(own);
        });
    }

    @Override
    public boolean confirm(RealmModel realm, UserModel person, String officer) {
        notice(realm, person, null);
        var record = records.locked(person.getId())
                .filter(known -> registered(person)
                        .filter(address -> !isOwnDomain(realm, address))
                        .isPresent())
                .orElseThrow(() -> new ConfirmationRefusedException(ConfirmationRefusedException.Reason.NO_ADDRESS));
        if (person.getId().equals(officer)) {
            throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.OWN_ACCOUNT);
        }
        var known = identities()
                .person(realm, officer)
                .orElseThrow(
                        () -> new ConfirmationRefusedException(ConfirmationRefusedException.Reason.OFFICER_NOT_KNOWN));
        if (Objects.equals(record.setBy(), officer)) {
            throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.SAME_OFFICER);
        }
        requireNot(known, identities().person(realm, person.getId()));
        // As the account that set it is known now, too: its NIK may have come on file later.
        requireNot(known, Optional.ofNullable(record.setBy()).flatMap(id -> identities()
                .person(realm, id)));
        if (record.setter().isPresent()) {
            requireApart(known, record.setter().get());
        } else if (record.firstConfirmer().isEmpty()) {
            record.confirmedFirst(known);
            return false;
        } else if (record.firstConfirmer().get().userId().equals(officer)) {
            return record.confirmationsNeeded() == 0;
        } else {
            requireApart(known, record.firstConfirmer().get());
            requireNot(
                    known,
                    identities().person(realm, record.firstConfirmer().get().userId()));
        }
        record.vouch(now(), officer);
        return true;
    }

    /** One NIK makes one person, whichever accounts there are. */
    private static void requireNot(KnownPerson officer, Optional<KnownPerson> other) {
        if (other.filter(known -> officer.to(known) == KnownPerson.Relation.SAME)
                .isPresent()) {
            throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.SAME_OFFICER);
        }
    }

    private static void requireApart(KnownPerson officer, KnownPerson other) {
        switch (officer.to(other)) {
            case APART -> {
                // Two persons.
            }
            case SAME -> throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.SAME_OFFICER);
            case DEPENDENT ->
                throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.DEPENDENT_OFFICER);
            case UNCLEAR -> throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.UNCLEAR);
        }
    }

    @Override
    public int confirmationsNeeded(RealmModel realm, UserModel person) {
        return records.of(person.getId())
                .filter(record -> text(registered(person)).equals(Optional.of(record.address())))
                .map(ExternalAddressEntity::confirmationsNeeded)
                .orElse(registered(person).isPresent() ? 2 : 0);
    }

    private EmployeeIdentityProvider identities() {
        return session.getProvider(EmployeeIdentityProvider.class);
    }

    @Override
    public void notice(RealmModel realm, UserModel person, String account) {
        notice(realm, person, account, Optional.empty());
    }

    private void notice(RealmModel realm, UserModel person, String account, Optional<KnownPerson> officer) {
        var address = registered(person);
        var record = records.locked(person.getId());
        var before = record.map(ExternalAddressEntity::address);
        if (Objects.equals(text(address), before)) {
            return;
        }
        if (address.isPresent()) {
            var renewed = record.orElseGet(() -> new ExternalAddressEntity(person.getId(), realm.getId()));
            renewed.renew(address.get().address(), now(), account, officer);
            // Only now: an insert has the values of the moment at which it is ordered.
            records.add(renewed);
        } else {
            record.ifPresent(records::remove);
        }
        session.getKeycloakSessionFactory()
                .publish(new ExternalAddressChanged(
                        session,
                        realm,
                        person,
                        before.orElse(null),
                        text(address).orElse(null)));
    }

    @Override
    public void dispute(RealmModel realm, UserModel person) {
        notice(realm, person, null);
        var wait = new AddressSettings(realm).trustedAfter();
        records.locked(person.getId())
                .filter(record -> !record.isTrusted(now(), wait))
                .ifPresent(record -> record.dispute(now()));
    }

    @Override
    public List<UserModel> sharedWith(RealmModel realm, ExternalAddress address) {
        return Stream.concat(
                        records.usersWith(realm.getId(), address.address()).stream(),
                        session.users()
                                .searchForUserByUserAttributeStream(realm, ATTRIBUTE, address.address())
                                .map(UserModel::getId))
                .distinct()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .filter(person -> registered(person).equals(Optional.of(address)))
                .toList();
    }

    private static Optional<String> text(Optional<ExternalAddress> address) {
        return address.map(ExternalAddress::address);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
