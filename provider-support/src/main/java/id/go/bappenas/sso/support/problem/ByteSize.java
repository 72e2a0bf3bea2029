package id.go.bappenas.sso.support.problem;

/** Sizes of files and bodies, as sentences show them. */
public final class ByteSize {

    private static final long KILOBYTE = 1024;

    private ByteSize() {}

    /** As in {@code 2 MB}, {@code 512 KB} or {@code 300 byte}; a megabyte has 1024 times 1024 bytes. */
    public static String shown(long bytes) {
        if (bytes >= KILOBYTE * KILOBYTE) {
            return bytes / (KILOBYTE * KILOBYTE) + " MB";
        }
        return bytes >= KILOBYTE ? bytes / KILOBYTE + " KB" : bytes + " byte";
    }
}
