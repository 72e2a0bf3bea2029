package id.go.bappenas.sso.provisioning.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import id.go.bappenas.sso.support.jpa.ColumnText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.keycloak.util.JsonSerialization;

/** One entry of a request's history: what happened, when, and by which account. It is never changed. */
@Entity
@Table(name = "SSO_PROVISIONING_HISTORY")
public class HistoryEntity {

    private static final int LONGEST_NAME = 255;

    /** Texts are cut to this length. */
    private static final int LONGEST_DETAIL = 1000;

    private static final int LONGEST_COLUMN = 4000;

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "REQUEST_ID", length = 36)
    private String requestId;

    @Column(name = "HAPPENED_AT")
    private long at;

    @Enumerated(EnumType.STRING)
    @Column(name = "ACT", length = 32)
    private HistoryAct act;

    @Column(name = "ACTOR_ID", length = 255)
    private String actorId;

    @Column(name = "ACTOR_NAME", length = 255)
    private String actorName;

    @Column(name = "LIST_ROW")
    private Integer number;

    @Column(name = "DETAILS", length = LONGEST_COLUMN)
    private String details;

    /** For JPA. */
    protected HistoryEntity() {}

    /**
     * @param actorId the account that acted, {@code null} for the server
     * @param row number of the row, {@code null} if the whole request is meant
     * @param details texts by name, without identity factors
     */
    public HistoryEntity(
            String realmId,
            String requestId,
            Instant at,
            HistoryAct act,
            String actorId,
            String actorName,
            Integer row,
            Map<String, String> details) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.requestId = requestId;
        this.at = at.toEpochMilli();
        this.act = act;
        this.actorId = actorId;
        this.actorName = actorName == null ? null : ColumnText.cut(actorName, LONGEST_NAME);
        this.number = row;
        this.details = written(details);
    }

    /** JSON of the details; the longest text is shortened until the column has room. */
    public static String written(Map<String, String> details) {
        var kept = new TreeMap<String, String>();
        details.forEach((name, text) -> kept.put(name, ColumnText.cut(text, LONGEST_DETAIL)));
        var json = json(kept);
        while (json.length() > LONGEST_COLUMN) {
            var longest = Collections.max(kept.entrySet(), Comparator.comparingInt(one -> one.getValue()
                    .length()));
            longest.setValue(
                    ColumnText.cut(longest.getValue(), longest.getValue().length() / 2));
            json = json(kept);
        }
        return kept.isEmpty() ? null : json;
    }

    private static String json(Map<String, String> details) {
        try {
            return JsonSerialization.writeValueAsString(details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instant at() {
        return Instant.ofEpochMilli(at);
    }

    public HistoryAct act() {
        return act;
    }

    /** User name of the account that acted, as it was then; empty for the server. */
    public Optional<String> actorName() {
        return Optional.ofNullable(actorName);
    }

    /** Number of the row; empty if the whole request is meant. */
    public Optional<Integer> row() {
        return Optional.ofNullable(number);
    }

    /** Texts by name. */
    public Map<String, String> details() {
        try {
            return details == null
                    ? Map.of()
                    : JsonSerialization.readValue(details, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("history", e);
        }
    }
}
