package id.go.bappenas.sso.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.keycloak.Otp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtpCodesSectionTest {

    private static final OfficerOtp OFFICER = new OfficerOtp("kepala.biro", new Otp("12345678901234567890"));

    private static OtpCodesSection at(long second, OfficerOtp... apps) {
        return new OtpCodesSection(List.of(apps), Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    @Test
    void sectionShowsTheCurrentCodeAndReloadsThePageWhenItEnds() {
        assertThat(at(1_111_111_109, OFFICER).show().markup()).contains("kepala.biro", ">081804<", "1 detik");
        assertThat(at(1_111_111_109, OFFICER).reload().markup()).contains("content=\"1\"");
        assertThat(at(1_111_111_111, OFFICER).show().markup()).contains(">050471<", "29 detik");
    }

    @Test
    void sectionIsEmptyWithoutOfficers() {
        assertThat(at(59).show().markup()).isEmpty();
        assertThat(at(59).reload().markup()).isEmpty();
    }

    @Test
    void inboxShowsTheSection() throws Exception {
        try (var inbox = Inbox.start(RunningInbox.HOST, 0, 0, List.of(OFFICER))) {
            var page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(inbox.address() + "/"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();

            assertThat(page)
                    .containsPattern("data-code=\"kepala.biro\">[0-9]{6}<")
                    .contains("http-equiv=\"refresh\"");
        }
    }
}
