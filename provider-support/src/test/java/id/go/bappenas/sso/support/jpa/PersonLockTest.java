package id.go.bappenas.sso.support.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ModelException;

class PersonLockTest {

    @ParameterizedTest
    @CsvSource({
        "55P03, true",
        "40P01, true",
        "40001, true",
        "HYT00, true",
        "90131, true",
        // The connection is gone, the table is missing, the disk is full, the statement took too long.
        "08006, false",
        "42P01, false",
        "53100, false",
        "57014, false",
        ", false"
    })
    void sqlStateDistinguishesALockedRowFromOtherFaults(String state, boolean held) {
        var failure = new ModelException("uji", new PersistenceException(new SQLException("uji", state)));

        assertThat(PersonLock.isFault(failure)).isEqualTo(held);
    }

    @Test
    void jpaLockTimeoutIsALockedRow() {
        assertThat(PersonLock.isFault(new ModelException("uji", new LockTimeoutException())))
                .isTrue();
        assertThat(PersonLock.isFault(new ModelException("uji", new PersistenceException())))
                .isFalse();
    }

    @Test
    void rowThatAnotherH2ConnectionHoldsIsALockedRow() throws SQLException {
        var url = "jdbc:h2:mem:person-lock";
        try (var first = DriverManager.getConnection(url);
                var second = DriverManager.getConnection(url);
                var make = first.createStatement();
                var statement = second.createStatement()) {
            make.execute("create table t (id int primary key)");
            make.execute("insert into t values (1)");
            first.setAutoCommit(false);
            make.executeQuery("select * from t where id = 1 for update");

            var failure =
                    catchThrowable(() -> statement.executeQuery("select * from t where id = 1 for update nowait"));

            assertThat(PersonLock.isFault(failure)).isTrue();
        }
    }
}
