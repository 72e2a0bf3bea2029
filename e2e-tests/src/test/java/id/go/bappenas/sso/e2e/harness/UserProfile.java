package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import java.util.function.Supplier;

/** A realm's user profile, which does not name the bundle's own attributes. */
public final class UserProfile {

    private final AdminApi admin;
    private final String path;

    public UserProfile(AdminApi admin) {
        this(admin, Sso.REALM);
    }

    public UserProfile(AdminApi admin, String realm) {
        this.admin = admin;
        path = realm + "/users/profile";
    }

    /**
     * Runs the work while administrators may read or write attributes that the profile does not name.
     *
     * @param policy Keycloak's {@code unmanagedAttributePolicy}: {@code ADMIN_VIEW} or {@code ADMIN_EDIT}
     */
    public <T> T withUnmanagedAttributes(String policy, Supplier<T> work) {
        var before = (ObjectNode) admin.must(admin.get(path)).body();
        admin.must(admin.put(path, before.deepCopy().put("unmanagedAttributePolicy", policy)));
        try {
            return work.get();
        } finally {
            admin.must(admin.put(path, before));
        }
    }
}
