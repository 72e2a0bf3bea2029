package id.go.bappenas.sso.reset.identity;

/** For the template, which reads public records only. */
public record Typed(String nik, String birthPlace, String birthDate) {

    static final Typed NOTHING = new Typed("", "", "");

    /** Without what was typed: it may land in a log. */
    @Override
    public String toString() {
        return "Typed";
    }
}
