package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.factor.Privileges;
import id.go.bappenas.sso.employee.address.AddressDispute;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.AccountDisowned;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.event.GuessDisowned;
import id.go.bappenas.sso.employee.identity.IdentityField;
import id.go.bappenas.sso.support.event.LateError;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The button "Bukan saya", in a transaction of its own: it ends what the change may have brought. It takes the person's row
 * before it reads what it ends, so that a change of the password at the same moment comes before it, and is ended, or after it, and
 * finds that its old password is wrong.
 */
record Press(KeycloakSession session, RealmModel realm) {

    private static final Logger LOG = Logger.getLogger(Press.class);
    private static final int TRIES = 2;

    private record Outcome(Pressed pressed, DeadLinkException dead) {}

    /**
     * A second time where another transaction stood in the way of the first one.
     *
     * @param parameter as it stood in the form
     * @throws BusyException if it stood there again; nothing was done then
     */
    static Pressed make(KeycloakSession session, String parameter) throws DeadLinkException, BusyException {
        for (var number = 1; number <= TRIES; number++) {
            try {
                var outcome = once(session, parameter);
                if (outcome.dead() != null) {
                    throw outcome.dead();
                }
                return outcome.pressed();
            } catch (RuntimeException e) {
                if (!PersonLock.isFault(e)) {
                    throw e;
                }
                LOG.infof(
                        "\"Bukan saya\" met another transaction: %s",
                        e.getClass().getName());
            }
        }
        throw new BusyException();
    }

