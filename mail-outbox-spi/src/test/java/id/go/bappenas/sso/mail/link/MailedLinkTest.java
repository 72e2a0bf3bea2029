package id.go.bappenas.sso.mail.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.idpverifyemail.IdpVerifyAccountLinkActionToken;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.JsonSerialization;

/** The tokens of Keycloak 26.7.4, as they are read back from the note of a link. */
class MailedLinkTest {

    private static final int EXPIRATION = 2_000_000_000;

    @Test
    void administratorsLinkCountsIfItNamesTheNewPassword() throws IOException {
        assertThat(MailedLink.isForNewPassword(actions("VERIFY_EMAIL", "UPDATE_PASSWORD")))
                .isTrue();
        assertThat(MailedLink.isForNewPassword(actions("VERIFY_EMAIL", "CONFIGURE_TOTP")))
                .isFalse();
    }

    @Test
    void linkThatVerifiesAnAddressOrConnectsAnAccountDoesNotCount() throws IOException {
        assertThat(MailedLink.isForNewPassword(
                        read(new VerifyEmailActionToken("siti", EXPIRATION, "1", "a@b.example", "x"))))
                .isFalse();
        assertThat(MailedLink.isForNewPassword(read(new IdpVerifyAccountLinkActionToken(
                        "siti", "a@b.example", EXPIRATION, "1", "siti", "2", "partner", "x"))))
                .isFalse();
    }

    @Test
    void linkOfKeycloaksLupaPasswordHasItsType() throws IOException {
        var link = read(new ResetCredentialsActionToken("siti", "a@b.example", EXPIRATION, "1", "x"));

        assertThat(link.getType()).isEqualTo(MailedLink.RESET_LINK);
    }

    private static JsonWebToken actions(String... names) throws IOException {
        return read(new ExecuteActionsActionToken("siti", "a@b.example", EXPIRATION, List.of(names), null, "x"));
    }

    private static JsonWebToken read(DefaultActionToken link) throws IOException {
        return JsonSerialization.readValue(JsonSerialization.writeValueAsString(link), JsonWebToken.class);
    }
}
