package id.go.bappenas.sso.command;

import id.go.bappenas.sso.doctor.DoctorCommand;
import id.go.bappenas.sso.realm.ApplyCommand;
import id.go.bappenas.sso.realm.CommandLine;
import id.go.bappenas.sso.realm.Invocation;
import id.go.bappenas.sso.realm.PrintCommand;
import id.go.bappenas.sso.realm.RemoveCommand;
import id.go.bappenas.sso.realm.RestoreCommand;
import id.go.bappenas.sso.rehearse.RehearseCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program {@code bin/sso}: the list of its sub-commands. */
public final class Sso {

    /** The script names the installation's folder by this property. */
    private static final String HOME = "sso.home";

    private Sso() {}

    /** Runs one sub-command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        // The doctor asks with another Host header. The JDK reads the property once.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty(HOME, "."));
        System.exit(commands().run(new Invocation(List.of(args), System.getenv(), home, out, err)));
    }

    static CommandLine commands() {
        return new CommandLine(List.of(
                new ApplyCommand(), //
                new RestoreCommand(),
                new RemoveCommand(),
                new RehearseCommand(),
                new PrintCommand(),
                new DoctorCommand()));
    }
}