    private static Outcome once(KeycloakSession session, String parameter) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    try {
                        return new Outcome(new Press(own, own.getContext().getRealm()).make(parameter), null);
                    } catch (DeadLinkException e) {
                        own.getTransactionManager().setRollbackOnly();
                        return new Outcome(null, e);
                    }
                },
                "a press of \"Bukan saya\"");
    }

    private Pressed make(String parameter) throws DeadLinkException {
        var links = new NotMeLinks(session, realm);
        // Of a link that leads nowhere nobody waits for the row.
        var found = links.find(parameter);
        var person = session.users().getUserById(realm, found.userId());
        PersonLock.take(session, person);
        links.readAnew(found);
        var link = links.find(parameter);
        var covered = links.covered(link);
        links.use(link);
        var pressed = Notice.now();
        var effects = disown(link, covered, person);
        tellOthers(link, person, pressed);
        var told = Alarm.raise(session, person.getId(), link.about(), link.happening(), effects);
        report(link, person, effects, pressed);
        return new Pressed(person.getId(), link.about(), effects, told);
    }

    /** @param covered whose earliest change is where a disowned address begins */
    private Effects disown(NotMeLink link, List<NotMeLink> covered, UserModel person) {
        var about = link.about();
        var factor = endFactor(link, person);
        var password = endPassword(link, person);
        var account = about.isAboutAccount();
        session.getKeycloakSessionFactory()
                .publish(
                        account
                                ? new AccountDisowned(
                                        session,
                                        realm,
                                        person,
                                        about,
                                        begin(link, covered),
                                        Optional.ofNullable(link.externalMailbox()))
                                : new GuessDisowned(session, realm, person));
        if (about.endsSessions()) {
            new UserSessions(session, realm).end(person);
        }
        tell(about, person, password, factor);
        var identity = EnumSet.noneOf(IdentityField.class);
        covered.forEach(one -> identity.addAll(one.items()));
        return new Effects(
                about.endsSessions(),
                password,
                factor,
                account && isFrozen(person),
                account && isClosed(person),
                true,
                identity);
    }

    /** The newest link of a mailbox covers what earlier mails to it told of: the address of before all that counts. */
    private static Instant begin(NotMeLink link, List<NotMeLink> covered) {
        return link.about() == Disowned.ADDRESS_CHANGE
                ? covered.get(0).happening().when()
                : link.happening().when();
    }

    private void tellOthers(NotMeLink link, UserModel person, Instant pressed) {
        var opened = ExternalAddresses.of(session)
                .openDispute(realm, person)
                .filter(dispute -> !dispute.since().isBefore(pressed))
                .isPresent();
        if (opened || link.about() == Disowned.ADDRESS_CHANGE) {
            AccountNotice.disputed(session, realm, person, pressed, Optional.ofNullable(link.externalMailbox()));
        }
    }

    /** Whether Lupa Password writes to no address until two officers decide. */
    private boolean isClosed(UserModel person) {
        return ExternalAddresses.of(session)
                .openDispute(realm, person)
                .filter(AddressDispute::closed)
                .isPresent();
    }

    private PasswordEnd endPassword(NotMeLink link, UserModel person) {
        var passwords = new ToldPasswords(session, realm);
        return switch (link.about()) {
            case PASSWORD_CHANGE -> passwords.end(person, link.happening().when());
            case SECOND_FACTOR -> passwords.endKnown(person, link.happening().when());
            case ADDRESS_CHANGE, IDENTITY_CHANGE, IDENTITY_GUESS, RESET_REQUEST, WORK_ADDRESS -> PasswordEnd.UNTOUCHED;
        };
    }

    /** Else its owner would be asked for the code of somebody else's app, also by Lupa Password. */
    private FactorEnd endFactor(NotMeLink link, UserModel person) {
        var credential = link.credentialId();
        if (credential == null) {
            return FactorEnd.UNTOUCHED;
        }
        if (person.credentialManager().getStoredCredentialById(credential) == null) {
            return FactorEnd.GONE;
        }
        if (Privileges.areHeldBy(person)) {
            return FactorEnd.KEPT;
        }
        return person.credentialManager().removeStoredCredentialById(credential) ? FactorEnd.REMOVED : FactorEnd.GONE;
    }

    /** To all mailboxes of the person: whoever reads one of them can press. */
    private void tell(Disowned about, UserModel person, PasswordEnd password, FactorEnd factor) {
        var items = new ArrayList<String>();
        if (password == PasswordEnd.ENDED) {
            items.add("password_ended");
        }
        if (factor == FactorEnd.REMOVED || factor == FactorEnd.KEPT) {
            items.add("factor_" + factor.id());
        }
        if (items.isEmpty()) {
            return;
        }
        if (about == Disowned.PASSWORD_CHANGE) {
            AccountNotice.decided(session, realm, person, Matter.PASSWORD_ENDED);
        } else {
            var matter = factor == FactorEnd.KEPT ? Matter.FACTOR_KEPT : Matter.FACTOR_DISOWNED;
            AccountNotice.order(session, realm, person, matter, items, new Happening(Notice.now(), null, null));
        }
    }

    /** Whether the registered address is not the one that Lupa Password writes to. */
    private boolean isFrozen(UserModel person) {
        var addresses = ExternalAddresses.of(session);
        var registered = addresses.registered(person);
        return registered.isPresent() && !registered.equals(addresses.trusted(realm, person));
    }

    private void report(NotMeLink link, UserModel person, Effects effects, Instant pressed) {
        var event = new EventBuilder(realm, session, session.getContext().getConnection())
                .event(event(link.about()))
                .user(person)
                .detail("username", person.getUsername())
                .detail("notice_about", link.about().id())
                .detail("notice_reason", "not_me")
                .detail(
                        "notice_password",
                        effects.password() == PasswordEnd.UNTOUCHED
                                ? null
                                : effects.password().id())
                .detail(
                        "notice_factor",
                        effects.factor() == FactorEnd.UNTOUCHED
                                ? null
                                : effects.factor().id());
        ExternalAddresses.of(session)
                .openDispute(realm, person)
                .ifPresent(dispute ->
                        event.detail("address_dispute", dispute.since().isBefore(pressed) ? "open_already" : "opened"));
        LateError.write(session, event, Errors.NOT_ALLOWED);
    }

    private static EventType event(Disowned about) {
        return switch (about) {
            case ADDRESS_CHANGE, IDENTITY_CHANGE, WORK_ADDRESS -> EventType.UPDATE_PROFILE_ERROR;
            case PASSWORD_CHANGE, SECOND_FACTOR -> EventType.UPDATE_CREDENTIAL_ERROR;
            case RESET_REQUEST, IDENTITY_GUESS -> EventType.RESET_PASSWORD_ERROR;
        };
    }
}
