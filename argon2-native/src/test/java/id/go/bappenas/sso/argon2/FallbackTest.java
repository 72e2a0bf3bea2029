package id.go.bappenas.sso.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FallbackTest {

    @Test
    void nativeCodeIsUsedWhereItLoads() throws Exception {
        assertThat(said(List.of())).contains("native, ").doesNotContain("BouncyCastle");
    }

    @Test
    void whereJnaCannotUnpackItsOwnPartBouncyCastleComputesAndTheReasonIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("no-folder"));

        assertThat(said(List.of("-Djna.tmpdir=" + file, "-Djna.nosys=true", "-Djava.io.tmpdir=" + file)))
                .containsOnlyOnce("Argon2 is computed by BouncyCastle, at three times the cost: UnsatisfiedLinkError: ")
                .containsPattern("BouncyCastle \\(\\w+: .+\\)");
    }

    @Test
    void aFileThatIsNoLibraryIsALinkErrorWithItsNameInTheWarning(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve(System.mapLibraryName("argon2")), "no library");

        assertThat(said(List.of(
                        "-Djna.library.path=" + folder, "-Djna.platform.library.path=/nowhere", "-Djna.prefix=none")))
                .containsOnlyOnce("Argon2 is computed by BouncyCastle, at three times the cost: UnsatisfiedLinkError: ")
                .contains("BouncyCastle (");
    }

    @Test
    void whereThereIsNoBinaryForThePlatformBouncyCastleComputes() throws Exception {
        assertThat(said(List.of(
                        "-Djna.library.path=/nowhere", "-Djna.platform.library.path=/nowhere", "-Djna.prefix=none")))
                .contains("BouncyCastle (");
    }

    private static String said(List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
