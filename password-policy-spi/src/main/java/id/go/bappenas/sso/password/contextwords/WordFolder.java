package id.go.bappenas.sso.password.contextwords;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.keycloak.policy.PasswordPolicyConfigException;

/** The one folder in which the operator's word files lie. A file is known by its name, and there is one of each. */
final class WordFolder {

    /** No separator, no "..", and nothing that means something in a realm's policy string. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path path;
    private final Map<String, WordFile> files = new ConcurrentHashMap<>();

    WordFolder(Path path) {
        this.path = path;
    }

    /**
     * The file as a new policy names it.
     *
     * @throws PasswordPolicyConfigException if it cannot be used, saying what can and where it must lie
     */
    WordFile checked(String name) {
        try {
            var file = stored(name);
            file.read();
            return file;
        } catch (PasswordPolicyConfigException e) {
            throw new PasswordPolicyConfigException(("%1$s. Allowed is the name of a plain text file in %2$s, UTF-8,"
                            + " one word of four letters or more per line, # before comments"
                            + " (yang diperbolehkan: nama berkas teks di %2$s, UTF-8,"
                            + " satu kata dari empat huruf atau lebih per baris, # untuk komentar)")
                    .formatted(e.getMessage(), path));
        }
    }

    /** The file as a policy in force names it, which may have vanished meanwhile. */
    WordFile stored(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new PasswordPolicyConfigException("not a file name of letters, digits, dots, hyphens and underscores"
                    + " (bukan nama berkas dari huruf, angka, titik, tanda hubung, dan garis bawah)");
        }
        return files.computeIfAbsent(name, key -> new WordFile(path.resolve(key), System::currentTimeMillis));
    }
}
