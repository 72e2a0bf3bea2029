package id.go.bappenas.sso.demo.inbox;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new inbox for each test, with a sender and a reader. */
final class RunningInbox implements BeforeEachCallback, AfterEachCallback {

    static final String HOST = "127.0.0.1";

    private Inbox inbox;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        inbox = Inbox.start(HOST, 0, 0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        inbox.close();
    }

    int smtpPort() {
        return inbox.smtpPort();
    }

    URI address() {
        return inbox.address();
    }

    Sender sender() {
        return new Sender(HOST, inbox.smtpPort());
    }

    Reader reader() {
        return new Reader(inbox.address());
    }
}
