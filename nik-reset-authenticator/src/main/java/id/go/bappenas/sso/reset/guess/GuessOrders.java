package id.go.bappenas.sso.reset.guess;

import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.notice.Guesses.About;
import id.go.bappenas.sso.reset.flow.Journey;
import id.go.bappenas.sso.reset.throttle.ReportDue;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.RealmSecret;
import id.go.bappenas.sso.support.keycloak.FrontendUrl;
import id.go.bappenas.sso.support.request.RequestOrigin;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/** Has the outbox decide who is told of many tries; the same work whether or not there is such a person. */
public record GuessOrders(AuthenticationFlowContext context) {

    /**
     * @param person whose name was typed, {@code null} for nobody's
     * @param proven whether the last try was right
     */
    public void place(List<ReportDue> reports, UserModel person, boolean proven) {
        for (var due : reports) {
            var order = new GuessOrder(
                    due,
                    key(due.about()),
                    proven,
                    RequestOrigin.of(context.getSession()),
                    new FrontendUrl(context.getSession()).address());
            MailOutbox.of(context.getSession())
                    .order(
                            context.getRealm(),
                            GuessReport.PROVIDER_ID,
                            due.about() == About.NAME && person != null ? person.getId() : null,
                            order.details());
        }
    }

    private String key(About about) {
        var journey = new Journey(context.getAuthenticationSession());
        var name = ResetThrottle.of(context.getSession(), context.getRealm()).folded(journey.name());
        return switch (about) {
            case NAME -> digest(about, name);
            case NIK -> digest(about, journey.nik());
            case REALM -> "";
        };
    }

    private String digest(About about, String value) {
        return RealmSecret.of(context.getSession(), context.getRealm(), GuessReport.PROVIDER_ID)
                .digest(about + " " + value);
    }
}
