package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import org.junit.jupiter.api.Test;

class BodyGateContractTest {

    @Test
    void quarkusReadsTheLimitWhereTheGateWritesIt() {
        assertThat(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY)
                .as("Quarkus no longer reads the limit of a body in the routing context: see BodyGate")
                .isEqualTo(BodyGate.QUARKUS_LIMIT);
    }

    @Test
    void quarkusSetsItsLimitBeforeTheGateWidensIt() {
        assertThat(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT)
                .as("Quarkus no longer sets its limit of a body before Keycloak: see BodyGate.BEHIND_LIMIT")
                .isLessThan(BodyGate.BEHIND_LIMIT);
    }
}
