package id.go.bappenas.sso.provisioning.state;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import id.go.bappenas.sso.provisioning.jpa.ContractRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowOfPerson;
import id.go.bappenas.sso.state.AccountStateContributor;
import id.go.bappenas.sso.state.Effect;
import id.go.bappenas.sso.state.HelpStep;
import id.go.bappenas.sso.state.StateFact;
import id.go.bappenas.sso.state.Topic;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The person's contract, and what became of the requests that have a row about the person. */
public final class RequestContributor extends AccountStateContributor {

    private static final ProblemMessages WORDS = ProblemMessages.of(RequestContributor.class, "state");
    private static final int MOST_REQUESTS = 5;

    /** Made by Keycloak. */
    public RequestContributor() {
        super("request");
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        return Stream.concat(contract(session, realm, person).stream(), requests(session, realm, person))
                .toList();
    }

    private static Optional<StateFact> contract(KeycloakSession session, RealmModel realm, UserModel person) {
        var stored = ContractRepository.of(session, realm.getId()).of(person.getId());
        return stored.flatMap(ContractEntity::end)
                .or(() -> Contract.end(person))
                .map(end -> {
                    var over = end.isBefore(RealmTimeZone.today(realm));
                    if (!over) {
                        return contract("contract-runs", end);
                    }
                    if (person.isEnabled()) {
                        return contract("contract-ended", end).helpedBy(HelpStep.REACTIVATE_THROUGH_MEMO);
                    }
                    return contract("contract-ended-with-account", end)
                            .with(Effect.BLOCKS_SIGN_IN, Effect.BLOCKS_RESET)
                            .helpedBy(HelpStep.REACTIVATE_THROUGH_MEMO);
                });
    }

    private static StateFact contract(String code, LocalDate end) {
        return StateFact.of(Topic.CONTRACT, code, WORDS).with("end", end);
    }

    private static Stream<StateFact> requests(KeycloakSession session, RealmModel realm, UserModel person) {
        var digests = session.getProvider(EmployeeIdentityProvider.class).digestsOnFile(realm, person.getId());
        if (digests.isEmpty()) {
            return Stream.empty();
        }
        var written = TemporaryPassword.written(person);
        return RequestRepository.of(session, realm.getId()).rowsOf(digests, MOST_REQUESTS).stream()
                .map(found -> request(found, written));
    }

    private static StateFact request(RowOfPerson found, Optional<Long> written) {
        var request = found.request();
        var row = found.row();
        var memo = request.memo().number();
        return switch (request.status()) {
            case SUBMITTED ->
                request("request-waits", memo, request.submittedAt()).helpedBy(HelpStep.ASK_VERIFIER);
            case REJECTED ->
                request("request-rejected", memo, request.decidedAt().orElse(row.changedAt()));
            case WITHDRAWN ->
                request("request-withdrawn", memo, request.withdrawnAt().orElse(row.changedAt()));
            case APPROVED, PROCESSING, COMPLETED -> decided(row, memo, written);
        };
    }

    /**
     * The fact about a row of an approved request.
     *
     * @param memo number of the memo
     * @param written when the person's password was written, in milliseconds since 1970
     */
    static StateFact decided(RowEntity row, String memo, Optional<Long> written) {
        var at = row.changedAt();
        return switch (row.state()) {
            case PENDING -> request("request-in-work", memo, at);
            case SCHEDULED ->
                row.contractStart()
                        .map(start -> StateFact.of(Topic.CONTRACT, "request-scheduled", WORDS)
                                .with("memo", memo)
                                .with("start", start))
                        .orElseGet(() -> request("request-in-work", memo, at));
            case CREATED -> request("first-password-waits", memo, at).helpedBy(HelpStep.ASK_VERIFIER);
            case ACCESS_GRANTED -> request("access-granted", memo, at);
            case DELIVERED ->
                row.passwordAt().isPresent() && row.passwordAt().equals(written)
                        ? request("first-password-sent", memo, at)
                                .helpedBy(HelpStep.LOOK_INTO_SPAM, HelpStep.SEND_FIRST_PASSWORD)
                        : request("first-password-sent", memo, at);
            case FAILED -> request("request-failed", memo, at).helpedBy(HelpStep.ASK_VERIFIER);
            case EXCLUDED -> request("request-excluded", memo, at);
        };
    }

    private static StateFact request(String code, String memo, Instant at) {
        return StateFact.of(Topic.CONTRACT, code, WORDS).with("memo", memo).with("at", at);
    }
}
