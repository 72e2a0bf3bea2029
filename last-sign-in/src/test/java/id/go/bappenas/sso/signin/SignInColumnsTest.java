package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import java.util.List;
import java.util.Map;

class SignInColumnsTest extends ColumnsContract {

    SignInColumnsTest() {
        super(
                List.of("sign-in-changelog.xml"),
                List.of(LastSignInEntity.class),
                Map.of(
                        "SSO_LAST_SIGN_IN.USER_ID",
                        Guard.keycloaks(255),
                        "SSO_LAST_SIGN_IN.REALM_ID",
                        Guard.keycloaks(36),
                        // Dates until the year 9999.
                        "SSO_LAST_SIGN_IN.LAST_DAY",
                        Guard.longest("9999-12-31".length()),
                        "SSO_LAST_SIGN_IN.COUNTED_FROM",
                        Guard.longest("9999-12-31".length())));
    }
}
