package id.go.bappenas.sso.credential.place;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.util.JsonSerialization;

/**
 * What this realm knows of a person's password in a directory: when it was written, when it lapses, and its hash if Keycloak
 * wrote it or saw it at a sign-in. It is a credential of type {@code directory-password} beside the account, also for people
 * who are not imported. Keycloak does not compare it at a sign-in; only the directory does.
 */
public final class DirectoryPassword {

    /** Type of the credential. */
    public static final String TYPE = "directory-password";

    /**
     * The credential data.
     *
     * @param hash Keycloak's data of a hash, {@code null} without one
     * @param until deadline of a temporary password in milliseconds since 1970, {@code null} without one
     * @param directoryDate the date as the directory wrote it, {@code null} if it did not tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(PasswordCredentialData hash, Long until, String directoryDate) {}

    private final CredentialModel row;
    private final Data data;

    private DirectoryPassword(CredentialModel row) {
        this.row = row;
        this.data = read(row.getCredentialData());
    }

    /**
     * The current password of the person; empty for a local one, which Keycloak compares instead of the directory's, and for one
     * that this realm has never seen.
     */
    public static Optional<DirectoryPassword> of(UserModel person) {
        return person.isFederated() && !PasswordPlace.hasLocalPassword(person)
                ? person.credentialManager()
                        .getStoredCredentialsByTypeStream(TYPE)
                        .findFirst()
                        .map(DirectoryPassword::new)
                : Optional.empty();
    }

    /**
     * Stores what is known of the current password in place of what was known before.
     *
     * @param written in milliseconds since 1970
     * @param hash of the password, {@code null} if Keycloak neither wrote it nor saw it at a sign-in
     * @param directoryDate the same date as the directory wrote it, {@code null} if it is not known
     */
    public static void store(UserModel person, long written, PasswordCredentialModel hash, String directoryDate) {
        forget(person);
        var row = new CredentialModel();
        row.setType(TYPE);
        row.setCreatedDate(written);
        row.setCredentialData(
                json(new Data(hash == null ? null : hash.getPasswordCredentialData(), null, directoryDate)));
        row.setSecretData(hash == null ? "{}" : hash.getSecretData());
        person.credentialManager().createStoredCredential(row);
    }

    /** Removes what is known. */
    public static void forget(UserModel person) {
        var credentials = person.credentialManager();
        credentials
                .getStoredCredentialsByTypeStream(TYPE)
                .map(CredentialModel::getId)
                .toList()
                .forEach(credentials::removeStoredCredentialById);
    }

    /** When the password was written, in milliseconds since 1970. */
    public long written() {
        return row.getCreatedDate();
    }

    /** When the password lapses; empty if it is not temporary. */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(data.until()).map(Instant::ofEpochMilli);
    }

    /** Makes the password temporary. */
    public void lapseAt(UserModel person, Instant deadline) {
        update(person, new Data(data.hash(), deadline.toEpochMilli(), data.directoryDate()));
    }

    /** When the password was written, as the directory wrote it; empty if it did not tell. */
    public Optional<String> directoryDate() {
        return Optional.ofNullable(data.directoryDate());
    }

    /** Notes the date that the directory tells. */
    public void dated(UserModel person, String directoryDate) {
        update(person, new Data(data.hash(), data.until(), directoryDate));
    }

    private void update(UserModel person, Data changed) {
        row.setCredentialData(json(changed));
        person.credentialManager().updateStoredCredential(row);
    }

    /**
     * The hash, as Keycloak stores those of its own passwords; empty if Keycloak neither wrote the password nor saw it at a
     * sign-in.
     */
    public Optional<CredentialModel> hash() {
        if (data.hash() == null) {
            return Optional.empty();
        }
        var hash = new CredentialModel();
        hash.setType(PasswordCredentialModel.TYPE);
        hash.setCreatedDate(row.getCreatedDate());
        hash.setCredentialData(json(data.hash()));
        hash.setSecretData(row.getSecretData());
        return Optional.of(hash);
    }

    private static Data read(String text) {
        try {
            return JsonSerialization.readValue(text, Data.class);
        } catch (IOException e) {
            throw new UncheckedIOException("credential data of a directory's password cannot be read", e);
        }
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("credential data of a directory's password cannot be written", e);
        }
    }
}
