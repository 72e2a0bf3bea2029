package id.go.bappenas.sso.mail;

import jakarta.mail.Provider;
import jakarta.mail.util.StreamProvider;

/**
 * Makes Jakarta Mail send by {@link AutomaticMailTransport}. A provider without {@code @DefaultProvider} comes before those of
 * the implementation.
 */
public final class AutomaticMail extends Provider {

    /** Made by Jakarta Mail. */
    public AutomaticMail() {
        super(Type.TRANSPORT, "smtp", AutomaticMailTransport.class.getName(), "Kementerian PPN/Bappenas", null);
    }

    /**
     * Names Jakarta Mail's implementation of streams in the system property that Jakarta Mail reads first, unless it is set. Without
     * it, Jakarta Mail looks through all JARs for each session and for each part of a mail, which took four percent of a server's
     * CPU time while it mailed a long list.
     */
    static void nameStreams() {
        var property = StreamProvider.class.getName();
        if (System.getProperty(property) == null) {
            System.setProperty(property, StreamProvider.provider().getClass().getName());
        }
    }
}
