package id.go.bappenas.sso.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.realm.RealmReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Sign-ins by direct grant: an application or mail server sends the password itself, so it cannot show a form and gets 400 for an
 * expired password.
 *
 * @param stored whether the realm stores events of sign-ins; true if the administrator may not see that
 * @param clients enabled clients that may do so, by client id, with what their events say
 */
record DirectGrants(boolean stored, List<Client> clients) {

    /** So many days of events are asked for, the newest first. */
    static final int DAYS = 30;

    /** Events of one request. */
    static final int PAGE = 1000;

    /** 200,000 events: ten hours of 5,000 phones that sign in each 15 minutes. */
    static final int MOST_PAGES_WITHOUT_A_NEW_PERSON = 200;

    static final int MOST_PAGES = 1000;

    /**
     * What the events of one client say.
     *
     * @param answered false if Keycloak refused to give events; the people are not known then
     * @param people user ids of the people who signed in so
     * @param oldest time of the oldest event that was read; empty if there is no event
     * @param whole whether all events of the last days were read
     */
    record Client(String id, boolean answered, Set<String> people, Optional<Instant> oldest, boolean whole) {

        Client {
            people = Set.copyOf(people);
        }
    }

    DirectGrants {
        clients = List.copyOf(clients);
    }

    static DirectGrants read(RealmReader realm, LocalDate today) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode client : realm.find("clients")) {
            if (client.path("directAccessGrantsEnabled").asBoolean()
                    && client.path("enabled").asBoolean()) {
                ids.add(client.path("clientId").asText());
            }
        }
        boolean stored =
                realm.query("", "events", "config").path("eventsEnabled").asBoolean(true);
        String query = "type=LOGIN&dateFrom=" + today.minusDays(DAYS) + "&max=" + PAGE + "&client=";
        List<Client> clients = new ArrayList<>();
        for (String id : ids) {
            String events = query + RealmReader.encode(id) + "&first=";
            clients.add(
                    stored
                            ? client(id, page -> realm.query(events + page * PAGE, "events"))
                            : new Client(id, true, Set.of(), Optional.empty(), true));
        }
        return new DirectGrants(stored, clients);
    }

    /** @param pages gives a page of events by its number, the newest first; a missing node if Keycloak refuses it */
    static Client client(String id, IntFunction<JsonNode> pages) {
        Set<String> people = new HashSet<>();
        Instant oldest = null;
        int quiet = 0;
        for (int page = 0; page < MOST_PAGES && quiet < MOST_PAGES_WITHOUT_A_NEW_PERSON; page++) {
            JsonNode events = pages.apply(page);
            if (!events.isArray()) {
                return new Client(id, false, people, Optional.ofNullable(oldest), false);
            }
            int before = people.size();
            for (JsonNode event : events) {
                oldest = Instant.ofEpochMilli(event.path("time").asLong());
                if (event.at("/details/grant_type").asText().equals("password")) {
                    people.add(event.path("userId").asText());
                }
            }
            if (events.size() < PAGE) {
                return new Client(id, true, people, Optional.ofNullable(oldest), true);
            }
            quiet = people.size() == before ? quiet + 1 : 0;
        }
        return new Client(id, true, people, Optional.ofNullable(oldest), false);
    }

    /** User ids of all people who are known to sign in so. */
    Set<String> people() {
        Set<String> people = new HashSet<>();
        clients.forEach(client -> people.addAll(client.people()));
        return people;
    }

    /** Client ids whose events Keycloak refused to give. */
    List<String> unanswered() {
        return clients.stream()
                .filter(client -> !client.answered())
                .map(Client::id)
                .toList();
    }
}
