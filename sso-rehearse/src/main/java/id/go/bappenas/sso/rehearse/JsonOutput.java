package id.go.bappenas.sso.rehearse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.TreeSet;

/** The report for programs: numbers only, no person. */
final class JsonOutput {

    private JsonOutput() {}

    static String of(Rehearsal rehearsal) {
        Forecast forecast = rehearsal.forecast();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("realm", rehearsal.realm());
        report.put("goLive", forecast.goLive().toString());
        report.put("timeZone", forecast.zone().getId());
        report.put("months", forecast.months());
        ObjectNode findings = report.putObject("findings");
        rehearsal.sections().forEach(section -> {
            ObjectNode topic = findings.putObject(section.code());
            section.findings().forEach(finding -> topic.put(finding.code(), finding.value()));
        });
        Histogram atOnce = forecast.histogramAtOnce(rehearsal.accounts());
        Histogram spread = forecast.histogramSpread(rehearsal.accounts());
        ArrayNode days = report.putArray("days");
        TreeSet<LocalDate> dates = new TreeSet<>(atOnce.days().keySet());
        dates.addAll(spread.days().keySet());
        dates.forEach(day -> days.addObject()
                .put("day", day.toString())
                .put("atOnce", atOnce.of(day))
                .put("spread", spread.of(day)));
        ArrayNode changes = report.putArray("apply");
        rehearsal.changes().forEach(change -> changes.add(change.toString()));
        return report.toPrettyString() + "\n";
    }
}
