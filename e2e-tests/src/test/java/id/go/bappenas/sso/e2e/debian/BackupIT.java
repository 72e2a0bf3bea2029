package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.TestDatabase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/operators/backup.md: a dump of the database and a copy of the vault, restored into an empty database and an empty
 * vault. It needs PostgreSQL's programs of the version of the tests' server (17), such as those of Debian 13.
 */
@Tag("debian")
class BackupIT {

    @BeforeAll
    static void requirePackages() {
        DebianPackages.require("postgresql-client-17");
    }

    @Test
    void restoredDatabaseAndVaultServePeopleIdentityDataAndOpenRequests(@TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        var dump = folder.resolve("keycloak.dump");
        var request = AccountRequests.flexiwork(2);
        try (var first = TestDatabase.create();
                var before = new OwnServer(Map.of(), first)) {
            var sso = before.sso(before.switchInboxOn());
            var employee = Employee.of(sso);
            var requests = AccountRequests.of(sso);
            var verifier = requests.with("request-verifier");
            var id = requests.submitted(requests.submitter(), request);
            requests.awaitCompared(id);

            run(dump, Redirect.PIPE, "pg_dump", first, "--format=custom");
            var key = Files.readString(before.vault().identityKey("1"));
            // What happens after the dump is lost.
            var late = sso.people().employee();
            before.kill();

            try (var empty = TestDatabase.empty()) {
                run(
                        folder.resolve("output"),
                        Redirect.from(dump.toFile()),
                        "pg_restore",
                        empty,
                        "--no-owner",
                        "--exit-on-error");
                try (var after = new OwnServer(Map.of(), empty)) {
                    after.stop();
                    Files.writeString(after.vault().identityKey("1"), key);
                    empty.change("UPDATE realm_smtp_config SET value = '" + after.smtpPort() + "' WHERE name = 'port'");
                    after.start();

                    var restored = after.sso(after.switchInboxOn());
                    assertThat(DirectGrant.of(restored, employee.person()).statusCode())
                            .isEqualTo(200);
                    assertThat(DirectGrant.of(restored, late).statusCode()).isNotEqualTo(200);
                    assertThat(after.log()).contains("by key {1-").doesNotContain("is not active");
                    assertThat(Reset.link(restored, employee)).contains("/realms/bappenas/");

                    AccountRequests.of(restored).approve(Api.as(restored, verifier), id, Map.of());
                    AccountRequests.of(restored).awaitCompleted(id);
                    assertThat(AccountRequests.of(restored)
                                    .firstMail(request, 1)
                                    .subject())
                            .isEqualTo("Akun Flexiwork Anda");
                }
            }
        }
    }

    private static void run(Path output, Redirect input, String program, TestDatabase database, String... options)
            throws IOException, InterruptedException {
        var place = database.postgres();
        var command = new ArrayList<>(List.of(
                "/usr/lib/postgresql/17/bin/" + program,
                "--dbname=postgresql://" + place.user() + ":" + place.password() + "@" + place.host() + ":"
                        + place.port() + "/" + place.name()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(DebianPackages.command(command))
                .redirectInput(input)
                .redirectOutput(output.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as(program).isZero();
    }
}
