package id.go.bappenas.sso.employee.address;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.identity.KnownPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the table of docs/security/address-states.md with the rules, line by line. */
class AddressStatesTest {

    private static final Path TABLE = Path.of("..", "docs", "security", "address-states.md");
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration WAIT = Duration.ofHours(24);

    private static final String A = "siti@rumah.example";
    private static final String B = "siti@baru.example";
    private static final String C = "siti@lain.example";

    private static final Map<String, KnownPerson> OFFICERS = Map.of(
            "X", officer("X", Set.of()),
            "Y", officer("Y", Set.of()),
            "P", officer("P", Set.of("X")));

    private final InMemory rows = new InMemory();
    private Optional<String> work = Optional.empty();
    private Instant now = START;
    private Instant firstChange;
    private Instant lastChange;

    private static KnownPerson officer(String name, Set<String> recorders) {
        return new KnownPerson(name, KnownPerson.recorders(recorders), Map.of("1-aa", "nik-of-" + name));
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .filter(cells -> cells.size() == 10 && !cells.get(1).equals("B is"))
                .map(cells -> new Row(
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(6),
                        cells.get(7),
                        cells.get(8)));
    }

    record Row(
            String state, String actor, String action, String answer, String b, String a, String keeps, String mails) {}

    @ParameterizedTest
    @MethodSource("rows")
    void addressFollowsEachRowOfTheTable(Row row) {
        bring(row.state());

        var answer = act(row.actor(), row.action());

        assertThat(answer).isEqualTo(row.answer());
        assertThat(state(B)).isEqualTo(row.b());
        assertThat(state(A)).isEqualTo(row.a());
        assertThat(rules().openDispute().flatMap(AddressDisputeEntity::frozen)).isEqualTo(address(row.keeps()));
        assertThat(rules().trusted()).isEqualTo(address(row.mails()));
    }

    private static Optional<String> address(String cell) {
        return switch (cell) {
            case "A" -> Optional.of(A);
            case "B" -> Optional.of(B);
            default -> Optional.empty();
        };
    }

    private void bring(String state) {
        rows.put(new ExternalAddressEntity("siti", "bappenas"));
        rows.record().orElseThrow().renew(A, START.minus(Duration.ofDays(90)), "X", Optional.of(OFFICERS.get("X")));
        switch (state) {
            case "unknown" -> {
                // Only A is on record.
            }
            case "new" -> act("X", "registers B");
            case "new, told nowhere else", "new, told at work only" -> {
                rows.clear();
                work = Optional.of("siti@kantor.example").filter(mailbox -> state.endsWith("work only"));
                act("X", "registers B");
            }
            case "trusted, then C new" -> {
                bringOn("trusted");
                act("X", "registers C");
            }
            case "trusted, then A new" -> {
                bringOn("trusted");
                act("Y", "registers A");
            }
            case "trusted, then A disputed by the person and resolved by X" -> {
                bringOn("trusted, then A new");
                act("person", "disowns the change");
                act("X", "resolves");
            }
            case "trusted, then A disputed by B" -> {
                bringOn("trusted, then A new");
                act("reader of B", "disowns the latest change alone");
            }
            case "set by administrator" -> act("administrator", "registers B");
            case "confirmed by X" -> {
                act("administrator", "registers B");
                act("X", "confirms");
            }
            case "trusted" -> {
                act("X", "registers B");
                act("Y", "confirms");
            }
            case "disputed" -> {
                act("X", "registers B");
                act("person", "disowns the change");
            }
            case "resolved by X" -> {
                bringOn("disputed");
                act("X", "resolves");
            }
            case "resolved by X, and B set again" -> {
                bringOn("resolved by X");
                act("X", "registers C, then B");
            }
            case "resolved" -> {
                bringOn("resolved by X");
                act("Y", "resolves");
            }
            default -> throw new IllegalArgumentException(state);
        }
    }

    private void bringOn(String state) {
        rows.clear();
        firstChange = null;
        bring(state);
    }

