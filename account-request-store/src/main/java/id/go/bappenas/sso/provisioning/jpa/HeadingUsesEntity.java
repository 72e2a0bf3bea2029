package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;

/** What officers of a unit have said of headings of lists. Unit and headings are keyed digests. */
@Entity
@Table(name = "SSO_PROVISIONING_HEADINGS")
public class HeadingUsesEntity {

    /** Digest of the unit, or of the officer without a unit. */
    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USES")
    private byte[] uses;

    /** For JPA. */
    protected HeadingUsesEntity() {}

    public HeadingUsesEntity(String id, String realmId) {
        this.id = id;
        this.realmId = realmId;
    }

    /** JSON. */
    public String uses() {
        return new String(uses, StandardCharsets.UTF_8);
    }

    public void holds(String json) {
        uses = json.getBytes(StandardCharsets.UTF_8);
    }
}
