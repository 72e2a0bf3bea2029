package id.go.bappenas.sso.database;

import id.go.bappenas.sso.postgres.PostgresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The product's tables in a database as SQL that creates them again: columns, keys, indexes, and Liquibase's history of each
 * module without the dates of its run.
 */
final class SchemaDump {

    private static final String TABLES = "select c.relname from pg_class c where c.relkind = 'r'"
            + " and c.relnamespace = 'public'::regnamespace and c.relname <> 'databasechangeloglock' order by 1";

    private static final String COLUMNS = "select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)"
            + " || case when a.attnotnull then ' not null' else '' end"
            + " || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')"
            + " from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
            + " where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped order by a.attname";

    private static final String CONSTRAINTS =
            "select 'alter table %1$s add constraint ' || conname || ' ' || pg_get_constraintdef(oid) || ';'"
                    + " from pg_constraint where conrelid = '%1$s'::regclass and contype <> 'n' order by 1";

    private static final String INDEXES = "select pg_get_indexdef(i.indexrelid) || ';' from pg_index i"
            + " where i.indrelid = '%1$s'::regclass"
            + " and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by 1";

    private static final String HISTORY = "select 'insert into %1$s (id, author, filename, dateexecuted, orderexecuted,"
            + " exectype, md5sum, description, liquibase) values (' || concat_ws(', ', quote_literal(id),"
            + " quote_literal(author), quote_literal(filename), quote_literal('2026-01-01'), orderexecuted,"
            + " quote_literal(exectype), quote_literal(md5sum), quote_literal(description), quote_literal(liquibase))"
            + " || ');' from %1$s order by orderexecuted";

    private final Connection connection;

    private SchemaDump(Connection connection) {
        this.connection = connection;
    }

    /** The tables, keys and indexes alone: two databases with equal texts have the same schema. */
    static String schema(PostgresDatabase database) throws SQLException {
        try (var connection = database.connect()) {
            return new SchemaDump(connection).schema();
        }
    }

    /** The schema, and the history of its changesets. */
    static String withHistory(PostgresDatabase database) throws SQLException {
        try (var connection = database.connect()) {
            var dump = new SchemaDump(connection);
            return dump.schema() + dump.history();
        }
    }

    private String schema() throws SQLException {
        var text = new StringBuilder();
        for (var table : read(TABLES)) {
            text.append("create table ").append(table).append(" (\n  ");
            text.append(String.join(",\n  ", read(COLUMNS.formatted(table)))).append("\n);\n");
            read(CONSTRAINTS.formatted(table)).forEach(line -> text.append(line).append('\n'));
            read(INDEXES.formatted(table)).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    private String history() throws SQLException {
        var text = new StringBuilder();
        for (var table : read(TABLES)) {
            if (table.startsWith("databasechangelog_")) {
                read(HISTORY.formatted(table)).forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private List<String> read(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
