package id.go.bappenas.sso.demo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FreePortTest {

    /** The first port of outgoing connections on Linux; other systems begin higher. */
    private static final int OUTGOING = 32_768;

    @Test
    void portsAreBelowThoseOfOutgoingConnectionsAndUnique() throws IOException {
        var ports = new TreeSet<Integer>();
        for (int number = 0; number < 100; number++) {
            assertThat(ports.add(FreePort.next())).isTrue();
        }

        assertThat(ports).allSatisfy(port -> assertThat(port).isBetween(FreePort.FIRST, OUTGOING - 1));
    }

    @Test
    void portWithAListenerIsSkipped() throws IOException {
        var listeners = new ArrayList<ServerSocket>();
        try {
            // Listens on the whole block of this process: every port was free when it was chosen.
            while (listeners.size() < FreePort.BLOCK) {
                try {
                    listeners.add(new ServerSocket(FreePort.next(), 1, InetAddress.getLoopbackAddress()));
                } catch (IOException e) {
                    break;
                }
            }
            assertThat(listeners).isNotEmpty();
            assertThatIOException().isThrownBy(FreePort::next).withMessageContaining("tidak ada port bebas");
        } finally {
            for (var listener : listeners) {
                listener.close();
            }
        }
    }
}
