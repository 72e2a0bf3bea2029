package id.go.bappenas.sso.desk.request;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.draft.DraftPages;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.view.Download;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.provisioning.view.RequestViews;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** The queue of account requests, and its export. */
@Provider
public final class QueuePages {

    private static final int REQUESTS_PER_PAGE = 50;

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    public QueuePages(KeycloakSession session) {
        this.session = session;
    }

    /** Requests that wait for a decision oldest first, others newest first; a submitter sees the submitter's own. */
    @GET
    public Response list(@QueryParam("page") String page) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            var form = form(reader);
            var number = page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
            var queue = new RequestViews(session, reader, desk.words()).queue(form.filter(), number, REQUESTS_PER_PAGE);
            return desk.page("desk-requests.ftl", "deskRequestsTitle")
                    .withView("requests", queue.requests())
                    .with("warnings", queue.rowsWithFindings())
                    .with("drafts", reader.has(RequestAccess.SUBMITTER) ? DraftPages.list(session, reader) : List.of())
                    .with("filter", form.values())
                    .answer(reader);
        });
    }

    /** The filtered requests as CSV, for auditors. */
    @GET
    @Path("export")
    public Response export() {
        var desk = Desk.of(session);
        return desk.show(reader -> Download.of(
                new RequestViews(session, reader, desk.words())
                        .export(form(reader).filter()),
                "text/csv;charset=UTF-8",
                "permohonan.csv"));
    }

    /** One request. */
    @Path("{id}")
    public RequestPages request() {
        return new RequestPages(session);
    }

    /** A verifier's page begins with what waits for a verifier. */
    private QueueForm form(Caller reader) {
        return QueueForm.of(
                session.getContext().getUri().getQueryParameters(),
                reader.has(RequestAccess.VERIFIER) ? RequestStatus.SUBMITTED : null);
    }
}
