package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.factor.PrivilegedRoles;
import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
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
import org.keycloak.storage.StorageUnavailableException;

/**
 * The button "Bukan saya", in its own transaction: it undoes what the change may have given a thief. It locks the person before
 * it reads what it ends. A simultaneous change of the password therefore comes either before it and is ended, or after it and
 * fails because its old password is wrong.
 */
record NotMeAction(KeycloakSession session, RealmModel realm) {

    private static final Logger LOG = Logger.getLogger(NotMeAction.class);

    private static final int TRIES = 2;

    /**
     * Runs the action. It tries a second time if another transaction held the lock at the first try.
     *
     * @param parameter of the link, as the form sent it
     */
    static NotMeResult run(KeycloakSession session, String parameter) {
        for (var number = 1; number <= TRIES; number++) {
            try {
                return runOnce(session, parameter);
            } catch (DirectoryUnavailableException | StorageUnavailableException e) {
                LOG.errorf("SSO-NOTICE-003 \"Bukan saya\" waits for a directory: %s", e.getMessage());
                return NotMeResult.nothing(LinkProblem.DIRECTORY_UNAVAILABLE);
            } catch (RuntimeException e) {
                if (!PersonLock.isFault(e)) {
                    throw e;
                }
                LOG.infof(
                        "SSO-NOTICE-004 \"Bukan saya\" met another transaction: %s",
                        e.getClass().getName());
            }
        }
        LOG.error("SSO-NOTICE-005 \"Bukan saya\" was refused twice by other transactions");
        return NotMeResult.nothing(LinkProblem.UNAVAILABLE);
    }

