package id.go.bappenas.sso.demo;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/** Prints the elapsed time every ten seconds. */
final class ProgressPrinter implements LongConsumer {

    private static final int EVERY = 10;

    private final PrintStream out;
    private long next = EVERY;

    ProgressPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(long seconds) {
        if (seconds >= next) {
            out.println("… " + seconds + " detik / seconds");
            next = seconds - seconds % EVERY + EVERY;
        }
    }
}
