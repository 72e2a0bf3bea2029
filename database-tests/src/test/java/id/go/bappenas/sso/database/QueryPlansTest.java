package id.go.bappenas.sso.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.postgres.PostgresDatabase;
import id.go.bappenas.sso.postgres.PostgresServer;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.query.QueryParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that no query of the product reads a whole table of 100,000 rows, except those of {@link #KNOWN}. The plans come from
 * PostgreSQL's log.
 *
 * <p>All rows belong to one realm. One row in a hundred is still open (has a due time, for example), as in a table that keeps
 * finished rows. Comparisons of times match the oldest or the newest rows. Queries of Keycloak's tables are left out, because
 * Keycloak defines their indexes.
 */
class QueryPlansTest {

    private static final int ROWS = 100_000;
    private static final int OLD = 500;
    private static final String REALM = "realm";
    private static final Pattern SITE = Pattern.compile("/\\* (\\w+\\.java:\\d+) \\*/");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (sso_\\w+)");
    private static final Pattern ENTITY = Pattern.compile("(?:from|update|join)\\s+([A-Z]\\w+)");

    private static final Pattern ALL_OF_A_REALM = Pattern.compile(
            "(delete|select \\w+) from \\w+ (\\w+) where \\2\\.realmId = :\\w+( and \\2\\.realmId = :\\w+)?");

    /** Queries that read a whole table, by class and table, and why this is accepted. */
    private static final Map<String, String> KNOWN = Map.of(
            "HeldAlarmRepository sso_held_alarm", "has a row only from an alarm to its summary, an hour later",
            "IdentityRows sso_employee_identity", "runs once, when a key is gone",
            "MailOrderRepository sso_mail_order", "counts what waits, and the table holds nothing else");

    private static final Map<String, String> AUTO = Map.of(
            "session_preload_libraries", "auto_explain",
            "auto_explain.log_min_duration", "0",
            "auto_explain.log_nested_statements", "on");

    private final ModuleTables tables = new ModuleTables();

    @Test
    void noQueryReadsAWholeTable(@TempDir Path folder) throws Exception {
        try (var server =
                PostgresServer.start(Path.of("..", "test-postgres", "target", "postgres-binaries"), folder, AUTO)) {
            var postgres = server.create("plans");
            tables.update(postgres);
            try (var connection = postgres.connect()) {
                new GeneratedRows(tables.entities(), ROWS, REALM).insert(connection);
            }
            var notUnderstood = new TreeSet<String>();
            try (var database = database(postgres)) {
                for (var query : queries(database)) {
                    if (query.texts().stream().noneMatch(text -> isOfKeycloak(database, text))
                            && query.texts().stream()
                                            .filter(text -> isRun(database, query.site(), text))
                                            .count()
                                    == 0) {
                        notUnderstood.add(query.site() + " " + query.texts());
                    }
                }
            }
            assertThat(notUnderstood).as("queries that were not understood").isEmpty();
            var scans = scans(Files.readString(folder.resolve("postgres.log")));
            assertThat(scans.keySet()).as("known scans that are gone").containsAll(KNOWN.keySet());
            scans.keySet().removeAll(KNOWN.keySet());
            assertThat(scans).as("queries that read a whole table").isEmpty();
        }
    }

    private static List<SourceQueries.Query> queries(EntityManagerFactory database) throws IOException {
        var queries = new ArrayList<SourceQueries.Query>();
        try (var modules = Files.list(Path.of(".."))) {
            for (var sources : modules.map(module -> module.resolve(Path.of("src", "main", "java")))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                queries.addAll(SourceQueries.of(sources, variables(database)));
            }
        }
        return queries;
    }

    private static boolean isOfKeycloak(EntityManagerFactory database, String text) {
        var ours = database.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .toList();
        return ENTITY.matcher(text).results().anyMatch(entity -> !ours.contains(entity.group(1)));
    }

    private EntityManagerFactory database(PostgresDatabase postgres) {
        var configuration = new HibernatePersistenceConfiguration("plans")
                .property(JdbcSettings.JAKARTA_JDBC_URL, postgres.url())
                .property(JdbcSettings.JAKARTA_JDBC_USER, postgres.user())
                .property(JdbcSettings.JAKARTA_JDBC_PASSWORD, postgres.password())
                .property("hibernate.use_sql_comments", "true")
                .property(SchemaToolingSettings.HBM2DDL_AUTO, "none");
        tables.entities().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    private static Map<String, List<String>> variables(EntityManagerFactory database) {
        var names = new ArrayList<String>();
        var fields = new TreeSet<String>();
        database.getMetamodel().getEntities().forEach(entity -> {
            names.add(entity.getName());
            entity.getAttributes().stream().map(Attribute::getName).forEach(fields::add);
        });
        return Map.of(
                "entity",
                names,
                "field",
                List.copyOf(fields),
                "KeycloakTables.PEOPLE_OF_REALM",
                List.of(KeycloakTables.PEOPLE_OF_REALM),
                "KeycloakTables.ACCOUNTS_WITH_NAME_OR_MAILBOX",
                List.of(KeycloakTables.ACCOUNTS_WITH_NAME_OR_MAILBOX),
                "KeycloakTables.ACCOUNTS_AND_ATTRIBUTE",
                List.of(KeycloakTables.ACCOUNTS_AND_ATTRIBUTE),
                "KeycloakTables.ATTRIBUTE_OF_ACCOUNTS",
                List.of(KeycloakTables.ATTRIBUTE_OF_ACCOUNTS),
                "KeycloakTables.IS_ACTIVE_PERSON",
                List.of(KeycloakTables.IS_ACTIVE_PERSON));
    }

    /**
     * Runs the query and rolls back its changes; false if the text is not a query. A query of a whole realm is not run, because
     * it reads all rows.
     */
    private boolean isRun(EntityManagerFactory database, String site, String text) {
        if (ALL_OF_A_REALM.matcher(text).matches()) {
            return true;
        }
        EntityManager entities = database.createEntityManager();
        try {
            entities.getTransaction().begin();
            var query = entities.createQuery(text);
            query.setHint(HibernateHints.HINT_COMMENT, site);
            query.getParameters().forEach(parameter -> set(query, parameter, text));
            if (text.startsWith("select")) {
                query.setMaxResults(10).getResultList();
            } else {
                query.executeUpdate();
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } finally {
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    private void set(Query query, Parameter<?> parameter, String text) {
        var value = value(parameter, text);
        if (((QueryParameter<?>) parameter).allowsMultiValuedBinding()) {
            query.setParameter(parameter.getName(), value == null ? List.of() : List.of(value));
        } else {
            query.setParameter(parameter.getName(), value);
        }
    }

    private Object value(Parameter<?> parameter, String text) {
        var name = parameter.getName();
        var newest = Pattern.compile(">=? :" + name + "\\b").matcher(text).find();
        var oldest = Pattern.compile("<=? :" + name + "\\b").matcher(text).find();
        var type = parameter.getParameterType();
        if (type != null && type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Long.class || type == long.class) {
            return (long) (newest ? ROWS - OLD : OLD);
        }
        if (type == Integer.class || type == int.class) {
            return 5;
        }
        if (type == Boolean.class || type == boolean.class) {
            return false;
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (name.startsWith("realm")) {
            return REALM;
        }
        return newest ? "2024-08-01" : oldest ? "2000-01-20" : "v500";
    }

    /** The sequential scans in the log, by file and table, with the place of the query. */
    private static Map<String, Set<String>> scans(String log) {
        var scans = new TreeMap<String, Set<String>>();
        for (var entry : log.split("(?m)^(?=\\d{4}-)")) {
            var site = SITE.matcher(entry);
            if (entry.contains("plan:") && site.find()) {
                var scan = SCAN.matcher(entry);
                while (scan.find()) {
                    var file = site.group(1).replaceFirst("\\.java:\\d+", "");
                    scans.computeIfAbsent(file + " " + scan.group(1), key -> new HashSet<>())
                            .add(site.group(1));
                }
            }
        }
        return scans;
    }
}
