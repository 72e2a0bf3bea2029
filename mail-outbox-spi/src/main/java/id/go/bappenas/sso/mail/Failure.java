package id.go.bappenas.sso.mail;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.temporal.ChronoUnit.SECONDS;

import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.ColumnText;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * What the log says about a failure: the names of its exceptions, the codes of the mail server's answer, the time of the next
 * try. The exceptions' messages may contain an address, so they are left out.
 */
public final class Failure {

    private static final int LONGEST = 255;
    private static final int DEEPEST = 8;

    private Failure() {}

    /** The outermost exception of this kind in a failure. */
    public static <T> Optional<T> cause(Throwable failure, Class<T> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /**
     * Whether a mail failed because no mail server answered, or the server refused before a recipient was named, so that all mails
     * fail; false if a server answered and refused, or hung, at this recipient.
     */
    public static boolean isOfTheMailServer(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .takeWhile(cause ->
                        !(cause instanceof MailRefusedException refused) || refused.failure() == MailFailure.SERVER)
                .anyMatch(cause -> isNetworkException(cause)
                        || cause instanceof MailRefusedException refused && refused.isByServer());
    }

    private static boolean isNetworkException(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                // Angus Mail keeps the cause of some exceptions in a field of its own.
                || cause.getClass().getSimpleName().equals("MailConnectException");
    }

    /**
     * The time of the next try as log lines have it, with the zone: {@code next try at 2026-11-30T10:52:44+07:00}.
     *
     * @param realm {@code null} if it was removed
     */
    public static String nextTry(RealmModel realm, Instant moment) {
        var zone = realm == null ? RealmTimeZone.DEFAULT : RealmTimeZone.of(realm);
        return "next try at "
                + ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(SECONDS).atZone(zone));
    }

    /** Returns the names of the exceptions, the outermost first, and the codes; at most 255 characters. */
    public static String describe(Throwable failure) {
        var kinds = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
        var answer = cause(failure, MailRefusedException.class).flatMap(MailRefusedException::answer);
        return ColumnText.cut(kinds + answer.map(codes -> " (" + codes + ')').orElse(""), LONGEST);
    }
}
