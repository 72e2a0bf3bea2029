package id.go.bappenas.sso.desk.people;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.DeskPage;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.employee.rest.AddressConfirmation;
import id.go.bappenas.sso.employee.rest.AddressUpdate;
import id.go.bappenas.sso.employee.rest.EmployeeActions;
import id.go.bappenas.sso.employee.rest.EmployeeView;
import id.go.bappenas.sso.employee.rest.IdentityUpdate;
import id.go.bappenas.sso.provisioning.decision.FirstPasswordOrder;
import id.go.bappenas.sso.provisioning.rest.AccountProvisioningProviderFactory;
import id.go.bappenas.sso.state.ServiceDesk;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.AfterTransaction;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.RestResponses;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The pages of an identity manager's actions for one person: what will happen, what has to be typed, and one button. A refused
 * form is shown again with what was typed and with the person's data of now.
 */
final class PersonForms {

    private static final String REVISION = "revision";
    private static final String ACCEPTED = "accepted";

    /** Refusals that no other input changes. */
    private static final Set<String> FINAL =
            Set.of("role-missing", "role-out-of-scope", "second-factor-missing", "employee-unknown");

    private final KeycloakSession session;
    private final Desk desk;
    private final Caller officer;
    private final String username;
    private final PersonAction action;
    private final RestResponses identityWords;

    PersonForms(KeycloakSession session, Desk desk, Caller officer, String username, PersonAction action) {
        this.session = session;
        this.desk = desk;
        this.officer = officer;
        this.username = username;
        this.action = action;
        this.identityWords = new RestResponses(session, EmployeeActions.WORDS);
        this.identityWords.speak(desk.words().language());
    }

    /** The page of the action. Opening it is a look if it shows data on file. */
    Response show() {
        return explained(() -> {
            var employee = employee(session).forChange();
            countLook();
            return page(action.showsData() ? Optional.of(employee.look()) : Optional.empty())
                    .answer(officer);
        });
    }

    /** Does what the form asks for, and leads to the page of the person. */
    Response submit(DeskForm form) {
        return explained(() -> {
            // Read apart and before the action: a refused action leaves its transaction unusable.
            var shown = shown();
            try {
                var doubts = doubts(form);
                return doubts.isEmpty()
                        ? done(run(form))
                        : again(shown, form)
                                .with("findings", identityWords.describe(doubts))
                                .answer(officer);
            } catch (ProblemException e) {
                if (FINAL.contains(e.problem().code())) {
                    throw e;
                }
                session.getTransactionManager().setRollbackOnly();
                return again(shown, form)
                        .with("problem", document(e))
                        .with("faults", faults(e))
                        .status(e.problem().status())
                        .answer(officer);
            }
        });
    }

