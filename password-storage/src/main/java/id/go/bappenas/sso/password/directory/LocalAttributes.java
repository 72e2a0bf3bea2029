package id.go.bappenas.sso.password.directory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/**
 * An imported person of a directory that Keycloak only reads, with attributes of this realm's own. Keycloak 26.7.4 refuses each
 * write of an attribute of such a person. An attribute that no mapper reads from the directory is not the directory's, so it is
 * written to Keycloak's database: days on which a page was shown, days of a contract, the external address.
 */
final class LocalAttributes extends UserModelDelegate {

    private static final Set<String> PROPERTIES =
            Set.of(UserModel.USERNAME, UserModel.EMAIL, UserModel.FIRST_NAME, UserModel.LAST_NAME);

    private final UserModel local;
    private final Set<String> mapped;

    /**
     * @param person as Keycloak's provider hands it out
     * @param local the row in Keycloak's database
     * @param mapped names of the attributes that mappers read
     */
    LocalAttributes(UserModel person, UserModel local, Set<String> mapped) {
        super(person);
        this.local = local;
        this.mapped = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.mapped.addAll(mapped);
        this.mapped.addAll(PROPERTIES);
    }

    private UserModel holder(String name) {
        return mapped.contains(name) ? delegate : local;
    }

    @Override
    public void setSingleAttribute(String name, String value) {
        holder(name).setSingleAttribute(name, value);
    }

    @Override
    public void setAttribute(String name, List<String> values) {
        holder(name).setAttribute(name, values);
    }

    @Override
    public void removeAttribute(String name) {
        holder(name).removeAttribute(name);
    }

    /** By id, as Keycloak's accounts. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
