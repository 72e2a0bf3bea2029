package id.go.bappenas.sso.provisioning.view;

import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.HistoryEntity;
import id.go.bappenas.sso.provisioning.report.Disclosure;
import java.util.Map;

/**
 * An entry of a request's history, as JSON.
 *
 * @param at ISO 8601, UTC
 * @param by user name of the account that acted; {@code null} for the server
 * @param row number of the row; {@code null} if the whole request is meant
 * @param details texts by name; {@code null} if there are none
 */
public record HistoryView(String at, HistoryAct act, String by, Integer row, Map<String, String> details) {

    public static HistoryView of(HistoryEntity entry, Disclosure disclosure) {
        var details = disclosure.details(entry);
        return new HistoryView(
                entry.at().toString(),
                entry.act(),
                entry.actorName().orElse(null),
                entry.row().orElse(null),
                details.isEmpty() ? null : details);
    }
}
