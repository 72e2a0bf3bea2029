package id.go.bappenas.sso.argon2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * By hand: {@code java -cp … Endurance <hashes> <threads>}. Prints the process's resident memory after the first thousand
 * hashes and at the end, and how long a hash took.
 */
final class Endurance {

    private static final int FIRST = 1_000;

    private Endurance() {}

    public static void main(String[] arguments) throws Exception {
        int hashes = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        var argon2 = Implementation.choose(true);
        System.out.println(argon2.description());
        run(argon2, FIRST, threads);
        System.out.println("after " + FIRST + ": " + resident());
        long begin = System.nanoTime();
        run(argon2, hashes - FIRST, threads);
        System.out.println("after " + hashes + ": " + resident());
        System.out.printf("%.2f ms a hash%n", (System.nanoTime() - begin) / 1e6 / (hashes - FIRST) * threads);
    }

    private static void run(Argon2Hash argon2, int hashes, int threads) throws InterruptedException {
        var parameters = new Parameters("id", "1.3", 32, 7168, 5, 1);
        var left = new AtomicInteger(hashes);
        var pool = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            pool.execute(() -> {
                while (left.getAndDecrement() > 0) {
                    argon2.of(new byte[20], new byte[16], parameters);
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.DAYS);
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("unknown");
    }
}
