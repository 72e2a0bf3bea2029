package id.go.bappenas.sso.e2e.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes HTTP/1.1 itself, for requests that HTTP clients do not send. Each request has its own connection. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket = new Socket();

    public RawHttp(URI server) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()), PATIENCE_MILLIS);
    }

    /** @param lines the request line and the headers except {@code Host} */
    public RawHttp head(String... lines) throws IOException {
        return text(String.join("\r\n", lines) + "\r\nHost: localhost:" + socket.getPort() + "\r\n\r\n");
    }

    public RawHttp text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8), 0, text.getBytes(StandardCharsets.UTF_8).length);
    }

    public RawHttp bytes(byte[] bytes, int from, int length) throws IOException {
        socket.getOutputStream().write(bytes, from, length);
        return this;
    }

    /** Sends one chunk of a chunked body. */
    public RawHttp chunk(byte[] bytes, int length) throws IOException {
        text(Integer.toHexString(length) + "\r\n");
        bytes(bytes, 0, length);
        return text("\r\n");
    }

    /**
     * The head of the answer and the part of the body that arrives with it; empty if the server only closes the
     * connection.
     */
    public String answer() throws IOException {
        return read(socket.getInputStream());
    }

    /** The part of the answer that has arrived; does not wait. */
    public String soFar() throws IOException {
        var in = socket.getInputStream();
        return new String(in.readNBytes(in.available()), StandardCharsets.UTF_8);
    }

    /** The status of the answer; 0 if the server only closes the connection. */
    public int status() throws IOException {
        var answer = answer();
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String read(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        do {
            var read = in.read(buffer);
            if (read < 0) {
                break;
            }
            answer.write(buffer, 0, read);
        } while (!isComplete(answer.toString(StandardCharsets.ISO_8859_1)));
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static boolean isComplete(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length = answer.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        if (length < 0 || length > end) {
            return true;
        }
        var number = answer.substring(length + 16, answer.indexOf('\r', length)).strip();
        return answer.length() >= end + 4 + Integer.parseInt(number);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