    /** Beyond the looks of a day a refused form is shown without the data on file: what was typed stays. */
    private Optional<EmployeeView> shown() {
        var now = action.showsData() ? Optional.of(read()) : Optional.<EmployeeView>empty();
        try {
            countLook();
            return now;
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Data on file are a look, as on the page of the state; the same person within some minutes counts once. */
    private void countLook() {
        if (action.showsData()) {
            ServiceDesk.of(session, officer).countLook(username);
        }
    }

    /** A refusal with a sentence of the identity data becomes a page; the desk has sentences for all others. */
    private Response explained(Supplier<Response> page) {
        try {
            return page.get();
        } catch (ProblemException e) {
            if (!e.problem().code().equals("own-account")) {
                throw e;
            }
            session.getTransactionManager().setRollbackOnly();
            return desk.page("desk-problem.ftl", "deskProblemTitle")
                    .with("problem", identityWords.document(e.problem()))
                    .with("signInAgain", "")
                    .status(e.problem().status())
                    .answer(officer);
        }
    }

    /** Unusual parts of a legal NIK, until the officer says that this very NIK is right. */
    private List<FieldProblem> doubts(DeskForm form) {
        var accepted = form.text(ACCEPTED);
        return action == PersonAction.IDENTITY
                        && (accepted.isEmpty() || !accepted.equals(form.text(IdentityUpdate.NIK)))
                ? identity(typed(form)).findings()
                : List.of();
    }

    private PersonMessage run(DeskForm form) {
        var employee = employee(session);
        if (action.showsData()) {
            employee.ifStill(form.text(REVISION));
        }
        var typed = typed(form);
        return switch (action) {
            case IDENTITY -> {
                employee.record(identity(typed));
                yield PersonMessage.IDENTITY_RECORDED;
            }
            case ADDRESS ->
                employee.register(AddressUpdate.typed(typed))
                        ? PersonMessage.ADDRESS_REGISTERED
                        : PersonMessage.ADDRESS_UNCHANGED;
            case ADDRESS_CONFIRMATION -> {
                var resolves = !form.text(AddressConfirmation.RESOLVES_DISPUTE).isEmpty();
                yield employee.confirm(AddressConfirmation.typed(typed, resolves))
                        ? PersonMessage.ADDRESS_CONFIRMED
                        : PersonMessage.ADDRESS_CONFIRMED_BY_FIRST;
            }
            case FIRST_PASSWORD -> {
                new FirstPasswordOrder(session, officer).order(username);
                AccountProvisioningProviderFactory.workSoon(session);
                yield PersonMessage.FIRST_PASSWORD_ORDERED;
            }
            case SESSIONS -> {
                employee.endSessions();
                yield PersonMessage.SESSIONS_ENDED;
            }
            case LINKS -> {
                employee.cancelLinks();
                yield PersonMessage.LINKS_CANCELLED;
            }
        };
    }

    private Response done(PersonMessage message) {
        return Response.seeOther(desk.address()
                        .path("people")
                        .path("{username}")
                        .queryParam("done", message.id())
                        .build(username))
                .build();
    }

    private DeskPage again(Optional<EmployeeView> shown, DeskForm form) {
        if (shown.isPresent()) {
            // The transaction of the form may be rolled back, and the look stays.
            AfterTransaction.run(session, other -> employee(other).look());
        }
        return page(shown).with("typed", form.typed());
    }

    private DeskPage page(Optional<EmployeeView> shown) {
        var page = desk.page("desk-person-action.ftl", "deskPersonAction." + action.id())
                .with("username", username)
                .with("action", action.id())
                .with("typed", Map.of())
                .with("faults", Map.of())
                .with("findings", List.of());
        shown.ifPresent(view -> page.withView("employee", view).with(REVISION, view.revision()));
        return page;
    }

    /** The data on file now, in a transaction of its own. */
    private EmployeeView read() {
        var view = new AtomicReference<EmployeeView>();
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                other -> view.set(employee(other).view()));
        return view.get();
    }

    private EmployeeActions employee(KeycloakSession where) {
        return EmployeeActions.of(where, where == session ? officer : officer.in(where), username);
    }

    private Map<String, Object> document(ProblemException refused) {
        return (action == PersonAction.FIRST_PASSWORD ? desk.words() : identityWords).document(refused.problem());
    }

    private IdentityUpdate identity(Map<String, String> typed) {
        return IdentityUpdate.typed(
                typed, RealmTimeZone.today(session.getContext().getRealm()));
    }

    /** What is wrong with each field, in words. */
    private Map<String, String> faults(ProblemException refused) {
        return refused.problem().errors().stream()
                .collect(Collectors.toMap(
                        FieldProblem::field,
                        error -> identityWords
                                .describe(List.of(error))
                                .get(0)
                                .get("detail")
                                .toString(),
                        (first, second) -> first));
    }

    private static Map<String, String> typed(DeskForm form) {
        return Stream.of(
                        IdentityUpdate.NIK,
                        IdentityUpdate.BIRTH_PLACE,
                        IdentityUpdate.BIRTH_DATE,
                        IdentityUpdate.EXTERNAL_EMAIL)
                .collect(Collectors.toMap(name -> name, form::text));
    }
}
