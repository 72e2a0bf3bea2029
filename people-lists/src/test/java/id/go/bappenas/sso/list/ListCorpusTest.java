package id.go.bappenas.sso.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A corpus of lists as offices keep them: each writer, each layout, each damage. Each list has to give exactly its people, with
 * the numbers of their rows, and exactly the notes that its layout and damage deserve.
 */
class ListCorpusTest {

    private static final Set<Column> REQUIRED =
            EnumSet.of(Column.FULL_NAME, Column.NIK, Column.BIRTH_PLACE, Column.BIRTH_DATE);
    private static final long SEED = 20261129;
    private static final DateTimeFormatter HYPHENS = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /** A person of a list; {@code null} for a value that the damage took away. */
    private record Person(
            String name,
            String nik,
            String place,
            LocalDate born,
            String address,
            LocalDate start,
            LocalDate end,
            String unit) {

        Person(String name, String nik, String place, LocalDate born, String address, LocalDate start, LocalDate end) {
            this(name, nik, place, born, address, start, end, null);
        }

        String birth() {
            return place + ", " + HYPHENS.format(born);
        }

        String contract() {
            return HYPHENS.format(start) + " s.d. " + HYPHENS.format(end);
        }

        Person withoutNik() {
            return new Person(name, null, place, born, address, start, end);
        }

        Person of(String unit) {
            return new Person(name, nik, place, born, address, start, end, unit);
        }
    }

