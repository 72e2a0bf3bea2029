package id.go.bappenas.sso.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.realm.ApplyException;
import id.go.bappenas.sso.realm.Arguments;
import id.go.bappenas.sso.realm.Invocation;
import id.go.bappenas.sso.realm.RealmReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearseCommandTest {

    private static final JsonNode FILE = RealmReader.file(
            Path.of("../realm-export/bappenas-realm.json"),
            Map.of("SSO_GO_LIVE_DATE", "2026-12-07", "SSO_GO_LIVE_WEEKS", "4", "SSO_TIME_ZONE", "Asia/Makassar"));

    @Test
    void monthsZoneDayAndWeeksComeFromTheRealmFile() {
        var forecast = forecast();

        assertThat(forecast.months()).isEqualTo(3);
        assertThat(forecast.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(forecast.goLive()).isEqualTo("2026-12-07");
        assertThat(forecast.spread().orElseThrow().days()).hasSize(17);
    }

    @Test
    void optionsWinOverTheRealmFile() {
        var forecast = forecast("--go-live", "2027-01-04", "--weeks", "0");

        assertThat(forecast.goLive()).isEqualTo(LocalDate.parse("2027-01-04"));
        assertThat(forecast.spread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--weeks, -1, 0 to 26",
        "--weeks, 27, 0 to 26",
        "--weeks, 1000, 0 to 26",
        "--weeks, empat, 0 to 26",
        "--go-live, 07/12/2026, not a date",
        "--go-live, 2026-02-30, not a date"
    })
    void wrongValuesAreWrongArguments(String option, String value, String told) {
        assertThatThrownBy(() -> forecast(option, value))
                .isInstanceOfSatisfying(ApplyException.class, wrong -> assertThat(wrong.isUsage())
                        .isTrue())
                .hasMessageContaining(told);
    }

    @Test
    void filesAreForTheirOwnerAlone(@TempDir Path folder) throws Exception {
        var file = folder.resolve("orang.csv");
        var output = new OutputFile(file, "--people", rehearsal -> "isi");

        output.open();
        assertThat(file).doesNotExist();
        assertThat(files(folder)).singleElement().satisfies(RehearseCommandTest::assertOwnerOnly);
        output.write(null);
        output.discard();

        assertOwnerOnly(file);
        assertThat(file).hasContent("isi");
        assertThat(files(folder)).containsExactly(file);
        assertThatThrownBy(() -> new OutputFile(folder.resolve("tidak/ada.csv"), "--people", rehearsal -> "").open())
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void fileThatExistsIsNotOverwritten(@TempDir Path folder) throws Exception {
        var backup = Files.writeString(folder.resolve("before-go-live.json"), "{}");
        var link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("nowhere"));

        for (var file : List.of(backup, link)) {
            assertThatThrownBy(() -> new OutputFile(file, "--json", rehearsal -> "isi").open())
                    .isInstanceOf(ApplyException.class)
                    .hasMessageContaining("sudah ada")
                    .hasMessageContaining("exists and is not overwritten");
        }
        assertThat(backup).hasContent("{}");

        var later = new OutputFile(folder.resolve("later.json"), "--json", rehearsal -> "isi");
        later.open();
        Files.writeString(folder.resolve("later.json"), "lain");
        assertThatThrownBy(() -> later.write(null)).hasMessageContaining("exists and is not overwritten");
        later.discard();
        assertThat(folder.resolve("later.json")).hasContent("lain");
        assertThat(files(folder)).hasSize(3);
    }

    @Test
    void rehearsalThatStopsLeavesNoFile(@TempDir Path folder) throws Exception {
        var out = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var words = List.of(
                "--server",
                "http://127.0.0.1:1",
                "--realm-file",
                "../realm-export/bappenas-realm.json",
                "--json",
                folder.resolve("gladi.json").toString());
        var admin = Map.of("SSO_ADMIN_USERNAME", "admin", "SSO_ADMIN_PASSWORD", "rahasia");

        assertThatThrownBy(() -> new RehearseCommand().run(new Invocation(words, admin, folder, out, out)))
                .hasMessageContaining("cannot be reached");
        assertThat(files(folder)).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void assertOwnerOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void dateOfAPasswordInADirectoryWinsUnlessTheDirectoryKeepsTheExpiry() throws Exception {
        var json = new ObjectMapper();

        assertThat(AccountReader.chosen(json.readTree("[]"))).isEmpty();
        assertThat(AccountReader.chosen(
                        json.readTree("[{'type':'otp','createdDate':1},{'type':'password'}]".replace('\'', '"'))))
                .contains(Instant.EPOCH);
        assertThat(AccountReader.chosen(json.readTree(
                        "[{'type':'password','createdDate':5},{'type':'directory-password','createdDate':7}]"
                                .replace('\'', '"'))))
                .contains(Instant.ofEpochMilli(7));
        assertThat(AccountReader.chosen(json.readTree(
                        ("[{'type':'directory-password','createdDate':7," + "'credentialData':'{\\'until\\':9}'}]")
                                .replace("\\'", "\\\"")
                                .replace('\'', '"'))))
                .isEmpty();
    }

    private static Forecast forecast(String... words) {
        return RehearseCommand.forecast(Arguments.of(Set.of("--go-live", "--weeks"), Set.of(), List.of(words)), FILE);
    }
}
