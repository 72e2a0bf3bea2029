package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TestDirectory;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Operation;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Refusal;
import id.go.bappenas.sso.e2e.harness.TypedPassword;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lupa Password of people of a directory while something fails: afterwards each person has exactly one password, and the
 * person knows it.
 *
 * <p>{@code -Ddirectory.reset.runs=20} makes that many runs in each mode, with each fault in turn; without it there is one
 * run for each fault in mode {@code WRITABLE}, and none in the other modes.
 */
@ExtendWith(SsoExtension.class)
class DirectoryResetIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");

    /** What fails, and when. */
    private enum Fault {
        NOTHING,
        MAIL_IS_REFUSED,
        DIRECTORY_REFUSES,
        DIRECTORY_DIES_BEFORE_THE_LINK_IS_MAILED,
        DIRECTORY_DIES_BEFORE_THE_LINK_IS_OPENED,
        DIRECTORY_DIES_BEFORE_THE_BUTTON,
        DIRECTORY_DIES_BEFORE_THE_FIRST_SEARCH,
        DIRECTORY_DIES_BEFORE_THE_SECOND_SEARCH,
        DIRECTORY_DIES_BEFORE_THE_WRITE,
        DIRECTORY_DIES_AFTER_THE_WRITE,
        DIRECTORY_HANGS_AT_THE_WRITE;

        /** Begins right before the request that writes the password. */
        void beginAtTheButton(TestDirectory ldap) {
            switch (this) {
                case DIRECTORY_REFUSES -> ldap.refusePasswords(Refusal.OPENLDAP_QUALITY);
                case DIRECTORY_DIES_BEFORE_THE_BUTTON -> ldap.stop();
                case DIRECTORY_DIES_BEFORE_THE_FIRST_SEARCH -> ldap.dieBefore(Operation.SEARCH, 1);
                case DIRECTORY_DIES_BEFORE_THE_SECOND_SEARCH -> ldap.dieBefore(Operation.SEARCH, 2);
                case DIRECTORY_DIES_BEFORE_THE_WRITE -> ldap.dieBefore(Operation.PASSWORD_WRITE, 1);
                case DIRECTORY_DIES_AFTER_THE_WRITE -> ldap.dieAfter(Operation.PASSWORD_WRITE, 1);
                case DIRECTORY_HANGS_AT_THE_WRITE -> ldap.hang(Duration.ofMinutes(1), Operation.PASSWORD_WRITE);
                default -> {
                    // The others begin earlier, or not in the directory.
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DirectoryMode.class)
    void personKnowsTheOnePasswordWhateverFails(DirectoryMode mode, Sso sso) throws IOException {
        var faults = Fault.values();
        var runs = Integer.getInteger("directory.reset.runs", mode == DirectoryMode.WRITABLE ? faults.length : 0);
        var failures = new ArrayList<String>();
        try (var directory = Directory.of(sso, mode)) {
            for (var run = 0; run < runs; run++) {
                var isChosen = run / faults.length % 2 == 1;
                ResetSteps.set(sso, "reset-outcome", "outcome", isChosen ? "set-password" : "temporary-password");
                new Run(sso, directory, faults[run % faults.length], isChosen).go(failures);
            }
        } finally {
            ResetSteps.set(sso, "reset-outcome", "outcome", "temporary-password");
        }
        assertThat(failures).isEmpty();
    }

    /** One person's way through Lupa Password. */
    private static final class Run {

        private final Sso sso;
        private final Directory directory;
        private final Fault fault;
        private final boolean isChosen;
        private final Employee employee;
        private final Set<String> known = new LinkedHashSet<>();
        private final List<String> pages = new ArrayList<>();

        Run(Sso sso, Directory directory, Fault fault, boolean isChosen) {
            this.sso = sso;
            this.directory = directory;
            this.fault = fault;
            this.isChosen = isChosen;
            employee = directory.employee();
            known.add(employee.person().password());
        }

        void go(List<String> failures) throws IOException {
            var device = confirm(openLink());
            directory.recover();
            var valid = valid(failures);
            if (device.page().equals("reset-failed")) {
                pages.add(device.submit(Map.of("choice", "retry")).page());
                if (valid.contains(employee.person().password())
                        && !device.page().equals("reset-done")) {
                    failures.add(directory.mode() + ", " + fault + ", " + pages + ": the button does not help");
                }
                valid = valid(failures);
            }
            if (valid.stream()
                    .noneMatch(password ->
                            TypedPassword.isValid(sso, employee.person().withPassword(password)))) {
                failures.add(directory.mode() + ", " + fault + ", " + pages + ": no sign-in");
            }
        }

        private Forms openLink() {
            new Reset(sso).ask(employee);
            if (fault == Fault.DIRECTORY_DIES_BEFORE_THE_LINK_IS_MAILED) {
                directory.ldap().stop();
                directory.recover();
            }
            var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());
            if (fault == Fault.DIRECTORY_DIES_BEFORE_THE_LINK_IS_OPENED) {
                directory.ldap().stop();
            }
            var device = new Forms("id").get(link);
            pages.add(device.page());
            if (!device.page().equals("confirm-reset")) {
                directory.recover();
                pages.add(device.get(link).page());
            }
            return device;
        }

        private Forms confirm(Forms device) throws IOException {
            if (!device.page().equals("confirm-reset")) {
                return device;
            }
            var fields = CONFIRM;
            if (isChosen) {
                pages.add(device.submit(CONFIRM).page());
                if (!device.page().equals("change-password")) {
                    return device;
                }
                var chosen = People.randomPassword();
                known.add(chosen);
                fields = Map.of("password-new", chosen, "password-confirm", chosen);
            }
            fault.beginAtTheButton(directory.ldap());
            if (fault == Fault.MAIL_IS_REFUSED) {
                try (var refusing = SmtpSink.of(sso, SmtpSink.Mode.PERMANENT)) {
                    device.submit(fields);
                }
            } else {
                device.submit(fields);
            }
            pages.add(device.page());
            return device;
        }

        /** The passwords that the person knows and that are valid; notes a failure if it is not exactly one. */
        private List<String> valid(List<String> failures) {
            Reset.mails(sso, employee).stream()
                    .filter(mail -> !mail.text().contains("link="))
                    .map(Reset::password)
                    .forEach(known::add);
            var valid = known.stream().filter(this::isValid).toList();
            if (valid.size() != 1) {
                failures.add(directory.mode() + ", " + fault + (isChosen ? ", chosen" : "") + ", " + pages + ": "
                        + valid.size() + " of " + known.size() + " known passwords are valid");
            }
            return valid;
        }

        /** Asks the directory where it has the password: several wrong tries at the sign-in page would lock the account. */
        private boolean isValid(String password) {
            return directory.mode() == DirectoryMode.UNSYNCED
                    ? TypedPassword.isValid(sso, employee.person().withPassword(password))
                    : directory.ldap().accepts(employee.username(), password);
        }
    }
}
