package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /realms/b/account-provisioning/attachments, application/pdf, Bearer x, 20480, true",
        "POST, /realms/b/account-provisioning/attachments, application/pdf, bearer x, 20480, true",
        "POST, /realms/b/account-provisioning/attachments, application/pdf, Basic x, 2048, false",
        "POST, /realms/b/account-provisioning/attachments, application/pdf, , 512, false",
        "PUT, /realms/b/account-provisioning/attachments, application/pdf, Bearer x, 2048, false",
        "POST, /realms/b/account-provisioning/attachments, Multipart/form-data, Bearer x, 2048, false",
        "POST, /realms/b/account-provisioning/attachments, application/x-www-form-urlencoded, Bearer x, 2048, false",
        "POST, /realms/b/account-provisioning/attachments/, application/pdf, Bearer x, 2048, false",
        "POST, /realms/b/account-provisioning%2Fattachments, application/pdf, Bearer x, 2048, false",
        "POST, /realms/b/c/account-provisioning/attachments, application/pdf, Bearer x, 2048, false",
        "POST, /realms/b;x/account-provisioning/attachments, application/pdf, Bearer x, 2048, false",
        "POST, /realms/b/employee-identity/import, text/csv, Bearer x, 10240, true",
        "POST, /admin/realms, application/json, Bearer x, 10240, true",
        "POST, /admin/realms, text/plain, Bearer x, 2048, false",
        "POST, /admin/realms/b/partialImport, application/json;charset=utf-8, Bearer x, 10240, true",
        "POST, /admin/realms/b/users, application/json, Bearer x, 2048, false",
        "POST, /realms/b/protocol/openid-connect/token, application/x-www-form-urlencoded, , 512, false",
    })
    void onlyAFewPathsTakeLargeBodiesWithAToken(
            String method, String path, String type, String authorization, int kibibytes, boolean streamed) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);
        if (authorization != null) {
            headers.add("Authorization", authorization);
        }

        var limit = BodyLimit.of(method, path, BodyHeaders.of(headers));

        assertThat(limit.bytes()).isEqualTo(kibibytes * 1024L);
        assertThat(limit.streamed()).isEqualTo(streamed);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, attachments, multipart/form-data; boundary=x, KEYCLOAK_IDENTITY=x, 65536, true",
        "POST, people, multipart/form-data; boundary=x, KC=y; KEYCLOAK_IDENTITY=x, 65536, true",
        "POST, attachments, multipart/form-data; boundary=x, , 512, false",
        "POST, attachments, multipart/form-data; boundary=x, KEYCLOAK_IDENTITY=, 512, false",
        "POST, attachments, multipart/form-data; boundary=x, NO_KEYCLOAK_IDENTITY=x, 512, false",
        "POST, attachments, application/x-www-form-urlencoded, KEYCLOAK_IDENTITY=x, 512, false",
        "POST, attachments/removal, multipart/form-data; boundary=x, KEYCLOAK_IDENTITY=x, 512, false",
        "POST, people/cells, multipart/form-data; boundary=x, KEYCLOAK_IDENTITY=x, 512, false",
        "PUT, attachments, multipart/form-data; boundary=x, KEYCLOAK_IDENTITY=x, 512, false",
    })
    void filesOfADraftAreStreamedForABrowserWithASession(
            String method, String page, String type, String cookie, int kibibytes, boolean streamed) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);
        if (cookie != null) {
            headers.add("Cookie", cookie);
        }
        var path = "/realms/b/account-desk/drafts/00000000-0000-4000-8000-000000000000/" + page;

        var limit = BodyLimit.of(method, path, BodyHeaders.of(headers));

        assertThat(limit.bytes()).isEqualTo(kibibytes * 1024L);
        assertThat(limit.streamed()).isEqualTo(streamed);
    }

    @ParameterizedTest
    @CsvSource({
        "/realms/b/employee-notice/not-me, true",
        "/realms/b/account-provisioning, true",
        "/realms/b/account-provisioningx, false",
        "/realms/b/protocol/openid-connect/token, false",
        "/x/realms/b/account-provisioning, false",
    })
    void ourPathsAreRecognised(String path, boolean ours) {
        assertThat(BodyLimit.of("POST", path, BodyHeaders.of(MultiMap.caseInsensitiveMultiMap()))
                        .ours())
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "/realms/b/account-provisioning/requests, request-too-large, 512 KB",
        "/realms/b/account-provisioning/attachments, too-large, 512 KB",
        "/realms/b/account-provisioning/requests/1/approval, too-large, 512 KB",
    })
    void refusalSaysTheLimit(String path, String code, String size) {
        var refusal = BodyLimit.of("POST", path, BodyHeaders.of(MultiMap.caseInsensitiveMultiMap()))
                .exceeded();

        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.arguments()).containsExactly(size);
    }
}
