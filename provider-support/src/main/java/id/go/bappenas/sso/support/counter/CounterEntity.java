package id.go.bappenas.sso.support.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One counter and its window. The id is a keyed digest of what is counted, so it reveals no names or addresses. */
@Entity
@Table(name = "SSO_COUNTER")
public class CounterEntity {

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
