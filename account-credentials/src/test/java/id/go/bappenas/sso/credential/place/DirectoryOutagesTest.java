package id.go.bappenas.sso.credential.place;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

class DirectoryOutagesTest {

    private final String component = UUID.randomUUID().toString();

    @Test
    void outageBeginsOnceForEachAddressAndEnds() {
        assertThat(DirectoryOutages.begin(component, "ldap://a")).isTrue();
        assertThat(DirectoryOutages.begin(component, "ldap://a")).isFalse();
        assertThat(DirectoryOutages.isDown(component)).isTrue();
        assertThat(DirectoryOutages.isDown(component, "ldap://b")).isFalse();
        assertThat(DirectoryOutages.begin(component, "ldap://b")).isTrue();
        DirectoryOutages.end(component);
        assertThat(DirectoryOutages.isDown(component)).isFalse();
    }

    @Test
    void realmHasAnOutageIfOneOfItsOwnDirectoriesIsDown() {
        var directory = new ComponentModel();
        directory.setId(component);
        DirectoryOutages.begin(component, "ldap://a");
        assertThat(DirectoryOutages.isAnyDown(realm(directory))).isTrue();
        var other = new ComponentModel();
        other.setId(UUID.randomUUID().toString());
        assertThat(DirectoryOutages.isAnyDown(realm(other))).isFalse();
        DirectoryOutages.end(component);
    }

    private static RealmModel realm(ComponentModel directory) {
        return Fakes.of(
                RealmModel.class,
                Map.of("getId", args -> "realm", "getComponentsStream", args -> Stream.of(directory)));
    }
}
