package id.go.bappenas.sso.demo.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder of Keycloak's file vault. */
public record Vault(Path folder) {

    private static final String IDENTITY_KEY = "bappenas_identity-key-";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A key as the vault holds it: random bytes in hex. */
    public static String randomKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Creates the folder, and key 1 if there is no key. A vault with another key does not get key 1, which could not read the
     * vault's data.
     */
    void provideIdentityKey() throws IOException {
        Files.createDirectories(folder);
        try (var keys = Files.newDirectoryStream(folder, IDENTITY_KEY + "*")) {
            if (!keys.iterator().hasNext()) {
                write(identityKey("1"), randomKey());
            }
        }
    }

    private static void write(Path file, String key) throws IOException {
        Files.createFile(file);
        // Readable only for the owner, if the file system has owners.
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, key, StandardCharsets.US_ASCII);
    }

    /** The file of the key with this id, which need not exist. */
    public Path identityKey(String id) {
        return folder.resolve(IDENTITY_KEY + id);
    }
}
