package id.go.bappenas.sso.desk.overview;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskResourceFactory;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.overview.OverviewSection;
import id.go.bappenas.sso.overview.OverviewSection.Chart;
import id.go.bappenas.sso.overview.OverviewText;
import id.go.bappenas.sso.overview.OverviewTopic;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.state.ServiceDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The overview: numbers about the realm. They name no person. */
@Provider
public final class OverviewPages {

    /** The roles that may read the overview. */
    public static final List<String> READERS =
            List.of(RequestAccess.VERIFIER, RequestAccess.AUDITOR, ServiceDesk.IDENTITY_MANAGER, ServiceDesk.ROLE);

    /** Topics about account requests: the service desk and identity managers may not read requests either. */
    private static final Set<OverviewTopic> OF_REQUESTS = Set.of(OverviewTopic.REQUESTS, OverviewTopic.ROWS);

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    public OverviewPages(KeycloakSession session) {
        this.session = session;
    }

    /** The last count. */
    @GET
    public Response overview() {
        var desk = Desk.of(session);
        return desk.show(reader -> page(desk, reader.requireAny(READERS)));
    }

    /** Counts again, and leads to the new numbers. */
    @POST
    public Response again() {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            reader.requireAny(READERS);
            // No database connection is kept while the officer waits.
            session.getTransactionManager().commit();
            DeskResourceFactory.counts(session).again(session);
            return Response.seeOther(desk.address().path("overview").build()).build();
        });
    }

    private Response page(Desk desk, Caller reader) {
        var overview = DeskResourceFactory.counts(session).current(session);
        var page = desk.page("desk-overview.ftl", "deskOverviewTitle");
        overview.ifPresent(counted -> {
            var text = OverviewText.of(
                    session.getContext().getRealm(), desk.words().language());
            page.with("counted", text.value(counted.counted()))
                    .with("complete", counted.complete())
                    .withView(
                            "sections",
                            counted.sections().stream()
                                    .filter(section -> mayRead(reader, section.topic()))
                                    .map(section -> view(section, text))
                                    .toList());
        });
        return page.answer(reader);
    }

    private static boolean mayRead(Caller reader, OverviewTopic topic) {
        return !OF_REQUESTS.contains(topic) || reader.has(RequestAccess.VERIFIER) || reader.has(RequestAccess.AUDITOR);
    }

    private static Map<String, Object> view(OverviewSection section, OverviewText text) {
        return Map.of(
                "id",
                section.topic().id(),
                "title",
                text.title(section),
                "numbers",
                section.numbers().stream()
                        .map(number -> Map.of(
                                "code",
                                number.code(),
                                "label",
                                text.say(section, number.code()),
                                "value",
                                text.value(number.value()),
                                "moment",
                                number.value() instanceof Instant))
                        .toList(),
                "charts",
                section.charts().stream()
                        .map(chart -> view(section, chart, text))
                        .toList());
    }

    private static Map<String, Object> view(OverviewSection section, Chart chart, OverviewText text) {
        var shape = ChartShape.of(
                chart.bars().stream().map(bar -> bar.values().get(0)).toList());
        return Map.of(
                "code",
                chart.code(),
                "title",
                text.say(section, chart.code()),
                "upright",
                chart.bars().stream().allMatch(bar -> bar.label() instanceof LocalDate),
                "columns",
                chart.columns().stream()
                        .map(column -> text.say(section, column))
                        .toList(),
                "boxes",
                shape.columns(),
                "lengths",
                shape.lengths(),
                "bars",
                chart.bars().stream()
                        .map(bar -> Map.of(
                                "code",
                                String.valueOf(bar.label()),
                                "label",
                                text.label(section, bar),
                                "values",
                                bar.values().stream().map(text::value).toList()))
                        .toList());
    }
}
