package id.go.bappenas.sso.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.realm.RealmReader;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

/**
 * Reads all accounts of people, and the date of each password by a request of its own: a list of users does not have it.
 *
 * @param progress gets a line for each page
 */
record AccountReader(RealmReader realm, PrintStream progress) {

    private static final int PAGE = 200;
    /** Few enough that a server with two cores still serves people meanwhile. */
    private static final int AT_ONCE = 6;

    private static final String PASSWORD = "password";
    private static final String DIRECTORY_PASSWORD = "directory-password";
    private static final String TYPE = "type";

    List<Account> read() {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            String total = realm.find("users", "count").asText("?");
            List<Account> accounts = new ArrayList<>();
            JsonNode page;
            int first = 0;
            do {
                page = realm.users(first, PAGE);
                accounts.addAll(accounts(pool, page));
                first += PAGE;
                progress.println(accounts.size() + "/" + total + " orang dibaca / people read");
            } while (page.size() == PAGE);
            return accounts;
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Account> accounts(ExecutorService pool, JsonNode page) {
        List<Callable<Account>> work = new ArrayList<>();
        for (JsonNode user : page) {
            if (!user.hasNonNull("serviceAccountClientId")) {
                work.add(() -> account(user));
            }
        }
        try {
            List<Account> accounts = new ArrayList<>();
            for (Future<Account> account : pool.invokeAll(work)) {
                accounts.add(account.get());
            }
            return accounts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Account account(JsonNode user) {
        String id = user.path("id").asText();
        boolean directory = !user.path("federationLink").asText("").isEmpty()
                || !user.path("origin").asText("").isEmpty();
        Optional<Instant> chosen = chosen(realm.find("users", id, "credentials"));
        boolean provider = chosen.isEmpty()
                && !directory
                && !realm.find("users", id, "federated-identity").isEmpty();
        HashMap<String, String> attributes = new HashMap<>();
        user.path("attributes")
                .properties()
                .forEach(attribute -> attributes.put(
                        attribute.getKey(), attribute.getValue().path(0).asText("")));
        return new Account(
                id,
                user.path("username").asText(),
                user.path("enabled").asBoolean(),
                user.path("email").asText(""),
                attributes,
                directory,
                provider,
                StreamSupport.stream(user.path("requiredActions").spliterator(), false)
                        .anyMatch(action -> action.asText().equals("UPDATE_PASSWORD")),
                chosen);
    }

    /**
     * The date of the password in a directory, if that directory keeps the realm's rules and our JAR has noted the date;
     * otherwise that of Keycloak's own password.
     */
    static Optional<Instant> chosen(JsonNode credentials) {
        Optional<Instant> local = Optional.empty();
        for (JsonNode credential : credentials) {
            Instant created =
                    Instant.ofEpochMilli(credential.path("createdDate").asLong(0));
            String type = credential.path(TYPE).asText();
            if (type.equals(DIRECTORY_PASSWORD)
                    && !credential.path("credentialData").asText("").contains("\"until\":")) {
                return Optional.of(created);
            }
            if (type.equals(PASSWORD) && local.isEmpty()) {
                local = Optional.of(created);
            }
        }
        return local;
    }
}
