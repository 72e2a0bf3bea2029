package id.go.bappenas.sso.credential.place;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;

/**
 * The directories that this node cannot reach at the moment, by id of their component. While a realm has such a directory, a
 * name that is in it and a name that does not exist look the same, so answers must be the same for both.
 */
public final class DirectoryOutages {

    private static final Map<String, String> DOWN = new ConcurrentHashMap<>();

    private static final Map<String, Long> BUSY = new ConcurrentHashMap<>();
    private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private DirectoryOutages() {}

    /**
     * Called when a call to the directory failed or took too long. Returns false if that was known already.
     *
     * @param address of the directory, as the component names it
     */
    public static boolean begin(String component, String address) {
        return !address.equals(DOWN.put(component, address));
    }

    /** Called when the directory answers again. */
    public static void end(String component) {
        DOWN.remove(component);
        BUSY.remove(component);
    }

    /** Called when a call to the directory was not made, because too many others run. */
    public static void busy(String component) {
        BUSY.put(component, System.nanoTime());
    }

    /** Whether the directory does not answer, or did not take a call of the last seconds. */
    public static boolean isDown(String component) {
        return DOWN.containsKey(component) || isBusy(component);
    }

    private static boolean isBusy(String component) {
        var since = BUSY.get(component);
        return since != null && System.nanoTime() - since < BUSY_NANOS;
    }

    /** Whether the directory at this address does not answer; another address of the component is worth a call. */
    public static boolean isDown(String component, String address) {
        return address.equals(DOWN.get(component));
    }

    /** Whether the person's password cannot be compared, because it is in a directory that does not answer. */
    public static boolean hidePassword(UserModel person) {
        return person.isFederated() && isDown(person.getFederationLink()) && !PasswordPlace.hasLocalPassword(person);
    }

    /** Whether the person comes from a directory that does not answer. */
    public static boolean isOutOfReach(UserModel person) {
        return person.getFederationLink() != null && isDown(person.getFederationLink());
    }

    /** The same for a looked-up person, who is not found during an outage if the directory is the only place that has them. */
    public static boolean isOutOfReach(RealmModel realm, Optional<UserModel> person) {
        return person.map(DirectoryOutages::isOutOfReach).orElseGet(() -> isAnyDown(realm));
    }

    /** Whether people of the realm may be in a directory, imported or not. */
    public static boolean isAnyIn(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .findAny()
                .isPresent();
    }

    /** Whether a directory of the realm does not answer. */
    public static boolean isAnyDown(RealmModel realm) {
        return (!DOWN.isEmpty() || !BUSY.isEmpty())
                && realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                        .anyMatch(directory -> isDown(directory.getId()));
    }
}
