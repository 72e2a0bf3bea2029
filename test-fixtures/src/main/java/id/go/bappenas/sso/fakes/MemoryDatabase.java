package id.go.bappenas.sso.fakes;

import jakarta.persistence.EntityManagerFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** An H2 database in memory, with the tables that changelogs make. */
public final class MemoryDatabase {

    private MemoryDatabase() {}

    /**
     * Opens a database that lives as long as the JVM.
     *
     * @param name of the database
     * @param changelogs paths, as in {@code JpaEntityProvider.getChangelogLocation}
     * @param entities managed classes; their tables come from the changelogs or from the test
     */
    public static EntityManagerFactory open(String name, List<String> changelogs, List<Class<?>> entities) {
        var url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        changelogs.forEach(changelog -> update(url, changelog));
        var configuration = new HibernatePersistenceConfiguration(name)
                .property(JdbcSettings.JAKARTA_JDBC_URL, url)
                .property(SchemaToolingSettings.HBM2DDL_AUTO, "none");
        entities.forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    private static void update(String url, String changelog) {
        try (var connection = DriverManager.getConnection(url);
                var liquibase =
                        new Liquibase(changelog, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
            liquibase.update(new Contexts());
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("changelog " + changelog, e);
        }
    }
}
