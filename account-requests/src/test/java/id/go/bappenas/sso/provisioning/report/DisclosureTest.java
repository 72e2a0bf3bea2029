package id.go.bappenas.sso.provisioning.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.HistoryEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a submitter sees of a request's history. */
class DisclosureTest {

    @Test
    void submitterSeesNoDetailThatDependsOnRecordedData() {
        var entry = entry(Map.of(
                "acknowledged", "3", "reactivated", "4", "shortened", "5", "excluded", "6", "reason", "Salah unit"));

        assertThat(Disclosure.LIST.details(entry))
                .containsOnly(Map.entry("excluded", "6"), Map.entry("reason", "Salah unit"));
        assertThat(Disclosure.ALL.details(entry)).hasSize(5);
    }

    @Test
    void submitterSeesAnErrorOnlyIfItDependsOnNoPerson() {
        assertThat(Disclosure.LIST.details(entry(Map.of("error", "account-disabled"))))
                .containsEntry("error", "ask-verifier");
        assertThat(Disclosure.LIST.details(entry(Map.of("error", "data-removed"))))
                .containsEntry("error", "data-removed");
        assertThat(Disclosure.ALL.details(entry(Map.of("error", "account-disabled"))))
                .containsEntry("error", "account-disabled");
    }

    @Test
    void submitterSeesNoEntryAboutRecordedData() {
        assertThat(Arrays.stream(HistoryAct.values()).filter(act -> !act.isShownToSubmitter()))
                .containsExactlyInAnyOrder(
                        HistoryAct.COMPARED,
                        HistoryAct.FINDINGS_CHANGED,
                        HistoryAct.IDENTITY_READ,
                        HistoryAct.PERSON_READ);
    }

    private static HistoryEntity entry(Map<String, String> details) {
        return new HistoryEntity("realm", "request", Instant.EPOCH, HistoryAct.APPROVED, null, null, null, details);
    }
}
