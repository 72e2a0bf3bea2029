import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Moves Keycloak's clock by the number of seconds in the file that variable {@code TEST_CLOCK} names, and repeats the number in a
 * second file once the clock is moved.
 */
public final class TestClock implements EventListenerProviderFactory {

    private volatile boolean closed;

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        throw new UnsupportedOperationException("no listener");
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        var wanted = System.getenv("TEST_CLOCK");
        if (wanted != null) {
            var thread = new Thread(() -> follow(Path.of(wanted)), "test-clock");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void follow(Path wanted) {
        var last = "";
        while (!closed) {
            try {
                var text = Files.exists(wanted) ? Files.readString(wanted).strip() : "";
                if (!text.isEmpty() && !text.equals(last)) {
                    Time.setOffset(Integer.parseInt(text));
                    last = text;
                    var moved = Files.writeString(wanted.resolveSibling("moving"), text);
                    Files.move(moved, wanted.resolveSibling("moved"), StandardCopyOption.ATOMIC_MOVE);
                }
                Thread.sleep(20);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String getId() {
        return "test-clock";
    }
}
