package id.go.bappenas.sso.support.counter;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What counts as one client: an IPv4 address, or the /64 of an IPv6 address, because one connection can use all of it. */
public final class ClientNetwork {

    private static final int PREFIX_BYTES = 8;

    private ClientNetwork() {}

    /** @param address the client's address, which Keycloak reads from the connection or from a proxy's headers; all requests without an address ({@code null}) count as one client */
    public static String of(String address) {
        if (address == null) {
            return "";
        }
        var bare = address.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|%.*$", "");
        return bare.indexOf(':') < 0 ? bare : ipv6(bare);
    }

    private static String ipv6(String literal) {
        try {
            // A text with a colon is parsed as a literal, so no name server is asked.
            var parsed = InetAddress.getByName(literal);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
