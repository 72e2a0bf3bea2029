package id.go.bappenas.sso.support.keycloak;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.JpaConnectionProviderFactory;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/** What is known of the tables in the session in which Keycloak checks them at its start. */
public final class TablesAtStart {

    /**
     * {@code QuarkusJpaUpdaterProvider.VERIFY_AND_RUN_MASTER_CHANGELOG}: Keycloak sets it in that session only; false where this
     * version of Keycloak has prepared the database before. A Keycloak that names it otherwise runs Liquibase.
     */
    private static final String KEYCLOAKS_CHANGELOG_RUNS = "VERIFY_AND_RUN_MASTER_CHANGELOG";

    private TablesAtStart() {}

    /** Whether Keycloak is starting, on a database that it has used before in this version. */
    public static boolean areKnown(KeycloakSession session) {
        return Boolean.FALSE.equals(session.getAttribute(KEYCLOAKS_CHANGELOG_RUNS));
    }

    /**
     * What Liquibase has noted in the history of one changelog: for each changeset its checksum, author, file and id, with
     * spaces between them.
     *
     * @param factoryId names the history
     * @throws SQLException also if there is no such history yet
     */
    public static Set<String> history(KeycloakSession session, String factoryId) throws SQLException {
        var database = (JpaConnectionProviderFactory)
                session.getKeycloakSessionFactory().getProviderFactory(JpaConnectionProvider.class);
        var schema = database.getSchema();
        var table = (schema == null ? "" : schema + ".") + JpaUtils.getCustomChangelogTableName(factoryId);
        var lines = new HashSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select MD5SUM, AUTHOR, FILENAME, ID from " + table)) {
            while (rows.next()) {
                lines.add(String.join(
                        " ",
                        String.valueOf(rows.getString(1)),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4)));
            }
        }
        return lines;
    }
}
