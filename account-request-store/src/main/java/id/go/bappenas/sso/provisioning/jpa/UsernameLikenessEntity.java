package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The likeness of a user name that exists or was assigned, in an indexed column. */
@Entity
@Table(name = "SSO_PROVISIONING_LIKENESS")
@IdClass(UsernameKey.class)
public class UsernameLikenessEntity {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "NAME", length = 255)
    private String name;

    @Column(name = "SKELETON", length = 255)
    private String skeleton;

    /** For JPA. */
    protected UsernameLikenessEntity() {}

    /** @param skeleton the likeness, as UTS #39 calls it */
    public UsernameLikenessEntity(String realmId, String name, String skeleton) {
        this.realmId = realmId;
        this.name = name;
        this.skeleton = skeleton;
    }
}
