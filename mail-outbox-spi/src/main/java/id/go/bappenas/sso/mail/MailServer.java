package id.go.bappenas.sso.mail;

import jakarta.mail.Session;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mail server as one realm uses it: address, account and all settings that are text, such as TLS, sender and time-outs. A
 * connection may carry the mails of every sender whose server is equal.
 *
 * @param port -1 for the port of the settings
 * @param settings properties of the session of Jakarta Mail, sorted by name
 */
record MailServer(String host, int port, String user, String password, Map<String, String> settings) {

    static MailServer of(Session session, String host, int port, String user, String password) {
        var settings = new TreeMap<String, String>();
        session.getProperties().stringPropertyNames().forEach(name -> settings.put(name, session.getProperty(name)));
        return new MailServer(host, port, user, password, settings);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
