package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.DemoProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process: its output, its refusals, and the removal of its files. */
class DemoIT {

    private final List<DemoProcess> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        started.forEach(DemoProcess::close);
    }

    @Test
    void demoNamesABusyPortAndTheOptionForAnother() throws Exception {
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
    void demoRefusesAnInvalidPort() throws Exception {
        assertThat(refusal(demo("-Ddemo.mail.port=delapan"))).contains("bukan nomor port", "is no port number");
        assertThat(refusal(demo("-Ddemo.mail.port=70000"))).contains("bukan nomor port", "is no port number");
    }

    @Test
    void demoRefusesTheSamePortTwice() throws Exception {
        assertThat(refusal(demo("-Ddemo.mail.port=8090", "-Ddemo.app.port=8090")))
                .contains("harus berbeda");
    }

    @Test
    void demoNamesItsPeopleRefusesASecondStartAndDeletesItsFiles() throws Exception {
        var ports = new String[] {
            "-Ddemo.port=" + FreePort.next(),
            "-Ddemo.mail.port=" + FreePort.next(),
            "-Ddemo.app.port=" + FreePort.next()
        };
        var demo = demo(ports);
        var output = demo.awaitReady();
        assertThat(output)
                .contains("3273011703850000", "Bandung", "1985-03-17", "budi.santoso@surat.example")
                .contains("budi.santoso", "siti.rahayu", "agus.pratama", "dewi.lestari", "kepala.biro", "pusdatin");
        var children = demo.children();
        assertThat(children).isNotEmpty();

        assertThat(refusal(demo(
                        "-Ddemo.port=" + FreePort.next(),
                        "-Ddemo.mail.port=" + FreePort.next(),
                        "-Ddemo.app.port=" + FreePort.next())))
                .contains("Demo lain sedang berjalan");

        assertThat(demo.stopped()).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private DemoProcess demo(String... options) throws IOException {
        var demo = DemoProcess.start(folder, options);
        started.add(demo);
        return demo;
    }

    private static String refusal(DemoProcess demo) throws IOException, InterruptedException {
        var output = demo.output();
        assertThat(demo.exitValue()).isEqualTo(1);
        assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
        return output;
    }
}
