package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;

/** The tables of the outbox and of mailboxes that refuse mails. */
public final class MailEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public MailEntitiesFactory() {
        super("mail-outbox-spi", "META-INF/mail-changelog.xml", MailOrderEntity.class, RefusedMailboxEntity.class);
    }
}
