package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.employee.event.AddressDisputeResolved;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.event.MailboxesGivenUp;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.support.jpa.CreatedAccount;
import jakarta.persistence.LockModeType;
import java.time.Duration;
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
import org.keycloak.storage.ReadOnlyException;

/** Compares the address of the account with the address on record. */
final class JpaExternalAddresses implements ExternalAddresses {

    private static final Logger LOG = Logger.getLogger(JpaExternalAddresses.class);

    private final KeycloakSession session;

    JpaExternalAddresses(KeycloakSession session) {
        this.session = session;
    }

    /** The rules without a lock, for reading only. */
    private AddressRules rules(RealmModel realm, UserModel person) {
        return rules(realm, person, LockModeType.NONE);
    }

    /** The rules for changes; the rows are locked until the end of the transaction. */
    private AddressRules locked(RealmModel realm, UserModel person) {
        return rules(realm, person, LockModeType.PESSIMISTIC_WRITE);
    }

    private AddressRules rules(RealmModel realm, UserModel person, LockModeType lock) {
        return new AddressRules(
                JpaAddressRepository.of(session, realm.getId(), person.getId(), lock),
                realm.getId(),
                person.getId(),
                Optional.ofNullable(person.getEmail()).filter(work -> !work.isBlank()),
                Instant.ofEpochMilli(Time.currentTimeMillis()),
                new AddressSettings(realm).trustedAfter(session));
    }

    @Override
    public Optional<ExternalAddress> registered(UserModel person) {
        return ExternalAddress.ofStored(person.getFirstAttribute(ATTRIBUTE));
    }

    @Override
    public Optional<ExternalAddress> trusted(RealmModel realm, UserModel person) {
        var rules = rules(realm, person);
        var current = text(registered(person)).equals(rules.onRecord());
        if (!current) {
            noticeApart(realm, person);
        }
        return Optional.of(rules)
                .filter(known -> current || known.openDispute().isPresent())
                .flatMap(AddressRules::trusted)
                .flatMap(ExternalAddress::parse)
                .filter(known -> !isOwnDomain(realm, known));
    }

