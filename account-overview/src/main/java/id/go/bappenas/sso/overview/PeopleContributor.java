package id.go.bappenas.sso.overview;

import id.go.bappenas.sso.employee.checkup.MissingRecoveryData;
import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Chart;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Active people who lack what Lupa Password needs. */
public final class PeopleContributor extends OverviewContributor {

    /** Made by Keycloak. */
    public PeopleContributor() {
        super("people");
    }

    @Override
    public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
        var missing = MissingRecoveryData.of(session, realm);
        return List.of(OverviewSection.of(OverviewTopic.PEOPLE, MailContributor.WORDS)
                .with("people-without-identity", missing.withoutIdentity())
                .with("people-without-address", missing.withoutAddress())
                .with("people-active", missing.people())
                .with(new Chart(
                        "people-chart",
                        List.of("people-column"),
                        List.of(
                                new Bar("people-bar-identity", List.of(missing.withoutIdentity())),
                                new Bar("people-bar-address", List.of(missing.withoutAddress())),
                                new Bar("people-bar-active", List.of(missing.people()))))));
    }
}
