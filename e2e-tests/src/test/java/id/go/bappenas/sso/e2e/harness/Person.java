package id.go.bappenas.sso.e2e.harness;

/** A person that exists for one test. */
public record Person(String id, String username, String password) {

    public Person withPassword(String other) {
        return new Person(id, username, other);
    }
}
