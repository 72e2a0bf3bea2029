package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.identity.KnownPerson.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPersonTest {

    private static final KnownPerson SITI = person("siti", "petugas.1", Map.of("1-aa", "d1", "2-bb", "d2"));

    private static KnownPerson person(String userId, String recordedBy, Map<String, String> digests) {
        return new KnownPerson(userId, KnownPerson.recorders(recordedBy, Set.of(), userId), digests);
    }

    /** A person enrolled by an administrator, or created by an approved request. */
    private static KnownPerson root(String userId) {
        return new KnownPerson(userId, Set.of(), Map.of("1-aa", "nik-of-" + userId));
    }

    private static KnownPerson recordedBy(KnownPerson recorder, String userId) {
        return new KnownPerson(
                userId,
                KnownPerson.recorders(recorder.userId(), recorder.recorders(), userId),
                Map.of("1-aa", "nik-of-" + userId));
    }

    @Test
    void accountsWithDifferentNiksUnderOneKeyAreTwoPersons() {
        assertThat(SITI.to(person("budi", "petugas.2", Map.of("2-bb", "other"))))
                .isEqualTo(Relation.APART);
    }

    @Test
    void accountBelongsToTheSamePersonAfterItsNikChanged() {
        assertThat(SITI.to(person("siti", "petugas", Map.of("2-bb", "other")))).isEqualTo(Relation.SAME);
    }

    @Test
    void accountsWithOneNikUnderAnyCommonKeyAreOnePerson() {
        assertThat(SITI.to(person("siti.2", "petugas", Map.of("1-aa", "d1")))).isEqualTo(Relation.SAME);
        assertThat(SITI.to(person("siti.2", "petugas", Map.of("1-aa", "x", "2-bb", "d2"))))
                .isEqualTo(Relation.SAME);
    }

    @Test
    void relationIsUnclearWithoutACommonKey() {
        assertThat(SITI.to(person("budi", "petugas", Map.of("3-cc", "d3")))).isEqualTo(Relation.UNCLEAR);
    }

    @Test
    void officerDependsOnTheOfficerWhoRecordedThem() {
        var boneka = person("boneka", "siti", Map.of("1-aa", "other"));

        assertThat(SITI.to(boneka)).isEqualTo(Relation.DEPENDENT);
        assertThat(boneka.to(SITI)).isEqualTo(Relation.DEPENDENT);
    }

    @Test
    void officersRecordedByOneOfficerDependOnEachOther() {
        assertThat(SITI.to(person("budi", "petugas.1", Map.of("1-aa", "other"))))
                .isEqualTo(Relation.DEPENDENT);
    }

    @Test
    void firstOfficersAreIndependent() {
        assertThat(root("petugas.1").to(root("petugas.2"))).isEqualTo(Relation.APART);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "2, 3", "1, 4", "3, 4", "1, 5", "2, 5", "1, 6", "3, 6", "5, 6"})
    void officersOfOneChainDependOnEachOther(int one, int other) {
        var chain = new ArrayList<KnownPerson>();
        chain.add(root("0"));
        for (var next = 1; next <= 4; next++) {
            chain.add(recordedBy(chain.get(next - 1), String.valueOf(next)));
        }
        // Two branches of the chain.
        chain.add(recordedBy(chain.get(2), "5"));
        chain.add(recordedBy(chain.get(1), "6"));

        assertThat(chain.get(one).to(chain.get(other))).isEqualTo(Relation.DEPENDENT);
        assertThat(chain.get(other).to(chain.get(one))).isEqualTo(Relation.DEPENDENT);
        assertThat(chain.get(one).to(chain.get(0))).isEqualTo(Relation.DEPENDENT);
        assertThat(chain.get(other).to(recordedBy(root("petugas.2"), "lain"))).isEqualTo(Relation.APART);
    }

    @Test
    void officerStaysDependentWhenADependentOfficerRecordsThemAgain() {
        var first = root("petugas.1");
        var puppet = recordedBy(recordedBy(first, "boneka.1"), "boneka.2");
        var again = recordedBy(puppet, "boneka.1");

        assertThat(again.recorders()).doesNotContain(KnownPerson.trace("boneka.1"));
        assertThat(again.to(first)).isEqualTo(Relation.DEPENDENT);
        assertThat(again.to(puppet)).isEqualTo(Relation.DEPENDENT);
    }

    @Test
    void officerAtTheEndOfATooLongChainDependsOnEachOfficer() {
        var last = root("0");
        for (var next = 1; next <= 40; next++) {
            last = recordedBy(last, String.valueOf(next));
        }

        assertThat(last.recorders()).hasSize(17).contains(KnownPerson.MORE);
        assertThat(last.to(root("petugas.2"))).isEqualTo(Relation.DEPENDENT);
        assertThat(root("petugas.2").to(last)).isEqualTo(Relation.DEPENDENT);
        assertThat(KnownPerson.read(last.userId(), last.text())).contains(last);
    }

    @Test
    void readsRecorderFromTextOfTheOlderFormat() {
        var read = KnownPerson.read("siti", "1-aa=d1 by=3a1f5c1e-8f5e-4d7c-9b11-7a6e0c9d1f20");

        assertThat(read.orElseThrow().recorders())
                .containsExactly(KnownPerson.trace("3a1f5c1e-8f5e-4d7c-9b11-7a6e0c9d1f20"));
    }

    @Test
    void readsPersonFromItsOwnText() {
        assertThat(KnownPerson.read("siti", SITI.text())).contains(SITI);
        var federated = person("siti", "f:1:siti rahayu by=x", Map.of("1-aa", "d1"));
        assertThat(KnownPerson.read("siti", federated.text())).contains(federated);
        var unrecorded = root("siti");
        assertThat(KnownPerson.read("siti", unrecorded.text())).contains(unrecorded);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "by=petugas", "0123456789abcdef"})
    void readsNoPersonFromMalformedText(String text) {
        assertThat(KnownPerson.read("siti", text)).isEmpty();
    }

    @Test
    void textOfMostKeysFitsTheColumn() {
        var digests = new HashMap<String, String>();
        for (var key = 0; key < 16; key++) {
            digests.put("abcdefghijklmn%02d-0123abcd".formatted(key), "f".repeat(64));
        }

        var recorders = new HashSet<String>();
        for (var recorder = 0; recorder < 16; recorder++) {
            recorders.add(KnownPerson.trace(String.valueOf(recorder)));
        }
        recorders.add(KnownPerson.MORE);

        assertThat(new KnownPerson("siti", recorders, digests).text()).hasSizeLessThanOrEqualTo(2000);
        assertThat(KnownPerson.text(recorders)).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void toStringHidesTheDigests() {
        assertThat(SITI.toString()).doesNotContain("d1", "d2");
    }
}
