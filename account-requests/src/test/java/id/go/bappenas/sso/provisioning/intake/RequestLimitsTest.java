package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadConstraints;
import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;

class RequestLimitsTest {

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(RequestLimits.of(scope(Map.of())))
                .isEqualTo(new RequestLimits(10_000, 10 * 1024 * 1024, 2_000, 40_000, 60, 60, 12));
    }

    @Test
    void readsEveryOption() {
        assertThat(RequestLimits.of(scope(Map.of(
                        "maxRows",
                        "40",
                        "maxPdfMegabytes",
                        "2",
                        "maxPdfPages",
                        "30",
                        "rowsPerDay",
                        "7",
                        "uploadsPerDay",
                        "8",
                        "maxContractMonths",
                        "24",
                        "maxExtensionMonths",
                        "0"))))
                .isEqualTo(new RequestLimits(40, 2 * 1024 * 1024, 30, 7, 8, 24, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "maxRows, 0, max-rows",
        "maxRows, 10001, max-rows",
        "maxRows, banyak, max-rows",
        "maxPdfMegabytes, 21, max-pdf-megabytes",
        "maxPdfMegabytes, -1, max-pdf-megabytes",
        "maxPdfPages, 0, max-pdf-pages",
        "maxPdfPages, 10001, max-pdf-pages",
        "rowsPerDay, 0, rows-per-day",
        "uploadsPerDay, 0, uploads-per-day",
        "maxContractMonths, 0, max-contract-months",
        "maxExtensionMonths, -1, max-extension-months",
    })
    void wrongValueStopsStartAndNamesOption(String option, String value, String named) {
        assertThatThrownBy(() -> RequestLimits.of(scope(Map.of(option, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--account-provisioning--" + named);
    }

    private static Config.Scope scope(Map<String, String> options) {
        return Fakes.of(
                Config.Scope.class,
                Map.of("get", arguments -> options.getOrDefault((String) arguments[0], (String) arguments[1])));
    }

    /** A longer body gets an answer about its length before Jackson refuses its longest text as bad JSON. */
    @Test
    void acceptedBodyFitsIntoLongestTextOfJackson() {
        assertThat(RequestLimits.LONGEST_REQUEST).isLessThan(StreamReadConstraints.DEFAULT_MAX_STRING_LEN);
    }
}
