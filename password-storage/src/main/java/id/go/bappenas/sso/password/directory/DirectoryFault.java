package id.go.bappenas.sso.password.directory;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import javax.naming.CommunicationException;
import javax.naming.InsufficientResourcesException;
import javax.naming.InterruptedNamingException;
import javax.naming.NamingException;
import javax.naming.ServiceUnavailableException;

/** What an exception of a call to a directory means. */
final class DirectoryFault {

    /** Message key for a refusal whose reason is not known; without parameters. */
    static final String REFUSED = "directoryRefusedPassword";

    /**
     * Message keys by a part of what directories say, the more exact reasons first: OpenLDAP's overlay {@code ppolicy}, 389
     * Directory Server, Active Directory (0000052D: complexity, length or history).
     */
    private static final List<Map.Entry<String, String>> REASONS = List.of(
            Map.entry("in history", "directoryRefusedRecent"),
            Map.entry("not being changed from existing", "directoryRefusedCurrent"),
            Map.entry("too young", "directoryRefusedYoung"),
            Map.entry("within password minimum age", "directoryRefusedYoung"),
            Map.entry("too short", "directoryRefusedShort"),
            Map.entry("at least", "directoryRefusedShort"),
            Map.entry("too long", "directoryRefusedLong"),
            Map.entry("alteration of password is not allowed", "directoryRefusedLocked"),
            Map.entry("insufficient access", "directoryRefusedLocked"),
            Map.entry("quality", "directoryRefusedQuality"),
            Map.entry("syntax", "directoryRefusedQuality"),
            Map.entry("0000052d", "directoryRefusedQuality"));

    private DirectoryFault() {}

    /** Whether the directory was not reached, or gave no answer in time. */
    static boolean isOutage(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause -> cause instanceof CommunicationException
                        || cause instanceof ServiceUnavailableException
                        || cause instanceof InsufficientResourcesException
                        || cause instanceof InterruptedNamingException
                        || cause instanceof IOException
                        || isWithoutAnswer(cause));
    }

    /** Whether the directory refused Keycloak's own account, so that it is of no use for any person. */
    static boolean isWithoutService(Throwable thrown) {
        return causes(thrown).anyMatch(AuthenticationException.class::isInstance);
    }

    /** The JDK reports a read timeout, and a connection that was closed, as a bare exception. */
    private static boolean isWithoutAnswer(Throwable cause) {
        var message = cause instanceof NamingException naming ? naming.getMessage() : null;
        return message != null
                && (message.startsWith("LDAP response read timed out")
                        || message.startsWith("LDAP connection has been closed")
                        || message.startsWith("connection closed"));
    }

    /** The key of the message for a refused password. */
    static String refusal(Throwable thrown) {
        // Only the directory's own words: messages of Keycloak have the DN in them.
        var said = causes(thrown)
                .filter(NamingException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(message -> message != null)
                .map(message -> message.toLowerCase(Locale.ROOT))
                .toList();
        return REASONS.stream()
                .filter(reason -> said.stream().anyMatch(text -> text.contains(reason.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(REFUSED);
    }

    /** The directory's own error, which unlike Keycloak's has no DN in its message; empty if it did not answer with one. */
    static Optional<Throwable> answer(Throwable thrown) {
        return causes(thrown).filter(NamingException.class::isInstance).findFirst();
    }

    /** The name of the first cause, which has no personal data. */
    static String root(Throwable thrown) {
        return causes(thrown)
                .reduce((outer, inner) -> inner)
                .orElse(thrown)
                .getClass()
                .getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
