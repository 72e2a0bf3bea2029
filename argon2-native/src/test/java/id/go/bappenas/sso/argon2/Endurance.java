package id.go.bappenas.sso.argon2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Started by hand: {@code java -cp … Endurance <hashes> <threads>}, hashes in thousands. Prints the process's resident memory
 * after the first thousand hashes and after every ten thousand, the number of hashes that differed from BouncyCastle's, and the
 * time per hash.
 */
final class Endurance {

    private static final int FIRST = 1_000;
    private static final int PASSWORDS = 64;
    private static final HashParameters KEYCLOAKS = new HashParameters("id", "1.3", 32, 7168, 5, 1);
    private static final byte[] SALT = "sixteen of bytes".getBytes(StandardCharsets.US_ASCII);

    private final Argon2Executor hasher = new Argon2Executor(
            Argon2Implementation.choose(true), KEYCLOAKS, Runtime.getRuntime().availableProcessors());
    private final List<byte[]> right = IntStream.range(0, PASSWORDS)
            .mapToObj(number -> new BouncyCastleArgon2().of(password(number), SALT, KEYCLOAKS))
            .toList();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    private Endurance() {}

    public static void main(String[] arguments) throws Exception {
        new Endurance().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(int hashes, int threads) throws IOException, InterruptedException, ExecutionException {
        System.out.println(hasher.description());
        var callers = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        for (int done = FIRST; done <= hashes; done += FIRST) {
            for (var hash : callers.invokeAll(Collections.nCopies(FIRST, this::hash))) {
                hash.get();
            }
            if (done == FIRST || done % (10 * FIRST) == 0) {
                System.out.println("after " + done + ": " + resident());
            }
        }
        System.out.printf("%.2f ms a hash%n", (System.nanoTime() - begin) / 1e6 / hashes);
        System.out.println(wrong + " wrong answers");
        callers.shutdown();
        hasher.close();
    }

    private Void hash() {
        int number = next.getAndIncrement() % PASSWORDS;
        if (!Arrays.equals(hasher.hash(password(number), SALT, KEYCLOAKS), right.get(number))) {
            wrong.incrementAndGet();
        }
        return null;
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
