package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.jpa.ColumnText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a failure by the names of its exceptions. Their messages may contain an address, so they are left out. */
public final class Failure {

    private static final int LONGEST = 255;
    private static final int DEEPEST = 6;

    private Failure() {}

    /** Returns the names of the exceptions, the outermost first, at most 255 characters. */
    public static String describe(Throwable failure) {
        var kinds = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
        return ColumnText.cut(kinds, LONGEST);
    }
}
