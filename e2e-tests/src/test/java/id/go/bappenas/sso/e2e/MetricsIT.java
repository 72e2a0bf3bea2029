package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gauges and counters on the management port. */
@ExtendWith(SsoExtension.class)
class MetricsIT {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final String BAPPENAS = "realm=\"" + Sso.REALM + "\"";

    @BeforeEach
    void readsMetrics(Sso sso) {
        assumeTrue(sso.management().isPresent(), "the management port of a container is not published");
    }

    @Test
    void metricsFollowWhatHappens(Sso sso) {
        var rows = metric(sso, "sso_provisioning_rows_unfinished", "state=\"CREATED\"");
        var waiting = metric(sso, "sso_requests_waiting");
        var expired = metric(sso, "sso_passwords_expired");
        var within14 = metric(sso, "sso_passwords_expiring", "days=\"14\"");
        var mismatches = metric(sso, "sso_reset_refusals_total", "reason=\"identity_mismatch\"");
        var refused = metric(sso, "sso_resets_total", "outcome=\"refused\"");
        var mailed = metric(sso, "sso_resets_total", "outcome=\"link-mailed\"");
        var lapsed = metric(sso, "sso_sign_ins_refused_total", "reason=\"password_expired\"");
        var signedIn = metric(sso, "sso_people_last_sign_in", "days=\"0-29\"");
        var hashes = sso.metric("sso_argon2_hashes_total").orElseThrow();

        hangingRow(sso);
        var requests = AccountRequests.of(sso);
        requests.submitted(requests.submitter(), flexiwork(1));
        var late = sso.people().employee(Jakarta.now().minusMonths(4));
        assertThat(DirectGrant.of(sso, late).statusCode()).isEqualTo(400);
        sso.people().employee(Jakarta.now().plusDays(10).minusMonths(3));
        assertThat(DirectGrant.of(sso, sso.people().employee()).statusCode()).isEqualTo(200);
        var employee = Employee.of(sso);
        var wrong = new HashMap<>(employee.answers());
        wrong.put("nik", Officers.nik());
        new Reset(sso).start(employee.username()).identity(wrong);
        Reset.link(sso, employee);

        awaitRise(sso, rows, "sso_provisioning_rows_unfinished", "state=\"CREATED\"");
        awaitRise(sso, waiting, "sso_requests_waiting");
        awaitRise(sso, expired, "sso_passwords_expired");
        awaitRise(sso, within14, "sso_passwords_expiring", "days=\"14\"");
        awaitRise(sso, mismatches, "sso_reset_refusals_total", "reason=\"identity_mismatch\"");
        awaitRise(sso, refused, "sso_resets_total", "outcome=\"refused\"");
        awaitRise(sso, mailed, "sso_resets_total", "outcome=\"link-mailed\"");
        awaitRise(sso, lapsed, "sso_sign_ins_refused_total", "reason=\"password_expired\"");
        awaitRise(sso, signedIn, "sso_people_last_sign_in", "days=\"0-29\"");
        assertThat(metric(sso, "sso_people_last_sign_in", "days=\"not-on-record\""))
                .isPositive();
        assertThat(metric(sso, "sso_provisioning_rows_unfinished_oldest_seconds", "state=\"CREATED\""))
                .isPositive();
        assertThat(metric(sso, "sso_requests_waiting_oldest_seconds")).isPositive();
        assertThat(metric(sso, "sso_identity_keys", "state=\"active\"")).isEqualTo(1);
        assertThat(metric(sso, "sso_identity_keys", "state=\"missing\"")).isZero();
        assertThat(metric(sso, "sso_identity_people_without_key")).isZero();
        assertThat(sso.metric("sso_argon2_hashes_total").orElseThrow()).isGreaterThan(hashes);
        for (var part : List.of("people", "request", "password-expiry", "last-sign-in")) {
            assertThat(metric(sso, "sso_counts_age_seconds", "part=\"" + part + "\""))
                    .isLessThan(60);
        }
    }

    @Test
    void newRealmHasItsSeriesWithZeroAndARemovedRealmHasNone(Sso sso) {
        String label;
        try (var realm = OwnRealm.make(sso, Map.of("attributes", Map.of("ssoAlarmMinutes", "60")))) {
            label = "realm=\"" + realm.name() + "\"";
            for (var name : List.of(
                    "sso_requests_waiting",
                    "sso_provisioning_rows_unfinished",
                    "sso_passwords_expired",
                    "sso_people_last_sign_in",
                    "sso_resets_total",
                    "sso_reset_refusals_total",
                    "sso_sign_in_lockouts_total",
                    "sso_sign_ins_refused_total")) {
                Await.until(name, WITHIN, () -> sso.metric(name, label).filter(value -> value == 0));
            }
        }
        Await.until(
                "no series",
                WITHIN,
                () -> sso.metric("sso_requests_waiting", label).isEmpty()
                                && sso.metric("sso_resets_total", label).isEmpty()
                        ? Optional.of(true)
                        : Optional.empty());
        try (var other = OwnRealm.make(sso, Map.of())) {
            var foreign = "realm=\"" + other.name() + "\"";
            assertThat(sso.metric("sso_requests_waiting", foreign)).isEmpty();
        }
    }

    private static double metric(Sso sso, String name, String... labels) {
        return sso.metric(name, withRealm(labels)).orElseThrow(() -> new AssertionError("no metric " + name));
    }

    private static String[] withRealm(String... labels) {
        var all = new String[labels.length + 1];
        System.arraycopy(labels, 0, all, 0, labels.length);
        all[labels.length] = BAPPENAS;
        return all;
    }

    private static void awaitRise(Sso sso, double before, String name, String... labels) {
        Await.until("a rise of " + name, WITHIN, () -> Optional.of(metric(sso, name, labels))
                .filter(now -> now > before));
    }

    /** A row in state CREATED that waits, because the address of its list is not that of the account. */
    private static void hangingRow(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        requests.worked(request);
        var corrected = AccountRequests.again(request);
        employees(corrected)
                .get(0)
                .put("externalEmail", "baru." + employees(request).get(0).get("externalEmail"));
        var id = requests.submitted(requests.submitter(), corrected);
        requests.approve(requests.verifier(), id, Map.of("acknowledgedRows", List.of(1)));
    }
}
