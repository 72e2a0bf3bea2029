package id.go.bappenas.sso.demo;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.Otp;
import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates the demo's people again at every start. The printed passwords are then valid, a password "four months old" is four
 * months old, and a contract with ten days left has ten days left.
 */
final class DemoPeople {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final AdminApi admin;
    private final String realm;

    DemoPeople(AdminApi admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /** Creates the people and returns them with their passwords. */
    List<DemoPerson> make() throws IOException {
        var made = new ArrayList<DemoPerson>();
        for (var person : DemoPerson.all()) {
            made.add(make(person));
        }
        return made;
    }

    private DemoPerson make(DemoPerson person) {
        admin.must(admin.get(realm + "/users?exact=true&username=" + person.username()))
                .body()
                .forEach(old -> admin.must(
                        admin.delete(realm + "/users/" + old.get("id").asText())));
        var known = person.temporary() ? person.withMintedPassword(new SecureRandom()) : person;
        var id = admin.must(admin.post(realm + "/users", representation(known, person.temporary())))
                .createdId();
        if (person.roles() != null) {
            person.roles().forEach((client, roles) -> grant(id, client, roles));
        }
        return known;
    }

    private static Map<String, Object> representation(DemoPerson person, boolean temporary) {
        var representation = new HashMap<String, Object>();
        representation.put("username", person.username());
        representation.put("enabled", true);
        var names = person.name().split(" ", 2);
        representation.put("firstName", names[0]);
        representation.put("lastName", names.length > 1 ? names[1] : null);
        representation.put("email", person.email());
        representation.put("attributes", attributes(person));
        var chosen = ZonedDateTime.now(ZONE).minusMonths(person.passwordAgeMonths());
        var credentials = new ArrayList<Map<String, Object>>();
        credentials.add(
                temporary
                        ? Map.of("type", "password", "value", person.password(), "temporary", true)
                        : PasswordCredential.of(person.password(), chosen.toInstant()));
        person.app().map(Otp::credential).ifPresent(credentials::add);
        representation.put("credentials", credentials);
        return representation;
    }

    private static Map<String, List<String>> attributes(DemoPerson person) {
        var attributes = new HashMap<String, List<String>>();
        putIfKnown(attributes, "externalEmail", person.externalEmail());
        putIfKnown(attributes, "employeeNumber", person.employeeNumber());
        putIfKnown(attributes, "unit", person.unit());
        putIfKnown(attributes, "position", person.position());
        if (person.contractDaysLeft() != null) {
            var today = LocalDate.now(ZONE);
            putIfKnown(attributes, "contractStart", today.minusMonths(6).toString());
            putIfKnown(
                    attributes,
                    "contractEnd",
                    today.plusDays(person.contractDaysLeft()).toString());
        }
        return attributes;
    }

    private static void putIfKnown(Map<String, List<String>> attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, List.of(value));
        }
    }

    private void grant(String userId, String clientId, List<String> roles) {
        var client = admin.must(admin.get(realm + "/clients?clientId=" + clientId))
                .body()
                .get(0)
                .get("id")
                .asText();
        var granted = roles.stream()
                .map(role -> admin.must(admin.get(realm + "/clients/" + client + "/roles/" + role))
                        .body())
                .toList();
        admin.must(admin.post(realm + "/users/" + userId + "/role-mappings/clients/" + client, granted));
    }
}
