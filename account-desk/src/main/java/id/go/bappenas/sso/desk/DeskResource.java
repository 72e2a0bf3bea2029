package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.desk.draft.DraftPages;
import id.go.bappenas.sso.desk.overview.OverviewPages;
import id.go.bappenas.sso.desk.people.PeoplePages;
import id.go.bappenas.sso.desk.request.QueuePages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;

/**
 * {@code /realms/{realm}/account-desk}: HTML pages for submitters, verifiers and auditors of account requests, and for the
 * service desk. A browser without a session is led through the realm's sign-in for client {@code account-desk}, and then to the
 * page it asked for.
 */
@Provider
public final class DeskResource {

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    DeskResource(KeycloakSession session) {
        this.session = session;
    }

    /** The front page, which shows what the officer's roles allow. */
    @GET
    public Response front() {
        var desk = Desk.of(session);
        return desk.show(reader -> desk.page("desk-front.ftl", "deskTitle").answer(reader));
    }

    /** Where the realm's sign-in leads to. */
    @GET
    @Path(DeskSignIn.RETURN)
    public Response signedIn(@QueryParam("state") String page) {
        return new DeskSignIn(Desk.of(session)).finish(page);
    }

    /** Colours and logo of another ministry; its address changes with them. */
    @GET
    @Path("brand.css")
    public Response brand() {
        return Desk.of(session).page("desk-brand.ftl", "deskTitle").sheet();
    }

    /** The address of the desk, for the menu of the account console. */
    @GET
    @Path("link")
    public Response link() {
        return new DeskLink(session).answer();
    }

    /** Account requests that are not sent yet. */
    @Path("drafts")
    public DraftPages drafts() {
        return new DraftPages(session);
    }

    /** Numbers about the realm. */
    @Path("overview")
    public OverviewPages overview() {
        return new OverviewPages(session);
    }

    /** The service desk. */
    @Path("people")
    public PeoplePages people() {
        return new PeoplePages(session);
    }

    /** Account requests. */
    @Path("requests")
    public QueuePages requests() {
        return new QueuePages(session);
    }
}
