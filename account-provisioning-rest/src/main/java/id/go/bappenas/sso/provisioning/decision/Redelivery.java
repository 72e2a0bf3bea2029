package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.comparison.ComparedRow;
import id.go.bappenas.sso.provisioning.comparison.RequestComparison;
import id.go.bappenas.sso.provisioning.delivery.AcceptedFindings;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.jpa.StoredComparison;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A verifier makes a row due again: a new first password is mailed, or a failed row is tried again. Refused after the employee
 * has chosen a password, because Lupa Password is the way to reset it.
 */
public final class Redelivery {

    /**
     * What a verifier decides with the order.
     *
     * @param reactivate whether the row's disabled account is to be enabled
     * @param acknowledge whether the verifier accepts the findings about the row
     */
    public record Choice(boolean reactivate, boolean acknowledge) {

        /** Decides nothing. */
        public static final Choice NONE = new Choice(false, false);
    }

    /** The minimum time between two mails. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

    private final KeycloakSession session;
    private final Caller verifier;

    public Redelivery(KeycloakSession session, Caller verifier) {
        this.session = session;
        this.verifier = verifier;
    }

    /**
     * @param choice what the verifier decides about the row
     * @throws ProblemException 403 for a verifier who may not decide the request, 404 for an unknown row, 409 for a row with
     *     nothing to deliver, with a disabled account that is not to be enabled, or with findings that no verifier accepted;
     *     422 for a choice without need
     */
    public void order(RequestEntity request, int number, Choice choice) {
        var second = new FourEyesCheck(session, verifier);
        second.require(request);
        second.requireOutside(request);
        redeliver(request, number, choice);
        RequestHistory.of(session)
                .add(
                        request,
                        HistoryAct.REDELIVERED,
                        verifier.user(),
                        number,
                        Map.of(
                                "acknowledged", choice.acknowledge() ? String.valueOf(number) : "",
                                "reactivated", choice.reactivate() ? String.valueOf(number) : ""));
        var event = verifier.adminEvent()
                .operation(OperationType.ACTION)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RequestEvents.path(request.id()))
                .detail("redelivery", String.valueOf(number));
        if (choice.acknowledge()) {
            event.detail("acknowledged", String.valueOf(number));
        }
        event.success();
    }

    /** Makes the row due again if its state allows it. {@link #order} has checked the verifier before. */
    void redeliver(RequestEntity request, int number, Choice choice) {
        var realm = session.getContext().getRealm();
        var row = RequestRepository.of(session, realm.getId())
                .row(request.id(), number)
                .orElseThrow(() -> ProblemException.of(404, "row-unknown"));
        if (row.state() == RowState.EXCLUDED) {
            throw ProblemException.of(409, "row-excluded");
        }
        if (row.dueAt().isPresent() || row.state() == RowState.PENDING || row.state() == RowState.SCHEDULED) {
            throw ProblemException.of(409, "row-not-worked-on");
        }
        var person = person(realm, row);
        if (person == null && row.state() != RowState.FAILED) {
            throw ProblemException.of(409, "account-gone");
        }
        if (person != null && !isFirstPasswordDue(row, person)) {
            throw refused(realm, person);
        }
        var enables = isEnabling(row, person, choice.reactivate());
        var next = row.isReached() && !enables ? RowState.CREATED : RowState.PENDING;
        var judged = next == RowState.PENDING
                ? new RequestComparison(session).row(request, row)
                : Optional.<ComparedRow>empty();
        var findings = next == RowState.PENDING
                ? judged.map(ComparedRow::findings).orElse(List.of())
                : ofMailbox(realm, person);
        requireAccepted(row, findings, choice.acknowledge());
        refuseRepetition(row);
        if (enables) {
            row.mayReactivate();
        }
        row.again(next, Instant.now());
        if (choice.acknowledge()) {
            accept(row, judged, findings);
        }
    }

    /** The finding about the mailbox that the first password of an account would reach. */
    private List<Finding> ofMailbox(RealmModel realm, UserModel person) {
        return ExternalAddresses.of(session)
                .registered(person)
                .map(address -> FirstPasswordDelivery.sharing(session, realm, person, address))
                .filter(others -> !others.isEmpty())
                .map(others -> List.of(Finding.warning(
                        Column.EXTERNAL_EMAIL.field(), Finding.ADDRESS_SHARED, RequestComparison.names(others))))
                .orElse(List.of());
    }

    /**
     * Refuses a row that would fail again, or mail its first password to another person, because of a finding that no verifier
     * accepted for it.
     */
    private void requireAccepted(RowEntity row, List<Finding> findings, boolean acknowledge) {
        var accepted = AcceptedFindings.of(session, row);
        var open = findings.stream()
                .filter(Finding::needsNaming)
                .filter(finding -> !accepted.cover(finding.code()))
                .toList();
        if (!open.isEmpty() && !acknowledge) {
            throw new ProblemException(new Problem(
                    409,
                    "redelivery-unacknowledged",
                    List.of(),
                    open.stream().map(finding -> finding.inRow(row.number())).toList()));
        }
        if (open.isEmpty() && acknowledge) {
            throw new ProblemException(Problem.fields(List.of(FieldProblem.of("acknowledge", "acknowledge-needless"))));
        }
    }

    /** Puts the findings that the verifier accepts on record, beside those that were accepted before. */
    private void accept(RowEntity row, Optional<ComparedRow> judged, List<Finding> findings) {
        var codes = findings.stream().map(Finding::code).collect(Collectors.toSet());
        var all = Stream.concat(
                        findings.stream(),
                        AcceptedFindings.of(session, row).findings().stream()
                                .filter(before -> !codes.contains(before.code())))
                .toList();
        row.acknowledge();
        var username = judged.map(ComparedRow::username).or(row::username).orElse(null);
        RequestRepository.of(session, row.realmId())
                .keep(Map.of(
                        row.id(), new StoredComparison(username, row.userId().orElse(null), Finding.write(all))));
    }

    /** The account of the row; for a row without an account the account that the NIK has now. */
    private UserModel person(RealmModel realm, RowEntity row) {
        return row.userId()
                .or(() -> RequestEncryption.of(session, realm).open(row).flatMap(employee -> session.getProvider(
                                EmployeeIdentityProvider.class)
                        .userIdOf(realm, new Nik(employee.nik()))))
                .map(id -> session.users().getUserById(realm, id))
                .orElse(null);
    }

    /**
     * Whether the worker is to enable the account.
     *
     * @throws ProblemException 409 if the account is disabled and is not to be enabled: the row would fail again; 422 if
     *     there is no disabled account
     */
    private static boolean isEnabling(RowEntity row, UserModel person, boolean reactivate) {
        var isDisabled = person != null && !person.isEnabled();
        if (isDisabled && !reactivate) {
            throw new ProblemException(new Problem(
                    409,
                    "accounts-disabled",
                    List.of(),
                    List.of(Finding.warning("nik", Finding.ACCOUNT_DISABLED, person.getUsername())
                            .inRow(row.number()))));
        }
        if (reactivate && !isDisabled) {
            throw new ProblemException(Problem.fields(List.of(FieldProblem.of("reactivate", "reactivate-needless"))));
        }
        return reactivate;
    }

    /** The answer is {@code password-chosen} only if no row of any request delivered the present password. */
    private ProblemException refused(RealmModel realm, UserModel person) {
        return TemporaryPassword.written(person)
                .filter(written -> TemporaryPassword.isTemporary(person))
                .flatMap(written -> RequestRepository.of(session, realm.getId()).deliveredBy(person.getId(), written))
                .map(request -> ProblemException.of(409, "delivered-elsewhere", request))
                .orElseGet(() -> ProblemException.of(409, "password-chosen"));
    }

    /**
     * Refuses a repeated order. If several orders come at the same time, the worker may finish the first before the last order
     * reads the row.
     */
    private void refuseRepetition(RowEntity row) {
        var realm = session.getContext().getRealm();
        if (row.state() == RowState.DELIVERED
                && Counters.of(session, realm, "redelivery").count("ROW", row.id(), BETWEEN_MAILS) > 1) {
            throw ProblemException.of(409, "redelivered-just-now");
        }
    }

    /** Whether a first password may replace the present one: the person has not chosen a password. */
    static boolean isFirstPasswordDue(RowEntity row, UserModel person) {
        return switch (row.state()) {
            case DELIVERED -> FirstPasswordDelivery.mayReplace(row, person) && TemporaryPassword.isTemporary(person);
            // The row was refused before an account was created, or its password was not mailed.
            case FAILED -> !row.isReached() || FirstPasswordDelivery.mayReplace(row, person);
            default -> false;
        };
    }
}
