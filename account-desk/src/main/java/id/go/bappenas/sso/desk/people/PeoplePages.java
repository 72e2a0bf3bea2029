package id.go.bappenas.sso.desk.people;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.state.AccountStateView;
import id.go.bappenas.sso.state.HelpStep;
import id.go.bappenas.sso.state.ServiceDesk;
import id.go.bappenas.sso.state.StateText;
import id.go.bappenas.sso.state.Topic;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** The pages of the service desk: the search for a person, why that person can or cannot sign in, and the actions that help. */
@Provider
public final class PeoplePages {

    private static final String SEARCH_PAGE = "desk-people.ftl";
    private static final String SEARCH_TITLE = "deskPeopleTitle";
    private static final String SEARCH = "search";
    private static final String UNKNOWN = "deskPersonActionUnknown";

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    public PeoplePages(KeycloakSession session) {
        this.session = session;
    }

    /** The search. */
    @GET
    public Response search() {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            ServiceDesk.of(session, reader);
            return desk.page(SEARCH_PAGE, SEARCH_TITLE).with(SEARCH, "").answer(reader);
        });
    }

    /** The people found. The searched value is in a form and not in the address, because addresses are in logs of proxies. */
    @POST
    public Response found() {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> found(desk, reader, form.text(SEARCH)));
    }

    private Response found(Desk desk, Caller reader, String typed) {
        var people = ServiceDesk.of(session, reader);
        var page = desk.page(SEARCH_PAGE, SEARCH_TITLE).with(SEARCH, typed);
        try {
            return page.withView("found", people.search(typed)).answer(reader);
        } catch (ProblemException e) {
            return page.with("problem", desk.words().document(e.problem()))
                    .status(e.problem().status())
                    .answer(reader);
        }
    }

    /** The state of a person's account, and for identity managers the actions that help. */
    @GET
    @Path("{username}")
    public Response person(@PathParam("username") String username, @QueryParam("done") String done) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            var text =
                    StateText.of(session.getContext().getRealm(), desk.words().language());
            var state = ServiceDesk.of(session, reader).look(username);
            var topics = Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::id, text::of));
            return desk.page("desk-person.ftl", SEARCH_TITLE)
                    .withView("state", AccountStateView.of(state, text))
                    .with("topics", topics)
                    .with("actions", ids(Arrays.stream(PersonAction.values())))
                    .with("helping", helping())
                    .with("own", state.username().equals(reader.user().getUsername()))
                    .with("done", PersonMessage.of(done))
                    .answer(reader);
        });
    }

    /** What an action for the person does, with its form. */
    @GET
    @Path("{username}/{action}")
    public Response action(@PathParam("username") String username, @PathParam("action") String action) {
        var desk = Desk.of(session);
        return desk.show(reader -> PersonAction.of(action)
                .map(wanted -> new PersonForms(session, desk, reader, username, wanted).show())
                .orElseGet(() -> desk.refusal(404, UNKNOWN)));
    }

    /** Takes the action. */
    @POST
    @Path("{username}/{action}")
    public Response act(@PathParam("username") String username, @PathParam("action") String action) {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> PersonAction.of(action)
                .map(wanted -> new PersonForms(session, desk, reader, username, wanted).submit(form))
                .orElseGet(() -> desk.refusal(404, UNKNOWN)));
    }

    /** Ids of the actions by the code of the step that they are. */
    private static Map<String, List<String>> helping() {
        return Arrays.stream(HelpStep.values())
                .collect(Collectors.toMap(
                        HelpStep::id,
                        step -> ids(Arrays.stream(PersonAction.values()).filter(action -> action.is(step)))));
    }

    private static List<String> ids(Stream<PersonAction> actions) {
        return actions.map(PersonAction::id).toList();
    }
}
