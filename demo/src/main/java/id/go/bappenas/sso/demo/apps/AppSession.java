package id.go.bappenas.sso.demo.apps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The session of a user at one application. The notice is shown once. */
record AppSession(SignedInUser identity, String csrfToken, AtomicReference<String> notice) {

    static AppSession of(SignedInUser identity, String notice) {
        return new AppSession(identity, AppSessions.randomId(), new AtomicReference<>(notice));
    }

    Optional<String> takeNotice() {
        return Optional.ofNullable(notice.getAndSet(null));
    }

    boolean isOwnForm(String token) {
        return token != null
                && MessageDigest.isEqual(
                        csrfToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
