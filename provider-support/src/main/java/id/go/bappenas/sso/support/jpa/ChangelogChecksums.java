package id.go.bappenas.sso.support.jpa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Liquibase's checksums of a changelog, computed when the JAR was built: file {@code x-changelog.checksums} beside {@code
 * x-changelog.xml}. Its first line is the SHA-256 digest of the changelog, each further line a changeset.
 */
final class ChangelogChecksums {

    private ChangelogChecksums() {}

    /**
     * For each changeset its checksum, author, file and id.
     *
     * @return empty if the checksums are missing, or not of this changelog
     */
    static Set<String> of(ClassLoader loader, String changelog) {
        var path = changelog.replaceFirst("\\.xml$", ".checksums");
        try (var written = loader.getResourceAsStream(path);
                var source = loader.getResourceAsStream(changelog)) {
            if (written == null || source == null) {
                return Set.of();
            }
            var lines = new String(written.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.isEmpty() || !lines.get(0).equals(digest(source.readAllBytes()))
                    ? Set.of()
                    : Set.copyOf(lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new IllegalStateException("checksums of " + changelog, e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
