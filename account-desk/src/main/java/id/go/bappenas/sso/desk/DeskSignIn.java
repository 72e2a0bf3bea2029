package id.go.bappenas.sso.desk;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Leads a browser through the realm's own sign-in. The response type is {@code none} (OpenID Connect), so the browser gets
 * neither token nor code: the session of the realm is what the pages go by. A sign-in for the client also runs what the realm
 * requires at that moment, such as a change of an expired password or a second factor.
 */
final class DeskSignIn {

    /** Below the desk's own address. */
    static final String RETURN = "signed-in";

    /** Path and query of a page of the desk. */
    private static final Pattern PAGE = Pattern.compile(
            "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*(\\?([A-Za-z0-9_=&.+-]|%[0-9A-Fa-f]{2})*)?");

    private static final int LONGEST_PAGE = 300;

    private final Desk desk;

    DeskSignIn(Desk desk) {
        this.desk = desk;
    }

    /** Asks for a sign-in, after which the browser comes back to the page that it asked for. */
    Response begin() {
        return Response.seeOther(address(desk.requested(), false)).build();
    }

    /**
     * The address of the sign-in.
     *
     * @param page of the desk to return to; anything else leads to the front page
     * @param again whether the person has to sign in although there is a session, for a second factor
     */
    URI address(String page, boolean again) {
        var address = desk.realmAddress()
                .path("protocol/openid-connect/auth")
                .queryParam("client_id", DeskResourceFactory.PROVIDER_ID)
                .queryParam("response_type", "none")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", "{return}")
                .queryParam("state", "{page}");
        if (again) {
            address.queryParam("prompt", "login");
        }
        return address.build(
                desk.address().path(RETURN).build().toString(), page.isEmpty() || isPage(page) ? page : "");
    }

    /** Leads on to the page. Without a session it says so, because another sign-in would end here again. */
    Response finish(String page) {
        if (desk.reader().isEmpty()) {
            return desk.refusal(403, "deskNoSession");
        }
        var target = page != null && isPage(page)
                ? URI.create(desk.address().build() + "/" + page)
                : desk.address().build();
        return Response.seeOther(target).build();
    }

    static boolean isPage(String text) {
        return text.length() <= LONGEST_PAGE && PAGE.matcher(text).matches();
    }
}
