package id.go.bappenas.sso.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.realm.ApplyException;
import id.go.bappenas.sso.realm.Arguments;
import id.go.bappenas.sso.realm.Credentials;
import id.go.bappenas.sso.realm.GoLiveCheck;
import id.go.bappenas.sso.realm.Invocation;
import id.go.bappenas.sso.realm.RealmApply;
import id.go.bappenas.sso.realm.RealmReader;
import id.go.bappenas.sso.realm.Report;
import id.go.bappenas.sso.realm.Server;
import id.go.bappenas.sso.realm.Subcommand;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code sso rehearse}: says what going live would do to the people of a realm. It only reads. */
public final class RehearseCommand implements Subcommand {

    private static final String REALM_FILE = "--realm-file";
    private static final String GO_LIVE = "--go-live";
    private static final String WEEKS = "--weeks";
    private static final String JSON = "--json";
    private static final String HTML = "--html";
    private static final String PEOPLE = "--people";

    private static final Pattern MAX_AGE = Pattern.compile("\\bmax-age-months(?:\\(([0-9]+)\\))?");
    private static final int DEFAULT_MONTHS = 3;

    /** The sub-command for the table of {@code bin/sso}. */
    public RehearseCommand() {
        // There is nothing to set up.
    }

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String summary() {
        return "hitung akibat apply bagi orang, tanpa mengubah apa pun / what apply would mean for people; changes nothing";
    }

    @Override
    public String usage() {
        return """
                sso rehearse --server URL [--go-live DATE] [--weeks N] [--html FILE] [--json FILE] [--people FILE]
                             [--realm-file FILE] [--ca FILE] [--insecure-http]

                """ + Arguments.SERVER_USAGE + """
                  --go-live DATE     hari mulai / day of going live, such as 2026-12-07 (SSO_GO_LIVE_DATE; default: today)
                  --weeks N          minggu pembagian / weeks of the spread, 0 to 26 (SSO_GO_LIVE_WEEKS; default: 0, none)
                  --html FILE        laporan dengan grafik / report with charts
                  --json FILE        angka-angka untuk program / the numbers for programs
                  --people FILE      CSV dengan nama orang dan harinya / CSV with the people and their days
                  --realm-file FILE  default: bappenas-realm.json di / in data/import

                File hanya dapat dibaca pemiliknya; file yang sudah ada tidak ditimpa.
                / Only the owner may read the files (mode 600); a file that exists is not overwritten.
                """ + Arguments.CREDENTIALS_USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Arguments arguments = Arguments.ofServer(
                Set.of(REALM_FILE, GO_LIVE, WEEKS, JSON, HTML, PEOPLE), Set.of(), invocation.arguments());
        Path path = arguments.value(REALM_FILE).map(Path::of).orElseGet(invocation::realmFile);
        JsonNode file = RealmReader.file(path, invocation.environment());
        Forecast forecast = forecast(arguments, file);
        List<OutputFile> outputs = Stream.of(
                        output(arguments, JSON, JsonOutput::of),
                        output(arguments, HTML, HtmlOutput::of),
                        output(arguments, PEOPLE, PeopleOutput::of))
                .flatMap(Optional::stream)
                .toList();
        if (outputs.stream().map(OutputFile::file).distinct().count() < outputs.size()) {
            throw ApplyException.usage("Setiap laporan perlu file sendiri.", "Each report needs a file of its own.");
        }
        try {
            // Before the minutes of work, so that a wrong path costs nothing.
            outputs.forEach(OutputFile::open);
            Rehearsal rehearsal = read(invocation, arguments, path, file, forecast);
            TextOutput.print(rehearsal, invocation.out());
            outputs.forEach(output -> output.write(rehearsal));
        } finally {
            outputs.forEach(OutputFile::discard);
        }
        return 0;
    }

    private static Optional<OutputFile> output(Arguments arguments, String option, OutputFile.Format format) {
        return arguments.value(option).map(file -> new OutputFile(Path.of(file), option, format));
    }

    private static Rehearsal read(
            Invocation invocation, Arguments arguments, Path path, JsonNode file, Forecast forecast) {
        Server server = arguments.server();
        Credentials credentials = Credentials.fromEnvironment(invocation.environment());
        String name = file.path("realm").asText();
        RealmReader realm = new RealmReader(server, credentials, name);
        JsonNode live = realm.find();
        if (live.isMissingNode()) {
            throw ApplyException.of(
                    "Realm " + name + " tidak ada di server itu; SSO_REALM menyebut nama lain.",
                    "There is no realm " + name + " on that server; SSO_REALM names another one.");
        }
        Optional<ApplyException> fault = new GoLiveCheck(live, Clock.systemUTC())
                .fault(forecast.goLive().toString(), weeks(arguments, file), forecast.zone());
        if (fault.isPresent()) {
            throw fault.get();
        }
        Report changes = RealmApply.compare(server, credentials, path, invocation.environment());
        List<Account> accounts = new AccountReader(realm, invocation.err()).read();
        return new Rehearsal(
                name,
                forecast,
                domains(file),
                accounts,
                DirectGrants.read(realm, LocalDate.now(forecast.zone())),
                changes,
                realm.serverInfo());
    }

    static Forecast forecast(Arguments arguments, JsonNode file) {
        JsonNode attributes = file.path("attributes");
        ZoneId zone = zone(attributes.path("ssoTimeZone").asText("Asia/Jakarta"));
        String date = arguments.value(GO_LIVE).map(String::strip).orElse(GoLiveCheck.dateIn(file));
        return Forecast.of(
                date.isEmpty() ? LocalDate.now(zone) : GoLiveCheck.date(date),
                GoLiveCheck.weeks(weeks(arguments, file)),
                months(file.path("passwordPolicy").asText("")),
                zone);
    }

    private static String weeks(Arguments arguments, JsonNode file) {
        String weeks = arguments.value(WEEKS).map(String::strip).orElse(GoLiveCheck.weeksIn(file));
        return weeks.isEmpty() ? "0" : weeks;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw ApplyException.usage(
                    "Zona waktu " + text + " (SSO_TIME_ZONE) tidak dikenal.",
                    "Time zone " + text + " (SSO_TIME_ZONE) is not known.");
        }
    }

    private static int months(String policy) {
        Matcher rule = MAX_AGE.matcher(policy);
        if (!rule.find()) {
            throw ApplyException.of(
                    "Kebijakan password dalam file realm tanpa max-age-months: tidak ada password yang berakhir.",
                    "The password policy of the realm file has no max-age-months: no password expires.");
        }
        return rule.group(1) == null ? DEFAULT_MONTHS : Integer.parseInt(rule.group(1));
    }

    private static List<String> domains(JsonNode file) {
        return Stream.of(file.at("/attributes/ssoMailDomains").asText("").split("[,\\s]+"))
                .map(domain -> domain.toLowerCase(Locale.ROOT).replaceFirst("^[@.]+", ""))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }
}
