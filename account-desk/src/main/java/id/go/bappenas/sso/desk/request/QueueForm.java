package id.go.bappenas.sso.desk.request;

import id.go.bappenas.sso.provisioning.jpa.QueueFilter;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.view.QueueText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The filters of the queue, as they stand in the address of its page. Other values are ignored.
 *
 * @param status {@code null} for all
 * @param days at least so many days old; 0 for all
 * @param people at least so many people; 0 for all
 * @param warnings whether only requests with findings are shown
 */
record QueueForm(RequestStatus status, String search, String unit, int days, int people, boolean warnings) {

    /** @param otherwise the status of an address that names none; {@code null} for all */
    static QueueForm of(MultivaluedMap<String, String> query, RequestStatus otherwise) {
        return new QueueForm(
                query.containsKey("status") ? status(query.getFirst("status")) : otherwise,
                QueueText.of(query.getFirst("search")),
                QueueText.of(query.getFirst("unit")),
                number(query.getFirst("days")),
                number(query.getFirst("people")),
                "true".equals(query.getFirst("warnings")));
    }

    QueueFilter filter() {
        return new QueueFilter(status, search, unit, QueueFilter.olderThan(days), people, warnings);
    }

    /** Whether a filter beside status and search is set. */
    boolean isNarrowed() {
        return !unit.isEmpty() || days > 0 || people > 0 || warnings;
    }

    /** The filters but the status, for the address of another page of the queue: {@code &unit=…}, or empty. */
    String query() {
        var set = new LinkedHashMap<String, String>();
        set.put("search", search);
        set.put("unit", unit);
        set.put("days", days == 0 ? "" : String.valueOf(days));
        set.put("people", people == 0 ? "" : String.valueOf(people));
        set.put("warnings", warnings ? "true" : "");
        return set.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** For the template. */
    Map<String, Object> values() {
        return Map.of(
                "status", status == null ? "" : status.name(),
                "search", search,
                "unit", unit,
                "days", days,
                "people", people,
                "warnings", warnings,
                "narrowed", isNarrowed(),
                "query", query());
    }

    /** {@code null} for all, and for a text that is no status. */
    private static RequestStatus status(String text) {
        return Arrays.stream(RequestStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
