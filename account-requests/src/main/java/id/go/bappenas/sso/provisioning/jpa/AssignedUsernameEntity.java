package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * A user name that was given to somebody: it and its work address are never given to another person, even when the account is
 * gone. The primary key lets one of two who ask at once have it.
 */
@Entity
@Table(name = "SSO_PROVISIONING_NAME")
@IdClass(AssignedUsernameEntity.Key.class)
public class AssignedUsernameEntity {

    /** Realm and name. */
    public record Key(String realmId, String name) implements Serializable {}

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "NAME", length = 255)
    private String name;

    @Column(name = "NIK_DIGESTS", length = 2000)
    private String nikDigests;

    @Column(name = "GIVEN_AT")
    private long givenAt;

    /** For JPA. */
    protected AssignedUsernameEntity() {}

    /** @param nikDigests apart by spaces, {@code null} if nobody knows whose it was */
    public AssignedUsernameEntity(String realmId, String name, String nikDigests, Instant givenAt) {
        this.realmId = realmId;
        this.name = name;
        this.nikDigests = nikDigests;
        this.givenAt = givenAt.toEpochMilli();
    }

    public Optional<String> nikDigests() {
        return Optional.ofNullable(nikDigests);
    }
}
