package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailsTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var details = Map.of("row", "17", "quoted", "“a”, 'b', \"c\"\n");

        assertThat(Details.read(Details.write(details))).isEqualTo(details);
    }

    @Test
    void whatTheColumnCannotHoldIsRefusedBeforeTheDatabaseDoes() {
        assertThatThrownBy(() -> Details.write(Map.of("row", "x".repeat(4000))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
