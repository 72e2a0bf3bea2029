package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.contract.KnownContract;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is on file about people, and in other requests: what a {@link RowComparison} asks. */
public interface PersonLookup {

    /** The accounts of those NIKs that have one. */
    Map<Nik, ExistingAccount> accounts(Collection<Nik> niks);

    /** Ids of other open requests that have these NIKs too. */
    Map<Nik, String> openRequests(Collection<Nik> niks);

    /** Whether birthplace and birth date are those on file for the account. */
    boolean hasOnFile(ExistingAccount account, IdentityFactors factors);

    /** What other approved requests, not worked off yet, say of these NIKs. */
    Map<Nik, EarlierApproval> approved(Collection<Nik> niks);

    /** Whether a reader may take a user name for a function's or an office's. */
    boolean namesFunction(String username);

    /** Whether somebody else than the person with this NIK has, or ever had, this user name. */
    boolean isTaken(String username, Nik nik);

    /** User names of the people called so, by full name; a name that nobody has is not in the answer. */
    Map<String, Set<String>> namesakes(Collection<String> fullNames);

    /** User names of people with this external address. */
    List<String> sharing(ExternalAddress address);

    /** User names of people with this employee number (NIP). */
    List<String> withEmployeeNumber(String number);

    /** The contract of an account. */
    Optional<KnownContract> contract(ExistingAccount account);

    /** Whether the account has a first password that its person never changed: an approved row may still correct the address then. */
    boolean isFirstPasswordUnused(ExistingAccount account);

    /** User names that a reader takes for one of these, by each of these; one that is like no other is not in the answer. */
    Map<String, Set<String>> alike(Collection<String> usernames);

    /** Whether this is the NIK of who submits. */
    boolean isSubmitter(Nik nik);
}
