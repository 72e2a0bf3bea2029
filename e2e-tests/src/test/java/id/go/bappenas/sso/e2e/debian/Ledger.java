package id.go.bappenas.sso.e2e.debian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What people and rows began while something failed, and what became of it. */
final class Ledger {

    /** A person gives up a step after this time: the step is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("nodes.patience", 240));

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger repeatedMails = new AtomicInteger();
    private final AtomicLong longestPage = new AtomicLong();
    private final AtomicLong longestMail = new AtomicLong();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    /** A piece of work; its steps are tried again as a person would. */
    void errand(String name, Runnable work) {
        started.incrementAndGet();
        try {
            work.run();
            finished.incrementAndGet();
        } catch (AssertionError | RuntimeException e) {
            lost.add(name + ": " + e);
        }
    }

    /** A step on pages: tried each second until it succeeds. */
    <T> T page(String name, Callable<T> attempt) {
        return timed(name, longestPage, attempt);
    }

    /** A flow that has to succeed at its first try; its time counts as that of one step. */
    void once(Work.Event flow) throws Exception {
        started.incrementAndGet();
        var begun = Instant.now();
        flow.run();
        longestPage.accumulateAndGet(Duration.between(begun, Instant.now()).toMillis(), Math::max);
        finished.incrementAndGet();
    }

    /** The wait for a mail. */
    <T> T mail(String name, Callable<T> attempt) {
        return timed(name, longestMail, attempt);
    }

    private <T> T timed(String name, AtomicLong longest, Callable<T> attempt) {
        var begun = Instant.now();
        while (true) {
            try {
                var result = attempt.call();
                longest.accumulateAndGet(Duration.between(begun, Instant.now()).toMillis(), Math::max);
                return result;
            } catch (AssertionError | Exception e) {
                if (Duration.between(begun, Instant.now()).compareTo(PATIENCE) > 0) {
                    throw new AssertionError(name + " not done in " + PATIENCE.toSeconds() + " s", e);
                }
                if (longest == longestPage) {
                    tries.incrementAndGet();
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    void rows(int begun, int delivered, int repeated) {
        started.addAndGet(begun);
        finished.addAndGet(delivered);
        repeatedMails.addAndGet(repeated);
        if (delivered < begun) {
            lost.add((begun - delivered) + " rows");
        }
    }

    void repeatedMails(int number) {
        repeatedMails.addAndGet(number);
    }

    int finished() {
        return finished.get();
    }

    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Prints the line of the table in docs/reliability.md, and appends it to a file below the target folder. */
    void report(String fault) {
        var line = "| %s | %d | %d | %d | %d | %d | %.1f s | %.1f s |"
                .formatted(
                        fault,
                        started.get(),
                        finished.get(),
                        started.get() - finished.get(),
                        tries.get(),
                        repeatedMails.get(),
                        longestPage.get() / 1000.0,
                        longestMail.get() / 1000.0);
        System.out.println(line);
        lost.forEach(one -> System.out.println("  lost: " + one));
        try {
            var file = Path.of(System.getProperty("project.root"), "e2e-tests", "target", "reliability.md");
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
