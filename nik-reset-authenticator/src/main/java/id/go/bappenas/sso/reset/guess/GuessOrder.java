package id.go.bappenas.sso.reset.guess;

import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.notice.Guesses;
import id.go.bappenas.sso.reset.throttle.ReportDue;
import id.go.bappenas.sso.support.request.RequestOrigin;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the outbox remembers of many tries, until it is decided who is told. What was typed is not in it.
 *
 * @param key stands for the name or NIK, as a keyed digest; empty for the realm as a whole
 * @param proven whether the last try was right after all: its owner needs no mail for that one
 * @param base where links lead, empty if that is not known
 */
public record GuessOrder(ReportDue due, String key, boolean proven, RequestOrigin last, Optional<URI> base) {

    /** As the order's details. */
    public Map<String, String> details() {
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
