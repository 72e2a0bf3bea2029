package id.go.bappenas.sso.employee.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** A person's identity data, as digests under one key. */
@Entity
@Table(name = "SSO_EMPLOYEE_IDENTITY")
public class IdentityEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "KEY_NAME", length = 64, nullable = false)
    private String keyName;

    @Column(name = "NIK_DIGEST", length = 64, nullable = false)
    private String nik;

    @Column(name = "PLACE_DIGEST", length = 64, nullable = false)
    private String place;

    @Column(name = "DATE_DIGEST", length = 64, nullable = false)
    private String date;

    @Column(name = "NIK_LAST_FOUR", length = 4, nullable = false)
    private String nikLastFour;

    @Column(name = "RECORDED_AT", nullable = false)
    private long recordedAt;

    @Column(name = "RECORDED_BY", length = 255)
    private String recordedBy;

    @Column(name = "RECORDERS", length = 300)
    private String recorders;

    /** For JPA. */
    protected IdentityEntity() {}

    IdentityEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    void set(StoredDigests digests, IdentityOnFile onFile, Set<String> onWhoseWord) {
        keyName = digests.keyName();
        nik = digests.nik();
        place = digests.place();
        date = digests.date();
        nikLastFour = onFile.nikLastFour();
        recordedAt = onFile.recordedAt().toEpochMilli();
        recordedBy = onFile.recordedBy();
        recorders = KnownPerson.text(onWhoseWord);
    }

    String realmId() {
        return realmId;
    }

    StoredDigests digests() {
        return new StoredDigests(keyName, nik, place, date);
    }

    /** The same as {@link KnownPerson#recorders}. */
    Set<String> recorders() {
        return KnownPerson.readRecorders(recorders);
    }

    IdentityOnFile onFile() {
        return new IdentityOnFile(nikLastFour, Instant.ofEpochMilli(recordedAt), recordedBy);
    }
}
