package id.go.bappenas.sso.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.list.ColumnUse;
import id.go.bappenas.sso.list.ListSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadingMemoryTest {

    private static final ColumnUse NIK = ColumnUse.ofId("nik").orElseThrow();

    @Test
    void anOfficerWithoutAUnitHasAMemoryOfTheOwn() {
        assertThat(HeadingMemory.owner(" Biro  Umum ", "1")).isEqualTo(HeadingMemory.owner("biro umum", "2"));
        assertThat(HeadingMemory.owner(null, "1"))
                .isEqualTo(HeadingMemory.owner("\u00a0", "1"))
                .isNotEqualTo(HeadingMemory.owner(null, "2"))
                .isNotEqualTo(HeadingMemory.owner("1", "1"));
    }

    @Test
    void theOldestHeadingsAreForgotten() {
        var uses = new LinkedHashMap<String, String>();
        IntStream.range(0, HeadingMemory.MOST + 3).forEach(i -> uses.put("heading " + i, "nik"));

        assertThat(HeadingMemory.newest(uses))
                .hasSize(HeadingMemory.MOST)
                .doesNotContainKey("heading 2")
                .containsKeys("heading 3", "heading " + (HeadingMemory.MOST + 2));
    }

    @Test
    void whatAnOfficerLeavesAsItWasIsNotSaid() {
        var found = new ListSource(
                List.of(),
                "",
                1,
                List.of(column(0, "nama", "fullName"), column(1, "nomorwarga", "unused"), column(2, "", "unused")));

        var uses = Map.of(0, ColumnUse.ofId("fullName").orElseThrow(), 1, NIK, 2, NIK);

        assertThat(DraftColumnPages.said(DraftSource.of("", "", found), uses)).containsExactly("nomorwarga");
        assertThat(DraftColumnPages.said(new DraftSource("", "", found, Set.of("nama")), uses))
                .containsExactly("nama", "nomorwarga");
    }

    private static ListSource.SourceColumn column(int index, String key, String use) {
        return new ListSource.SourceColumn(index, "A", key, key, use, false, "");
    }
}
