package id.go.bappenas.sso.provisioning.intake;

import java.util.Arrays;
import java.util.stream.Stream;

/** Where auditors find admin events of requests. */
public final class RequestEvents {

    public static final String RESOURCE_TYPE = "ACCOUNT_REQUEST";

    private RequestEvents() {}

    /** {@code account-provisioning/requests/<id>}: what was done with the request. */
    public static String[] path(String id) {
        return new String[] {"account-provisioning", "requests", id};
    }

    /** {@code account-provisioning/requests/<id>/…}: what was looked at, apart from what was done. */
    public static String[] path(String id, String... part) {
        return Stream.concat(Arrays.stream(path(id)), Arrays.stream(part)).toArray(String[]::new);
    }
}
