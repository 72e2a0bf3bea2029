package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import id.go.bappenas.sso.provisioning.jpa.ContractRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.LocalDate;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * An employee's contract: stored in a table, and shown in the user attributes {@code contractStart} and {@code contractEnd},
 * where administrators can correct the last day.
 */
public final class FlexiworkContract {

    private static final String START = "contractStart";

    private final UserModel person;
    private final ContractRepository contracts;
    private final String realmId;
    private final LocalDate today;
    /** {@code null} until it is read and locked. */
    private Optional<ContractEntity> stored;

    private FlexiworkContract(UserModel person, ContractRepository contracts, RealmModel realm) {
        this.person = person;
        this.contracts = contracts;
        this.realmId = realm.getId();
        this.today = LocalDate.now(RealmTimeZone.of(realm));
    }

    private Optional<ContractEntity> locked() {
        if (stored == null) {
            stored = contracts.locked(person.getId());
        }
        return stored;
    }

    /** Role {@code access} of client {@code flexiwork}; empty if the realm does not have it. */
    public static Optional<RoleModel> role(RealmModel realm) {
        return Optional.ofNullable(realm.getClientByClientId("flexiwork")).map(client -> client.getRole("access"));
    }

    public static FlexiworkContract of(KeycloakSession session, UserModel person) {
        return of(session, session.getContext().getRealm(), person);
    }

    static FlexiworkContract of(KeycloakSession session, RealmModel realm, UserModel person) {
        return new FlexiworkContract(person, ContractRepository.of(session, realm.getId()), realm);
    }

    /** The stored contract, without a lock. */
    public static Optional<KnownContract> known(KeycloakSession session, String userId) {
        var realm = session.getContext().getRealm();
        var today = LocalDate.now(RealmTimeZone.of(realm));
        return ContractRepository.of(session, realm.getId())
                .of(userId)
                .map(contract -> KnownContract.of(contract, today));
    }

    /**
     * The change that an approved row would make now; the contract is locked until the transaction ends.
     *
     * @param account state of the account before the row
     * @param shorten whether the verifier shortens the contract to the row's last day
     */
    public ContractChange change(
            RequestEntity request,
            RowAccountState account,
            Optional<LocalDate> end,
            int extensionMonths,
            boolean shorten) {
        if (account == RowAccountState.NONE) {
            // The row has just created the account.
            stored = Optional.empty();
        }
        var known = locked().map(contract -> KnownContract.of(contract, today));
        return ContractChange.of(request.kind(), account, known, end, extensionMonths, shorten);
    }

    /**
     * Applies the change.
     *
     * @param hasFlexiwork whether the employee may use Flexiwork, which ends apart from the account
     */
    public void apply(ContractChange change, RequestEntity request, Optional<LocalDate> start, boolean hasFlexiwork) {
        var known = locked();
        if (change.effect() == ContractChange.Effect.NOTHING || change.effect() == ContractChange.Effect.KEPT) {
            known.ifPresent(contract -> contract.accountEnds(change.accountEnds()));
            return;
        }
        var contract = known.orElseGet(() -> new ContractEntity(realmId, person.getId(), change.accountEnds()));
        contract.accountEnds(change.accountEnds());
        var running = known.map(one -> KnownContract.of(one, today)).flatMap(KnownContract::runningUntil);
        if (change.effect() == ContractChange.Effect.PERMANENT && !hasFlexiwork) {
            contract.runsUntil(null, request.id());
            forgetDays();
        } else if (!running.equals(change.end())) {
            contract.runsUntil(change.end().orElse(null), request.id());
            if (change.effect().needsNaming() || change.shorter() || running.isEmpty()) {
                contract.decided();
            }
            change.end().ifPresent(day -> person.setSingleAttribute(Contract.END, day.toString()));
            if (running.isEmpty()) {
                start.ifPresent(day -> person.setSingleAttribute(START, day.toString()));
            }
        }
        if (known.isEmpty()) {
            contracts.add(contract);
        }
    }

    /**
     * Stores a last day that an administrator has written into the user's attribute, or removed from it.
     *
     * @return whether the last day changed
     */
    boolean corrected() {
        var written = Contract.end(person);
        var known = locked();
        if (known.isEmpty() && written.isPresent()) {
            var contract = new ContractEntity(realmId, person.getId(), false);
            contract.runsUntil(written.get(), null);
            contract.decided();
            contracts.add(contract);
            return true;
        } else if (known.filter(contract -> !contract.end().equals(written)).isPresent()) {
            known.get().runsUntil(written.orElse(null), null);
            known.get().decided();
            return true;
        }
        return false;
    }

    /** Removes the attributes from the account. */
    void forgetDays() {
        person.removeAttribute(START);
        person.removeAttribute(Contract.END);
    }
}
