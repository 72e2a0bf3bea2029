package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Measures the pages of requests with 1,000 requests of 40 people in PostgreSQL, and with a request of 1,000 people. The name
 * keeps it out of a whole run: {@code ./dev it DeskSpeed} prints milliseconds from the browser's request to the end of the
 * answer, which is more than the server's own time.
 */
class DeskSpeed {

    private static final int WARM_UP = 5;
    private static final int READINGS = Integer.getInteger("desk.readings", 30);

    @Test
    void pagesOfRequests() throws Exception {
        try (var server = new OwnServer()) {
            var sso = server.sso(server.switchInboxOn());
            var requests = AccountRequests.of(sso);
            var small = AccountList.of(40).submit(requests.submitter());
            var large = AccountList.of(1_000, 5_000).submit(requests.submitter());
            requests.awaitCompared(small);
            requests.awaitCompared(large);
            copy(server, small);
            var number = requests.auditor()
                    .get(path(small))
                    .body()
                    .at("/memo/number")
                    .asText();
            var officer = requests.with("request-verifier", "request-auditor");
            var desk = sso.realm() + "/" + DeskPages.PATH;
            var device = new Forms("id").get(desk);
            device.submit(Map.of("username", officer.username(), "password", officer.password()));
            Totp.of(officer).ifPresent(app -> device.submit(Map.of("otp", app.unusedCode())));
            var pages = new LinkedHashMap<String, String>();
            pages.put("queue, waiting", "requests?status=SUBMITTED");
            pages.put("queue, all", "requests?status=ALL");
            pages.put("queue, last page", "requests?status=ALL&page=20");
            pages.put("queue, completed", "requests?status=COMPLETED");
            pages.put("queue, search by number", "requests?status=ALL&search=" + number.replace("/", "%2F"));
            pages.put("queue, search by unit", "requests?status=ALL&search=direktorat");
            pages.put("queue, search without a hit", "requests?status=ALL&search=tidak-ada");
            pages.put("queue, unit, age and people", "requests?status=SUBMITTED&unit=uji&days=3&people=10");
            pages.put("queue, with findings", "requests?status=ALL&warnings=true");
            pages.put("export of 1,000 requests", "requests/export?status=ALL");
            pages.put("request of 40", "requests/" + small);
            pages.put("decision of 40", "requests/" + small + "/decision");
            pages.put("row of 40", "requests/" + small + "/employees/2");
            pages.put("request of 1,000", "requests/" + large);
            pages.put("request of 1,000, last page", "requests/" + large + "?page=9");
            pages.put("decision of 1,000", "requests/" + large + "/decision");
            pages.put("row of 1,000", "requests/" + large + "/employees/500");
            pages.put("progress of 1,000", "requests/" + large + "/progress");
            pages.put("report of 1,000", "requests/" + large + "/report");
            System.out.println("page | p50 ms | p95 ms | KB");
            pages.forEach((name, address) -> {
                var taken = IntStream.range(0, WARM_UP + READINGS)
                        .mapToLong(reading -> {
                            var begin = System.nanoTime();
                            device.get(desk + "/" + address);
                            return System.nanoTime() - begin;
                        })
                        .skip(WARM_UP)
                        .sorted()
                        .toArray();
                assertThat(device.status()).as(name).isEqualTo(200);
                System.out.printf(
                        "%s | %d | %d | %d%n",
                        name,
                        taken[READINGS / 2] / 1_000_000,
                        taken[READINGS * 95 / 100] / 1_000_000,
                        device.body().length() / 1_000);
            });
        }
    }

    /** Copies a request with its rows and history 1,000 times by SQL, in all statuses. Its rows are not shown, only counted. */
    private static void copy(OwnServer server, String request) throws Exception {
        server.change("""
                INSERT INTO sso_provisioning_request
                SELECT (jsonb_populate_record(NULL::sso_provisioning_request, to_jsonb(one) || jsonb_build_object(
                    'id', md5('request' || n)::uuid::text, 'memo_claim', md5('memo' || n), 'memo_likeness', md5('memo' || n),
                    'idempotency_claim', md5('key' || n), 'memo_number', 'B-' || n || '/PPN.1/11/2026',
                    'status', (ARRAY['SUBMITTED', 'COMPLETED', 'COMPLETED', 'REJECTED', 'WITHDRAWN'])[1 + n %% 5],
                    'submitted_at', one.submitted_at - n * 3600000::bigint))).*
                FROM sso_provisioning_request one, generate_series(1, 1000) n WHERE one.id = '%s'""".formatted(request));
        server.change("""
                INSERT INTO sso_provisioning_row
                SELECT (jsonb_populate_record(NULL::sso_provisioning_row, to_jsonb(one) || jsonb_build_object(
                    'id', gen_random_uuid()::text, 'request_id', md5('request' || n)::uuid::text,
                    'nik_digest', md5(one.nik_digest || n),
                    'findings', CASE WHEN n %% 7 = 0 AND one.list_row = 3
                        THEN '[{"severity":"WARNING","field":"fullName","code":"name-repeated","arguments":[]}]'
                        ELSE '[]' END))).*
                FROM sso_provisioning_row one, generate_series(1, 1000) n WHERE one.request_id = '%s'""".formatted(request));
        server.change("""
                INSERT INTO sso_provisioning_history
                SELECT (jsonb_populate_record(NULL::sso_provisioning_history, to_jsonb(one) || jsonb_build_object(
                    'id', gen_random_uuid()::text, 'request_id', md5('request' || n)::uuid::text))).*
                FROM sso_provisioning_history one, generate_series(1, 1000) n WHERE one.request_id = '%s'""".formatted(request));
        for (var table : new String[] {"request", "row", "history"}) {
            server.change("ANALYZE sso_provisioning_" + table);
        }
    }
}
