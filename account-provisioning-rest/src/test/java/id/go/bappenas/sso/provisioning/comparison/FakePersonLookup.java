package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.contract.KnownContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A realm without people, until a test adds some. */
final class FakePersonLookup implements PersonLookup {

    final Map<Nik, ExistingAccount> accounts = new HashMap<>();
    final Map<Nik, String> open = new HashMap<>();
    final Set<String> taken = new HashSet<>();
    final Map<String, Set<String>> namesakes = new HashMap<>();
    final Map<String, List<String>> sharing = new HashMap<>();
    final Map<String, Set<String>> alike = new HashMap<>();
    final Map<Nik, EarlierApproval> approved = new HashMap<>();
    final List<DuePerson> due = new ArrayList<>();
    final Set<String> functions = new HashSet<>();
    final Map<String, List<String>> employeeNumbers = new HashMap<>();
    boolean onFile = true;
    boolean firstPasswordUnused;
    Optional<KnownContract> contract = Optional.empty();
    Optional<Nik> submitter = Optional.empty();

    @Override
    public Map<Nik, ExistingAccount> accounts(Collection<Nik> niks) {
        return accounts;
    }

    @Override
    public Map<Nik, String> openRequests(Collection<Nik> niks) {
        return open;
    }

    @Override
    public Map<Nik, EarlierApproval> approved(Collection<Nik> niks) {
        return approved;
    }

    @Override
    public List<DuePerson> due() {
        return due;
    }

    @Override
    public boolean namesFunction(String username) {
        return functions.contains(username);
    }

    @Override
    public boolean hasOnFile(ExistingAccount account, IdentityFactors factors) {
        return onFile;
    }

    @Override
    public boolean isTaken(String username, Nik nik) {
        return taken.contains(username);
    }

    @Override
    public Map<String, Set<String>> namesakes(Collection<String> fullNames) {
        return namesakes;
    }

    @Override
    public List<String> sharing(ExternalAddress address) {
        return sharing.getOrDefault(address.address(), List.of());
    }

    @Override
    public List<String> withEmployeeNumber(String number) {
        return employeeNumbers.getOrDefault(number, List.of());
    }

    @Override
    public Optional<KnownContract> contract(ExistingAccount account) {
        return contract;
    }

    @Override
    public boolean isFirstPasswordUnused(ExistingAccount account) {
        return firstPasswordUnused;
    }

    @Override
    public Map<String, Set<String>> alike(Collection<String> usernames) {
        return alike;
    }

    @Override
    public boolean isSubmitter(Nik nik) {
        return submitter.filter(nik::equals).isPresent();
    }
}
