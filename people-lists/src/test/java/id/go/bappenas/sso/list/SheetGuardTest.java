package id.go.bappenas.sso.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetGuardTest {

    private static final String WIDE =
            "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    void refusesCellTooFarToTheRight(String charset) {
        var sheet = ("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + WIDE).getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> SheetGuard.checked(sheet)).isInstanceOf(Exception.class);
    }

    @Test
    void acceptsEntryThatIsNotXml() {
        assertThatCode(() -> SheetGuard.checked(new byte[] {(byte) 0x89, 'P', 'N', 'G'}))
                .doesNotThrowAnyException();
        assertThatCode(() -> SheetGuard.checked(new byte[0])).doesNotThrowAnyException();
    }

    /** The workbook says which entry is its sheet, so every entry may be it. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/s.xml", "xl/worksheets/SHEET1.XML", "xl/s.bin"})
    void checksEveryEntryOfAWorkbook(String path) throws IOException {
        assertThatThrownBy(() -> Workbook.read(workbook(path), new TableFinder(Set.of(), ListChoice.NONE), 10))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("list-too-wide"));
    }

    private static byte[] workbook(String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(sheet));
            zip.write(WIDE.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
