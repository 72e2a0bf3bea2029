package id.go.bappenas.sso.employee.address;

/** A mail about a lost password cannot go to a mailbox that this very password opens. */
public final class OwnDomainException extends RuntimeException {

    public OwnDomainException(String domain) {
        super(domain + " is one of the ministry's own mail domains");
    }
}
