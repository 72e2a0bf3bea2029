package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.state.ServiceDesk;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;

/**
 * What an identity manager may do about one employee, for REST and pages alike. Each change is an admin event below {@code
 * users/<id>/employee-identity}, without identity data. Each call that compares typed data with the data on file counts as a row
 * of the officer's day; ended sessions and links count as actions of the day.
 */
public final class EmployeeActions {

    /** The sentences of the refusals. */
    public static final ProblemMessages WORDS = ProblemMessages.of(EmployeeActions.class, "identity");

    private final KeycloakSession session;
    private final Caller officer;
    private final EmployeeRecord record;

    private EmployeeActions(KeycloakSession session, Caller officer, EmployeeRecord record) {
        this.session = session;
        this.officer = officer;
        this.record = record;
    }

    /**
     * @throws ProblemException 403 without role {@code identity-manager}, without a second factor, and for the officer's own
     *     account; 404 for an unknown user name
     */
    public static EmployeeActions of(KeycloakSession session, Caller officer, String username) {
        return new EmployeeActions(
                session, officer, EmployeeRecord.of(session, officer.require(OfficerRoles.IDENTITY_MANAGER), username));
    }

    /** The data on file, as far as officers see them. Writes an admin event of the look. */
    public EmployeeView look() {
        record.looked();
        return record.view();
    }

    /**
     * For a page: whether the officer may change anything.
     *
     * @throws ProblemException 403 for an officer without a NIK on file
     */
    public EmployeeActions forChange() {
        requireKnownWriter();
        return this;
    }

    /**
     * Goes on only if the person's data are those that the officer has seen, and keeps other officers waiting until the end of
     * the transaction.
     *
     * @param revision {@link EmployeeView#revision} of the data that the officer has seen
     * @throws ProblemException 409 if the data changed in between
     */
    public EmployeeActions ifStill(String revision) {
        if (!record.lockedRevision().equals(revision)) {
            throw ProblemException.of(409, "changed-since-shown");
        }
        return this;
    }

    /**
     * Sets NIK, birthplace and birth date, and the external address if there is one. The person gets a mail if data on file
     * change; the first data are no change.
     *
     * @return unusual parts of the NIK, which was recorded all the same
     * @throws ProblemException 403 for an officer without a NIK on file, and for the officer's own NIK; 409 for a NIK of another
     *     person, 422 for an address in our own domains, 429 beyond the rows of a day
     */
    public List<FieldProblem> record(IdentityUpdate wanted) {
        return changing(() -> {
            requireKnownWriter();
            count();
            record.record(Optional.of(wanted.factors()), wanted.address());
            return wanted.findings();
        });
    }

    /**
     * Sets the external address. Old, new and work address get a mail.
     *
     * @return whether the address is another one than before
     * @throws ProblemException as {@link #record}
     */
    public boolean register(AddressUpdate wanted) {
        return changing(() -> {
            requireKnownWriter();
            count();
            return record.record(Optional.empty(), Optional.of(wanted.address()));
        });
    }

    /**
     * Deletes NIK, birthplace and birth date; the external address stays.
     *
     * @throws ProblemException 403 for an identity manager whose data no officer has recorded
     */
    public void forget() {
        changing(() -> {
            requireKnownWriter();
            record.forget();
            return null;
        });
    }

    /**
     * Confirms the registered address.
     *
     * @return whether it is trusted now; false for the first of two officers
     * @throws ProblemException 403 if this officer may not confirm it, 409 without an address or during a dispute that the
     *     confirmation does not mention, 422 for another address, 429 beyond the rows of a day
     */
    public boolean confirm(AddressConfirmation wanted) {
        return changing(() -> {
            officer.person();
            count();
            return record.confirmAddress(wanted);
        });
    }

    /**
     * Ends all sessions of the person, offline ones included; applications are told by back-channel logout.
     *
     * @return how many ended
     * @throws ProblemException 403 for an officer without a NIK on file, and for a program about an officer; 429 beyond the
     *     actions of a day
     */
    public int endSessions() {
        return changing(() -> {
            requireKnownWriter();
            ServiceDesk.countAction(session, officer);
            return record.endSessions();
        });
    }

    /**
     * Ends open links and codes of Lupa Password, and cancels its mails that are not sent yet.
     *
     * @throws ProblemException as {@link #endSessions}
     */
    public void cancelLinks() {
        changing(() -> {
            requireKnownWriter();
            ServiceDesk.countAction(session, officer);
            record.cancelLinks();
            return null;
        });
    }

    /** The data on file, without an event: for an answer to a change, or if {@link #look} follows. */
    public EmployeeView view() {
        return record.view();
    }

    /** A program may record people from other systems; an officer needs a NIK on file. */
    private void requireKnownWriter() {
        if (!officer.isServiceAccount()) {
            officer.person();
        }
    }

    /** Counts the comparison, because each answer tells whether the data are right. */
    private void count() {
        IdentityResourceProviderFactory.quota(session).take(session, officer, 1);
    }

    private static <T> T changing(Supplier<T> change) {
        try {
            return change.get();
        } catch (ModelDuplicateException e) {
            throw ProblemException.of(409, "changed-meanwhile");
        } catch (IdentityUnavailableException e) {
            throw ProblemException.of(503, "identity-unavailable");
        }
    }
}
