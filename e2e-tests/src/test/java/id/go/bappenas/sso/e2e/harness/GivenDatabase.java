package id.go.bappenas.sso.e2e.harness;

import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that somebody has started for tests run by hand: {@code -De2e.postgres=jdbc:postgresql://…?user=…}. */
public final class GivenDatabase {

    private GivenDatabase() {}

    /** Options of a server of one's own, on that database if there is one. */
    static List<String> options(List<String> otherwise) {
        var url = System.getProperty("e2e.postgres", "");
        if (url.isBlank()) {
            return otherwise;
        }
        var options = new ArrayList<>(otherwise);
        options.removeIf(option -> option.startsWith("--db"));
        options.addAll(List.of("--db=postgres", "--db-url=" + url, "--db-username=sso", "--db-password=sso"));
        return options;
    }
}
