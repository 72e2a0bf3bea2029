package id.go.bappenas.sso.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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
        assertThat(said(List.of())).contains("native, ", "libsodium").doesNotContain("BouncyCastle");
    }

    @Test
    void bouncyCastleComputesWhereJnaCannotUnpackItsLibraryAndTheReasonIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("no-folder"));

        assertThat(said(List.of("-Djna.tmpdir=" + file, "-Djna.nosys=true", "-Djava.io.tmpdir=" + file)))
                .containsOnlyOnce(
                        "Argon2 is computed by BouncyCastle, at four times the cost: libargon2: UnsatisfiedLinkError: ")
                .containsPattern("BouncyCastle \\(libargon2: .+; libsodium of this JAR: .+\\)");
    }

    @Test
    void libsodiumOfTheJarComputesWhereTheSystemHasNone() throws Exception {
        assertThat(said(List.of("-Djna.platform.library.path=/nowhere"))).contains("native, the binary of lazysodium ");
    }

    @Test
    void referenceComputesWhereLibsodiumDoesNotLoadAndTheReasonIsNamed(@TempDir Path folder) throws Exception {
        for (var binary : SodiumArgon2.BINARIES.values()) {
            var file = Path.of(folder + binary);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "no library");
        }

        assertThat(said(folder + File.pathSeparator, List.of("-Djna.platform.library.path=/nowhere")))
                .contains(
                        "native, the binary of argon2-jvm ",
                        " (system's libsodium: UnsatisfiedLinkError: ",
                        "; libsodium of this JAR: UnsatisfiedLinkError: ")
                .doesNotContain("BouncyCastle");
    }

    @Test
    void warningNamesAFileThatIsNoLibrary(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve(System.mapLibraryName("argon2")), "no library");

        assertThat(said(List.of(
                        "-Djna.library.path=" + folder, "-Djna.platform.library.path=/nowhere", "-Djna.prefix=none")))
                .containsOnlyOnce(
                        "Argon2 is computed by BouncyCastle, at four times the cost: libargon2: UnsatisfiedLinkError: ")
                .contains("BouncyCastle (");
    }

    @Test
    void bouncyCastleComputesWhereThereIsNoBinaryForThePlatform() throws Exception {
        assertThat(said(List.of(
                        "-Djna.library.path=/nowhere", "-Djna.platform.library.path=/nowhere", "-Djna.prefix=none")))
                .contains("BouncyCastle (");
    }

    private static String said(List<String> options) throws IOException, InterruptedException {
        return said("", options);
    }

    /** @param first entry in front of the class path, with its separator */
    private static String said(String first, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", first + System.getProperty("java.class.path"), Probe.class.getName()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
