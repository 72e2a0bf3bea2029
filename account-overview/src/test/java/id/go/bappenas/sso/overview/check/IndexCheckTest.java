package id.go.bappenas.sso.overview.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexCheckTest {

    @Test
    void indexesOfOurTablesComeFromTheChangelog() throws IOException {
        var changelog = """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                  <changeSet id="1" author="a">
                    <createIndex tableName="SSO_ROW" indexName="IDX_SSO_ROW_DUE"><column name="DUE"/></createIndex>
                    <createIndex tableName="SSO_ROW" indexName="IDX_SSO_ROW_OLD"><column name="OLD"/></createIndex>
                    <createIndex tableName="DINAS_ARSIP" indexName="IDX_DINAS"><column name="ID"/></createIndex>
                  </changeSet>
                  <changeSet id="2" author="a">
                    <dropIndex tableName="SSO_ROW" indexName="IDX_SSO_ROW_OLD"/>
                  </changeSet>
                </databaseChangeLog>
                """;

        assertThat(IndexCheck.named(new ByteArrayInputStream(changelog.getBytes(UTF_8))))
                .isEqualTo(Map.of("IDX_SSO_ROW_DUE", "SSO_ROW"));
    }

    @Test
    void indexThatTheDatabaseLacksIsNamed() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:indexes");
                var statement = connection.createStatement()) {
            statement.execute("create table SSO_ROW (ID int primary key, DUE int)");
            statement.execute("create index IDX_SSO_ROW_DUE on SSO_ROW (DUE)");
            var indexes = Map.of("IDX_SSO_ROW_DUE", "SSO_ROW", "IDX_SSO_ROW_ID", "SSO_ROW", "IDX_GONE", "SSO_GONE");

            assertThat(IndexCheck.missing(indexes, connection, connection.getSchema()))
                    .containsExactly("IDX_GONE", "IDX_SSO_ROW_ID");
        }
    }
}
