package id.go.bappenas.sso.reset.guess;

import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.notice.Guesses;
import id.go.bappenas.sso.notice.Happening;
import id.go.bappenas.sso.reset.throttle.ReportDue;
import java.net.URI;
import java.time.Instant;
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
public record GuessOrder(ReportDue due, String key, boolean proven, Happening last, Optional<URI> base) {

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
        details.put("when", String.valueOf(last.when().toEpochMilli()));
        put(details, "origin", last.origin());
        put(details, "browser", last.browser());
        base.ifPresent(address -> details.put("base", address.toString()));
        return details;
    }

    private static void put(Map<String, String> details, String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
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
                new Happening(
                        Instant.ofEpochMilli(Long.parseLong(details.get("when"))),
                        details.get("origin"),
                        details.get("browser")),
                Optional.ofNullable(details.get("base")).map(URI::create));
    }

    Guesses guesses() {
        return new Guesses(due.about(), due.period(), due.count(), last);
    }
}
