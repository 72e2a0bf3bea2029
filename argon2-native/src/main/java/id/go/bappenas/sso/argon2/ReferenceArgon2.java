package id.go.bappenas.sso.argon2;

import com.sun.jna.NativeLibrary;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import de.mkammerer.argon2.jna.Argon2Library;
import de.mkammerer.argon2.jna.JnaUint32;
import de.mkammerer.argon2.jna.Size_t;
import java.util.Map;

/**
 * The reference implementation in C, called through JNA. It wipes and frees its working memory after each hash. BouncyCastle
 * computes hashes that it refuses, for example with a salt under eight bytes.
 */
final class ReferenceArgon2 implements Argon2Hash {

    /** Bounds of the reference implementation (argon2.h). */
    private static final int SHORTEST_SALT = 8;

    private static final int SHORTEST_HASH = 4;
    private static final int FEWEST_BLOCKS_PER_LANE = 8;

    private static final Map<String, Argon2Types> TYPES =
            Map.of("id", Argon2Types.ARGON2id, "d", Argon2Types.ARGON2d, "i", Argon2Types.ARGON2i);
    private static final Map<String, Argon2Version> VERSIONS =
            Map.of("1.3", Argon2Version.V13, "1.0", Argon2Version.V10);

    private final Argon2Library library;
    private final BouncyCastleArgon2 others = new BouncyCastleArgon2();

    /** @throws LinkageError if this platform cannot load the native library */
    ReferenceArgon2() {
        library = Argon2Library.INSTANCE;
    }

    @Override
    public byte[] of(byte[] password, byte[] salt, HashParameters parameters) {
        if (!takes(salt, parameters)) {
            return others.of(password, salt, parameters);
        }
        var hash = new byte[parameters.hashLength()];
        int code = library.argon2_hash(
                new JnaUint32(parameters.iterations()),
                new JnaUint32(parameters.memory()),
                new JnaUint32(parameters.parallelism()),
                password,
                new Size_t(password.length),
                salt,
                new Size_t(salt.length),
                hash,
                new Size_t(hash.length),
                null,
                new Size_t(0),
                TYPES.get(parameters.type()).getJnaType(),
                VERSIONS.get(parameters.version()).getJnaType());
        if (code != Argon2Library.ARGON2_OK) {
            throw new IllegalStateException("Argon2: " + library.argon2_error_message(code));
        }
        return hash;
    }

    private static boolean takes(byte[] salt, HashParameters parameters) {
        return salt.length >= SHORTEST_SALT
                && parameters.hashLength() >= SHORTEST_HASH
                && parameters.memory() >= FEWEST_BLOCKS_PER_LANE * parameters.parallelism();
    }

    @Override
    public String code(byte[] salt, HashParameters parameters) {
        return takes(salt, parameters) ? HashCounters.REFERENCE : others.code(salt, parameters);
    }

    @Override
    public String description() {
        var file = NativeLibrary.getInstance("argon2").getFile();
        // JNA renames a binary that it unpacks.
        return file == null || file.getName().startsWith("jna")
                ? "native, the binary of argon2-jvm " + BinaryVersions.version("argon2-jvm")
                : "native, system library " + file;
    }
}
