package id.go.bappenas.sso.mail;

import jakarta.mail.Provider;

/**
 * Makes Jakarta Mail send by {@link AutomaticMailTransport}. A provider without {@code @DefaultProvider} comes before those of
 * the implementation.
 */
public final class AutomaticMail extends Provider {

    /** Made by Jakarta Mail. */
    public AutomaticMail() {
        super(Type.TRANSPORT, "smtp", AutomaticMailTransport.class.getName(), "Kementerian PPN/Bappenas", null);
    }
}
