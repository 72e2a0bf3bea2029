package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import id.go.bappenas.sso.provisioning.jpa.Contracts;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import java.time.LocalDate;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * One person's contract: kept in a table of ours, and shown in the user attributes {@code contractStart} and
 * {@code contractEnd}, where administrators may correct the last day.
 */
public final class FlexiworkContract {

    private static final String START = "contractStart";

    private final UserModel person;
    private final Contracts contracts;
    private final String realmId;

    private FlexiworkContract(UserModel person, Contracts contracts, String realmId) {
        this.person = person;
        this.contracts = contracts;
        this.realmId = realmId;
    }

    public static FlexiworkContract of(KeycloakSession session, UserModel person) {
        return of(session, session.getContext().getRealm(), person);
    }

    static FlexiworkContract of(KeycloakSession session, RealmModel realm, UserModel person) {
        return new FlexiworkContract(person, Contracts.of(session, realm.getId()), realm.getId());
    }

    /**
     * An approved FLEXIWORK request: a later last day extends, an earlier one changes nothing while the old one runs.
     *
     * @param newAccount whether the account was made for it
     */
    public void begins(RequestEntity request, Optional<LocalDate> start, Optional<LocalDate> end, boolean newAccount) {
        var known = contracts.locked(person.getId());
        var contract = known.orElseGet(() -> new ContractEntity(
                realmId, person.getId(), newAccount && request.kind().isFlexiwork()));
        if (request.kind().isFlexiwork()) {
            var running = known.filter(before -> !before.ended()).flatMap(ContractEntity::end);
            if (end.isPresent() && running.filter(end.get()::isBefore).isEmpty()) {
                contract.runsUntil(end.get(), request.id());
                person.setSingleAttribute(Contract.END, end.get().toString());
            }
            if (running.isEmpty()) {
                start.ifPresent(day -> person.setSingleAttribute(START, day.toString()));
            }
        }
        if (known.isEmpty()) {
            contracts.add(contract);
        }
    }

    /** The account is for more than Flexiwork: it stays when the contract ends. */
    public void forMore() {
        contracts.locked(person.getId()).ifPresent(ContractEntity::forMore);
    }

    /** An administrator has written another last day, or the first one, into the user's attribute. */
    public void corrected() {
        var written = Contract.end(person);
        var known = contracts.locked(person.getId());
        if (known.isEmpty() && written.isPresent()) {
            var contract = new ContractEntity(realmId, person.getId(), false);
            contract.runsUntil(written.get(), null);
            contracts.add(contract);
        } else if (known.filter(contract -> !contract.end().equals(written)).isPresent()) {
            known.get().runsUntil(written.orElse(null), null);
        }
    }

    /** Takes the days from the account, which stays. */
    void forgetDays() {
        person.removeAttribute(START);
        person.removeAttribute(Contract.END);
    }
}
