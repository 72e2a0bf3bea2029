package id.go.bappenas.sso.support.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangelogChecksumsTest {

    private static final String CHANGELOG = "META-INF/some-changelog.xml";
    private static final String LINE = "9:01 author " + CHANGELOG + " some_id";

    @TempDir
    private Path folder;

    @Test
    void checksumsOfThisChangelogCount() throws Exception {
        write("some-changelog.xml", "<databaseChangeLog/>");
        write("some-changelog.checksums", digest("<databaseChangeLog/>") + "\n" + LINE + "\n");

        assertThat(read()).containsExactly(LINE);
    }

    @Test
    void checksumsOfAnotherVersionOfTheChangelogDoNotCount() throws Exception {
        write("some-changelog.xml", "<databaseChangeLog><changeSet/></databaseChangeLog>");
        write("some-changelog.checksums", digest("<databaseChangeLog/>") + "\n" + LINE + "\n");

        assertThat(read()).isEmpty();
    }

    @Test
    void changelogWithoutChecksumsHasNoChecksums() throws Exception {
        write("some-changelog.xml", "<databaseChangeLog/>");

        assertThat(read()).isEmpty();
    }

    @Test
    void emptyFileHasNoChecksums() throws Exception {
        write("some-changelog.xml", "<databaseChangeLog/>");
        write("some-changelog.checksums", "");

        assertThat(read()).isEmpty();
    }

    private Set<String> read() throws IOException {
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return ChangelogChecksums.of(loader, CHANGELOG);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("META-INF")).resolve(name), text);
    }

    private static String digest(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8")));
    }
}
