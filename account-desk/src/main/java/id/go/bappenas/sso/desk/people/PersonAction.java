package id.go.bappenas.sso.desk.people;

import id.go.bappenas.sso.state.HelpStep;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an identity manager may do about a person, on a page of its own below the page of the person. */
enum PersonAction {
    /** NIK, birthplace and birth date. */
    IDENTITY(true, HelpStep.SET_IDENTITY, HelpStep.COMPARE_IDENTITY),
    /** The external address. */
    ADDRESS(true, HelpStep.SET_ADDRESS),
    /** The registered external address is the person's. */
    ADDRESS_CONFIRMATION(true, HelpStep.CONFIRM_ADDRESS, HelpStep.RESOLVE_DISPUTE),
    FIRST_PASSWORD(false, HelpStep.SEND_FIRST_PASSWORD),
    SESSIONS(false, HelpStep.REPORT_STRANGER),
    /** Links and codes of Lupa Password. */
    LINKS(false, HelpStep.REPORT_STRANGER);

    private final boolean showsData;
    private final Set<HelpStep> steps;

    PersonAction(boolean showsData, HelpStep... steps) {
        this.showsData = showsData;
        this.steps = Set.of(steps);
    }

    /** Last part of the page's address, and of its message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the page shows data on file, so that opening it is a look. */
    boolean showsData() {
        return showsData;
    }

    /** Whether the action is a step that helps. */
    boolean is(HelpStep step) {
        return steps.contains(step);
    }

    static Optional<PersonAction> of(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }
}
