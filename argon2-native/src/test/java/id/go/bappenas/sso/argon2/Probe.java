package id.go.bappenas.sso.argon2;

/** A process of its own, for what can be tried only once in a JVM: says what computes the hashes. */
final class Probe {

    private Probe() {}

    public static void main(String[] arguments) {
        System.out.println(Argon2Implementation.choose(true).description());
    }
}
