package id.go.bappenas.sso.employee.address;

/**
 * The address is in the ministry's own domains: a mail about a lost password must not go to a mailbox that needs this password.
 */
public final class OwnDomainException extends RuntimeException {

    public OwnDomainException(String domain) {
        super(domain + " is one of the ministry's own mail domains");
    }
}
