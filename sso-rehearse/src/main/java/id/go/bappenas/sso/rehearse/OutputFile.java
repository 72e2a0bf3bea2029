package id.go.bappenas.sso.rehearse;

import id.go.bappenas.sso.realm.ApplyException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A new file that only its owner may read, because it has personal data, or numbers about people. The text goes into a
 * temporary file in the same folder, which gets its name at the end. A file that exists stays as it is.
 */
final class OutputFile {

    /** Makes the text of a file. */
    interface Format {
        String text(Rehearsal rehearsal);
    }

    private final Path file;
    private final String option;
    private final Format format;
    private Path temporary;

    /** @param option by which the operator asked for it */
    OutputFile(Path file, String option, Format format) {
        this.file = file.toAbsolutePath().normalize();
        this.option = option;
        this.format = format;
    }

    Path file() {
        return file;
    }

    /**
     * Creates the temporary file.
     *
     * @throws ApplyException if the file exists, or cannot be written
     */
    void open() {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(null);
        }
        try {
            // Java gives it mode 600.
            temporary = Files.createTempFile(file.resolveSibling(""), ".sso-rehearse", ".part");
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** @throws ApplyException if a file of that name was made meanwhile, or the file cannot be written */
    void write(Rehearsal rehearsal) {
        try {
            Files.writeString(temporary, format.text(rehearsal));
            Files.move(temporary, file);
        } catch (FileAlreadyExistsException e) {
            throw exists(e);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Deletes the temporary file of a run that stopped. */
    void discard() {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private ApplyException exists(Throwable cause) {
        return ApplyException.of(
                "File " + file + " (" + option + ") sudah ada dan tidak ditimpa; hapus dulu, atau pakai nama lain.",
                "File " + file + " (" + option
                        + ") exists and is not overwritten; delete it first, or use another name.",
                cause);
    }

    private ApplyException refused(IOException cause) {
        return ApplyException.of(
                "File " + file + " (" + option + ") tidak dapat ditulis.",
                "File " + file + " (" + option + ") cannot be written.",
                cause);
    }
}
