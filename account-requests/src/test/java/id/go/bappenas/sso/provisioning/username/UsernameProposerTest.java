package id.go.bappenas.sso.provisioning.username;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;

class UsernameProposerTest {

    private static final Config.Scope NO_OPTIONS =
            Fakes.of(Config.Scope.class, Map.of("get", arguments -> arguments[1]));

    @Test
    void tenThousandOfOneNameGetTenThousandUserNames() {
        var usernames = new UsernameProposer((name, nik) -> name.equals("budi.santoso7"), name -> false);
        var given = new ArrayList<String>();
        for (var i = 0; i < 10_000; i++) {
            given.add(usernames.propose(employee("Budi Santoso", null), new ArrayList<>()));
        }

        assertThat(given).doesNotHaveDuplicates().startsWith("budi.santoso", "budi.santoso2");
        assertThat(given).doesNotContain("budi.santoso7");
    }

    @Test
    void doesNotProposeAssignedNameEvenIfRequested() {
        var usernames = new UsernameProposer(
                (name, nik) -> Set.of("budi", "budi.santoso").contains(name), name -> false);

        assertThat(usernames.propose(employee("Budi Santoso", "BUDI"), new ArrayList<>()))
                .isEqualTo("budi.santoso2");
    }

    @Test
    void doesNotProposeReservedNameEvenIfRequestedOrNumbered() {
        var usernames = new UsernameProposer((name, nik) -> false, ReservedUsernames.of(NO_OPTIONS)::contains);

        assertThat(usernames.propose(employee("Budi Santoso", "Post-Master_7"), new ArrayList<>()))
                .isEqualTo("budi.santoso");
        assertThat(usernames.propose(employee("Humas", null), new ArrayList<>()))
                .isEqualTo("pegawai.humas");
        assertThat(usernames.propose(employee("Humas", null), new ArrayList<>()))
                .isEqualTo("pegawai.humas2");
    }

    private static EmployeeData employee(String name, String username) {
        return new EmployeeData(
                name, "3273010203900001", "Solok", "1990-03-02", null, null, null, null, username, null, null);
    }
}
