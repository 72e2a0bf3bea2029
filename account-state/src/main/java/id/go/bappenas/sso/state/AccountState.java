package id.go.bappenas.sso.state;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The facts about one account: those that block or ask first, then in the order of topics.
 *
 * @param username of the person
 * @param name of the person, empty without a name
 */
public record AccountState(String username, String name, List<StateFact> facts) {

    private static final Comparator<StateFact> ORDER =
            Comparator.<StateFact>comparingInt(AccountState::rank).thenComparing(StateFact::topic);

    private static final Set<HelpStep> NEW_PASSWORD = EnumSet.of(HelpStep.RESET_PASSWORD, HelpStep.SEND_FIRST_PASSWORD);

    public AccountState {
        facts = facts.stream().sorted(ORDER).toList();
    }

    /** Asks all modules. It is no look by an officer: {@link ServiceDesk} limits and records looks. */
    static AccountState of(KeycloakSession session, RealmModel realm, UserModel person) {
        var facts = session.getAllProviders(AccountStateContributor.class).stream()
                .sorted(Comparator.comparing(AccountStateContributor::getId))
                .flatMap(contributor -> contributor.facts(session, realm, person).stream())
                .map(fact -> possible(session, realm, person, fact))
                .toList();
        return new AccountState(person.getUsername(), nameOf(person), facts);
    }

    /** The fact without steps that give a new password, if this realm cannot give one now. */
    private static StateFact possible(KeycloakSession session, RealmModel realm, UserModel person, StateFact fact) {
        var canReset = PasswordPlace.of(session, realm, person).isWritable() && !DirectoryOutages.isOutOfReach(person);
        return canReset || fact.help().stream().noneMatch(NEW_PASSWORD::contains)
                ? fact
                : fact.helpedBy(fact.help().stream()
                        .filter(step -> !NEW_PASSWORD.contains(step))
                        .toArray(HelpStep[]::new));
    }

    static String nameOf(UserModel person) {
        return String.join(
                " ",
                Stream.of(person.getFirstName(), person.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    private static int rank(StateFact fact) {
        return fact.effects().stream()
                .mapToInt(Effect::ordinal)
                .min()
                .orElse(fact.help().isEmpty() ? Effect.values().length + 1 : Effect.values().length);
    }

    /** Whether a fact has that effect. */
    public boolean has(Effect effect) {
        return facts.stream().anyMatch(fact -> fact.has(effect));
    }
}
