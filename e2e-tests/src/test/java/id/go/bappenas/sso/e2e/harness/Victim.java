package id.go.bappenas.sso.e2e.harness;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person with identity data and a trusted address that officers change. */
public final class Victim {

    private final Sso sso;
    private final Employee employee;
    private String registered;

    /** @param workMailbox whether the person has a work mailbox */
    public Victim(Sso sso, boolean workMailbox) {
        this.sso = sso;
        this.employee = Employee.of(sso, sso.people().employee(representation -> {
            if (!workMailbox) {
                representation.remove("email");
                representation.remove("emailVerified");
            }
        }));
        this.registered = employee.address();
    }

    public Employee employee() {
        return employee;
    }

    public Person person() {
        return employee.person();
    }

    /** The address that was trusted at first. */
    public String own() {
        return employee.address();
    }

    public String work() {
        return employee.username() + "@kantor.example";
    }

    /** An address of another person. */
    public String strange(String word) {
        return employee.username() + "." + word + "@jahat.example";
    }

    /** Registers another address as an officer; the other identity data stay. */
    public void moveBy(Api officer, String address) {
        var answer = officer.put(Officers.path(person()), Officers.identity(employee.nik(), address));
        if (answer.status() != 200) {
            throw new AssertionError("HTTP " + answer.status() + ": " + answer.text());
        }
        registered = address;
    }

    /** Waits for that many mails about changed addresses in the mailbox and returns them, newest first. */
    public List<Mailbox.Mail> changesToldTo(String mailbox, int count) {
        return Await.until(
                count + " mails about changes of the address to " + mailbox, Duration.ofSeconds(30), () -> Optional.of(
                                sso.mailbox().to(mailbox).stream()
                                        .filter(mail -> mail.text().contains("diubah pada"))
                                        .toList())
                        .filter(mails -> mails.size() >= count));
    }

    /** The identity data as the officer sees them. */
    public Api.Answer seenBy(Api officer) {
        return officer.get(Officers.path(person()));
    }

    /** Confirms the last registered address as an officer. */
    public Api.Answer confirmedBy(Api officer) {
        return Officers.confirm(officer, person(), registered);
    }

    public Api.Answer confirmedBy(Api officer, Map<String, Object> body) {
        return officer.post(Officers.path(person()) + "/address-confirmation", body);
    }
}
