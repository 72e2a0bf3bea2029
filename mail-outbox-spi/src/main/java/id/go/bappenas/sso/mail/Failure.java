package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.jpa.ColumnText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes a failure by the names of its exceptions and the codes of the mail server's answer. The exceptions' messages may
 * contain an address, so they are left out.
 */
public final class Failure {

    private static final int LONGEST = 255;
    private static final int DEEPEST = 6;

    private Failure() {}

    /** Returns the names of the exceptions, the outermost first, and the codes; at most 255 characters. */
    public static String describe(Throwable failure) {
        var kinds = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
        var answer = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(MailRefusedException.class::isInstance)
                .flatMap(refused -> ((MailRefusedException) refused).answer().stream())
                .findFirst();
        return ColumnText.cut(kinds + answer.map(codes -> " (" + codes + ')').orElse(""), LONGEST);
    }
}
