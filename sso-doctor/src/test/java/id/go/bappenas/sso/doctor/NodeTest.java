package id.go.bappenas.sso.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the doctor sees if it asks each node; TwoNodesIT has two real ones. */
class NodeTest {

    private static Node node(String address, ObjectNode info, int skew) {
        return new Node(address, info, Optional.of(Duration.ofSeconds(skew)));
    }

    @Test
    void equalNodesHaveNoFinding() {
        assertThat(Node.differences(List.of())).isEmpty();
        assertThat(Node.differences(
                        List.of(node("a", ServerDoctorTest.healthy(), -2), node("b", ServerDoctorTest.healthy(), 3))))
                .isEmpty();
    }

    @Test
    void versionsThatDifferAreNamedWithTheirNodes() {
        var other = ServerDoctorTest.healthy();
        other.withObject("/systemInfo").put("version", "26.7.5");
        ServerDoctorTest.provider(other, "counter/database").put("Version", "0.9.0");
        ServerDoctorTest.provider(other, "eventsListener/self-check").put("Metrics", "off");
        other.withObject("/providers/mail-outbox/providers").remove("jpa");

        assertThat(Node.differences(List.of(node("a", ServerDoctorTest.healthy(), 0), node("b", other, 0))))
                .extracting(Finding::diagnosis, Finding::subject)
                .containsExactly(
                        tuple(Diagnosis.NODES_DIFFER, "Keycloak: a 26.7.4, b 26.7.5"),
                        tuple(Diagnosis.NODES_DIFFER, "mail-outbox-spi.jar: a 1.0.0, b -"),
                        tuple(Diagnosis.NODES_DIFFER, "metrics-enabled: a on, b off"),
                        tuple(Diagnosis.NODES_DIFFER, "provider-support.jar: a 1.0.0, b 0.9.0"));
    }

    @Test
    void clocksThatDifferFromEachOtherAreNamed() {
        assertThat(Node.differences(List.of(
                        node("a", ServerDoctorTest.healthy(), -20),
                        node("b", ServerDoctorTest.healthy(), 20),
                        new Node("c", ServerDoctorTest.healthy(), Optional.empty()))))
                .extracting(Finding::diagnosis, Finding::subject)
                .containsExactly(tuple(Diagnosis.NODE_CLOCKS, "a -20 s, b +20 s"));
    }
}
