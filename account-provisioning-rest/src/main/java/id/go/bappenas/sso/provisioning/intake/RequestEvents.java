package id.go.bappenas.sso.provisioning.intake;

/** Where auditors find admin events of requests. */
public final class RequestEvents {

    public static final String RESOURCE_TYPE = "ACCOUNT_REQUEST";

    private RequestEvents() {}

    /** {@code account-provisioning/requests/<id>}. */
    public static String[] path(String id) {
        return new String[] {"account-provisioning", "requests", id};
    }
}
