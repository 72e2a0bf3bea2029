package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The realm file under another name: {@code SSO_REALM} names the realm in every address that the file has. */
@ExtendWith(SsoExtension.class)
class OtherRealmIT {

    private static final Pattern SIGN_IN = Pattern.compile("http-equiv=\"refresh\" content=\"0; url=([^\"]+)\"");
    private static final Pattern SIGN_OUT = Pattern.compile("href=\"([^\"]*/protocol/openid-connect/logout[^\"]*)\"");

    @Test
    void realmFileUnderAnotherNameHasAFrontDoorAndPagesForOfficersOfItsOwn(Sso sso) {
        try (var realm = OwnRealm.ofFile(sso)) {
            var address = sso.address() + "/realms/" + realm.name();
            var person = realm.person();
            var device = new Forms("id");

            device.get(frontDoor(sso, realm));
            assertThat(device.page()).isEqualTo("login-login");
            device.sendsOnly(device.action(), Map.of("username", person.username(), "password", person.password()));
            assertThat(device.header("Location")).startsWith(address + "/clients/smart-office/redirect");

            device.get(address + "/account-desk");
            assertThat(device.page()).isEqualTo("desk-front");
            device.get(linked(sso, SIGN_OUT, device.body()));
            assertThat(device.page()).isEqualTo("login-logout-confirm");
        }
    }

    /** The address to which {@code /} leads on a server with this realm's name in {@code SSO_REALM}. */
    private static String frontDoor(Sso sso, OwnRealm realm) {
        return linked(sso, SIGN_IN, new Forms("id").get(sso.address() + "/").body())
                .replaceAll("(/|%2F)realms(/|%2F)" + Sso.REALM + "(/|%2F)", "$1realms$2" + realm.name() + "$3");
    }

    private static String linked(Sso sso, Pattern pattern, String page) {
        var link = pattern.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return sso.address().resolve(link.group(1).replace("&amp;", "&")).toString();
    }
}
