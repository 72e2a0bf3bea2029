package id.go.bappenas.sso.support.event;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** Recognises admin events about an account itself, not about its roles, groups or credentials. */
public final class AdminWrite {

    private static final Pattern USER = Pattern.compile("users/([^/]+)");

    private AdminWrite() {}

    /** Id of the account that was written; empty for any other event, and for a write that failed. */
    public static Optional<String> userId(AdminEvent event, Set<OperationType> operations) {
        var path = USER.matcher(Optional.ofNullable(event.getResourcePath()).orElse(""));
        return event.getResourceType() == ResourceType.USER
                        && operations.contains(event.getOperationType())
                        && event.getError() == null
                        && path.matches()
                ? Optional.of(path.group(1))
                : Optional.empty();
    }
}
