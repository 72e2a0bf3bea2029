package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;

class KeycloakTablesContractTest {

    @Test
    void usersAndRealmsLieInTheTablesThatAreLocked() {
        assertThat(UserEntity.class.getAnnotation(Table.class).name())
                .as(broken("keeps accounts in USER_ENTITY", KeycloakTables.class))
                .isEqualTo("USER_ENTITY");
        assertThat(RealmEntity.class.getAnnotation(Table.class).name())
                .as(broken("keeps realms in REALM", KeycloakTables.class))
                .isEqualTo("REALM");
        assertThat(Arrays.stream(new Class<?>[] {UserEntity.class, RealmEntity.class})
                        .flatMap(entity -> Arrays.stream(entity.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(Id.class))
                        .map(field -> field.getAnnotation(Column.class).name()))
                .as(broken("has column ID as the key of accounts and realms", KeycloakTables.class))
                .containsExactly("ID", "ID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "username",
                "firstName",
                "lastName",
                "email",
                "enabled",
                "realmId",
                "serviceAccountClientLink",
                "credentials"
            })
    void accountHasTheFieldsThatQueriesName(String field) {
        assertThat(UserEntity.class.getDeclaredFields())
                .as(broken("has field UserEntity." + field, KeycloakTables.class))
                .anyMatch(any -> any.getName().equals(field));
    }

    @Test
    void userAttributeHasNameAndValueAndBelongsToItsAccount() {
        assertThat(UserAttributeEntity.class.getDeclaredFields())
                .as(broken("has fields UserAttributeEntity.user, name and value", KeycloakTables.class))
                .anyMatch(field -> field.getName().equals("user") && field.getType() == UserEntity.class)
                .anyMatch(field -> field.getName().equals("name") && field.getType() == String.class)
                .anyMatch(field -> field.getName().equals("value") && field.getType() == String.class);
    }

    @Test
    void passwordIsACredentialOfItsAccount() {
        assertThat(CredentialEntity.class.getDeclaredFields())
                .as(broken("has fields CredentialEntity.user, type and createdDate", KeycloakTables.class))
                .anyMatch(field -> field.getName().equals("user") && field.getType() == UserEntity.class)
                .anyMatch(field -> field.getName().equals("type") && field.getType() == String.class)
                .anyMatch(field -> field.getName().equals("createdDate") && field.getType() == Long.class);
    }
}
