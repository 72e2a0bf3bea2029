package id.go.bappenas.sso.plans;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.postgres.PostgresDatabase;
import id.go.bappenas.sso.postgres.PostgresServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.query.QueryParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;

/**
 * What PostgreSQL does for each query of ours, in tables of 100,000 rows: it reads no table from its beginning to its end, but
 * for those of {@link #KNOWN}. The plans are the ones that PostgreSQL itself writes into its log.
 *
 * <p>All rows are of one realm. What is still open (a due time, for example) is one row in a hundred, as in a table that keeps
 * what is done; comparisons of times mean the oldest or the newest rows. Queries of Keycloak's tables are left out: their indexes
 * are Keycloak's.
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

    /** Queries that read a whole table, by class and table, and why they may. */
    private static final Map<String, String> KNOWN = Map.of(
            "AlikeNames sso_provisioning_likeness", "looks for the few names of all that are not in it yet",
            "AlikeNames sso_provisioning_name", "looks for the few names of all that are not in the other yet",
            "IdentityRows sso_employee_identity", "runs once, when a key is gone",
            "MailOrders sso_mail_order", "counts what waits, and the table holds nothing else");

    private static final Map<String, String> AUTO = Map.of(
            "session_preload_libraries", "auto_explain",
            "auto_explain.log_min_duration", "0",
            "auto_explain.log_nested_statements", "on");

    private final List<Class<?>> entities = new ArrayList<>();
    private final List<String> changelogs = new ArrayList<>();

    @BeforeEach
    void findTables() {
        for (var factory : ServiceLoader.load(JpaEntityProviderFactory.class)) {
            var tables = factory.create(null);
            if (tables.getClass().getName().startsWith("id.go.bappenas.sso.")) {
                entities.addAll(tables.getEntities());
                changelogs.add(tables.getChangelogLocation());
            }
        }
        assertThat(changelogs).hasSizeGreaterThan(3);
    }

    @Test
    void noQueryReadsAWholeTable(@TempDir Path folder) throws Exception {
        try (var server =
                PostgresServer.start(Path.of("..", "test-postgres", "target", "postgres-binaries"), folder, AUTO)) {
            var postgres = server.create("plans");
            migrate(postgres);
            try (var connection = postgres.connect()) {
                fill(connection);
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

    private void migrate(PostgresDatabase postgres) throws SQLException, LiquibaseException {
        for (var changelog : changelogs) {
            try (var connection = postgres.connect();
                    var liquibase = new Liquibase(
                            changelog, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
                liquibase.update(new Contexts());
            }
        }
    }

    private EntityManagerFactory database(PostgresDatabase postgres) {
        var configuration = new HibernatePersistenceConfiguration("plans")
                .property(JdbcSettings.JAKARTA_JDBC_URL, postgres.url())
                .property(JdbcSettings.JAKARTA_JDBC_USER, postgres.user())
                .property(JdbcSettings.JAKARTA_JDBC_PASSWORD, postgres.password())
                .property("hibernate.use_sql_comments", "true")
                .property(SchemaToolingSettings.HBM2DDL_AUTO, "none");
        entities.forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    private static Map<String, List<String>> variables(EntityManagerFactory database) {
        var names = new ArrayList<String>();
        var fields = new TreeSet<String>();
        database.getMetamodel().getEntities().forEach(entity -> {
            names.add(entity.getName());
            entity.getAttributes().stream().map(Attribute::getName).forEach(fields::add);
        });
        return Map.of("entity", names, "field", List.copyOf(fields));
    }

    private void fill(Connection connection) throws SQLException {
        var columns = new TreeMap<String, Map<String, String>>();
        var enums = enums();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name, column_name, data_type, is_nullable,"
                        + " coalesce(character_maximum_length, 0) from information_schema.columns"
                        + " where table_name like 'sso\\_%'")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), key -> new HashMap<>())
                        .put(
                                rows.getString(2),
                                value(
                                        rows.getString(2),
                                        rows.getString(3),
                                        "YES".equals(rows.getString(4)),
                                        rows.getInt(5),
                                        enums));
            }
        }
        try (var statement = connection.createStatement()) {
            for (var table : columns.entrySet()) {
                var names = List.copyOf(table.getValue().keySet());
                statement.execute("insert into " + table.getKey() + " (" + String.join(", ", names) + ") select "
                        + String.join(
                                ", ", names.stream().map(table.getValue()::get).toList())
                        + " from generate_series(1, " + ROWS + ") i");
            }
            statement.execute("vacuum analyze");
        }
    }

    private static String value(
            String column, String type, boolean nullable, int length, Map<String, List<String>> enums) {
        if (column.equals("realm_id")) {
            return "'" + REALM + "'";
        }
        var constants = enums.get(column);
        if (constants != null) {
            var array = "array['" + String.join("', '", constants) + "']";
            return "(" + array + ")[case when i % 100 = 0 then 1 + i / 100 % " + constants.size() + " else "
                    + constants.size() + " end]";
        }
        return switch (type) {
            case "bigint" -> nullable ? "case when i % 100 = 0 then i end" : "i";
            case "integer" -> "i % 1000";
            case "boolean" -> "i % 100 <> 0";
            case "bytea", "oid" -> type.equals("oid") ? "null" : "'x'::bytea";
            default ->
                length == 10
                        ? "to_char(date '2000-01-01' + i % 9000, 'YYYY-MM-DD')"
                        : length > 0 && length < 7 ? "left(i::text, " + length + ")" : "'v' || i";
        };
    }

    /** Constants by the name of the column. */
    private Map<String, List<String>> enums() {
        var enums = new HashMap<String, List<String>>();
        for (var entity : entities) {
            for (var field : entity.getDeclaredFields()) {
                if (field.getType().isEnum()) {
                    var column = field.getAnnotation(jakarta.persistence.Column.class);
                    enums.put(
                            (column == null ? field.getName() : column.name()).toLowerCase(Locale.ROOT),
                            Arrays.stream(field.getType().getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .toList());
                }
            }
        }
        return enums;
    }

    /** Whether it is a query; what it changes is rolled back. A query of a whole realm reads all rows of it: it is not run. */
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

    /** Tables that were read from the beginning to the end, by file and table, with the query. */
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
