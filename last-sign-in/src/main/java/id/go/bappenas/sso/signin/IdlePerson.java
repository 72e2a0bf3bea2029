package id.go.bappenas.sso.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * An enabled account of a person that a sweep found.
 *
 * @param userId of the account
 * @param dates empty if nothing is on record: the person never signed in, or last did before this module was installed
 * @param created when the account of a person was made about whom nothing is on record; empty if Keycloak does not know
 */
public record IdlePerson(String userId, Optional<SignInDates> dates, Optional<Instant> created) {}
