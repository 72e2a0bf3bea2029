package id.go.bappenas.sso.provisioning.intake;

import java.util.Arrays;
import java.util.stream.Stream;

/** Resource type and paths of admin events of requests. */
public final class RequestEvents {

    public static final String RESOURCE_TYPE = "ACCOUNT_REQUEST";

    private RequestEvents() {}

    /** {@code account-provisioning/requests/<id>}: for actions on the request. */
    public static String[] path(String id) {
        return new String[] {"account-provisioning", "requests", id};
    }

    /** {@code account-provisioning/requests/<id>/…}: for reads of a part of the request. */
    public static String[] path(String id, String... part) {
        return Stream.concat(Arrays.stream(path(id)), Arrays.stream(part)).toArray(String[]::new);
    }
}