    /** The answer to the officer; empty without an officer. */
    private String act(String actor, String action) {
        now = now.plusSeconds(60);
        switch (action) {
            case "registers A" -> register(actor, A);
            case "registers B" -> register(actor, B);
            case "registers C" -> register(actor, C);
            case "registers C, then B" -> {
                register(actor, C);
                now = now.plusSeconds(60);
                register(actor, B);
            }
            case "registers C, then B, and 24 hours" -> {
                register(actor, C);
                now = now.plusSeconds(60);
                register(actor, B);
                now = now.plus(WAIT);
            }
            case "removes B" -> rules().set(Optional.empty(), actor, Optional.empty());
            case "removes B, then registers B" -> {
                rules().set(Optional.empty(), actor, Optional.empty());
                now = now.plusSeconds(60);
                register(actor, B);
            }
            case "23 hours" -> now = now.plus(WAIT).minus(Duration.ofHours(1));
            case "24 hours" -> now = now.plus(WAIT);
            case "confirms" -> {
                return confirm(actor, false);
            }
            case "resolves" -> {
                return confirm(actor, true);
            }
            case "disowns the change" -> rules().dispute("address_change", firstChange, true, Optional.empty());
            case "disowns the latest change alone" ->
                rules().dispute("address_change", lastChange, true, Optional.of(B));
            case "disowns a change of long ago" ->
                rules().dispute("address_change", START.minus(Duration.ofDays(91)), true, Optional.empty());
            case "disowns a password change" -> rules().dispute("password_change", now, false, Optional.empty());
            default -> throw new IllegalArgumentException(action);
        }
        return "";
    }

    private void register(String actor, String address) {
        firstChange = firstChange == null ? now : firstChange;
        lastChange = now;
        // No account has set the address in a row of an approved request.
        var account = actor.equals("request") ? null : actor;
        rules().set(Optional.of(address), account, Optional.ofNullable(OFFICERS.get(actor)));
    }

    private String confirm(String actor, boolean resolves) {
        try {
            var trusted = rules().confirm(
                            OFFICERS.get(actor),
                            Optional.empty(),
                            account -> Optional.ofNullable(OFFICERS.get(account)),
                            resolves);
            return trusted ? "trusted" : "first";
        } catch (ConfirmationRefusedException e) {
            return e.reason().name();
        }
    }

    private String state(String address) {
        return rules().state(address).name().toLowerCase(Locale.ROOT);
    }

    private AddressRules rules() {
        return new AddressRules(rows, "bappenas", "siti", work, now, WAIT);
    }

    private static final class InMemory implements AddressRepository {

        private ExternalAddressEntity record;
        private AddressDisputeEntity dispute;
        private final List<DisputeReportEntity> reports = new ArrayList<>();
        private final List<TrustedAddressEntity> kept = new ArrayList<>();

        void clear() {
            record = null;
            dispute = null;
            reports.clear();
            kept.clear();
        }

        @Override
        public Optional<ExternalAddressEntity> record() {
            return Optional.ofNullable(record);
        }

        @Override
        public Optional<AddressDisputeEntity> dispute() {
            return Optional.ofNullable(dispute);
        }

        @Override
        public List<TrustedAddressEntity> trustedSince(Instant moment) {
            return kept.stream()
                    .filter(known -> !known.until().isBefore(moment))
                    .sorted(Comparator.comparing(TrustedAddressEntity::until)
                            .thenComparing(TrustedAddressEntity::from)
                            .reversed())
                    .toList();
        }

        @Override
        public void put(ExternalAddressEntity fresh) {
            record = fresh;
        }

        @Override
        public void remove(ExternalAddressEntity gone) {
            record = null;
        }

        @Override
        public void put(AddressDisputeEntity fresh) {
            dispute = fresh;
        }

        @Override
        public List<DisputeReportEntity> reports() {
            return reports;
        }

        @Override
        public void keep(DisputeReportEntity report) {
            reports.add(report);
        }

        @Override
        public void forgetReports() {
            reports.clear();
        }

        @Override
        public void forgetTrusted(Instant moment, List<String> but) {
            kept.removeIf(known -> !known.from().isBefore(moment) && !but.contains(known.address()));
        }

        @Override
        public void keep(String address, Instant from, Instant until) {
            kept.add(new TrustedAddressEntity("bappenas", "siti", address, from, until));
        }
    }
}
