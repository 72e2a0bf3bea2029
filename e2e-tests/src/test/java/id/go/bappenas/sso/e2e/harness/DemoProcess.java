package id.go.bappenas.sso.e2e.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code mvn -Pdemo} without Maven: the demo as a process. */
public final class DemoProcess implements AutoCloseable {

    private final Process process;

    private DemoProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts and returns at once.
     *
     * @param folder where the demo keeps its state
     * @param options such as {@code -Ddemo.port=8080}
     */
    public static DemoProcess start(Path folder, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-Ddemo.dir=" + folder);
        command.add("-Ddemo.distribution=" + H2Distribution.folder().toAbsolutePath());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("id.go.bappenas.sso.demo.Demo");
        return new DemoProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** What it printed up to the line that says it is ready. */
    public String awaitReady() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var output = new StringBuilder();
        for (var read = reader.readLine(); read != null; read = reader.readLine()) {
            output.append(read).append('\n');
            if (read.equals("SSO Bappenas siap")) {
                return output.toString();
            }
        }
        throw new AssertionError("the demo ended before it was ready:\n" + output);
    }

    /** All that it prints until it ends. */
    public String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public int exitValue() throws InterruptedException {
        return process.waitFor();
    }

    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** As Ctrl-C does. */
    public boolean stopped() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
