package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class AdditionsTest {

    private static ObjectNode json(String text) {
        return (ObjectNode) RealmFile.parse(text.replace('\'', '"'), "test");
    }

    @Test
    void languagesAndRulesOfTheMinistryStay() {
        var wanted = Additions.kept(
                json("{'supportedLocales': ['id', 'en'], 'passwordPolicy': 'character-mix(8)'}"),
                json("{'supportedLocales': ['id', 'jv'], 'passwordPolicy': 'notEmail(undefined)'}"));

        assertThat(wanted)
                .isEqualTo(json("{'supportedLocales': ['id', 'en', 'jv'],"
                        + " 'passwordPolicy': 'character-mix(8) and notEmail(undefined)'}"));
    }

    @Test
    void samePolicyInAnotherOrderIsLeftAlone() {
        var live = json("{'passwordPolicy': 'notEmail(undefined) and character-mix(8)'}");

        assertThat(Additions.kept(json("{'passwordPolicy': 'character-mix(8)'}"), live))
                .isEqualTo(live);
    }

    @Test
    void emptyAttributeOfTheFileLeavesTheLiveValue() {
        var wanted = Additions.kept(
                json("{'attributes': {'ssoSecurityAddress': '', 'ssoNotMeHours': '168'}}"),
                json("{'attributes': {'ssoSecurityAddress': 'aman@kantor.example'}}"));

        assertThat(wanted).isEqualTo(json("{'attributes': {'ssoNotMeHours': '168'}}"));
    }
}
