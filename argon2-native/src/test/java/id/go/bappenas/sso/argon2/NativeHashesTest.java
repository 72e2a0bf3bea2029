package id.go.bappenas.sso.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NativeHashesTest {

    private static final long SEED = 20261123;

    private static final Argon2Hash REFERENCE = new ReferenceArgon2();
    private static final Argon2Hash SODIUM = SodiumArgon2.ofThisJar(REFERENCE);

    private final Argon2Hash bouncyCastle = new BouncyCastleArgon2();

    record Case(byte[] password, byte[] salt, HashParameters parameters) {
        static Case of(Random random) {
            int parallelism = random.nextBoolean() ? 1 : 2 + random.nextInt(3);
            return new Case(
                    bytes(random, random.nextInt(130)),
                    // The reference implementation refuses salts under eight bytes, libsodium all but sixteen bytes.
                    bytes(random, random.nextBoolean() ? 16 : 1 + random.nextInt(40)),
                    new HashParameters(
                            pick(random, "id", "id", "i", "d"),
                            pick(random, "1.3", "1.3", "1.0"),
                            4 + random.nextInt(100),
                            // The reference implementation also refuses less than eight blocks per lane.
                            4 * parallelism + random.nextInt(600),
                            1 + random.nextInt(5),
                            parallelism));
        }

        private static byte[] bytes(Random random, int number) {
            var bytes = new byte[number];
            random.nextBytes(bytes);
            return bytes;
        }

        private static String pick(Random random, String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }

    static Stream<Case> cases() {
        var random = new Random(SEED);
        return IntStream.range(0, 200).mapToObj(number -> Case.of(random));
    }

    static Stream<Argon2Hash> libraries() {
        return Stream.of(SODIUM, REFERENCE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nativeHashesAreThoseOfBouncyCastle(Case one) {
        var right = bouncyCastle.of(one.password(), one.salt(), one.parameters());

        assertThat(SODIUM.of(one.password(), one.salt(), one.parameters())).isEqualTo(right);
        assertThat(REFERENCE.of(one.password(), one.salt(), one.parameters())).isEqualTo(right);
    }

    @Test
    void eachNamedPlatformHasItsBinary() {
        assertThat(SodiumArgon2.BINARIES.values())
                .allSatisfy(binary ->
                        assertThat(SodiumArgon2.class.getResource(binary)).isNotNull());
    }

    @Test
    void hashCountsForTheImplementationThatComputesIt() {
        var sodium = SodiumArgon2.ofThisJar(new ReferenceArgon2());
        var salt = new byte[16];

        assertThat(sodium.code(salt, new HashParameters("id", "1.3", 32, 7168, 5, 1)))
                .isEqualTo(HashCounters.SODIUM);
        assertThat(sodium.code(salt, new HashParameters("id", "1.3", 32, 7168, 5, 2)))
                .as("two lanes")
                .isEqualTo(HashCounters.REFERENCE);
        assertThat(sodium.code(new byte[4], new HashParameters("id", "1.3", 32, 7168, 5, 2)))
                .as("a short salt")
                .isEqualTo(HashCounters.BOUNCY_CASTLE);
    }

    @Test
    void libsodiumComputesTheHashesThatKeycloakMakes() {
        var alone = SodiumArgon2.ofThisJar(new Argon2Hash() {
            @Override
            public byte[] of(byte[] password, byte[] salt, HashParameters parameters) {
                throw new AssertionError("left to another");
            }

            @Override
            public String code(byte[] salt, HashParameters parameters) {
                throw new AssertionError("left to another");
            }

            @Override
            public String description() {
                return "";
            }
        });
        var one = Case.of(new Random(SEED));
        var salt = new byte[16];
        var keycloaks = new HashParameters("id", "1.3", 32, 7168, 5, 1);

        assertThat(alone.of(one.password(), salt, keycloaks))
                .isEqualTo(bouncyCastle.of(one.password(), salt, keycloaks));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void eightThreadsGetTheirOwnHashes(Argon2Hash library) throws Exception {
        var random = new Random(SEED);
        var cases = Stream.generate(() -> Case.of(random)).limit(64).toList();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = threads.invokeAll(cases.stream()
                    .<Callable<byte[]>>map(one -> () -> library.of(one.password(), one.salt(), one.parameters()))
                    .toList());
            for (int number = 0; number < cases.size(); number++) {
                var one = cases.get(number);
                assertThat(answers.get(number).get())
                        .isEqualTo(bouncyCastle.of(one.password(), one.salt(), one.parameters()));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
