package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarFile;

/**
 * A page with the hooks of {@code captcha.ftl}, and the script, worker and style sheet from the JAR. Each GET of the
 * page gets a new challenge.
 */
public final class CaptchaSite implements AutoCloseable {

    private static final String RESOURCES = "theme-resources/resources";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "html", "text/html; charset=utf-8");

    private static final String PAGE = """
            <!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title>
            <meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/captcha/captcha.css"></head><body><h1>Uji</h1>
            <form action="/sent?session_code=rahasia&amp;tab_id=x" method="post">
            <div id="captcha" class="sso-captcha" data-captcha hidden data-algorithm="SHA-256" data-challenge="%s"
              data-salt="%s" data-signature="00" data-maximum="%d" data-lifetime="%d" data-text-verifying="Memverifikasi…"
              data-text-verified="Terverifikasi" data-text-failed="Gagal">
            <input type="hidden" name="captcha" value="" autocomplete="off">
            <label class="sso-captcha__label" for="captcha-box"><input type="checkbox" id="captcha-box" autocomplete="off"
              aria-describedby="captcha-status"><span>Saya bukan robot</span></label>
            <span class="sso-captcha__status" id="captcha-status" role="status" aria-live="polite"></span></div>
            <noscript><p class="sso-captcha sso-captcha--off">Aktifkan JavaScript</p></noscript>
            <input id="email" name="externalEmail" value="a@contoh.example"><button id="kirim">Kirim</button></form>
            <script type="module" src="/captcha/captcha.js"></script></body></html>""";

    private final HttpServer server;
    private final Map<String, String> posted = new ConcurrentHashMap<>();
    private final List<String> codes = new CopyOnWriteArrayList<>();
    private String policy;
    private int maximum;
    private int lifetime;
    private int saltLength;
    private boolean spoilt;

    private CaptchaSite(HttpServer server) {
        this.server = server;
    }

    public static CaptchaSite start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var site = new CaptchaSite(server);
        server.createContext("/captcha/", site::resource);
        server.createContext("/", site::page);
        server.start();
        return site;
    }

    public String address() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/";
    }

    public void serve(String contentSecurityPolicy, int most, int seconds) {
        serve(contentSecurityPolicy, most, seconds, 110);
    }

    /** Sets the policy of later pages, and the maximum, lifetime and salt length of later challenges. */
    public void serve(String contentSecurityPolicy, int most, int seconds, int length) {
        policy = contentSecurityPolicy;
        maximum = most;
        lifetime = seconds;
        saltLength = length;
    }

    /** Makes all later challenges unsolvable. */
    public void spoil() {
        spoilt = true;
    }

    public boolean isSolvedBy(JsonNode answer) {
        var hash = sha256(answer.get("salt").asText() + answer.get("number").asLong());
        return hash.equals(answer.get("challenge").asText());
    }

    public String posted(String field) {
        return posted.get(field);
    }

    /** Session codes that arrived by GET. Only a form may send a session code. */
    public List<String> codesSentByGet() {
        return codes;
    }

    private void page(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        if (exchange.getRequestMethod().equals("POST")) {
            remember(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "/sent");
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
            return;
        }
        if (query != null && query.contains("session_code")) {
            codes.add(query);
        }
        var salt = HexFormat.of().formatHex(bytes((saltLength + 1) / 2)).substring(0, saltLength);
        var challenge = sha256(salt + (spoilt ? "-" : "") + RANDOM.nextInt(maximum + 1));
        answer(
                exchange,
                "html",
                PAGE.formatted(challenge, salt, maximum, lifetime).getBytes(StandardCharsets.UTF_8));
    }

    private void remember(String form) {
        for (var field : form.split("&")) {
            var pair = field.split("=", 2);
            posted.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
    }

    private void resource(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = Settings.distribution().resolve("providers").resolve("nik-reset-authenticator.jar");
        try (var jar = new JarFile(file.toFile());
                var content = jar.getInputStream(jar.getEntry(RESOURCES + path))) {
            answer(exchange, path.substring(path.lastIndexOf('.') + 1), content.readAllBytes());
        }
    }

    private void answer(HttpExchange exchange, String kind, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", TYPES.get(kind));
        exchange.getResponseHeaders().add("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
