package id.go.bappenas.sso.provisioning.person;

import id.go.bappenas.sso.provisioning.contract.KnownContract;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowOfPerson;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * What is on record about the person of a row, as JSON. Times are ISO 8601 in UTC.
 *
 * @param account {@code null} if no account has the NIK
 * @param contract {@code null} without an account or a contract
 * @param requests requests that have a row with the NIK, newest first, this request included
 */
public record PersonView(int row, Account account, Contract contract, List<Request> requests) {

    /** @param createdAt {@code null} if it is not known */
    public record Account(String username, boolean enabled, String createdAt) {}

    /**
     * @param end last day; {@code null} without a last day
     * @param endsAccount whether the account ends with the contract, not only the access to Flexiwork
     * @param over whether the end was processed
     */
    public record Contract(String end, boolean endsAccount, boolean over) {}

    /**
     * @param row number of the person's row
     * @param username user name of the account, or the proposed user name
     */
    public record Request(
            String id,
            RequestKind kind,
            String memoNumber,
            RequestStatus status,
            String submittedBy,
            String submittedAt,
            String decidedBy,
            String decidedAt,
            int row,
            RowState state,
            String username,
            String contractStart,
            String contractEnd) {

        static Request of(RowOfPerson found) {
            var request = found.request();
            var row = found.row();
            return new Request(
                    request.id(),
                    request.kind(),
                    request.memo().number(),
                    request.status(),
                    request.submitterName(),
                    request.submittedAt().toString(),
                    request.deciderName().orElse(null),
                    request.decidedAt().map(Object::toString).orElse(null),
                    row.number(),
                    row.state(),
                    row.username().orElse(null),
                    row.contractStart().map(Object::toString).orElse(null),
                    row.contractEnd().map(Object::toString).orElse(null));
        }
    }

    static PersonView of(
            int row, Optional<UserModel> account, Optional<KnownContract> contract, List<RowOfPerson> requests) {
        return new PersonView(
                row,
                account.map(user -> new Account(
                                user.getUsername(),
                                user.isEnabled(),
                                Optional.ofNullable(user.getCreatedTimestamp())
                                        .map(Instant::ofEpochMilli)
                                        .map(Object::toString)
                                        .orElse(null)))
                        .orElse(null),
                contract.map(known -> new Contract(
                                known.end().map(Object::toString).orElse(null), known.accountEnds(), known.ended()))
                        .orElse(null),
                requests.stream().map(Request::of).toList());
    }
}
