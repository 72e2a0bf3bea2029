package id.go.bappenas.sso.password.contextwords;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.keycloak.policy.PasswordPolicyConfigException;

/** The folder of the operator's word files. It keeps one {@link WordFile} per name. */
final class WordFolder {

    /** Allows no separator, no "..", and no character with a meaning in a realm's policy string. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path path;
    private final Map<String, WordFile> files = new ConcurrentHashMap<>();

    WordFolder(Path path) {
        this.path = path;
    }

    /**
     * Returns the file that a new policy names.
     *
     * @throws PasswordPolicyConfigException if the file cannot be used; the message lists the requirements and the folder
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

    /** Returns the file that a saved policy names; the file may have been deleted since. */
    WordFile stored(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new PasswordPolicyConfigException("not a file name of letters, digits, dots, hyphens and underscores"
                    + " (bukan nama berkas dari huruf, angka, titik, tanda hubung, dan garis bawah)");
        }
        return files.computeIfAbsent(name, key -> new WordFile(path.resolve(key), System::currentTimeMillis));
    }
}
