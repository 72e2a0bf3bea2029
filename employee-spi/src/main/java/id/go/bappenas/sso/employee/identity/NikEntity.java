package id.go.bappenas.sso.employee.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A NIK's digest under an active key. Each person has a digest for each key that was active at the record, so that the primary
 * key keeps a NIK unique during a change of keys and for concurrent writers. The realm is part of the digest.
 */
@Entity
@Table(name = "SSO_EMPLOYEE_NIK")
public class NikEntity {

    @Id
    @Column(name = "NIK_DIGEST", length = 64)
    private String digest;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "KEY_NAME", length = 64, nullable = false)
    private String keyName;

    /** For JPA. */
    protected NikEntity() {}

    NikEntity(String realmId, String userId, String keyName, String digest) {
        this.realmId = realmId;
        this.userId = userId;
        this.keyName = keyName;
        this.digest = digest;
    }
}
