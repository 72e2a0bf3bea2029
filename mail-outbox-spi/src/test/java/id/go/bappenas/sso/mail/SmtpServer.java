package id.go.bappenas.sso.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on a loopback port. It counts connections and mails, and can refuse them. */
final class SmtpServer implements AutoCloseable {

    /** Stands for the server's first line, which no command asks for. */
    static final String GREETING = "GREETING";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private volatile int mailsOfAConnection = Integer.MAX_VALUE;
    private volatile boolean refusing;
    private volatile String refusedCommand = "";
    private volatile String refusal = "";
    private volatile boolean hanging;

    SmtpServer() throws IOException {
        begin(() -> {
            while (!listening.isClosed()) {
                var client = listening.accept();
                connections.incrementAndGet();
                open.add(client);
                begin(() -> serve(client));
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The test or the client has closed the connection.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            var here = 0;
            if (GREETING.equals(refusedCommand)) {
                say(client, refusal);
                return;
            }
            say(client, "220 surat.example");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (hanging) {
                    continue;
                }
                if (line.startsWith("MAIL") && here == mailsOfAConnection) {
                    say(client, "421 4.7.0 too many mails");
                    return;
                }
                if (!refusedCommand.isEmpty() && line.startsWith(refusedCommand)) {
                    say(client, refusal);
                } else if (line.startsWith("EHLO")) {
                    say(client, "250-surat.example");
                    say(client, "250 AUTH PLAIN");
                } else if (line.startsWith("AUTH")) {
                    say(client, "235 2.7.0 welcome");
                } else if (line.startsWith("RCPT") && refusing) {
                    say(client, "550 5.1.1 no such mailbox");
                } else if (line.startsWith("DATA")) {
                    say(client, "354 go ahead");
                    while (!".".equals(lines.readLine())) {
                        // The text of the mail.
                    }
                    here++;
                    mails.incrementAndGet();
                    say(client, "250 taken");
                } else {
                    say(client, "250 ok");
                }
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int mails() {
        return mails.get();
    }

    void mailsOfAConnection(int most) {
        mailsOfAConnection = most;
    }

    void refuseRecipients(boolean refuse) {
        refusing = refuse;
    }

    /** Refuses {@link #GREETING} or the commands of this name. */
    void refuse(String command, String answer) {
        refusal = answer;
        refusedCommand = command;
    }

    void hang(boolean hang) {
        hanging = hang;
    }

    void endConnections() throws IOException {
        for (var client : open) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        endConnections();
    }
}
