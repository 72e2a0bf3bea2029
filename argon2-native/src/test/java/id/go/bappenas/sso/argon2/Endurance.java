package id.go.bappenas.sso.argon2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * By hand: {@code java -cp … Endurance <hashes> <threads>}. Prints the process's resident memory after the first thousand
 * hashes and at the end, how many answers differed from BouncyCastle's, and how long a hash took.
 */
final class Endurance {

    private static final int FIRST = 1_000;
    private static final int PASSWORDS = 64;
    private static final Parameters KEYCLOAKS = new Parameters("id", "1.3", 32, 7168, 5, 1);
    private static final byte[] SALT = "sixteen of bytes".getBytes(StandardCharsets.US_ASCII);

    private final Hasher hasher = new Hasher(
            Implementation.choose(true), KEYCLOAKS, Runtime.getRuntime().availableProcessors());
    private final List<byte[]> right = IntStream.range(0, PASSWORDS)
            .mapToObj(number -> new BouncyCastleArgon2("right").of(password(number), SALT, KEYCLOAKS))
            .toList();
    private final AtomicInteger wrong = new AtomicInteger();

    private Endurance() {}

    public static void main(String[] arguments) throws Exception {
        new Endurance().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(int hashes, int threads) throws IOException, InterruptedException {
        System.out.println(hasher.description());
        hash(FIRST, threads);
        System.out.println("after " + FIRST + ": " + resident());
        long begin = System.nanoTime();
        hash(hashes - FIRST, threads);
        System.out.println("after " + hashes + ": " + resident());
        System.out.printf("%.2f ms a hash%n", (System.nanoTime() - begin) / 1e6 / (hashes - FIRST) * threads);
        System.out.println(wrong + " wrong answers");
    }

    private void hash(int hashes, int threads) throws InterruptedException {
        var left = new AtomicInteger(hashes);
        var pool = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            pool.execute(() -> {
                for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                    int password = number % PASSWORDS;
                    if (!Arrays.equals(hasher.hash(password(password), SALT, KEYCLOAKS), right.get(password))) {
                        wrong.incrementAndGet();
                    }
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.DAYS);
    }

    private static byte[] password(int number) {
        return ("Tenun#" + number).getBytes(StandardCharsets.US_ASCII);
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("unknown");
    }
}
