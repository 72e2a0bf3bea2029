package id.go.bappenas.sso.overview.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableCheckTest {

    @Test
    void ourTablesAndTheirIndexesComeFromTheChangelog() throws IOException {
        var changelog = """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                  <changeSet id="1" author="a">
                    <createTable tableName="SSO_ROW"/>
                    <createTable tableName="SSO_FORMER"/>
                    <createTable tableName="DINAS_ARSIP"/>
                    <createIndex tableName="SSO_ROW" indexName="IDX_SSO_ROW_DUE"><column name="DUE"/></createIndex>
                    <createIndex tableName="SSO_ROW" indexName="IDX_SSO_ROW_OLD"><column name="OLD"/></createIndex>
                    <createIndex tableName="DINAS_ARSIP" indexName="IDX_DINAS"><column name="ID"/></createIndex>
                  </changeSet>
                  <changeSet id="2" author="a">
                    <dropTable tableName="SSO_FORMER"/>
                    <dropIndex tableName="SSO_ROW" indexName="IDX_SSO_ROW_OLD"/>
                  </changeSet>
                </databaseChangeLog>
                """;

        assertThat(TableCheck.named(new ByteArrayInputStream(changelog.getBytes(UTF_8))))
                .isEqualTo(new TableCheck.Objects(Set.of("SSO_ROW"), Map.of("IDX_SSO_ROW_DUE", "SSO_ROW")));
    }

    @Test
    void tableAndIndexThatTheDatabaseLacksAreNamed() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:indexes");
                var statement = connection.createStatement()) {
            statement.execute("create table SSO_ROW (ID int primary key, DUE int)");
            statement.execute("create index IDX_SSO_ROW_DUE on SSO_ROW (DUE)");
            var indexes = Map.of("IDX_SSO_ROW_DUE", "SSO_ROW", "IDX_SSO_ROW_ID", "SSO_ROW", "IDX_GONE", "SSO_GONE");

            var named = new TableCheck.Objects(Set.of("SSO_ROW", "SSO_GONE"), indexes);
            statement.execute("create table SSOXGONE (ID int primary key)");

            assertThat(TableCheck.missing(named, connection, connection.getSchema()))
                    .isEqualTo(new TableCheck.Missing(List.of("SSO_GONE"), List.of("IDX_SSO_ROW_ID")));
        }
    }
}
