package id.go.bappenas.sso.overview.check;

import id.go.bappenas.sso.support.keycloak.DatabaseConnections;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.models.KeycloakSession;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Which of our tables and their indexes the database lacks. Keycloak leaves an index out if the table is large, and writes the
 * statement into the log instead. A table that was dropped is not made again while Liquibase's history names it.
 */
final class TableCheck {

    private static final String OUR_TABLES = "SSO_";
    private static final String CREATE = "createIndex";
    private static final String DROP = "dropIndex";
    private static final String CREATE_TABLE = "createTable";
    private static final String DROP_TABLE = "dropTable";
    private static final String TABLE = "tableName";

    private TableCheck() {}

    /**
     * What the changelogs of our JARs make.
     *
     * @param indexes each with its table
     */
    record Objects(Set<String> tables, Map<String, String> indexes) {}

    /** What the database lacks, each sorted. The indexes are those of tables that it has. */
    record Missing(List<String> tables, List<String> indexes) {}

    /** The tables are those of the Liquibase changelogs in Keycloak. */
    static Missing missing(KeycloakSession session) throws SQLException {
        var tables = new TreeSet<String>();
        var indexes = new TreeMap<String, String>();
        for (var provider : session.getAllProviders(JpaEntityProvider.class)) {
            var changelog = provider.getChangelogLocation();
            try (var in = changelog == null ? null : provider.getClass().getResourceAsStream("/" + changelog)) {
                if (in != null) {
                    var named = named(in);
                    tables.addAll(named.tables());
                    indexes.putAll(named.indexes());
                }
            } catch (IOException e) {
                throw new IllegalStateException("changelog " + changelog, e);
            }
        }
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        try (var connection = DatabaseConnections.of(entities).open()) {
            return missing(new Objects(tables, indexes), connection, schema(entities, connection));
        }
    }

    private static String schema(EntityManager entities, Connection connection) throws SQLException {
        var name = DatabaseConnections.qualified(OUR_TABLES, entities);
        var point = name.lastIndexOf('.');
        return point < 0 ? connection.getSchema() : name.substring(0, point);
    }

    /** Our tables in a changelog, and their indexes. */
    static Objects named(InputStream changelog) throws IOException {
        var tables = new TreeSet<String>();
        var indexes = new TreeMap<String, String>();
        var elements = elements(changelog);
        for (var i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            var table = element.getAttribute(TABLE);
            switch (element.getLocalName()) {
                case CREATE_TABLE -> tables.add(table);
                case DROP_TABLE -> tables.remove(table);
                case CREATE -> indexes.put(element.getAttribute("indexName"), table);
                case DROP -> indexes.remove(element.getAttribute("indexName"));
                default -> {
                    // Other changes make and remove neither a table nor an index.
                }
            }
        }
        tables.removeIf(table -> !table.startsWith(OUR_TABLES));
        indexes.values().removeIf(table -> !table.startsWith(OUR_TABLES));
        return new Objects(tables, indexes);
    }

    private static NodeList elements(InputStream changelog) throws IOException {
        try {
            var parsers = DocumentBuilderFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newDocumentBuilder().parse(changelog).getElementsByTagNameNS("*", "*");
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    static Missing missing(Objects named, Connection connection, String schema) throws SQLException {
        var missing = new ArrayList<String>();
        var live = new HashSet<String>();
        for (var table : named.tables()) {
            if (exists(connection, schema, table)) {
                live.addAll(live(connection, schema, table));
            } else {
                missing.add(table);
            }
        }
        var indexes = named.indexes().entrySet().stream()
                .filter(index -> !missing.contains(index.getValue()))
                .map(Map.Entry::getKey)
                .filter(index -> !live.contains(index.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
        return new Missing(List.copyOf(missing), indexes);
    }

    private static boolean exists(Connection connection, String schema, String table) throws SQLException {
        var metadata = connection.getMetaData();
        // In the pattern, "_" stands for any letter as well; the names that come back are compared.
        try (var rows = metadata.getTables(connection.getCatalog(), schema, stored(metadata, table), null)) {
            while (rows.next()) {
                if (table.equalsIgnoreCase(rows.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String stored(DatabaseMetaData metadata, String table) throws SQLException {
        return metadata.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
    }

    private static Set<String> live(Connection connection, String schema, String table) throws SQLException {
        var found = new HashSet<String>();
        var metadata = connection.getMetaData();
        try (var rows = metadata.getIndexInfo(connection.getCatalog(), schema, stored(metadata, table), false, true)) {
            while (rows.next()) {
                var name = rows.getString("INDEX_NAME");
                if (name != null) {
                    found.add(name.toUpperCase(Locale.ROOT));
                }
            }
        }
        return found;
    }
}
