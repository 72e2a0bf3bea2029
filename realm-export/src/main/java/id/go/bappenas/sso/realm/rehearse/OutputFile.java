package id.go.bappenas.sso.realm.rehearse;

import id.go.bappenas.sso.realm.ApplyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;

/**
 * A file that only its owner may read, because it has personal data, or numbers about people.
 *
 * @param option by which the operator asked for it
 */
record OutputFile(Path file, String option, Format format) {

    /** Makes the text of a file. */
    interface Format {
        String text(Rehearsal rehearsal);
    }

    /** @throws ApplyException if the file cannot be written */
    void open() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
            Files.writeString(file, "");
        } catch (IOException e) {
            throw refused(e);
        }
    }

    void write(Rehearsal rehearsal) {
        try {
            Files.writeString(file, format.text(rehearsal));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private ApplyException refused(IOException cause) {
        return ApplyException.of(
                "File " + file + " (" + option + ") tidak dapat ditulis.",
                "File " + file + " (" + option + ") cannot be written.",
                cause);
    }
}
