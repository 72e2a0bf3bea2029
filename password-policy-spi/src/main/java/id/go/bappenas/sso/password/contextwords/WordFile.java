package id.go.bappenas.sso.password.contextwords;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.LongSupplier;
import org.keycloak.policy.PasswordPolicyConfigException;

/**
 * The operator's words: read when first needed and again when the file has changed. If reading fails, the last words stay in
 * force and the failure is logged once; a bad file stops neither sign-ins nor changes of passwords.
 */
final class WordFile {

    /** The interval of Keycloak 26.7 for its own denylists. */
    static final long CHECK_INTERVAL_MILLIS = 60_000;

    /** Far more than {@link WordList#MOST} words need, and still quick to read. */
    static final long MOST_BYTES = 128 * 1024;

    private static final System.Logger LOG = System.getLogger(WordFile.class.getName());

    private final Path path;
    private final LongSupplier clock;

    private volatile WordList words = WordList.EMPTY;
    private volatile long nextCheck = Long.MIN_VALUE;
    private Stamp stamp;
    private boolean complained;

    WordFile(Path path, LongSupplier clock) {
        this.path = path;
        this.clock = clock;
    }

    WordList words() {
        if (clock.getAsLong() >= nextCheck) {
            refresh();
        }
        return words;
    }

    /** @throws PasswordPolicyConfigException if the file is missing, unreadable, not UTF-8 or has an invalid word */
    synchronized void read() {
        try {
            var found = new Stamp(Files.getLastModifiedTime(path), Files.size(path));
            if (!found.equals(stamp)) {
                words = WordList.parse(text(found));
                stamp = found;
            }
        } catch (CharacterCodingException e) {
            throw new PasswordPolicyConfigException("the file is not UTF-8 (berkas bukan UTF-8)");
        } catch (IOException e) {
            throw new PasswordPolicyConfigException(
                    "the file is missing or unreadable (berkas tidak ada atau tidak terbaca)");
        }
    }

    private synchronized void refresh() {
        if (clock.getAsLong() < nextCheck) {
            return;
        }
        nextCheck = clock.getAsLong() + CHECK_INTERVAL_MILLIS;
        try {
            read();
            complained = false;
        } catch (PasswordPolicyConfigException e) {
            if (!complained) {
                LOG.log(
                        Level.WARNING,
                        "SSO-PASSWORD-003 {0}: {1}; the words read last stay in force",
                        path,
                        e.getMessage());
            }
            complained = true;
        }
    }

    private String text(Stamp found) throws IOException {
        if (found.size() > MOST_BYTES) {
            throw new PasswordPolicyConfigException(
                    "the file is larger than %1$d bytes (berkas lebih dari %1$d byte)".formatted(MOST_BYTES));
        }
        return Files.readString(path);
    }

    private record Stamp(FileTime modified, long size) {}
}
