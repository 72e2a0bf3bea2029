package id.go.bappenas.sso.support.counter;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Who is one client, by address: an IPv6 connection has a whole /64 to choose from. */
public final class Origin {

    private static final int PREFIX_BYTES = 8;

    private Origin() {}

    /** @param address as Keycloak knows it, after proxies; {@code null} counts as one origin too */
    public static String of(String address) {
        if (address == null) {
            return "";
        }
        var bare = address.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|%.*$", "");
        return bare.indexOf(':') < 0 ? bare : ipv6(bare);
    }

    private static String ipv6(String literal) {
        try {
            // With a colon in it, it is taken as a literal: no name server is asked.
            var parsed = InetAddress.getByName(literal);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
