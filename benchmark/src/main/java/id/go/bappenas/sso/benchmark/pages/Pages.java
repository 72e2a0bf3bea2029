package id.go.bappenas.sso.benchmark.pages;

import id.go.bappenas.sso.benchmark.server.Contender;
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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sign-in pages of one server over HTTP, without a browser: addresses, forms, cookies. */
public final class Pages {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    /** The redirect URI of the application. No server has to listen there. */
    public static final String CALLBACK = "https://smartoffice.bappenas.go.id/callback";

    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param server base address of the server */
    public Pages(URI server) {
        this.server = server;
    }

    /** The address of an application's sign-in page. */
    public static URI authorization(URI server) {
        return authorization(server, Map.of());
    }

    /** Signs in for an application that asks for a new password, and returns the address of the form's action. */
    public URI signIn(String username, String password) {
        var login = get(authorization(server, Map.of("kc_action", "UPDATE_PASSWORD")));
        var answer = send(form(login, "username"), Map.of("username", username, "password", password));
        return form(follow(answer), "password-new");
    }

    /** The page at the end of an answer's redirects. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        while (last.statusCode() == 302) {
            var target = last.headers().firstValue("Location").orElseThrow();
            if (target.startsWith(CALLBACK)) {
                throw new IllegalStateException("signed in already");
            }
            last = get(URI.create(target));
        }
        return last;
    }

    /** The address with a PKCE challenge. It has no verifier, because the code is never redeemed. */
    private static URI authorization(URI server, Map<String, String> more) {
        var query = new LinkedHashMap<>(Map.of(
                "client_id", "smart-office",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", CALLBACK,
                "state", UUID.randomUUID().toString(),
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256"));
        query.putAll(more);
        return URI.create(server + "/realms/" + Contender.REALM + "/protocol/openid-connect/auth?" + encode(query));
    }

    /**
     * The action of a page's form.
     *
     * @param field a field that the form must have
     */
    public static URI form(HttpResponse<String> page, String field) {
        var action = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !page.body().contains("name=\"" + field + "\"") || !action.find()) {
            throw new IllegalStateException("no form with " + field + ": HTTP " + page.statusCode());
        }
        return URI.create(action.group(1).replace("&amp;", "&"));
    }

    /** Sends a GET request and follows no redirect. */
    public HttpResponse<String> get(URI address) {
        return exchange(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form and follows no redirect. */
    public HttpResponse<String> send(URI form, Map<String, String> fields) {
        return exchange(HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Stores a cookie. Browsers send Secure cookies to localhost over plain HTTP, Java's own cookie store does not. */
    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
