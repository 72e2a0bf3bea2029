package id.go.bappenas.sso.e2e.harness;

/** How Keycloak uses a directory. */
public enum DirectoryMode {
    /** People and passwords are read only. */
    READ_ONLY("READ_ONLY", "READ_ONLY", true),
    /** Keycloak writes to the directory. */
    WRITABLE("WRITABLE", "WRITABLE", true),
    /** Keycloak writes to its own database; a password that it wrote counts instead of the directory's. */
    UNSYNCED("UNSYNCED", "UNSYNCED", true),
    /** As {@link #WRITABLE}, but Keycloak's database has no row of the people. */
    WITHOUT_IMPORT("WRITABLE without import", "WRITABLE", false),
    /** As {@link #WRITABLE}, and the directory judges passwords, too. */
    PASSWORD_POLICY("WRITABLE with a password policy", "WRITABLE", true);

    /** The fewest characters of a password that the directory of {@link #PASSWORD_POLICY} accepts; our rules ask for fewer. */
    public static final int POLICY_LENGTH = 10;

    private final String words;
    private final String editMode;
    private final boolean imports;

    DirectoryMode(String words, String editMode, boolean imports) {
        this.words = words;
        this.editMode = editMode;
        this.imports = imports;
    }

    /** The mode as the manual names it. */
    public String words() {
        return words;
    }

    String editMode() {
        return editMode;
    }

    boolean imports() {
        return imports;
    }

    /** Whether a new password goes to the directory. */
    public boolean writesToDirectory() {
        return editMode.equals("WRITABLE");
    }
}
