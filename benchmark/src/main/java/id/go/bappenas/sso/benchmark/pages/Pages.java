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

/** The sign-in pages of one server as one browser meets them, without the browser: addresses, forms, cookies. */
public final class Pages {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    /** Where an application waits for the code; nobody is there. */
    public static final String CALLBACK = "https://smartoffice.bappenas.go.id/callback";

    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param server its base address */
    public Pages(URI server) {
        this.server = server;
    }

    /** Where the page of an application's sign-in is. */
    public static URI authorization(URI server) {
        return authorization(server, Map.of());
    }

    /** Signs in as an application that wants the password changed, and returns where the form of the change goes. */
    public URI signIn(String username, String password) {
        var login = get(authorization(server, Map.of("kc_action", "UPDATE_PASSWORD")));
        var answer = send(form(login, "username"), Map.of("username", username, "password", password));
        return form(follow(answer), "password-new");
    }

    /** The page behind an answer's redirects. */
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

    /** With a PKCE challenge whose verifier nobody needs: the code is never redeemed. */
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
     * Where a page's form goes.
     *
     * @param field what the form must ask for
     */
    public static URI form(HttpResponse<String> page, String field) {
        var action = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !page.body().contains("name=\"" + field + "\"") || !action.find()) {
            throw new IllegalStateException("no form with " + field + ": HTTP " + page.statusCode());
        }
        return URI.create(action.group(1).replace("&amp;", "&"));
    }

    /** Without following a redirect. */
    public HttpResponse<String> get(URI address) {
        return exchange(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form, without following a redirect. */
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

    /** Java's own store does not send Secure cookies over plain HTTP; browsers do for localhost. */
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
