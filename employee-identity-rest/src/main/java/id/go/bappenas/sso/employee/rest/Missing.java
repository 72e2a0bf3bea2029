package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Active people who could not use Lupa Password, or who share their address with others. */
final class Missing {

    private static final int CHUNK = 500;

    private final KeycloakSession session;
    private final RealmModel realm;

    Missing(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * One page, in the order of user names.
     *
     * @param total people on all pages
     */
    record View(int page, int size, int total, List<Entry> people) {}

    /**
     * @param missing names of fields, as in PUT
     * @param sharesAddressWith user names of others with the same address
     */
    record Entry(String username, List<String> missing, List<String> sharesAddressWith) {}

    View page(int page, int size) {
        var all = entries();
        var from = (int) Math.min((long) page * size, all.size());
        return new View(page, size, all.size(), all.subList(from, Math.min(from + size, all.size())));
    }

    private List<Entry> entries() {
        var lacks = new HashMap<String, List<String>>();
        var holders = new HashMap<String, SortedSet<String>>();
        var addresses = ExternalAddresses.of(session);
        var identities = session.getProvider(EmployeeIdentityProvider.class);
        forActive(people -> {
            var onFile = identities.onFile(
                    realm, people.stream().map(UserModel::getId).toList());
            people.forEach(person -> {
                var lacking = new ArrayList<String>();
                if (!onFile.contains(person.getId())) {
                    lacking.add("identity");
                }
                var address = addresses.registered(person).map(ExternalAddress::address);
                if (address.isEmpty()) {
                    lacking.add(WantedIdentity.EXTERNAL_EMAIL);
                }
                lacks.put(person.getUsername(), lacking);
                address.ifPresent(known ->
                        holders.computeIfAbsent(known, key -> new TreeSet<>()).add(person.getUsername()));
            });
        });
        var shares = shares(holders);
        return lacks.entrySet().stream()
                .map(entry ->
                        new Entry(entry.getKey(), entry.getValue(), shares.getOrDefault(entry.getKey(), List.of())))
                .filter(entry ->
                        !entry.missing().isEmpty() || !entry.sharesAddressWith().isEmpty())
                .sorted(Comparator.comparing(Entry::username))
                .toList();
    }

    private static Map<String, List<String>> shares(Map<String, SortedSet<String>> holders) {
        var shares = new HashMap<String, List<String>>();
        holders.values().stream()
                .filter(names -> names.size() > 1)
                .forEach(names -> names.forEach(name -> shares.put(
                        name,
                        names.stream().filter(other -> !other.equals(name)).toList())));
        return shares;
    }

    /** Some at a time, so that what is on file is asked for once for them all. */
    private void forActive(Consumer<List<UserModel>> action) {
        var active = Map.of(UserModel.INCLUDE_SERVICE_ACCOUNT, "false", UserModel.ENABLED, "true");
        for (var first = 0; ; first += CHUNK) {
            var people = session.users()
                    .searchForUserStream(realm, active, first, CHUNK)
                    .toList();
            action.accept(people.stream().filter(UserModel::isEnabled).toList());
            if (people.size() < CHUNK) {
                return;
            }
        }
    }
}