    /**
     * Records a changed address in a transaction of its own, so that it does not depend on the caller's transaction, and a
     * conflict with another node does not break that.
     */
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
            LOG.warnf(
                    "SSO-PEOPLE-004 changed external address of user %s: %s; noticed again at its next use",
                    userId, e.getClass());
        }
    }

    @Override
    public List<ExternalAddress> recentlyTrusted(RealmModel realm, UserModel person, Duration time) {
        var rules = rules(realm, person);
        var earlier = rules.rows().trustedSince(rules.now().minus(time)).stream()
                .map(TrustedAddressEntity::address)
                .map(ExternalAddress::new);
        // A dispute keeps its address until it is resolved.
        var kept = rules.openDispute().flatMap(AddressDisputeEntity::frozen).map(ExternalAddress::new);
        return Stream.concat(trusted(realm, person).stream(), Stream.concat(kept.stream(), earlier))
                .filter(known -> !isOwnDomain(realm, known))
                .distinct()
                .toList();
    }

    @Override
    public boolean isOwnDomain(RealmModel realm, ExternalAddress address) {
        return new AddressSettings(realm).ownDomain(address.domain()).isPresent();
    }

    @Override
    public void register(RealmModel realm, UserModel person, ExternalAddress address, String officer) {
        refuseOwnDomain(realm, address);
        if (!registered(person).equals(Optional.of(address))) {
            write(person, address);
        }
        notice(
                realm,
                person,
                officer,
                officer == null ? Optional.empty() : identities().person(realm, officer));
    }

    @Override
    public void registerFirst(RealmModel realm, UserModel person, ExternalAddress address, String officer) {
        refuseOwnDomain(realm, address);
        write(person, address);
        var rules = locked(realm, person);
        if (CreatedAccount.is(session, person.getId())) {
            rules.first(address.address(), officer);
        } else {
            rules.set(Optional.of(address.address()), officer, Optional.empty());
            rules.vouch();
        }
    }

    @Override
    public void registerHeld(RealmModel realm, UserModel person, ExternalAddress address) {
        register(realm, person, address, null);
        locked(realm, person).hold();
    }

    private static void write(UserModel person, ExternalAddress address) {
        try {
            person.setSingleAttribute(ATTRIBUTE, address.address());
        } catch (ReadOnlyException e) {
            throw new AddressReadOnlyException(e);
        }
    }

    private static void refuseOwnDomain(RealmModel realm, ExternalAddress address) {
        new AddressSettings(realm).ownDomain(address.domain()).ifPresent(own -> {
            throw new OwnDomainException(own);
        });
    }

    @Override
    public boolean confirm(
            RealmModel realm, UserModel person, ExternalAddress meant, String officer, boolean resolves) {
        notice(realm, person, null);
        if (registered(person).filter(address -> !isOwnDomain(realm, address)).isEmpty()) {
            throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.NO_ADDRESS);
        }
        if (person.getId().equals(officer)) {
            throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.OWN_ACCOUNT);
        }
        var known = identities()
                .person(realm, officer)
                .orElseThrow(
                        () -> new ConfirmationRefusedException(ConfirmationRefusedException.Reason.OFFICER_NOT_KNOWN));
        var rules = locked(realm, person);
        // After the lock: another transaction may have registered another address before.
        if (!rules.onRecord().equals(Optional.of(meant.address()))) {
            throw new ConfirmationRefusedException(ConfirmationRefusedException.Reason.OTHER_ADDRESS);
        }
        var trusted = rules.confirm(
                known,
                identities().person(realm, person.getId()),
                account -> identities().person(realm, account),
                resolves);
        if (trusted && resolves) {
            session.getKeycloakSessionFactory()
                    .publish(new AddressDisputeResolved(
                            session,
                            realm,
                            person,
                            registered(person).orElseThrow().address()));
        }
        return trusted;
    }

    @Override
    public int confirmationsNeeded(RealmModel realm, UserModel person) {
        var rules = rules(realm, person);
        var registered = text(registered(person));
        if (registered.isEmpty()) {
            return 0;
        }
        return registered.equals(rules.onRecord()) ? rules.confirmationsNeeded() : 2;
    }

    private EmployeeIdentityProvider identities() {
        return session.getProvider(EmployeeIdentityProvider.class);
    }

    @Override
    public void notice(RealmModel realm, UserModel person, String account) {
        notice(realm, person, account, Optional.empty());
    }

    private void notice(RealmModel realm, UserModel person, String account, Optional<KnownPerson> officer) {
        var address = text(registered(person));
        var rules = locked(realm, person);
        var before = rules.onRecord();
        if (!before.equals(address)) {
            rules.lastTrusted()
                    .map(last -> Stream.concat(Stream.of(last), before.stream()).toList())
                    .map(kept -> new MailboxesGivenUp(session, realm, person, kept))
                    .ifPresent(session.getKeycloakSessionFactory()::publish);
        }
        if (rules.set(address, account, officer)) {
            session.getKeycloakSessionFactory()
                    .publish(new ExternalAddressChanged(
                            session, realm, person, before.orElse(null), address.orElse(null), rules.now()));
        }
    }

    @Override
    public void dispute(
            RealmModel realm, UserModel person, Disowned about, Instant happened, Optional<String> mailbox) {
        notice(realm, person, null);
        locked(realm, person).dispute(about.id(), happened, about == Disowned.ADDRESS_CHANGE, mailbox);
    }

    @Override
    public Optional<AddressOnRecord> onRecord(RealmModel realm, UserModel person) {
        var rules = rules(realm, person);
        return rules.rows()
                .record()
                .filter(record -> text(registered(person)).equals(Optional.of(record.address())))
                .map(record -> new AddressOnRecord(
                        record.since(),
                        record.setBy(),
                        !record.isHeld(),
                        record.trustedFrom(rules.trustedAfter()).orElse(null)));
    }

    @Override
    public Optional<AddressDispute> openDispute(RealmModel realm, UserModel person) {
        var rules = rules(realm, person);
        return rules.openDispute().map(row -> AddressDispute.of(row, rules));
    }

    @Override
    public boolean isGivenUp(RealmModel realm, UserModel person, ExternalAddress mailbox) {
        return !registered(person).equals(Optional.of(mailbox))
                && rules(realm, person)
                        .lastTrusted()
                        .filter(last -> !last.equals(mailbox.address()))
                        .isPresent();
    }

    @Override
    public List<UserModel> sharedWith(RealmModel realm, ExternalAddress address) {
        return usersWith(realm, address.address())
                .distinct()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .filter(person -> registered(person).equals(Optional.of(address)))
                .toList();
    }

    private Stream<String> usersWith(RealmModel realm, String address) {
        var records = new AddressRecords(session);
        return DirectoryOutages.isAnyIn(realm)
                ? Stream.concat(
                        records.usersWith(realm.getId(), address).stream(),
                        session.users()
                                .searchForUserByUserAttributeStream(realm, ATTRIBUTE, address)
                                .map(UserModel::getId))
                : records.usersWithOrRegistered(realm.getId(), address).stream();
    }

    private static Optional<String> text(Optional<ExternalAddress> address) {
        return address.map(ExternalAddress::address);
    }
}
