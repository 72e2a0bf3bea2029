package id.go.bappenas.sso.overview.check;

import id.go.bappenas.sso.support.keycloak.DatabaseConnections;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * Which indexes of our tables the database lacks. Keycloak leaves an index out if the table is large, and writes the statement
 * into the log instead.
 */
final class IndexCheck {

    private static final String OUR_TABLES = "SSO_";
    private static final String CREATE = "createIndex";
    private static final String DROP = "dropIndex";

    private IndexCheck() {}

    /** The names of the missing indexes, sorted; the tables are those of the Liquibase changelogs in Keycloak. */
    static List<String> missing(KeycloakSession session) throws SQLException {
        var indexes = new TreeMap<String, String>();
        for (var tables : session.getAllProviders(JpaEntityProvider.class)) {
            var changelog = tables.getChangelogLocation();
            try (var in = changelog == null ? null : tables.getClass().getResourceAsStream("/" + changelog)) {
                if (in != null) {
                    indexes.putAll(named(in));
                }
            } catch (IOException e) {
                throw new IllegalStateException("changelog " + changelog, e);
            }
        }
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        try (var connection = DatabaseConnections.of(entities).open()) {
            return missing(indexes, connection, schema(entities, connection));
        }
    }

    private static String schema(EntityManager entities, Connection connection) throws SQLException {
        var name = DatabaseConnections.qualified(OUR_TABLES, entities);
        var point = name.lastIndexOf('.');
        return point < 0 ? connection.getSchema() : name.substring(0, point);
    }

    /** The indexes of our tables in a changelog, each with its table. */
    static Map<String, String> named(InputStream changelog) throws IOException {
        var indexes = new TreeMap<String, String>();
        var elements = elements(changelog);
        for (var i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            var table = element.getAttribute("tableName");
            if (element.getLocalName().equals(CREATE) && table.startsWith(OUR_TABLES)) {
                indexes.put(element.getAttribute("indexName"), table);
            } else if (element.getLocalName().equals(DROP)) {
                indexes.remove(element.getAttribute("indexName"));
            }
        }
        return indexes;
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

    /** @param indexes each with its table */
    static List<String> missing(Map<String, String> indexes, Connection connection, String schema) throws SQLException {
        var live = new HashSet<String>();
        for (var table : Set.copyOf(indexes.values())) {
            live.addAll(live(connection, schema, table));
        }
        return indexes.keySet().stream()
                .filter(index -> !live.contains(index.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    private static Set<String> live(Connection connection, String schema, String table) throws SQLException {
        var found = new HashSet<String>();
        var metadata = connection.getMetaData();
        var stored = metadata.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        try (var rows = metadata.getIndexInfo(connection.getCatalog(), schema, stored, false, true)) {
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
