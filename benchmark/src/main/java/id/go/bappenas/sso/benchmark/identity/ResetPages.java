package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.server.Contender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** The pages of Lupa Password on a new device. Each step returns the nanoseconds of its POST. */
final class ResetPages {

    private final Pages pages;
    private HttpResponse<String> page;

    ResetPages(Contender contender) {
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
                        ProofOfWork.of(page.body()).answer()));
    }

    private long send(String field, Map<String, String> fields) {
        var form = Pages.form(page, field);
        var begin = System.nanoTime();
        page = pages.follow(pages.send(form, fields));
        return System.nanoTime() - begin;
    }

    /** @param name a part of the page's HTML, such as its {@code data-page} */
    void requirePage(String name) {
        if (page.statusCode() != 200 || !page.body().contains(name)) {
            throw new IllegalStateException("not the page " + name + ": HTTP " + page.statusCode());
        }
    }
}
