package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class MailColumnsTest extends ColumnsContract {

    MailColumnsTest() {
        super(
                List.of("mail-changelog.xml"),
                List.of(MailOrderEntity.class, RefusedMailboxEntity.class),
                Map.ofEntries(
                        Map.entry("SSO_MAIL_ORDER.ID", Guard.uuid()),
                        Map.entry("SSO_MAIL_ORDER.REALM_ID", Guard.keycloaks(36)),
                        // The values are provider ids of the product: password-changed, account-access-granted, …
                        Map.entry("SSO_MAIL_ORDER.KIND", Guard.longest(36)),
                        Map.entry("SSO_MAIL_ORDER.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_MAIL_ORDER.DETAILS", MailColumnsTest::details),
                        Map.entry("SSO_MAIL_ORDER.CLAIM", Guard.uuid()),
                        Map.entry("SSO_MAIL_ORDER.LAST_ERROR", Guard.cut(MailColumnsTest::lastError)),
                        // A SHA-256 in hex.
                        Map.entry("SSO_REFUSED_MAILBOX.ID", Guard.longest(64)),
                        Map.entry("SSO_REFUSED_MAILBOX.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_REFUSED_MAILBOX.USER_ID", Guard.keycloaks(255)),
                        // Three digits, a space, and an enhanced status code of at most nine characters.
                        Map.entry("SSO_REFUSED_MAILBOX.ANSWER", Guard.longest(13))));
    }

    /** Nothing that a client sends reaches the column uncut; a longer text is a bug of the product. */
    private static void details(int length) {
        var frame = MailOrderEntity.write(Map.of("row", "")).length();
        assertThat(MailOrderEntity.write(Map.of("row", "x".repeat(length - frame))))
                .hasSize(length);
        for (var text : new String[] {"x".repeat(length - frame + 1), "x".repeat(Guard.FAR_TOO_LONG)}) {
            assertThatThrownBy(() -> MailOrderEntity.write(Map.of("row", text)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(MailOrderEntity.write(Map.of("row", "\u0000"))).doesNotContain("\u0000");
    }

    private static String lastError(String error) {
        var order = new MailOrderEntity("1", "bappenas", "kind", "siti", Map.of(), Instant.EPOCH);
        order.failed(Instant.EPOCH, Instant.EPOCH, error);
        return order.lastError();
    }
}
