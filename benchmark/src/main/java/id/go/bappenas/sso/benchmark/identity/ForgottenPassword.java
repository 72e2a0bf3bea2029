package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.server.Contender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** Lupa Password on a device of its own; each step returns how long its POST took. */
final class ForgottenPassword {

    private final Pages pages;
    private HttpResponse<String> page;

    ForgottenPassword(Contender contender) {
        pages = new Pages(contender.address());
        page = pages.follow(pages.get(URI.create(contender.address() + "/realms/" + Contender.REALM
                + "/login-actions/reset-credentials?client_id=smart-office")));
    }

    long username(String username) {
        return send("username", Map.of("username", username));
    }

    long identity(Map<String, String> answers) {
        return send("nik", answers);
    }

    long mailbox(String address) {
        return send(
                "externalEmail",
                Map.of(
                        "externalEmail",
                        address,
                        "captcha",
                        Captcha.of(page.body()).answer()));
    }

    private long send(String field, Map<String, String> fields) {
        var form = Pages.form(page, field);
        var begin = System.nanoTime();
        page = pages.follow(pages.send(form, fields));
        return System.nanoTime() - begin;
    }

    /** @param name what the page of our bundle calls itself, or a part of Keycloak's */
    void requirePage(String name) {
        if (page.statusCode() != 200 || !page.body().contains(name)) {
            throw new IllegalStateException("not the page " + name + ": HTTP " + page.statusCode());
        }
    }
}
