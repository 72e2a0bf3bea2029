package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailOrderEntityTest {

    @Test
    void orderHasTheDetailsThatWereStored() {
        var details = Map.of("row", "17", "quoted", "“a”, 'b', \"c\"\n");

        assertThat(order(details).order().details()).isEqualTo(details);
    }

    @Test
    void detailsLongerThanTheColumnAreRefusedBeforeTheDatabaseRefusesThem() {
        assertThatThrownBy(() -> order(Map.of("row", "x".repeat(4000)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static MailOrderEntity order(Map<String, String> details) {
        return new MailOrderEntity("1", "bappenas", "kind", "siti", details, Instant.EPOCH);
    }
}
