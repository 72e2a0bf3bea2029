package id.go.bappenas.sso.benchmark.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JitCompilerTest {

    /** The parent of the server. */
    private static final long DRIVER = 10;

    private static final long SERVER = 20;
    /** Java, if the server is a shell that started it. */
    private static final long JAVA = 21;

    @TempDir
    private Path proc;

    @Test
    void shareIsThatOfBothCompilersSinceTheCallBefore() throws IOException {
        write("20/stat", "sh", DRIVER, 5);
        write("21/stat", "java", SERVER, 1_000);
        write("21/task/22/stat", "C2 CompilerThre", SERVER, 300);
        write("21/task/23/stat", "C1 CompilerThre", SERVER, 100);
        write("21/task/24/stat", "executor-thread", SERVER, 600);
        var compiler = new JitCompiler(SERVER, proc);
        write("21/stat", "java", SERVER, 1_200);
        write("21/task/22/stat", "C2 CompilerThre", SERVER, 340);
        write("21/task/23/stat", "C1 CompilerThre", SERVER, 110);
        write("21/task/24/stat", "executor-thread", SERVER, 750);

        assertThat(compiler.share()).isEqualTo(0.25);
    }

    @Test
    void serverThatDidNothingHasNoShare() throws IOException {
        write("20/stat", "java", DRIVER, 1_000);
        write("20/task/22/stat", "C2 CompilerThre", DRIVER, 300);

        assertThat(new JitCompiler(SERVER, proc).share()).isZero();
    }

    @Test
    void systemWithoutProcHasNoShare() {
        assertThat(new JitCompiler(JAVA, proc.resolve("missing")).share()).isZero();
    }

    private void write(String file, String name, long parent, long ticks) throws IOException {
        var path = proc.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(
                path, "1 (%s) S %d 1 1 0 -1 4194304 102 0 0 0 %d 0 0 0 20 0 1".formatted(name, parent, ticks));
    }
}
