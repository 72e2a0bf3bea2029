package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fakes.MemoryDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

class OutboxCountsTest {

    private static final Instant MORNING = Instant.parse("2026-11-30T01:00:00Z");

    /** Its order waits for hours, and that is no fault of the mail server. */
    @Test
    void orderWhoseMailboxIsRefusedIsNotTheOldest() {
        try (var database =
                MemoryDatabase.open("counts", List.of("META-INF/mail-changelog.xml"), List.of(MailOrderEntity.class))) {
            var entities = database.createEntityManager();
            var connection = Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> entities));
            var orders = new MailOrderRepository(
                    Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> connection)));
            entities.getTransaction().begin();
            var refused = order("1", MORNING);
            refused.refused();
            refused.failed(MORNING, MORNING, "MailRefusedException");
            orders.add(refused);
            entities.flush();

            var alone = orders.counts(MORNING.plusSeconds(7200));
            assertThat(alone.waiting()).isEqualTo(1);
            assertThat(alone.refused()).isEqualTo(1);
            assertThat(alone.oldest()).isNull();

            orders.add(order("2", MORNING.plusSeconds(3600)));
            entities.flush();

            assertThat(orders.counts(MORNING.plusSeconds(7200)).oldest()).isEqualTo(MORNING.plusSeconds(3600));
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    private static MailOrderEntity order(String id, Instant due) {
        return new MailOrderEntity(id, "bappenas", "account-notice", "siti", Map.of(), due);
    }
}
