package id.go.bappenas.sso.reset.mail;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.link.Digest;
import id.go.bappenas.sso.notice.RequestOrigin;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Details of an order of mail {@code reset-link}, for the later decision whether a mail is due. The typed address is a salted
 * digest.
 *
 * @param base base address of the link
 * @param language of the pages that the person read
 * @param zone of clock times in the mail
 */
public record LinkOrder(
        RequestOrigin origin,
        String clientId,
        String salt,
        String addressDigest,
        URI base,
        Duration lifetime,
        Locale language,
        ZoneId zone) {

    /** The details for the outbox. */
    public Map<String, String> details() {
        var details = new HashMap<String, String>();
        origin.write(details);
        details.put("client", clientId);
        details.put("salt", salt);
        details.put("address", addressDigest);
        details.put("base", base.toString());
        details.put("minutes", String.valueOf(lifetime.toMinutes()));
        details.put("language", language.toLanguageTag());
        details.put("zone", zone.getId());
        return details;
    }

    static LinkOrder of(MailOrder order) {
        var details = order.details();
        return new LinkOrder(
                RequestOrigin.read(details),
                details.get("client"),
                details.get("salt"),
                details.get("address"),
                URI.create(details.get("base")),
                Duration.ofMinutes(Long.parseLong(details.get("minutes"))),
                Locale.forLanguageTag(details.get("language")),
                ZoneId.of(details.get("zone")));
    }

    boolean isFor(ExternalAddress address) {
        return Digest.isSame(addressDigest, Digest.of(salt, address.address()));
    }
}
