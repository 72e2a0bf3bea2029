package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Enables a required action, also if the realm file disables it; closing restores the former state. */
public final class OpenAction implements AutoCloseable {

    private final Sso sso;
    private final String path;
    private final boolean before;

    private OpenAction(Sso sso, String path, boolean before) {
        this.sso = sso;
        this.path = path;
        this.before = before;
    }

    public static OpenAction of(Sso sso, String alias) {
        var path = Sso.REALM + "/authentication/required-actions/" + alias;
        var action = new OpenAction(sso, path, isEnabled(sso, alias));
        action.enable(true);
        return action;
    }

    public static boolean isEnabled(Sso sso, String alias) {
        return sso.admin()
                .must(sso.admin().get(Sso.REALM + "/authentication/required-actions/" + alias))
                .body()
                .get("enabled")
                .asBoolean();
    }

    private void enable(boolean enabled) {
        var action = (ObjectNode) sso.admin().must(sso.admin().get(path)).body();
        sso.admin().must(sso.admin().put(path, action.put("enabled", enabled)));
    }

    @Override
    public void close() {
        enable(before);
    }
}
