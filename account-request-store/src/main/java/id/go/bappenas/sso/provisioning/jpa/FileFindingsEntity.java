package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The data on file about an employee of a request, for verifiers and auditors. It maps the same table as {@link RowEntity}: a
 * submitter's request does not load this column, so response time does not reveal the amount of data.
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

    /** @param json written by {@code Finding.write} */
    public void findings(String json) {
        findings = json;
    }
}
