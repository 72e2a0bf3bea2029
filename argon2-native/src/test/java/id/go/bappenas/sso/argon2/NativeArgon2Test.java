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

class NativeArgon2Test {

    private static final long SEED = 20261123;

    private final Argon2Hash library = new NativeArgon2();
    private final Argon2Hash bouncyCastle = new BouncyCastleArgon2("test");

    record Case(byte[] password, byte[] salt, Parameters parameters) {
        static Case of(Random random) {
            int parallelism = 1 + random.nextInt(4);
            return new Case(
                    bytes(random, random.nextInt(130)),
                    // Under eight bytes the reference refuses.
                    bytes(random, 1 + random.nextInt(40)),
                    new Parameters(
                            pick(random, "id", "i", "d"),
                            pick(random, "1.3", "1.0"),
                            4 + random.nextInt(100),
                            // Under eight blocks a lane, too.
                            4 * parallelism + random.nextInt(600),
                            1 + random.nextInt(4),
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

    @ParameterizedTest
    @MethodSource("cases")
    void whatItComputesBouncyCastleComputesToo(Case one) {
        assertThat(library.of(one.password(), one.salt(), one.parameters()))
                .isEqualTo(bouncyCastle.of(one.password(), one.salt(), one.parameters()));
    }

    @Test
    void eightThreadsGetTheirOwnAnswers() throws Exception {
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
