package id.go.bappenas.sso.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.state.ServiceDesk;
import id.go.bappenas.sso.support.RealmTimeZone;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;

/**
 * One page: a template in the realm's login theme, with the desk's frame and a policy that allows scripts and styles of this
 * server only.
 */
public final class DeskPage {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For the view of a PDF: it may stand in a page of the desk; pdf.js has a worker, and decodes JPEG 2000 by WebAssembly. */
    private static final String VIEWER_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'";

    /** The roles of {@code sso-api} that have a page. */
    static final List<String> ROLES = List.of(
            RequestAccess.SUBMITTER,
            RequestAccess.VERIFIER,
            RequestAccess.AUDITOR,
            ServiceDesk.ROLE,
            ServiceDesk.IDENTITY_MANAGER);

    /** How long browsers keep the sheet of the brand. */
    private static final long SHEET_SECONDS = 86_400;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakSession session;
    private final Desk desk;
    private final Map<String, Object> attributes = new HashMap<>();
    private String template;
    private int status = 200;
    private boolean isViewer;

    DeskPage(KeycloakSession session, Desk desk, String template, String title) {
        this.session = session;
        this.desk = desk;
        this.template = template;
        attributes.put("deskTitleKey", title);
    }

    /** Text, number, flag, list or map for the template. */
    public DeskPage with(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /** A view of the REST resource, as its JSON. */
    public DeskPage withView(String name, Object view) {
        return with(name, JSON.convertValue(view, Object.class));
    }

    /** Another template for the same data. */
    public DeskPage template(String name) {
        template = name;
        return this;
    }

    /** Makes the page one that shows a PDF, and that a page of the desk may frame. */
    public DeskPage asViewer() {
        isViewer = true;
        return this;
    }

    public DeskPage status(int code) {
        status = code;
        return this;
    }

    /** The template as a style sheet, for all readers. */
    Response sheet() {
        var sheet = session.getProvider(LoginFormsProvider.class).createForm(template);
        return Response.ok(sheet.getEntity(), "text/css;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SHEET_SECONDS)
                .build();
    }

    /** @param reader {@code null} on a page without a session */
    public Response answer(Caller reader) {
        var realm = session.getContext().getRealm();
        var address = desk.address().build().toString();
        var forms = session.getProvider(LoginFormsProvider.class)
                .setActionUri(desk.address().build())
                .setAttribute("deskPage", template.replace(".ftl", ""))
                .setAttribute("deskUrl", address)
                .setAttribute("deskRoles", reader == null ? Set.of() : roles(reader))
                .setAttribute("deskUser", reader == null ? "" : reader.user().getUsername())
                .setAttribute("signOutUrl", signOut())
                .setAttribute("formToken", reader == null ? "" : FormToken.of(session, reader))
                .setAttribute("pageUrl", address + "/" + desk.requested())
                .setAttribute("clock", new DeskClock(RealmTimeZone.of(realm), desk.locale()));
        if (reader != null) {
            forms.setUser(reader.user());
        }
        attributes.forEach(forms::setAttribute);
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        var answer = Response.fromResponse(forms.createForm(template))
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        headers(realm.getBrowserSecurityHeaders()).forEach(answer::header);
        return answer.build();
    }

    /** Keycloak's page that asks whether to sign out, and comes back here. */
    private String signOut() {
        return desk.realmAddress()
                .path("protocol/openid-connect/logout")
                .queryParam("client_id", DeskResourceFactory.PROVIDER_ID)
                .queryParam("post_logout_redirect_uri", "{desk}")
                .build(desk.address().build())
                .toString();
    }

    /** The realm's headers, with the desk's policy, and without leave to frame. */
    private Map<String, String> headers(Map<String, String> ofRealm) {
        var headers = new HashMap<String, String>();
        Stream.of(BrowserSecurityHeaders.values()).forEach(header -> {
            var value = ofRealm.getOrDefault(header.getKey(), header.getDefaultValue());
            if (value != null && !value.isEmpty()) {
                headers.put(header.getHeaderName(), value);
            }
        });
        headers.put(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), isViewer ? VIEWER_POLICY : POLICY);
        headers.put(BrowserSecurityHeaders.X_FRAME_OPTIONS.getHeaderName(), isViewer ? "SAMEORIGIN" : "DENY");
        headers.put(BrowserSecurityHeaders.REFERRER_POLICY.getHeaderName(), "same-origin");
        return headers;
    }

    private static List<String> roles(Caller reader) {
        return ROLES.stream().filter(reader::has).toList();
    }
}