    private static NotMeResult runOnce(KeycloakSession session, String parameter) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    var result = new NotMeAction(own, own.getContext().getRealm()).run(parameter);
                    if (result.problem() != null) {
                        own.getTransactionManager().setRollbackOnly();
                    }
                    return result;
                },
                "a press of \"Bukan saya\"");
    }

    private NotMeResult run(String parameter) {
        var links = new NotMeLinkRepository(session, realm);
        var found = links.find(parameter);
        // A link that does nothing does not wait for the lock.
        var problem = links.problem(found);
        if (problem.isPresent()) {
            return NotMeResult.nothing(problem.get());
        }
        var link = found.orElseThrow();
        var person = session.users().getUserById(realm, link.userId());
        PersonLock.take(session, person);
        if (DirectoryOutages.isOutOfReach(person)) {
            return NotMeResult.nothing(LinkProblem.DIRECTORY_UNAVAILABLE);
        }
        links.readAgain(link);
        problem = links.problem(links.find(parameter));
        if (problem.isPresent()) {
            return NotMeResult.nothing(problem.get());
        }
        var covered = links.covered(link);
        return links.use(link) ? disown(link, covered, person) : NotMeResult.nothing(LinkProblem.USED);
    }

    private NotMeResult disown(NotMeLinkEntity link, List<NotMeLinkEntity> covered, UserModel person) {
        var pressed = Notice.now();
        var effects = end(link, covered, person);
        tellOthers(link, person, pressed);
        var alarm = AccountDisownedMail.raise(session, person.getId(), link.about(), link.origin(), effects);
        report(link, person, effects, pressed);
        return new NotMeResult(null, person.getId(), link.about(), effects, alarm);
    }

    /** @param covered changes that the link covers, the earliest first */
    private NotMeEffects end(NotMeLinkEntity link, List<NotMeLinkEntity> covered, UserModel person) {
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
        return new NotMeEffects(
                about.endsSessions(),
                password,
                factor,
                account && isFrozen(person),
                account && isClosed(person),
                true,
                identity);
    }

    /**
     * The time of the change. For an address change it is the earliest change that the link covers: the newest link of a
     * mailbox also covers the changes of earlier mails to it, so the address before all of them counts.
     */
    private static Instant begin(NotMeLinkEntity link, List<NotMeLinkEntity> covered) {
        return link.about() == Disowned.ADDRESS_CHANGE
                ? covered.get(0).origin().when()
                : link.origin().when();
    }

    private void tellOthers(NotMeLinkEntity link, UserModel person, Instant pressed) {
        var opened = ExternalAddresses.of(session)
                .openDispute(realm, person)
                .filter(dispute -> !dispute.since().isBefore(pressed))
                .isPresent();
        if (opened || link.about() == Disowned.ADDRESS_CHANGE) {
            AccountNoticeMail.disputed(session, realm, person, pressed, Optional.ofNullable(link.externalMailbox()));
        }
    }

    /** Whether Lupa Password sends no link at all until two officers decide. */
    private boolean isClosed(UserModel person) {
        return ExternalAddresses.of(session)
                .openDispute(realm, person)
                .filter(AddressDispute::closed)
                .isPresent();
    }

    private PasswordEffect endPassword(NotMeLinkEntity link, UserModel person) {
        var passwords = new AnnouncedPasswordRepository(session, realm);
        return switch (link.about()) {
            case PASSWORD_CHANGE -> passwords.end(person, link.origin().when());
            case SECOND_FACTOR -> passwords.endKnown(person, link.origin().when());
            case ADDRESS_CHANGE, IDENTITY_CHANGE, IDENTITY_GUESS, RESET_REQUEST, WORK_ADDRESS ->
                PasswordEffect.UNTOUCHED;
        };
    }

    /**
     * Removes the second factor. Otherwise sign-in and Lupa Password would ask the owner for a code of another person's app.
     */
    private FactorEffect endFactor(NotMeLinkEntity link, UserModel person) {
        var credential = link.credentialId();
        if (credential == null) {
            return FactorEffect.UNTOUCHED;
        }
        if (person.credentialManager().getStoredCredentialById(credential) == null) {
            return FactorEffect.GONE;
        }
        if (PrivilegedRoles.areHeldBy(person)) {
            return FactorEffect.KEPT;
        }
        return person.credentialManager().removeStoredCredentialById(credential)
                ? FactorEffect.REMOVED
                : FactorEffect.GONE;
    }

    /** Orders mails to all mailboxes of the person, because the reader of any of them can press "Bukan saya". */
    private void tell(Disowned about, UserModel person, PasswordEffect password, FactorEffect factor) {
        var items = new ArrayList<String>();
        if (password == PasswordEffect.ENDED) {
            items.add("password_ended");
        }
        if (factor == FactorEffect.REMOVED || factor == FactorEffect.KEPT) {
            items.add("factor_" + factor.id());
        }
        if (items.isEmpty()) {
            return;
        }
        if (about == Disowned.PASSWORD_CHANGE) {
            AccountNoticeMail.decided(session, realm, person, NoticeTopic.PASSWORD_ENDED);
        } else {
            var topic = factor == FactorEffect.KEPT ? NoticeTopic.FACTOR_KEPT : NoticeTopic.FACTOR_DISOWNED;
            AccountNoticeMail.order(session, realm, person, topic, items, RequestOrigin.hidden());
        }
    }

    /** Whether Lupa Password uses another address than the registered address. */
    private boolean isFrozen(UserModel person) {
        var addresses = ExternalAddresses.of(session);
        var registered = addresses.registered(person);
        return registered.isPresent() && !registered.equals(addresses.trusted(realm, person));
    }

    private void report(NotMeLinkEntity link, UserModel person, NotMeEffects effects, Instant pressed) {
        var event = new EventBuilder(realm, session, session.getContext().getConnection())
                .event(event(link.about()))
                .user(person)
                .detail("username", person.getUsername())
                .detail("notice_about", link.about().id())
                .detail("notice_reason", "not_me")
                .detail(
                        "notice_password",
                        effects.password() == PasswordEffect.UNTOUCHED
                                ? null
                                : effects.password().id())
                .detail(
                        "notice_factor",
                        effects.factor() == FactorEffect.UNTOUCHED
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
