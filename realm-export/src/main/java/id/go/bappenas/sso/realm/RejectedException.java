package id.go.bappenas.sso.realm;

/** Keycloak refused a request. The caller knows the object and turns the error into a message for operators. */
final class RejectedException extends RuntimeException {

    private final int status;

    RejectedException(int status, String keycloakMessage) {
        super(keycloakMessage);
        this.status = status;
    }

    ApplyException about(String object) {
        String message = getMessage().strip().replaceFirst("\\.+$", "");
        String reason = message.isEmpty() ? "HTTP " + status : "HTTP " + status + ", " + message;
        return ApplyException.of(
                "Keycloak menolak " + object + ": " + reason + ".", "Keycloak refused " + object + ": " + reason + ".");
    }
}
