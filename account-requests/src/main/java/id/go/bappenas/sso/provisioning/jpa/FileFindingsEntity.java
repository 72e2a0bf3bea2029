package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What the files say about a person of a request, for verifiers and auditors. In the same table as {@link RowEntity} and apart
 * from it: a submitter's look reads nothing of it, or its time would tell how much there is.
 */
@Entity
@Table(name = "SSO_PROVISIONING_ROW")
public class FileFindingsEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String rowId;

    @Column(name = "FILE_FINDINGS", length = 4000)
    private String findings;

    /** For JPA. */
    protected FileFindingsEntity() {}

    public String rowId() {
        return rowId;
    }

    /** @param json as stored findings are written */
    public void findings(String json) {
        findings = json;
    }
}
