package id.go.bappenas.sso.e2e.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the demo of {@code mvn -Pdemo} as a process, without Maven. */
public final class DemoProcess implements AutoCloseable {

    private final Process process;

    private DemoProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the demo and does not wait until it is ready.
     *
     * @param folder the demo's state folder
     * @param options JVM options, such as {@code -Ddemo.port=8080}
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

    /** Waits until the demo is ready and returns its output so far. */
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

    /** Waits for the end of the process and returns the rest of its output. */
    public String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public int exitValue() throws InterruptedException {
        return process.waitFor();
    }

    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Stops the process as Ctrl-C does; returns whether it ends within a minute. */
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
