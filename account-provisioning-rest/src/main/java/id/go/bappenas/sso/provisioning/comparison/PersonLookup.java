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

/** Looks up employees on file and in other requests, for {@link RowComparison}. */
public interface PersonLookup {

    /** The accounts of these NIKs. */
    Map<Nik, ExistingAccount> accounts(Collection<Nik> niks);

    /** Ids of other open requests with these NIKs. */
    Map<Nik, String> openRequests(Collection<Nik> niks);

    /** Whether NIK, birthplace and birth date match the data on file for the account. */
    boolean hasOnFile(ExistingAccount account, IdentityFactors factors);

    /** Rows with these NIKs in other approved requests that are not processed yet. */
    Map<Nik, EarlierApproval> approved(Collection<Nik> niks);

    /** The people of other approved requests whose accounts are due. */
    List<DuePerson> due();

    /** Whether a user name may be mistaken for the name of a function or an office. */
    boolean namesFunction(String username);

    /** Whether another person than the owner of this NIK has, or had, this user name. */
    boolean isTaken(String username, Nik nik);

    /** User names by full name; a name without a user is missing. */
    Map<String, Set<String>> namesakes(Collection<String> fullNames);

    /** User names of accounts with this external address. */
    List<String> sharing(ExternalAddress address);

    /** User names of accounts with this employee number (NIP). */
    List<String> withEmployeeNumber(String number);

    /** The contract of an account. */
    Optional<KnownContract> contract(ExistingAccount account);

    /** Whether the account still has its first password; then an approved row may correct the address. */
    boolean isFirstPasswordUnused(ExistingAccount account);

    /** The user names that look like one of these user names, by that name; a name without similar names is missing. */
    Map<String, Set<String>> alike(Collection<String> usernames);

    /** Whether this is the submitter's NIK. */
    boolean isSubmitter(Nik nik);
}
