package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kc.sh update-compatibility} of the built distribution. No server runs. */
class UpdateCompatibilityIT {

    private static final Path SCRIPT = Path.of(System.getProperty("keycloak.distribution"), "bin", "kc.sh");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROLLING = 0;
    private static final int RECREATE = 3;

    private record Answer(int code, String text) {}

    @Test
    void deploymentWithAJarMoreNeedsAllNodesStoppedAndAnEqualOneDoesNot(@TempDir Path folder) throws Exception {
        var metadata = folder.resolve("metadata.json");
        command("metadata", metadata);

        var equal = command("check", metadata);

        assertThat(equal.code()).as(equal.text()).isEqualTo(ROLLING);
        assertThat(equal.text()).contains("[sso-bappenas] Provider is compatible.", "Rolling Update is available");

        var other = JSON.readTree(metadata.toFile());
        var bundle = (ObjectNode) other.get("sso-bappenas");
        assertThat(bundle.size()).isEqualTo(3 * 21);
        bundle.put("account-parking.shared-state", "1");
        JSON.writeValue(metadata.toFile(), other);
        var missing = command("check", metadata);

        assertThat(missing.code()).as(missing.text()).isEqualTo(RECREATE);
        assertThat(missing.text())
                .contains("Rolling Update is not available. 'sso-bappenas.account-parking.shared-state'")
                .doesNotContain("Rolling Update is available");
    }

    /** {@code --optimized}: the command otherwise builds Keycloak anew for other options, in the folder of all tests. */
    private static Answer command(String name, Path metadata) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        SCRIPT.toString(), "update-compatibility", name, "--file=" + metadata, "--optimized")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes());
        return new Answer(process.waitFor(), text);
    }
}
