package id.go.bappenas.sso.argon2;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import de.mkammerer.argon2.jna.Size_t;
import java.io.File;
import java.io.IOException;
import java.util.Map;

/**
 * libsodium, which uses the vector instructions of the processor (AVX2, AVX-512). It returns its working memory to the
 * operating system after each hash. It supports one lane, version 1.3, the types {@code id} and {@code i}, and salts of sixteen
 * bytes, as Keycloak creates them. Another implementation computes the hashes that it refuses.
 */
final class SodiumArgon2 implements Argon2Hash {

    /** Constants of crypto_pwhash.h. */
    private static final Map<String, Integer> ALGORITHMS = Map.of("i", 1, "id", 2);

    private static final int SALT = 16;
    private static final String VERSION = "1.3";
    private static final long KIB = 1024;

    /** Paths of the binaries in lazysodium, by JNA's name for the platform. */
    static final Map<String, String> BINARIES = Map.of(
            "linux-x86-64", "/linux64/libsodium.so",
            "linux-aarch64", "/arm64/libsodium.so",
            "darwin-x86-64", "/mac/libsodium.dylib",
            "darwin-aarch64", "/mac_arm/libsodium.dylib",
            "win32-x86-64", "/windows64/libsodium.dll");

    /** The used functions of libsodium. */
    interface Sodium extends Library {
        int sodium_init();

        String sodium_version_string();

        int crypto_pwhash(
                byte[] hash,
                long hashLength,
                byte[] password,
                long passwordLength,
                byte[] salt,
                long iterations,
                Size_t memory,
                int algorithm);
    }

    private final Sodium sodium;
    private final String from;
    private final Argon2Hash others;

    private SodiumArgon2(String file, String from, Argon2Hash others) {
        this.from = from;
        this.others = others;
        sodium = Native.load(file, Sodium.class);
        if (sodium.sodium_init() < 0) {
            throw new IllegalStateException("libsodium does not start");
        }
    }

    /**
     * Loads the libsodium of the system.
     *
     * @param others computes the hashes that libsodium refuses
     * @throws LinkageError if the system has no libsodium
     */
    static SodiumArgon2 ofTheSystem(Argon2Hash others) {
        var file = NativeLibrary.getInstance("sodium").getFile();
        return new SodiumArgon2("sodium", "system library " + (file == null ? "libsodium" : file), others);
    }

    /**
     * Loads the libsodium in this JAR.
     *
     * @param others computes the hashes that libsodium refuses
     * @throws LinkageError if this JAR has no libsodium for this platform, or libsodium does not load
     */
    static SodiumArgon2 ofThisJar(Argon2Hash others) {
        return new SodiumArgon2(
                unpacked().getPath(), "the binary of lazysodium " + BinaryVersions.version("lazysodium"), others);
    }

    private static File unpacked() {
        var binary = BINARIES.get(Platform.RESOURCE_PREFIX);
        if (binary == null) {
            throw new UnsatisfiedLinkError("no binary for " + Platform.RESOURCE_PREFIX);
        }
        try {
            return Native.extractFromResourcePath(binary, SodiumArgon2.class.getClassLoader());
        } catch (IOException e) {
            throw (UnsatisfiedLinkError) new UnsatisfiedLinkError(e.getMessage()).initCause(e);
        }
    }

    /** libsodium refuses a few more hashes by itself; they count as its own. */
    private static boolean takes(byte[] salt, HashParameters parameters) {
        return ALGORITHMS.containsKey(parameters.type())
                && VERSION.equals(parameters.version())
                && parameters.parallelism() == 1
                && salt.length == SALT;
    }

    @Override
    public String code(byte[] salt, HashParameters parameters) {
        return takes(salt, parameters) ? HashCounters.SODIUM : others.code(salt, parameters);
    }

    @Override
    public byte[] of(byte[] password, byte[] salt, HashParameters parameters) {
        var algorithm = ALGORITHMS.get(parameters.type());
        if (!takes(salt, parameters)) {
            return others.of(password, salt, parameters);
        }
        var hash = new byte[parameters.hashLength()];
        int code = sodium.crypto_pwhash(
                hash,
                hash.length,
                password,
                password.length,
                salt,
                parameters.iterations(),
                new Size_t(KIB * parameters.memory()),
                algorithm);
        // libsodium refuses a short hash and few iterations of type i, and fails if memory is short.
        return code == 0 ? hash : others.of(password, salt, parameters);
    }

    @Override
    public String description() {
        return "native, " + from + ", libsodium " + sodium.sodium_version_string();
    }
}
