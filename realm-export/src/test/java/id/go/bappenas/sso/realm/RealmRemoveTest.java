package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealmRemoveTest extends CommandContract {

    @Override
    List<String> subcommand() {
        return List.of("remove");
    }

    @Test
    void usageErrorExitsWithTwoAndPrintsTheUsageOfRemove() {
        assertThat(run(ADMIN, "--dry-run")).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("--server is required.", "--realm NAME")
                .doesNotContain("--realm-file");
    }
}
