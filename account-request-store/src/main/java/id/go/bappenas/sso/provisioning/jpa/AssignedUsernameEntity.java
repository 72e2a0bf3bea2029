package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * An assigned user name. The name and its work address are never assigned to another person, even after the account is deleted.
 * If two transactions assign one name at the same time, the primary key refuses the second.
 */
@Entity
@Table(name = "SSO_PROVISIONING_NAME")
@IdClass(UsernameKey.class)
public class AssignedUsernameEntity {

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

    /** @param nikDigests separated by spaces, {@code null} if unknown */
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
