package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A device that speaks plain HTTP, for requests that a browser would never send. It follows redirects, keeps cookies by
 * path, and fills in the form of the last page.
 */
public final class Forms {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"[^>]* method=\"(?i:post)\"");
    private static final Pattern COOKIE_PATH = Pattern.compile("(?i);\\s*Path=([^;]+)");
    private static final Pattern PAGE = Pattern.compile("data-page=\"([^\"]+)\"");
    private static final Pattern KEYCLOAKS_PAGE = Pattern.compile("data-page-id=\"([^\"]+)\"");
    /** Without HTTP/2, which would send simultaneous requests of many devices over one connection. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A cookie by name and path, because two realms of one server have cookies of the same names at different paths.
     */
    private record Cookie(String name, String path) {

        boolean isFor(URI address) {
            var asked = address.getPath().isEmpty() ? "/" : address.getPath();
            return asked.equals(path)
                    || (asked.startsWith(path) && (path.endsWith("/") || asked.charAt(path.length()) == '/'));
        }
    }

    private final Map<Cookie, String> cookies = new ConcurrentHashMap<>();
    private final String language;
    private String origin;
    private String header;
    private HttpResponse<String> last;

    public Forms(String language) {
        this.language = language;
    }

    /** Sends this address in {@code X-Forwarded-For} from now on, as a proxy does. */
    public Forms from(String address) {
        origin = address;
        return this;
    }

    /** Sends this header, as {@code Name: value}, from now on; {@code null} for no such header. */
    public Forms with(String line) {
        header = line;
        return this;
    }

    /** Starts an administrator's impersonation of a person on this device. */
    public Forms impersonating(Sso sso, Person person) {
        var token = DirectGrant.administratorsToken(sso);
        var response = keepingCookies(exchange(HttpRequest.newBuilder(
                        URI.create(sso.address() + "/admin/realms/" + People.path(person) + "/impersonation"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build()));
        if (response.statusCode() != 200) {
            throw new AssertionError("HTTP " + response.statusCode() + ": " + response.body());
        }
        return this;
    }

    public Forms get(String address) {
        last = follow(HttpRequest.newBuilder(URI.create(address)).GET());
        return this;
    }

    public Forms head(String address) {
        last = send(HttpRequest.newBuilder(URI.create(address)).method("HEAD", BodyPublishers.noBody()));
        return this;
    }

    /** Sends the form of the last page. */
    public Forms submit(Map<String, String> fields) {
        return post(action(), fields);
    }

    public Forms post(String address, Map<String, String> fields) {
        last = follow(form(address, fields));
        return this;
    }

    private static HttpRequest.Builder form(String address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends a form and follows no redirect. */
    public Forms sendsOnly(String address, Map<String, String> fields) {
        last = send(form(address, fields));
        return this;
    }

    /** Sends a body of this type and follows no redirect. */
    public Forms sendsOnly(String address, String contentType, String body) {
        last = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
        return this;
    }

    /** Follows the redirects of the last answer. */
    public Forms arrive() {
        last = arrive(last);
        return this;
    }

    /** Sends an empty request with a bearer token, and keeps the cookies of the answer. */
    public Forms postWith(String token, String address) {
        last = send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody()));
        return this;
    }

    /** The address of the last page's form. */
    public String action() {
        return last.uri().resolve(found(ACTION, "a form").replace("&amp;", "&")).toString();
    }

    /** The value of a hidden field of the last page. */
    public String hidden(String name) {
        return found(Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]+)\""), name);
    }

    /** The address of the last page, after all redirects. */
    public URI address() {
        return last.uri();
    }

    public int status() {
        return last.statusCode();
    }

    public String body() {
        return last.body();
    }

    public String header(String name) {
        return last.headers().firstValue(name).orElse("");
    }

    /** The name of the last page, in our theme or in Keycloak's. */
    public String page() {
        var ours = PAGE.matcher(body());
        return ours.find() ? ours.group(1) : found(KEYCLOAKS_PAGE, "a page");
    }

    /** Maximum number of hashes for the CAPTCHA of the last page; 0 on a page without a CAPTCHA. */
    public int captchaCost() {
        return body().contains("data-captcha") ? Integer.parseInt(data("maximum")) : 0;
    }

    /** Solves the CAPTCHA of the last page. */
    public String captcha() {
        var salt = data("salt");
        var challenge = data("challenge");
        for (int number = 0; number <= Integer.parseInt(data("maximum")); number++) {
            if (challenge.equals(sha256(salt + number))) {
                var json =
                        "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                                .formatted(data("algorithm"), challenge, number, salt, data("signature"));
                return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
            }
        }
        throw new AssertionError("the CAPTCHA has no answer");
    }

    /** A copy with the same cookies and the same last page, like another tab. */
    public Forms copy() {
        var copy = new Forms(language);
        copy.cookies.putAll(cookies);
        copy.origin = origin;
        copy.last = last;
        return copy;
    }

    private String data(String name) {
        return found(Pattern.compile("data-" + name + "=\"([^\"]*)\""), "data-" + name)
                .replace("&amp;", "&")
                .replace("&#61;", "=");
    }

    private String found(Pattern pattern, String what) {
        var matcher = pattern.matcher(body());
        if (!matcher.find()) {
            throw new AssertionError("HTTP " + status() + " without " + what + ": " + body());
        }
        return matcher.group(1);
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) {
        return arrive(send(request));
    }

    private HttpResponse<String> arrive(HttpResponse<String> first) {
        var response = first;
        for (int hops = 0; response.statusCode() / 100 == 3 && hops < 10; hops++) {
            var target = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(HttpRequest.newBuilder(target).GET());
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        builder.header("Accept-Language", language)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0");
        if (origin != null) {
            builder.header("X-Forwarded-For", origin);
        }
        if (header != null) {
            builder.header(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        var sent = cookiesFor(builder.copy().build().uri());
        if (!sent.isEmpty()) {
            builder.header("Cookie", sent);
        }
        return keepingCookies(exchange(builder.build()));
    }

    private String cookiesFor(URI address) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().isFor(address))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> keepingCookies(HttpResponse<String> response) {
        response.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie, response.uri()));
        return response;
    }

    private void keep(String text, URI from) {
        var pair = text.split(";", 2)[0].split("=", 2);
        var path = COOKIE_PATH.matcher(text);
        var folder = from.getPath().replaceAll("/[^/]*$", "");
        var cookie = new Cookie(pair[0].strip(), path.find() ? path.group(1) : folder.isEmpty() ? "/" : folder);
        if (pair[1].isEmpty() || text.contains("Max-Age=0")) {
            cookies.remove(cookie);
        } else {
            cookies.put(cookie, pair[1]);
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
