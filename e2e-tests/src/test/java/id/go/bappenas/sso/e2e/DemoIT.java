package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process: what it prints, how it refuses, that it leaves nothing behind. */
class DemoIT {

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void aBusyPortIsNamedWithAWayOut() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var demo = demo(
                    "-Ddemo.port=" + taken.getLocalPort(),
                    "-Ddemo.mail.port=" + FreePort.next(),
                    "-Ddemo.app.port=" + FreePort.next());

            assertThat(refusal(demo))
                    .contains("Port " + taken.getLocalPort() + " sudah dipakai", "-Ddemo.port=", "is in use");
        }
    }

    @Test
    void somethingThatIsNoPortIsRefused() throws Exception {
        assertThat(refusal(demo("-Ddemo.mail.port=delapan"))).contains("bukan nomor port", "is no port number");
        assertThat(refusal(demo("-Ddemo.mail.port=70000"))).contains("bukan nomor port", "is no port number");
    }

    @Test
    void samePortTwiceIsRefused() throws Exception {
        assertThat(refusal(demo("-Ddemo.mail.port=8090", "-Ddemo.app.port=8090")))
                .contains("harus berbeda");
    }

    @Test
    void theDemoGetsReadyNamesItsPeopleRefusesASecondOneAndLeavesNothingBehind() throws Exception {
        var ports = new String[] {
            "-Ddemo.port=" + FreePort.next(),
            "-Ddemo.mail.port=" + FreePort.next(),
            "-Ddemo.app.port=" + FreePort.next()
        };
        var demo = demo(ports);
        var output = readUntil(demo, "SSO Bappenas siap");
        assertThat(output)
                .contains("3273011703850000", "Bandung", "1985-03-17", "budi.santoso@surat.example")
                .contains("budi.santoso", "siti.rahayu", "agus.pratama", "dewi.lestari", "kepala.biro", "pusdatin");
        var children = demo.descendants().toList();
        assertThat(children).isNotEmpty();

        assertThat(refusal(demo(
                        "-Ddemo.port=" + FreePort.next(),
                        "-Ddemo.mail.port=" + FreePort.next(),
                        "-Ddemo.app.port=" + FreePort.next())))
                .contains("Demo lain sedang berjalan");

        demo.destroy();
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private Process demo(String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-Ddemo.dir=" + folder);
        command.add("-Ddemo.distribution=" + System.getProperty("keycloak.distribution"));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("id.go.bappenas.sso.demo.Demo");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private static String refusal(Process demo) throws IOException, InterruptedException {
        var output = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(demo.waitFor()).isEqualTo(1);
        assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
        return output;
    }

    private static String readUntil(Process demo, String line) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8));
        var output = new StringBuilder();
        for (var read = reader.readLine(); read != null; read = reader.readLine()) {
            output.append(read).append('\n');
            if (read.equals(line)) {
                return output.toString();
            }
        }
        throw new AssertionError("the demo ended before " + line + ":\n" + output);
    }
}
