package id.go.bappenas.sso.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses and networks, such as {@code 127.0.0.1, 10.0.0.0/24, ::1}, as {@code KC_PROXY_TRUSTED_ADDRESSES} names them. */
final class TrustedProxies {

    /** Digits of an address; a host name is never looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    private TrustedProxies() {}

    /** Whether an address is one of the list. */
    static boolean contain(String list, String address) {
        byte[] wanted = bytes(address);
        return wanted.length > 0
                && Stream.of(list.split(","))
                        .map(String::strip)
                        .map(entry -> List.of(entry.split("/", 2)))
                        .anyMatch(entry -> isIn(wanted, entry));
    }

    private static boolean isIn(byte[] address, List<String> entry) {
        byte[] network = bytes(entry.get(0));
        if (network.length != address.length) {
            return false;
        }
        if (entry.size() == 1) {
            return Arrays.equals(address, network);
        }
        if (!BITS.matcher(entry.get(1)).matches()) {
            return false;
        }
        int bits = Math.min(Integer.parseInt(entry.get(1)), network.length * Byte.SIZE);
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((address[bit / Byte.SIZE] & mask) != (network[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Empty for text that is no address. */
    private static byte[] bytes(String text) {
        try {
            return ADDRESS.matcher(text).matches() ? InetAddress.getByName(text).getAddress() : new byte[0];
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
