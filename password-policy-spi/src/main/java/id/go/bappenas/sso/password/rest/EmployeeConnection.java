package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.keycloak.common.ClientConnection;

/**
 * The employee's connection to a webmail, whose server sends the request.
 *
 * @param address of the employee, {@code null} if unknown
 */
record EmployeeConnection(ClientConnection webmail, String address) implements ClientConnection {

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]{1,44}");

    /**
     * @param forwarded {@code null} if the webmail sends no address, or is not trusted
     * @throws ProblemException 400 if it is not an address
     */
    static EmployeeConnection of(ClientConnection webmail, String forwarded) {
        if (forwarded != null && !isAddress(forwarded.strip())) {
            throw ProblemException.of(400, "address-unreadable", WebmailServer.ORIGIN_HEADER);
        }
        return new EmployeeConnection(webmail, forwarded == null ? null : forwarded.strip());
    }

    private static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || (IPV6.matcher(text).matches() && isIpv6(text));
    }

    private static boolean isIpv6(String text) {
        try {
            // A text with a colon is parsed as a literal, without a DNS lookup.
            return InetAddress.getByName(text).getAddress().length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public int getRemotePort() {
        return 0;
    }

    @Override
    public String getLocalAddr() {
        return webmail.getLocalAddr();
    }

    @Override
    public int getLocalPort() {
        return webmail.getLocalPort();
    }
}
