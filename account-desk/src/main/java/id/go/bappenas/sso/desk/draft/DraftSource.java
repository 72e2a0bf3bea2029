package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.list.ListSource;
import java.util.Set;

/**
 * The file of a draft's list, or the pasted text.
 *
 * @param upload id of the stored file
 * @param name of the file; empty if it was pasted
 * @param found what is in it, and how it was understood
 * @param said keys of the headings for whose columns the officer has chosen another use than was found
 */
record DraftSource(String upload, String name, ListSource found, Set<String> said) {

    /** A file for which the officer has chosen nothing yet. */
    static DraftSource of(String upload, String name, ListSource found) {
        return new DraftSource(upload, name, found, Set.of());
    }

    DraftSource understood(ListSource otherwise, Set<String> saidOf) {
        return new DraftSource(upload, name, otherwise, saidOf);
    }

    boolean isFileOf(DraftSource other) {
        return other != null && upload.equals(other.upload);
    }

    /** Whether it is the same sheet of the same file, so that the numbers of rows mean the same people. */
    boolean isSheetOf(DraftSource other) {
        return isFileOf(other) && found.sheet().equals(other.found.sheet());
    }

    /** Without examples of cells, because it may be logged. */
    @Override
    public String toString() {
        return "DraftSource";
    }
}
