package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import java.time.LocalDate;

/** What a list is judged by besides itself. It is the same for people with and without accounts. */
public interface ListTerms {

    /** Whether the address is in one of the ministry's own domains. */
    boolean isOwnDomain(ExternalAddress address);

    /** Whether no person gets this user name, and with it a mailbox of that name. */
    boolean isReserved(String username);

    /** Longest contract, in months. */
    int contractMonths();

    /** The day it is in the realm's zone. */
    LocalDate today();
}
