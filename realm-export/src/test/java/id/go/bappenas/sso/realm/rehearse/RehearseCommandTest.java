package id.go.bappenas.sso.realm.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.realm.ApplyException;
import id.go.bappenas.sso.realm.Arguments;
import id.go.bappenas.sso.realm.RealmReader;
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
            Path.of("bappenas-realm.json"),
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
        var file = Files.writeString(folder.resolve("orang.csv"), "lama");
        var output = new OutputFile(file, "--people", rehearsal -> "isi");

        output.open();
        output.write(null);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).hasContent("isi");
        assertThatThrownBy(() -> new OutputFile(folder.resolve("tidak/ada.csv"), "--people", rehearsal -> "").open())
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("cannot be written");
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
