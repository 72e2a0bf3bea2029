package id.go.bappenas.sso.provisioning.username;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;

class ReservedUsernamesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "administrator",
                "webmaster",
                "hostmaster",
                "postmaster",
                "root",
                "ssladmin",
                "abuse",
                "noc",
                "security",
                "mailer-daemon",
                "no-reply",
                "kepegawaian",
                "humas",
                "menteri",
                "sekretariat",
                "pusdatin",
                "helpdesk",
                "info",
                "support",
                "www",
                "dmarc",
                "csirt",
                "sysadmin"
            })
    void reservesNamesOfFunctions(String name) {
        assertThat(names(null).contains(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADMIN",
                "a.d.m.i.n",
                "admin1",
                "admin_01",
                "no.reply",
                "noreply",
                "Mailer_Daemon",
                "ａｄｍｉｎ",
                "ns1"
            })
    void caseSeparatorsAndDigitsAtTheEndDoNotMatter(String name) {
        assertThat(names(null).contains(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi.santoso",
                "admin.setiawan",
                "rina",
                "sri.mulyani",
                "bintang",
                "joko",
                "1admin",
                "7",
                "pegawai",
                ""
            })
    void doesNotReserveNamesOfPeople(String name) {
        assertThat(names(null).contains(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin.setiawan",
                "admin-sso",
                "noreply.sso",
                "no.reply.unit",
                "tim.sso2",
                "helpdesk.pusdatin",
                "ssobappenas",
                "keamanansso",
                "postmaster"
            })
    void findsReservedNameInsideAnother(String name) {
        assertThat(names(null).isPartOf(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"budi.santoso", "sri.mulyani", "tu.lestari", "isit", "surya.datin1a", "rina2", "7", ""})
    void findsNoReservedNameInNamesOfPeople(String name) {
        assertThat(names(null).isPartOf(name)).isFalse();
    }

    @Test
    void operatorsFileAddsNames() throws IOException {
        var file = folder.resolve("names.txt");
        Files.writeString(file, "\uFEFF# of this ministry\n\n Trans-Migrasi \n");

        var names = names(file.toString());

        assertThat(names.contains("transmigrasi2")).isTrue();
        assertThat(names.contains("postmaster")).isTrue();
        assertThat(names(null).contains("transmigrasi")).isFalse();
    }

    @Test
    void missingFileOrLineWithoutNameStopsStart() throws IOException {
        var file = folder.resolve("names.txt");
        Files.writeString(file, "admin\n12\n");

        assertThatThrownBy(() -> names(file.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--account-provisioning--reserved-names-path")
                .hasMessageContaining("12");
        assertThatThrownBy(() -> names(folder.resolve("none.txt").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--account-provisioning--reserved-names-path");
    }

    private static ReservedUsernames names(String path) {
        var options = new HashMap<String, String>();
        options.put("reservedNamesPath", path);
        return ReservedUsernames.of(
                Fakes.of(Config.Scope.class, Map.of("get", arguments -> options.get((String) arguments[0]))));
    }
}
