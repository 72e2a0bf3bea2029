package id.go.bappenas.sso.reset.guess;

import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.notice.Guesses;
import id.go.bappenas.sso.notice.Guesses.About;
import id.go.bappenas.sso.notice.RequestOrigin;
import id.go.bappenas.sso.reset.flow.ResetNotes;
import id.go.bappenas.sso.reset.throttle.ReportDue;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.RealmSecret;
import id.go.bappenas.sso.support.keycloak.FrontendUrl;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/**
 * Details of an order of kind {@code identity-guessing}, for the later decision about mails. They contain no typed text.
 *
 * @param key keyed digest of the name or NIK; empty for the realm
 * @param proven whether the last try was right; the owner then needs no mail
 * @param base base address of links; empty if unknown
 */
public record GuessOrder(ReportDue due, String key, boolean proven, RequestOrigin last, Optional<URI> base) {

    /**
     * Orders the decision for each report. The work does not depend on whether the account exists.
     *
     * @param person account of the typed name, {@code null} if there is none
     * @param proven whether the last try was right; the owner then needs no mail
     */
    public static void place(
            AuthenticationFlowContext context, List<ReportDue> reports, UserModel person, boolean proven) {
        var session = context.getSession();
        for (var due : reports) {
            var order = new GuessOrder(
                    due,
                    key(context, due.about()),
                    proven,
                    RequestOrigin.of(session),
                    new FrontendUrl(session).address());
            MailOutbox.of(session)
                    .order(
                            context.getRealm(),
                            GuessReport.PROVIDER_ID,
                            due.about() == About.NAME && person != null ? person.getId() : null,
                            order.details());
        }
    }

    private static String key(AuthenticationFlowContext context, About about) {
        var notes = new ResetNotes(context.getAuthenticationSession());
        var name = ResetThrottle.of(context.getSession(), context.getRealm()).folded(notes.name());
        return switch (about) {
            case NAME -> digest(context, about, name);
            case NIK -> digest(context, about, notes.nik());
            case REALM -> "";
        };
    }

    private static String digest(AuthenticationFlowContext context, About about, String value) {
        return RealmSecret.of(context.getSession(), context.getRealm(), GuessReport.PROVIDER_ID)
                .digest(about + " " + value);
    }

    /** The details for the outbox. */
    private Map<String, String> details() {
        var details = new HashMap<String, String>();
        details.put("about", due.about().name());
        details.put("period", due.period().name());
        details.put("count", String.valueOf(due.count()));
        details.put("person", String.valueOf(due.person()));
        details.put("officers", String.valueOf(due.officers()));
        details.put("key", key);
        details.put("proven", String.valueOf(proven));
        last.write(details);
        base.ifPresent(address -> details.put("base", address.toString()));
        return details;
    }

    static GuessOrder of(MailOrder order) {
        var details = order.details();
        return new GuessOrder(
                new ReportDue(
                        Guesses.About.valueOf(details.get("about")),
                        Guesses.Period.valueOf(details.get("period")),
                        Long.parseLong(details.get("count")),
                        Boolean.parseBoolean(details.get("person")),
                        Boolean.parseBoolean(details.get("officers"))),
                details.get("key"),
                Boolean.parseBoolean(details.get("proven")),
                RequestOrigin.read(details),
                Optional.ofNullable(details.get("base")).map(URI::create));
    }

    Guesses guesses() {
        return new Guesses(due.about(), due.period(), due.count(), last);
    }
}
