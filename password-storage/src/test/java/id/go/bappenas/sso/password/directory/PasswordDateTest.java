package id.go.bappenas.sso.password.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.storage.ldap.idm.model.LDAPObject;

class PasswordDateTest {

    @ParameterizedTest
    @CsvSource({
        "20261129192839Z, 2026-11-29T19:28:39Z",
        "20261129192839.629Z, 2026-11-29T19:28:39Z",
        "20240229235959Z, 2024-02-29T23:59:59Z"
    })
    void readsGeneralizedTimeInUtc(String value, Instant time) {
        assertThat(PasswordDate.generalized(value)).contains(new PasswordDate(value, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "20261329192839Z", "20261129192839+0700", "0000000000000000Z", "tanggal"})
    void leavesOutWhatIsNoGeneralizedTimeInUtc(String value) {
        assertThat(PasswordDate.generalized(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"116444736000000000, 1970-01-01T00:00:00Z", "134404541195000000, 2026-11-29T19:28:39.5Z"})
    void readsTicksOfActiveDirectory(String value, Instant time) {
        assertThat(PasswordDate.lastSet(value)).contains(new PasswordDate(value, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "kemarin"})
    void leavesOutAPasswordThatActiveDirectoryWantsChanged(String value) {
        assertThat(PasswordDate.lastSet(value)).isEmpty();
    }

    @Test
    void prefersTheTimeOfAPasswordPolicy() {
        var entry = new LDAPObject();
        assertThat(PasswordDate.of(entry)).isEmpty();
        entry.setAttribute("pwdLastSet", Set.of("116444736000000000"));
        assertThat(PasswordDate.of(entry)).map(PasswordDate::time).contains(Instant.EPOCH);
        entry.setAttribute("pwdChangedTime", Set.of("20261129192839Z"));
        assertThat(PasswordDate.of(entry)).map(PasswordDate::value).contains("20261129192839Z");
    }
}
