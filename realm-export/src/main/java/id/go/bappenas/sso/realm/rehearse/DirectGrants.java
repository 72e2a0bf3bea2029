package id.go.bappenas.sso.realm.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.realm.RealmReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sign-ins by direct grant: an application or mail server sends the password itself, so it cannot show a form and gets 400 for an
 * expired password.
 *
 * @param clients enabled clients that may do so
 * @param stored whether the realm stores events of sign-ins
 * @param people user ids of the people who did so in the last days
 * @param used clients by which they did so
 */
record DirectGrants(List<String> clients, boolean stored, Set<String> people, Set<String> used) {

    /** So many days of events are read, the newest first. */
    static final int DAYS = 30;

    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 100;

    static DirectGrants read(RealmReader realm, LocalDate today) {
        Set<String> clients = new TreeSet<>();
        for (JsonNode client : realm.find("clients")) {
            if (client.path("directAccessGrantsEnabled").asBoolean()
                    && client.path("enabled").asBoolean()) {
                clients.add(client.path("clientId").asText());
            }
        }
        boolean stored = realm.find("events", "config").path("eventsEnabled").asBoolean();
        Set<String> people = new HashSet<>();
        Set<String> used = new TreeSet<>();
        if (stored) {
            read(realm, today, people, used);
        }
        return new DirectGrants(List.copyOf(clients), stored, people, used);
    }

    private static void read(RealmReader realm, LocalDate today, Set<String> people, Set<String> used) {
        String query = "type=LOGIN&dateFrom=" + today.minusDays(DAYS) + "&max=" + PAGE + "&first=";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode events = realm.query(query + page * PAGE, "events");
            for (JsonNode event : events) {
                if (event.at("/details/grant_type").asText().equals("password")) {
                    people.add(event.path("userId").asText());
                    used.add(event.path("clientId").asText());
                }
            }
            if (events.size() < PAGE) {
                return;
            }
        }
    }
}
