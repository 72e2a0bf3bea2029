package id.go.bappenas.sso.state;

import id.go.bappenas.sso.state.StateFact.Term;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.RealmModel;

/** The sentences of facts and steps for a reader, plain text. Moments are those of the zone's clock. */
public record StateText(Language language, ZoneId zone) {

    static final ProblemMessages WORDS = ProblemMessages.of(StateText.class, "state");

    /** Sentences with the clock of a realm. */
    public static StateText of(RealmModel realm, Language language) {
        return new StateText(language, RealmTimeZone.of(realm));
    }

    public String of(StateFact fact) {
        var values = fact.details().values().stream()
                .<Object>map(value -> text(fact, value))
                .toList();
        return fact.messages().say(language, fact.code(), values);
    }

    /** The sentence of a step that helps with a fact. */
    public String of(HelpStep step, StateFact fact) {
        var until = fact.details().get(StateFact.UNTIL);
        return WORDS.say(language, "help-" + step.id(), until == null ? List.of() : List.of(text(fact, until)));
    }

    /** The heading of a topic. */
    public String of(Topic topic) {
        return WORDS.say(language, "topic-" + topic.id(), List.of());
    }

    private String text(StateFact fact, Object value) {
        if (value instanceof Instant moment) {
            return new ClockTime(zone, locale()).format(moment);
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(date);
        }
        if (value instanceof Term term) {
            return fact.messages().say(language, term.key(), List.of());
        }
        return String.valueOf(value);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }
}
