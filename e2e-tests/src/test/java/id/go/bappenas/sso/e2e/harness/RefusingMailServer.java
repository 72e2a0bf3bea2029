package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A mail server that refuses every recipient and replaces the realm's mail server; closing restores the former server.
 */
public final class RefusingMailServer implements AutoCloseable {

    private final Sso sso;
    private final ServerSocket socket;
    private final String formerPort;

    private RefusingMailServer(Sso sso, ServerSocket socket, String formerPort) {
        this.sso = sso;
        this.socket = socket;
        this.formerPort = formerPort;
    }

    public static RefusingMailServer of(Sso sso) throws IOException {
        var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> serve(socket), "mail-server-that-refuses");
        thread.setDaemon(true);
        thread.start();
        return new RefusingMailServer(sso, socket, port(sso, String.valueOf(socket.getLocalPort())));
    }

    /** Sets the port of the realm's mail server and returns the former port. */
    private static String port(Sso sso, String port) {
        var realm = (ObjectNode) sso.admin().must(sso.admin().get(Sso.REALM)).body();
        var smtp = (ObjectNode) realm.get("smtpServer");
        var former = smtp.get("port").asText();
        smtp.put("port", port);
        sso.admin().must(sso.admin().put(Sso.REALM, realm));
        return former;
    }

    private static void serve(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                // The test has closed the server, or Keycloak has closed the connection.
            }
        }
    }

    private static void talk(Socket connection) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        say(connection, "220 mail.uji.example");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                say(connection, "550 5.1.1 no such mailbox");
            } else if (command.startsWith("QUIT")) {
                say(connection, "221 bye");
                return;
            } else {
                say(connection, "250 mail.uji.example");
            }
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        port(sso, formerPort);
        socket.close();
    }
}
