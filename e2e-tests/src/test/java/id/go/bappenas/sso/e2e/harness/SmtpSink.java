package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A mail server whose behaviour a test switches while it runs. A mail that it takes goes on to another mail server, such as the
 * inbox, if there is one. {@link #main} runs it for scripts.
 */
public final class SmtpSink implements AutoCloseable {

    /** What the server does with the mails of the moment. */
    public enum Mode {
        /** It takes each mail. */
        ACCEPT,
        /** The port is closed, so that a connection is refused. */
        REFUSE,
        /** It takes connections and refuses service in the greeting. */
        GREETING_554,
        /** It answers 450 to each recipient, as greylisting does. */
        TEMPORARY,
        /** It answers 550 to each recipient. */
        PERMANENT,
        /** It takes connections and says nothing. */
        HANG,
        /** It takes a mail up to its last line, and neither delivers it nor answers. */
        HANG_AFTER_DATA,
        /** It takes each mail, and each answer takes {@link #SLOW_ANSWER}. */
        SLOW,
        /** It closes the connection in the middle of a mail. */
        DROP,
        /** It delivers the mail and closes the connection without the answer, so that the sender does not know it. */
        DROP_AFTER_DELIVERY,
        /** It does not answer to recipients of {@link #hangFor the domain}, and takes all other mails. */
        HANG_FOR_DOMAIN
    }

    /** Pause before each answer in mode {@link Mode#SLOW}: a whole mail, seven answers, takes longer than six seconds. */
    public static final Duration SLOW_ANSWER = Duration.ofMillis(900);

    private static final String END_OF_MAIL = ".";

    private final int port;
    private final int deliverTo;
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile Mode mode;
    private volatile String domain = "";
    private volatile ServerSocket listening;
    private AutoCloseable former = () -> {};

    private SmtpSink(int port, int deliverTo, Mode mode) throws IOException {
        this.deliverTo = deliverTo;
        this.mode = Mode.ACCEPT;
        listen(port);
        this.port = listening.getLocalPort();
        mode(mode);
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any free port
     * @param deliverTo port of the mail server that gets the mails that this one takes; 0 to keep only their recipients
     */
    public static SmtpSink start(int port, int deliverTo, Mode mode) throws IOException {
        return new SmtpSink(port, deliverTo, mode);
    }

    /** Starts a server that takes the place of the realm's mail server until it is closed. */
    public static SmtpSink of(Sso sso, Mode mode) throws IOException {
        var smtp = (ObjectNode) realm(sso).get("smtpServer");
        var sink = new SmtpSink(0, smtp.get("port").asInt(), mode);
        var before = smtp.deepCopy();
        set(sso, settings -> settings.put("port", String.valueOf(sink.port)));
        sink.former = () -> set(sso, settings -> settings.setAll(before));
        return sink;
    }

    private static ObjectNode realm(Sso sso) {
        return (ObjectNode) sso.admin().must(sso.admin().get(Sso.REALM)).body();
    }

    private static void set(Sso sso, UnaryOperator<ObjectNode> change) {
        var realm = realm(sso);
        change.apply((ObjectNode) realm.get("smtpServer"));
        sso.admin().must(sso.admin().put(Sso.REALM, realm));
    }

    /** Switches the behaviour. Connections that hang are closed. */
    public void mode(Mode next) throws IOException {
        mode = next;
        closeConnections();
        if (next == Mode.REFUSE) {
            listening.close();
        } else if (listening.isClosed()) {
            listen(port);
        }
    }

    /** Switches to {@link Mode#HANG_FOR_DOMAIN}. */
    public void hangFor(String domainName) throws IOException {
        domain = domainName.toLowerCase(Locale.ROOT);
        mode(Mode.HANG_FOR_DOMAIN);
    }

    public int port() {
        return port;
    }

    /** Recipients of the mails that were taken, the oldest first. */
    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** Number of connections until now. */
    public int tries() {
        return tries.get();
    }

    private void listen(int wanted) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
        listening = socket;
        begin("smtp-sink", () -> accept(socket));
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                tries.incrementAndGet();
                begin("smtp-sink-connection", () -> serve(connection));
            } catch (IOException e) {
                // The server is closed.
            }
        }
    }

    private static void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection) {
            new Conversation(connection, mode).run();
        } catch (IOException e) {
            // The client, or a switch of the mode, has closed the connection.
        } finally {
            connections.remove(connection);
        }
    }

    private void closeConnections() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            former.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            listening.close();
            closeConnections();
        }
    }

    /** One connection, in the mode of its begin. */
    private final class Conversation {

        private final Socket connection;
        private final Mode behaviour;
        private final BufferedReader lines;
        private final List<String> to = new ArrayList<>();
        private String from = "<>";

        Conversation(Socket connection, Mode behaviour) throws IOException {
            this.connection = connection;
            this.behaviour = behaviour;
            this.lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void run() throws IOException {
            if (behaviour == Mode.HANG) {
                hang();
            }
            if (behaviour == Mode.GREETING_554) {
                say("554 5.3.2 mail.uji.example no service");
                return;
            }
            say("220 mail.uji.example");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!answer(line)) {
                    return;
                }
            }
        }

        /** Answers one command; false if the conversation is over. */
        private boolean answer(String line) throws IOException {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("MAIL FROM:")) {
                from = address(line);
                to.clear();
                say("250 2.1.0 ok");
            } else if (command.startsWith("RCPT TO:")) {
                recipient(address(line));
            } else if (command.startsWith("DATA")) {
                return mail();
            } else if (command.startsWith("QUIT")) {
                say("221 2.0.0 bye");
                return false;
            } else {
                say("250 mail.uji.example");
            }
            return true;
        }

        private void recipient(String address) throws IOException {
            if (behaviour == Mode.HANG_FOR_DOMAIN
                    && address.toLowerCase(Locale.ROOT).endsWith('@' + domain + '>')) {
                hang();
            } else if (behaviour == Mode.TEMPORARY) {
                say("450 4.2.0 " + address + " greylisted, try again later");
            } else if (behaviour == Mode.PERMANENT) {
                say("550 5.1.1 " + address + " no such mailbox");
            } else {
                to.add(address);
                say("250 2.1.5 ok");
            }
        }

        private boolean mail() throws IOException {
            say("354 go ahead");
            var text = new ArrayList<String>();
            for (var line = lines.readLine(); !END_OF_MAIL.equals(line); line = lines.readLine()) {
                if (line == null || behaviour == Mode.DROP) {
                    return false;
                }
                text.add(line);
            }
            if (behaviour == Mode.HANG_AFTER_DATA) {
                hang();
            }
            deliver(text);
            if (behaviour == Mode.DROP_AFTER_DELIVERY) {
                return false;
            }
            say("250 2.0.0 taken");
            return true;
        }

        private void deliver(List<String> text) throws IOException {
            if (deliverTo > 0) {
                try (var onwards = new Socket(InetAddress.getLoopbackAddress(), deliverTo)) {
                    onwards.setTcpNoDelay(true);
                    forward(onwards, text);
                }
            }
            to.forEach(address -> recipients.add(address.substring(1, address.length() - 1)));
        }

        private void forward(Socket onwards, List<String> text) throws IOException {
            var answers =
                    new BufferedReader(new InputStreamReader(onwards.getInputStream(), StandardCharsets.ISO_8859_1));
            expect(answers);
            ask(onwards, answers, "HELO mail.uji.example");
            ask(onwards, answers, "MAIL FROM:" + from);
            for (var address : to) {
                ask(onwards, answers, "RCPT TO:" + address);
            }
            ask(onwards, answers, "DATA");
            write(onwards, String.join("\r\n", text) + "\r\n");
            ask(onwards, answers, END_OF_MAIL);
            write(onwards, "QUIT\r\n");
        }

        private void ask(Socket onwards, BufferedReader answers, String command) throws IOException {
            write(onwards, command + "\r\n");
            expect(answers);
        }

        private void expect(BufferedReader answers) throws IOException {
            var answer = answers.readLine();
            while (answer != null && answer.length() > 3 && answer.charAt(3) == '-') {
                answer = answers.readLine();
            }
            if (answer == null || answer.charAt(0) > '3') {
                throw new IOException("the next mail server answered " + answer);
            }
        }

        /** Waits until the client or a switch of the mode closes the connection. */
        private void hang() throws IOException {
            while (lines.readLine() != null) {
                // The client says something and gets no answer.
            }
            throw new SocketException("closed");
        }

        private void say(String line) throws IOException {
            pause();
            write(connection, line + "\r\n");
        }

        private void pause() throws IOException {
            if (behaviour == Mode.SLOW) {
                try {
                    Thread.sleep(SLOW_ANSWER.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }

        private void write(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        private String address(String line) {
            return line.substring(line.indexOf('<'), line.indexOf('>') + 1);
        }
    }

    /**
     * Runs a server for scripts: arguments are its port, the port of the next mail server (0 without one) and a port for
     * commands by HTTP. {@code PUT /mode/hang} (names of {@link Mode}, {@code _} or {@code -}, any case) and
     * {@code PUT /hang-for/rumah.example} switch it, {@code GET /recipients} lists recipients of mails that were taken, one a
     * line, and {@code GET /tries} is the number of connections.
     */
    public static void main(String[] arguments) throws IOException {
        var sink = start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Mode.ACCEPT);
        var commands = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])), 0);
        commands.createContext("/", exchange -> {
            try {
                answer(exchange, 200, sink.command(exchange.getRequestURI().getPath()));
            } catch (IllegalArgumentException e) {
                answer(exchange, 404, e.getMessage() + '\n');
            }
        });
        commands.start();
        System.out.println("SMTP on port " + sink.port() + ", commands on port "
                + commands.getAddress().getPort());
    }

    private String command(String path) throws IOException {
        var parts = path.split("/");
        var name = parts.length < 2 ? "" : parts[1];
        if (name.equals("mode") && parts.length == 3) {
            mode(Mode.valueOf(parts[2].toUpperCase(Locale.ROOT).replace('-', '_')));
            return mode + "\n";
        }
        if (name.equals("hang-for") && parts.length == 3) {
            hangFor(parts[2]);
            return mode + "\n";
        }
        return switch (name) {
            case "recipients" -> recipients.isEmpty() ? "" : String.join("\n", recipients) + '\n';
            case "tries" -> tries + "\n";
            default -> throw new IllegalArgumentException("no command " + path);
        };
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
