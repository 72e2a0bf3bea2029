package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import id.go.bappenas.sso.notice.RequestOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class ResetColumnsTest extends ColumnsContract {

    ResetColumnsTest() {
        super(
                List.of("reset-changelog.xml"),
                List.of(ResetRequestEntity.class),
                Map.ofEntries(
                        Map.entry("SSO_RESET_REQUEST.ID", Guard.uuid()),
                        Map.entry("SSO_RESET_REQUEST.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_RESET_REQUEST.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_RESET_REQUEST.ORIGIN", Guard.address(origin -> stored(origin, null)
                                .address())),
                        Map.entry("SSO_RESET_REQUEST.BROWSER", Guard.cut(browser -> stored(null, browser)
                                .browser())),
                        Map.entry("SSO_RESET_REQUEST.CLIENT_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_RESET_REQUEST.SECRET_DIGEST", Guard.digest()),
                        Map.entry("SSO_RESET_REQUEST.ADDRESS_DIGEST", Guard.digest()),
                        Map.entry("SSO_RESET_REQUEST.STATE", Guard.constants(ResetRequestState.values()))));
    }

    private static RequestOrigin stored(String origin, String browser) {
        return new ResetRequestEntity(
                        "1", "bappenas", "siti", new RequestOrigin(Instant.EPOCH, origin, browser), "smart-office")
                .origin();
    }
}
