package id.go.bappenas.sso.provisioning.report;

import id.go.bappenas.sso.provisioning.jpa.QueueFilter;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.Chunks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Requests with the counts of their rows by state, for auditors, as CSV that is safe to open. Times are those of the realm's
 * zone, {@code 2026-11-29 22:28}.
 */
public final class RequestListReport {

    /** Requests in one file. */
    public static final int MOST = 10_000;

    private static final List<String> HEADINGS = List.of(
            "id",
            "status",
            "jenis",
            "nomor_nota",
            "tanggal_nota",
            "hal",
            "unit_kerja",
            "penanda_tangan",
            "orang",
            "pengusul",
            "diajukan",
            "verifikator",
            "diputuskan",
            "ditarik",
            "selesai",
            "alasan");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final String readerId;
    private final QueueFilter filter;
    private final RequestRepository requests;
    private final ZoneId zone;

    /** @param readerId the reader, for the filter by findings */
    public RequestListReport(KeycloakSession session, String readerId, QueueFilter filter) {
        RealmModel realm = session.getContext().getRealm();
        this.readerId = readerId;
        this.filter = filter;
        this.requests = RequestRepository.of(session, realm.getId());
        this.zone = RealmTimeZone.of(realm);
    }

    /** UTF-8 with a byte order mark, {@value #MOST} requests at most. */
    public byte[] csv() {
        var states = Arrays.stream(RowState.values()).map(state -> state.name().toLowerCase(Locale.ROOT));
        var text = new StringBuilder("\uFEFF")
                .append(SafeCsv.line(Stream.concat(HEADINGS.stream(), states).toList()));
        // One query: between two pages a decision would move requests from one page to the other.
        Chunks.of(requests.queue(null, readerId, filter, 0, MOST)).forEach(found -> {
            var counts = requests.countsOf(found.stream().map(RequestEntity::id).toList());
            found.forEach(request -> text.append(line(request, counts.getOrDefault(request.id(), Map.of()))));
            requests.flush(found);
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(RequestEntity request, Map<RowState, Long> counts) {
        var memo = request.memo();
        var cells = new ArrayList<>(List.of(
                request.id(),
                request.status().name(),
                request.kind().name(),
                memo.number(),
                memo.date().toString(),
                memo.subject(),
                memo.unit(),
                memo.signatory() + ", " + memo.signatoryPosition(),
                String.valueOf(request.employees()),
                request.submitterName(),
                time(Optional.of(request.submittedAt())),
                request.deciderName().orElse(""),
                time(request.decidedAt()),
                time(request.withdrawnAt()),
                time(request.completedAt()),
                request.reason().orElse("")));
        Arrays.stream(RowState.values())
                .map(state -> String.valueOf(counts.getOrDefault(state, 0L)))
                .forEach(cells::add);
        return SafeCsv.line(cells);
    }

    private String time(Optional<Instant> moment) {
        return moment.map(at -> TIME.format(at.atZone(zone))).orElse("");
    }
}
