package id.go.bappenas.sso.demo;

import java.io.PrintStream;
import java.util.List;

/** The output of the demo when all parts run: addresses, people, passwords. */
final class DemoSummary {

    private final DemoOptions options;
    private final List<DemoPerson> people;

    DemoSummary(DemoOptions options, List<DemoPerson> people) {
        this.options = options;
        this.people = people;
    }

    void print(PrintStream out) {
        var apps = "http://localhost:" + options.appPort();
        var sso = "http://localhost:" + options.port();
        out.println();
        row(out, "Smart Office", apps + "/");
        row(out, "Webmail", apps + "/webmail");
        row(out, "Flexiwork", apps + "/flexiwork");
        row(out, "SSO", sso + "/");
        row(out, "Petugas", sso + "/realms/bappenas/account-desk");
        row(out, "Email masuk", "http://localhost:" + options.mailPort() + "/");
        row(out, "Alarm ke", DemoRealm.SECURITY_ADDRESS);
        row(out, "Admin console", sso + "/admin/   (admin / admin)");
        out.println();
        out.printf("%-14s %-16s %s%n", "Login ID", "Password", "Keterangan");
        people.forEach(person -> out.printf("%-14s %-16s %s%n", person.username(), person.password(), person.note()));
        out.println();
        printOfficers(out);
        out.println();
        out.println("Lupa Password (data karangan / invented data)");
        out.printf("%-14s %-17s %-12s %-13s %s%n", "Login ID", "NIK", "Tempat Lahir", "Tanggal Lahir", "Email lain");
        people.forEach(person -> out.printf(
                "%-14s %-17s %-12s %-13s %s%n",
                person.username(), person.nik(), person.birthPlace(), person.birthDate(), person.externalEmail()));
        out.println();
        out.println("Ctrl-C menghentikan semuanya. / stops everything.");
        out.println("SSO Bappenas siap");
        out.flush();
    }

    private void printOfficers(PrintStream out) {
        out.println(
                "Kode sekali pakai petugas (OTP, SHA1, 6 digit, 30 detik); kode saat ini / current code: http://localhost:"
                        + options.mailPort() + "/");
        out.printf("%-14s %s%n", "Login ID", "Kunci untuk aplikasi autentikator / key for an authenticator app");
        people.forEach(
                person -> person.app().ifPresent(app -> out.printf("%-14s %s%n", person.username(), app.base32())));
    }

    private static void row(PrintStream out, String name, String address) {
        out.printf("%-14s %s%n", name, address);
    }
}
