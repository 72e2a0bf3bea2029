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

    /** Read only: the row's request, so that a query of many rows needs no second look at each. */
    @Column(name = "REQUEST_ID", length = 36, insertable = false, updatable = false)
    private String requestId;

    /** Read only: the findings in the list itself. */
    @Column(name = "FINDINGS", length = 4000, insertable = false, updatable = false)
    private String listFindings;

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
