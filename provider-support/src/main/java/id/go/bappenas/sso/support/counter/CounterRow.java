package id.go.bappenas.sso.support.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One counter in its window. Its id is a keyed digest of what is counted: nobody can read names or addresses in it. */
@Entity
@Table(name = "SSO_COUNTER")
public class CounterRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "TRIES", nullable = false)
    private long tries;

    /** Milliseconds since 1970. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;
}
