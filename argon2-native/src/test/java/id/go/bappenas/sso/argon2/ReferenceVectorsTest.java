package id.go.bappenas.sso.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the hashes of this machine's library with published vectors. */
class ReferenceVectorsTest {

    /** RFC 9106, section 5. */
    @ParameterizedTest
    @CsvSource({
        "ARGON2d, 512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb",
        "ARGON2i, c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8",
        "ARGON2id, 0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    })
    void nativeLibraryComputesTheVectorsOfTheRfc(Argon2Types type, String tag) {
        var hash = Argon2Factory.createAdvanced(type)
                .rawHashAdvanced(
                        3, 32, 4, bytes(32, 1), bytes(16, 2), bytes(8, 3), bytes(12, 4), 32, Argon2Version.V13);

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(tag);
    }

    static Stream<Argon2Hash> implementations() {
        return Stream.of(
                new ReferenceArgon2(), SodiumArgon2.ofThisJar(new ReferenceArgon2()), new BouncyCastleArgon2());
    }

    /** The reference implementation's own tests (test.c). */
    @ParameterizedTest
    @CsvSource({
        "id, 1.3, 2, 65536, 1, password, somesalt, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "id, 1.3, 2, 256, 1, password, somesalt, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "id, 1.3, 2, 256, 2, password, somesalt, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
        "i, 1.0, 2, 65536, 1, password, somesalt, f6c4db4a54e2a370627aff3db6176b94a2a209a62c8e36152711802f7b30c694"
    })
    void everyImplementationComputesTheReferencesVectors(
            String type,
            String version,
            int iterations,
            int memory,
            int parallelism,
            String password,
            String salt,
            String hash) {
        var parameters = new HashParameters(type, version, 32, memory, iterations, parallelism);

        assertThat(implementations()
                        .map(one -> HexFormat.of().formatHex(one.of(ascii(password), ascii(salt), parameters))))
                .containsOnly(hash);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int number, int value) {
        var bytes = new byte[number];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
