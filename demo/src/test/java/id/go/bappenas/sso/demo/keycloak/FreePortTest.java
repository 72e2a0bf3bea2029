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

    /** Linux gives outgoing connections those from here on; others begin higher. */
    private static final int OUTGOING = 32_768;

    @Test
    void noPortIsOneOfOutgoingConnectionsOrComesTwice() throws IOException {
        var ports = new TreeSet<Integer>();
        for (int number = 0; number < 100; number++) {
            assertThat(ports.add(FreePort.next())).isTrue();
        }

        assertThat(ports).allSatisfy(port -> assertThat(port).isBetween(FreePort.FIRST, OUTGOING - 1));
    }

    @Test
    void aPortWithAListenerIsPassedOver() throws IOException {
        var listeners = new ArrayList<ServerSocket>();
        try {
            // Until the process's whole block listens: every port was free when it was chosen.
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