    /** What an office makes of the columns. */
    private enum Layout {
        TEMPLATE(
                List.of(),
                List.of(List.of(
                        "nama*",
                        "nik*",
                        "tempat_lahir*",
                        "tanggal_lahir*",
                        "email_eksternal",
                        "nip",
                        "mulai_kontrak",
                        "akhir_kontrak"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        person.name,
                        person.nik,
                        person.place,
                        person.born,
                        person.address,
                        null,
                        person.start,
                        person.end);
            }
        },
        ENGLISH(
                List.of(List.of("List of employees")),
                List.of(List.of(
                        "Full Name",
                        "National ID Number",
                        "Place of Birth",
                        "Date of Birth",
                        "Personal Email",
                        "Contract Start Date",
                        "Contract End Date"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        person.name, person.nik, person.place, person.born, person.address, person.start, person.end);
            }
        },
        OFFICE(
                List.of(List.of("DAFTAR NAMA PEGAWAI NON ASN"), List.of("Unit Kerja : Direktorat Contoh"), List.of()),
                List.of(List.of(
                        "No.",
                        "Nama Lengkap & Gelar",
                        "NIK *",
                        "Tmpt. Lahir",
                        "Tgl. Lahir",
                        "Alamat E-mail",
                        "TMT Kontrak",
                        "Berakhir Kontrak"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        number,
                        person.name,
                        person.nik,
                        person.place,
                        person.born,
                        person.address,
                        person.start,
                        person.end);
            }
        },
        ONE_BIRTH_COLUMN(
                List.of(),
                List.of(List.of(
                        "No", "Nama Pegawai", "No. KTP", "Tempat/Tgl Lahir", "Email Pribadi", "Masa Kontrak"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(number, person.name, person.nik, person.birth(), person.address, person.contract());
            }
        },
        TWO_LINES(
                List.of(List.of("Lampiran II"), List.of("Nomor : B-101/PPN.1/11/2026")),
                List.of(
                        Arrays.asList("No", "Nama", "NIK", "Kelahiran", null, "Kontrak", null, "Email"),
                        Arrays.asList(null, null, null, "Tempat", "Tanggal", "Mulai", "Selesai", null))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        number,
                        person.name,
                        person.nik,
                        person.place,
                        person.born,
                        person.start,
                        person.end,
                        person.address);
            }
        },
        BROKEN_LINES(
                List.of(List.of()),
                List.of(List.of(
                        "NAMA\nLENGKAP",
                        "NOMOR INDUK\nKEPENDUDUKAN\n(NIK)",
                        "TEMPAT\nLAHIR",
                        "TANGGAL\nLAHIR",
                        "EMAIL\nEKSTERNAL",
                        "AWAL\nKONTRAK",
                        "AKHIR\nKONTRAK"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        person.name, person.nik, person.place, person.born, person.address, person.start, person.end);
            }
        },
        OTHER_COLUMNS(
                List.of(),
                List.of(List.of(
                        "No Urut",
                        "NIK/No KTP",
                        "Nama (sesuai KTP)",
                        "Jenis Kelamin",
                        "Kota Lahir",
                        "Tanggal Lahir (dd/mm/yyyy)",
                        "No HP",
                        "Email Kantor",
                        "E-mail",
                        "Mulai",
                        "Selesai",
                        "Keterangan")),
                "columns-passed-over") {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        number,
                        person.nik,
                        person.name,
                        "L",
                        person.place,
                        person.born,
                        "0812 3456",
                        "x@kantor.example",
                        person.address,
                        person.start,
                        person.end,
                        "baru");
            }
        },
        SHORT(
                List.of(),
                List.of(List.of("TTL", "Nama", "N I K", "Surel", "Tgl Mulai Kontrak", "Tgl Selesai Kontrak"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(person.birth(), person.name, person.nik, person.address, person.start, person.end);
            }
        },
        INDENTED(
                List.of(),
                List.of(Arrays.asList(
                        null,
                        null,
                        "Nama Tenaga Ahli",
                        "Nomor Induk Kependudukan",
                        "Tempat Lahir",
                        "Tanggal Lahir",
                        "Email Pribadi",
                        "Tanggal Awal Kontrak",
                        "Tanggal Akhir Kontrak"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        null,
                        number,
                        person.name,
                        person.nik,
                        person.place,
                        person.born,
                        person.address,
                        person.start,
                        person.end);
            }
        },
        FORM(
                List.of(),
                List.of(List.of(
                        "Timestamp",
                        "Nama lengkap Anda (sesuai KTP)",
                        "NIK (16 digit sesuai KTP)",
                        "Tempat lahir",
                        "Tanggal lahir",
                        "Alamat email aktif\n(bukan email kantor)",
                        "Nomor WhatsApp",
                        "Tanggal mulai kontrak",
                        "Tanggal akhir kontrak")),
                "columns-passed-over") {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        "24/11/2026 08:00:1" + number,
                        person.name,
                        person.nik,
                        person.place,
                        person.born,
                        person.address,
                        "+62 812 3456",
                        person.start,
                        person.end);
            }
        },
        DETAILED(
                List.of(List.of("DATA PEGAWAI")),
                List.of(List.of(
                        "No",
                        "Nama dan Gelar",
                        "L/P",
                        "NIP/NI PPPK",
                        "NIK/No. KTP",
                        "Tempat, Tgl. Lahir",
                        "Email Kantor",
                        "Gmail",
                        "Masa Kerja")),
                "columns-passed-over") {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        number,
                        person.name,
                        "L",
                        null,
                        person.nik,
                        person.birth(),
                        "x@kantor.example",
                        person.address,
                        person.contract());
            }
        },
        MISSPELT(
                List.of(),
                List.of(List.of(
                        "Nama Lengkp",
                        "NIK",
                        "Tampat Lahir",
                        "Tangal Lahir",
                        "Emial",
                        "Mulai Kontraak",
                        "Ahkir Kontrak"))) {
            @Override
            List<Object> cells(int number, Person person) {
                return cellsOf(
                        person.name, person.nik, person.place, person.born, person.address, person.start, person.end);
            }
        };

        private final List<List<String>> above;
        private final List<List<String>> headings;
        private final Set<String> notes;

        Layout(List<List<String>> above, List<List<String>> headings, String... notes) {
            this.above = above;
            this.headings = headings;
            this.notes = Set.of(notes);
        }

        abstract List<Object> cells(int number, Person person);

        private static List<Object> cellsOf(Object... cells) {
            return new ArrayList<>(Arrays.asList(cells));
        }

        /** The column in which a name is, for rows beside the people. */
        int nameColumn() {
            var sample = cells(
                    1,
                    new Person(
                            "@",
                            null,
                            "",
                            LocalDate.MIN.withYear(2000),
                            null,
                            LocalDate.MIN.withYear(2000),
                            LocalDate.MIN.withYear(2000)));
            return sample.indexOf("@");
        }
    }

    /** What happens to a list before it is sent. */
    private enum Damage {
        NOTHING,
        BLANK_ROWS,
        EMPTY_COLUMNS,
        COLUMN_NUMBERS,
        HEADINGS_REPEATED,
        GROUPS("units-from-groups"),
        TOTAL_IN_THE_MIDDLE("rows-passed-over"),
        SIGNATURES("end-passed-over"),
        TOTAL_AT_THE_END("end-passed-over"),
        PERSON_WITHOUT_NIK,
        HIDDEN_PERSON("rows-hidden"),
        HIDDEN_SHEET("sheets-passed-over"),
        SECOND_SHEET("sheets-passed-over"),
        NIK_AS_FORMULA,
        NO_BREAK_SPACES;

        private final Set<String> notes;

        Damage(String... notes) {
            this.notes = Set.of(notes);
        }

        boolean needsWorkbook() {
            return EnumSet.of(HIDDEN_PERSON, HIDDEN_SHEET, SECOND_SHEET, NIK_AS_FORMULA)
                    .contains(this);
        }
    }

    /** A list and what reading it has to give. */
    private static final class Sample {

        private final Layout layout;
        private final Damage damage;
        private final Writer writer;
        private final Page page = Page.of("Pegawai");
        private final Map<Integer, Person> expected = new LinkedHashMap<>();

        Sample(Layout layout, Damage damage, Writer writer, List<Person> people) {
            this.layout = layout;
            this.damage = damage;
            this.writer = writer;
            layout.above.forEach(row -> page.row(row.toArray()));
            layout.headings.forEach(row -> page.row(row.toArray()));
            if (damage == Damage.COLUMN_NUMBERS) {
                page.row(IntStream.rangeClosed(1, layout.headings.get(0).size())
                        .mapToObj(String::valueOf)
                        .toArray());
            }
            for (var i = 0; i < people.size(); i++) {
                before(i);
                add(i, people.get(i));
            }
            after();
            if (damage == Damage.EMPTY_COLUMNS) {
                page.rows().forEach(row -> row.addAll(Arrays.asList("", "", null, "")));
            }
        }

        private void before(int i) {
            if (damage == Damage.BLANK_ROWS) {
                page.row();
                page.row("", "", "");
            } else if (i == 2 && damage == Damage.HEADINGS_REPEATED) {
                layout.headings.forEach(row -> page.row(row.toArray()));
            } else if (i % 2 == 0 && damage == Damage.GROUPS) {
                page.row(i == 0 ? "I" : "II", "Biro Umum");
            } else if (i == 2 && damage == Damage.TOTAL_IN_THE_MIDDLE) {
                other("Jumlah", 2);
            }
        }

        private void add(int i, Person person) {
            var cells =
                    layout.cells(i + 1, i == 1 && damage == Damage.PERSON_WITHOUT_NIK ? person.withoutNik() : person);
            if (damage == Damage.NIK_AS_FORMULA) {
                cells.set(cells.indexOf(person.nik()), new Page.Formula("\"" + person.nik() + "\""));
            } else if (damage == Damage.NO_BREAK_SPACES) {
                cells.replaceAll(cell -> cell instanceof String text ? " " + text + "\t " : cell);
            }
            if (i == 1 && damage == Damage.HIDDEN_PERSON) {
                page.hiddenRow(cells.toArray());
            } else {
                page.row(cells.toArray());
                expected.put(
                        page.rows().size(),
                        switch (damage) {
                            case PERSON_WITHOUT_NIK -> i == 1 ? person.withoutNik() : person;
                            case GROUPS -> person.of("Biro Umum");
                            default -> person;
                        });
            }
        }

        private void after() {
            if (damage == Damage.SIGNATURES) {
                page.row();
                page.row(null, null, null, null, "Jakarta, 20 November 2026");
                page.row(null, "Mengetahui,", null, null, "Kepala Biro Umum,");
                page.row();
                page.row(null, "Dr. Contoh Misal, M.Si.", null, null, "Ir. Umpama");
                page.row(null, "NIP. 19700101 199003 1 001", null, null, "NIP 197001011990032002");
            } else if (damage == Damage.TOTAL_AT_THE_END) {
                other("Total: 4 orang", null);
                other("Catatan: nama sesuai KTP", null);
            }
        }

        private void other(Object text, Object next) {
            var row = new Object[layout.nameColumn() + 2];
            row[layout.nameColumn()] = text;
            row[layout.nameColumn() + 1] = next;
            page.row(row);
        }

        byte[] file() {
            return switch (damage) {
                case HIDDEN_SHEET ->
                    writer.write(Page.hidden("Lama").row("nama", "nik").row("Lama", "1"), page, Page.of("Kosong"));
                case SECOND_SHEET -> writer.write(Page.of("Petunjuk").row("Isilah semua kolom"), page);
                default -> writer.write(page);
            };
        }

        Set<String> notes() {
            var notes = new TreeSet<>(layout.notes);
            notes.addAll(damage.notes);
            return notes;
        }

        @Override
        public String toString() {
            return writer + " " + layout + " " + damage;
        }
    }

    @Test
    void eachListGivesExactlyItsPeopleAndNotes() {
        var random = new Random(SEED);
        var lists = 0;
        var faults = new ArrayList<String>();
        for (var layout : Layout.values()) {
            for (var damage : Damage.values()) {
                for (var writer : Writer.values()) {
                    // Each damage with each writer, each layout with each writer, a third of all three together.
                    var chosen = (layout.ordinal() + damage.ordinal() + writer.ordinal()) % 3 == 0;
                    if (chosen && (writer.isWorkbook() || !damage.needsWorkbook())) {
                        lists++;
                        faults.addAll(faults(new Sample(layout, damage, writer, people(random))));
                    }
                }
            }
        }

        assertThat(faults.stream().limit(5)).as("%d lists", faults.size()).isEmpty();
        assertThat(lists).isGreaterThan(450);
    }

    private static List<String> faults(Sample sample) {
        try {
            var list = PeopleList.read(sample.file(), REQUIRED);
            var read = list.rows().stream()
                    .map(row -> row.number() + " " + values(row))
                    .toList();
            var expected = sample.expected.entrySet().stream()
                    .map(person -> person.getKey() + " " + values(person.getValue()))
                    .toList();
            var notes = new TreeSet<>(list.notes().stream().map(ListNote::code).toList());
            return read.equals(expected) && notes.equals(sample.notes())
                    ? List.of()
                    : List.of(sample + ": " + read + notes + " instead of " + expected + sample.notes());
        } catch (RuntimeException e) {
            return List.of(sample + ": " + e);
        }
    }

    private static Map<Column, String> values(ListRow row) {
        var values = new EnumMap<Column, String>(Column.class);
        row.cells()
                .forEach((column, cell) ->
                        values.put(column, cell.day().map(LocalDate::toString).orElse(cell.text())));
        return values;
    }

    private static Map<Column, String> values(Person person) {
        var values = new EnumMap<Column, String>(Column.class);
        values.put(Column.FULL_NAME, person.name());
        if (person.nik() != null) {
            values.put(Column.NIK, person.nik());
        }
        if (person.unit() != null) {
            values.put(Column.UNIT, person.unit());
        }
        values.put(Column.BIRTH_PLACE, person.place());
        values.put(Column.BIRTH_DATE, person.born().toString());
        values.put(Column.EXTERNAL_EMAIL, person.address());
        values.put(Column.CONTRACT_START, person.start().toString());
        values.put(Column.CONTRACT_END, person.end().toString());
        return values;
    }

    /** Four people. Their NIKs have an area code that exists and a serial that is never given. */
    private static List<Person> people(Random random) {
        var names = List.of(
                "Budi Santoso", "Siti Rahayu, S.E.", "I Gusti Ngurah", "Ma'ruf O'Brien", "André Wijaya", "Dewi");
        var places = List.of("Bandung", "Kab. Solok", "Jakarta Selatan", "Padang-Sidempuan", "Ambon");
        var people = new ArrayList<Person>();
        for (var i = 0; i < 4; i++) {
            var born = LocalDate.of(1965 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
            var start = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60));
            people.add(new Person(
                    names.get(random.nextInt(names.size())),
                    "317101" + DateTimeFormatter.ofPattern("ddMMuu").format(born) + (9001 + i),
                    places.get(random.nextInt(places.size())),
                    born,
                    "orang" + i + "@surat.example",
                    start,
                    start.plusMonths(6)));
        }
        return people;
    }
}
