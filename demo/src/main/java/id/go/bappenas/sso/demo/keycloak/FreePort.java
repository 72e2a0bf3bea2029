package id.go.bappenas.sso.demo.keycloak;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Chooses a free port of the loopback interface. The port is below those of outgoing connections, because such a connection
 * could take it before the server has started. Each process chooses from its own block.
 */
public final class FreePort {

    static final int FIRST = 20_000;
    static final int BLOCK = 256;
    static final int BLOCKS = 48;

    private static final AtomicInteger CHOSEN =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(BLOCK));

    private FreePort() {}

    /** @throws IOException if all ports of this process's block are taken */
    public static int next() throws IOException {
        int block = FIRST + (int) (ProcessHandle.current().pid() % BLOCKS) * BLOCK;
        for (int tries = 0; tries < BLOCK; tries++) {
            int port = block + CHOSEN.getAndIncrement() % BLOCK;
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Another process listens there.
            }
        }
        throw new IOException("tidak ada port bebas / no free port from " + block + " to " + (block + BLOCK - 1));
    }
}
