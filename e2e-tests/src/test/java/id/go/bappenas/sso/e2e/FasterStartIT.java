package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.DistributionCopy;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/sso-build}, and what a start leaves out. */
class FasterStartIT {

    private static final String JAVA_OPTIONS = "JAVA_OPTS_APPEND";
    private static final String CHANGELOG = "META-INF/mail-changelog.xml";
    /** At this level Keycloak says of each changelog that Liquibase has read it. */
    private static final String LEVEL_OF_LIQUIBASE =
            "KC_LOG_LEVEL_ORG_KEYCLOAK_QUARKUS_RUNTIME_STORAGE_DATABASE_LIQUIBASE";

    @Test
    void startReadsTheArchiveOfClassesAndIgnoresADamagedOne(@TempDir Path folder) throws Exception {
        var keycloak = DistributionCopy.whole(Files.createDirectory(folder.resolve("keycloak")));
        var archive = keycloak.resolve("lib").resolve("sso-classes.jsa");
        // A ministry with another realm has its file under that name.
        var realms = keycloak.resolve("data").resolve("import");
        Files.move(realms.resolve("bappenas-realm.json"), realms.resolve("kemen_lain-realm.json"));
        build(keycloak, folder.resolve("build.log"));
        Files.move(realms.resolve("kemen_lain-realm.json"), realms.resolve("bappenas-realm.json"));
        assertThat(archive).as(Files.readString(folder.resolve("build.log"))).isNotEmptyFile();

        var classes = folder.resolve("classes.log");
        var options = "-XX:SharedArchiveFile=" + archive + " -Xlog:class+load:file=" + classes;
        try (var server = OwnServer.of(keycloak, Map.of(JAVA_OPTIONS, options))) {
            assertThat(Files.readString(classes))
                    .containsPattern("org\\.keycloak\\.\\S+ source: shared objects file \\(top\\)")
                    .containsPattern("id\\.go\\.bappenas\\.\\S+ source: shared objects file \\(top\\)");

            server.stop();
            Files.delete(archive);
            Files.writeString(archive, "no archive");
            server.start();
            assertThat(Http.get(server.readiness()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void secondStartLeavesLiquibaseOutUnlessAChangesetIsMissing() throws Exception {
        try (var server = new OwnServer(Map.of(LEVEL_OF_LIQUIBASE, "debug"))) {
            server.stop();
            server.start();
            assertThat(server.log())
                    .contains("Validating if database is updated")
                    .doesNotContain("META-INF/");

            server.stop();
            server.change("delete from databasechangelog_mail_outbo where id = 'sso_refused_mailbox'");
            server.start();
            assertThat(server.log())
                    .contains("Updating database from", "Using changelog " + CHANGELOG)
                    .doesNotContain("META-INF/employee-changelog.xml");
            assertThat(server.count(
                            "select count(*) from databasechangelog_mail_outbo where id = 'sso_refused_mailbox'"))
                    .isOne();
        }
    }

    private static void build(Path keycloak, Path log) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        keycloak.resolve("bin").resolve("sso-build").toString(), "--db=postgres", "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SSO_REALM", "kemen_lain");
        assertThat(builder.start().waitFor()).as(log.toString()).isZero();
    }
}
