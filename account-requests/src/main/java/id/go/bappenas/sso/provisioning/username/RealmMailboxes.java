package id.go.bappenas.sso.provisioning.username;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The names of the mailboxes that a realm's settings name: the address for alarms, and every other address in a realm attribute;
 * sender and reply address of its mail. What comes to them is for an office, and what comes from them is believed.
 */
final class RealmMailboxes {

    private static final Pattern ADDRESS = Pattern.compile("([\\p{L}\\p{N}._%+-]{1,64})@");
    private static final Pattern TAG = Pattern.compile("\\+.*");

    private RealmMailboxes() {}

    /** Local parts, with and without what stands behind a {@code +}. */
    static Stream<String> of(RealmModel realm) {
        var mail = Optional.ofNullable(realm.getSmtpConfig()).stream()
                .flatMap(
                        settings -> Stream.of("from", "replyTo", "envelopeFrom").map(settings::get));
        return Stream.concat(realm.getAttributes().values().stream(), mail)
                .filter(Objects::nonNull)
                .flatMap(text -> ADDRESS.matcher(text).results())
                .map(found -> found.group(1))
                .flatMap(name -> Stream.of(name, TAG.matcher(name).replaceAll("")));
    }
}
