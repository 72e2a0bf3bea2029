package id.go.bappenas.sso.argon2;

/**
 * Main class of a separate process, for cases that a JVM can try only once: prints which implementation computes the hashes.
 */
final class Probe {

    private Probe() {}

    public static void main(String[] arguments) {
        System.out.println(Argon2Implementation.choose(true).description());
    }
}
