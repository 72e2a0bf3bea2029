package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.rest.AccountProvisioningResource;
import id.go.bappenas.sso.provisioning.upload.UploadLimiter;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import id.go.bappenas.sso.support.keycloak.PageLanguage;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import id.go.bappenas.sso.support.problem.RestResponses;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What all pages of the desk share: the officer whose browser asks, the answers to requests without a session or with a forged
 * form, and the sentences of refusals in the language of the page.
 */
public final class Desk {

    private static final Pattern APPROVAL = Pattern.compile("requests/([0-9a-f-]{36})/approval");

    private static final ProblemMessages WORDS = ProblemMessages.of(AccountProvisioningResource.class, "provisioning");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RestResponses words;
    private final Optional<ClientModel> client;
    private Optional<Caller> reader;

    private Desk(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.client = Optional.ofNullable(realm.getClientByClientId(DeskResourceFactory.PROVIDER_ID))
                .filter(ClientModel::isEnabled);
        this.words = new RestResponses(session, WORDS);
    }

    public static Desk of(KeycloakSession session) {
        return new Desk(session);
    }

    /** Answers a GET of a page. */
    public Response show(Function<Caller, Response> page) {
        return answer(() -> isPartOfAnotherSite()
                ? refusal(403, "deskEmbedded")
                : reader().map(page).orElseGet(new DeskSignIn(this)::begin));
    }

    /**
     * Answers a form. A form without a session is kept on the page that asks for a sign-in; a form with another session's token
     * is shown again; a form of another site is refused.
     */
    public Response submit(BiFunction<Caller, DeskForm, Response> form) {
        return answer(() -> {
            if (!isOfThisSite()) {
                return refusal(403, "deskForged");
            }
            var sent = new DeskForm(session.getContext().getHttpRequest().getDecodedFormParameters());
            if (reader().isEmpty()) {
                return signedOut(sent);
            }
            if (!FormToken.isOf(session, reader().get(), sent.text(FormToken.FIELD))) {
                return again(sent);
            }
            return form.apply(reader().get(), sent);
        });
    }

    /**
     * Answers a form with a file. Session, role and token are checked before the file is read.
     *
     * @param role of {@code sso-api} without which nothing is read
     * @param body of type {@code multipart/form-data}
     */
    public Response receive(String role, InputStream body, BiFunction<Caller, FileForm, Response> form) {
        return answer(() -> {
            if (!isOfThisSite()) {
                return refusal(403, "deskForged");
            }
            if (reader().isEmpty()) {
                return fileNotTaken(401, "deskFileSignedOut");
            }
            var officer = reader().get().require(role);
            try (var turn = UploadLimiter.toSend(officer.id())) {
                var sent = FileForm.read(
                        session.getContext()
                                .getHttpRequest()
                                .getHttpHeaders()
                                .getHeaderString(HttpHeaders.CONTENT_TYPE),
                        body);
                return FormToken.isOf(session, officer, sent.text(FormToken.FIELD))
                        ? form.apply(officer, sent)
                        : fileNotTaken(409, "deskFileAgain");
            }
        });
    }

    /** The file has to be chosen again, because a page cannot send it a second time. */
    private Response fileNotTaken(int status, String message) {
        return page("desk-file-again.ftl", "deskFileAgainTitle")
                .with("sentence", message)
                .with(
                        "signIn",
                        status == 401 ? new DeskSignIn(this).address("", false).toString() : "")
                .status(status)
                .answer(reader().orElse(null));
    }

    private Response answer(Supplier<Response> work) {
        return words.of(
                () -> {
                    if (client.isEmpty()) {
                        return refusal(404, "deskNotHere");
                    }
                    speak();
                    try {
                        return work.get();
                    } catch (IdentityUnavailableException e) {
                        throw ProblemException.of(503, "identity-unavailable");
                    }
                },
                this::problem);
    }

    /** The page for a refusal of the REST resource's code. */
    private Response problem(Problem problem) {
        return page("desk-problem.ftl", "deskProblemTitle")
                .with("problem", document(problem))
                .with("signInAgain", signInAgain(problem))
                .status(problem.status())
                .answer(reader().orElse(null));
    }

    /** The address of another sign-in if the session lacks the second factor, otherwise empty. */
    private String signInAgain(Problem problem) {
        return problem.code().equals("second-factor-missing")
                ? new DeskSignIn(this).address(requested(), true).toString()
                : "";
    }

    /**
     * A page with one sentence.
     *
     * @param message key of the sentence
     */
    public Response refusal(int status, String message) {
        return page("desk-refusal.ftl", "deskProblemTitle")
                .with("sentence", message)
                .status(status)
                .answer(null);
    }

    /** The session has ended while the officer filled in the form. */
    private Response signedOut(DeskForm form) {
        return page("desk-signed-out.ftl", "deskSignedOutTitle")
                .with("typed", form.typed())
                .with("signIn", new DeskSignIn(this).address("", false).toString())
                .status(401)
                .answer(null);
    }

    /** The form is of an earlier session, or of another site: the officer sees it before it is sent. */
    private Response again(DeskForm form) {
        var approval = APPROVAL.matcher(requested());
        if (approval.matches()) {
            // The officer has to see the rows again, which the form does not have.
            return Response.seeOther(address()
                            .path("requests")
                            .path(approval.group(1))
                            .path("decision")
                            .build())
                    .build();
        }
        return page("desk-again.ftl", "deskAgainTitle")
                .with("typed", form.typed())
                .status(409)
                .answer(reader().orElseThrow());
    }

    /**
     * Whether a page of another site asks for this page as its image, script or frame. The browser may send the session's cookie
     * with it, and each look at a person counts and is recorded. A link that the officer follows is no part of a page.
     */
    private boolean isPartOfAnotherSite() {
        var headers = session.getContext().getHttpRequest().getHttpHeaders();
        var site = headers.getHeaderString("Sec-Fetch-Site");
        return site != null
                && Set.of("cross-site", "same-site").contains(site)
                && !("navigate".equals(headers.getHeaderString("Sec-Fetch-Mode"))
                        && "document".equals(headers.getHeaderString("Sec-Fetch-Dest")));
    }

    /** Browsers say where a form comes from; a browser that does not say is held by the token alone. */
    private boolean isOfThisSite() {
        var headers = session.getContext().getHttpRequest().getHttpHeaders();
        var site = headers.getHeaderString("Sec-Fetch-Site");
        var origin = headers.getHeaderString("Origin");
        return (site == null || site.equals("same-origin")) && (origin == null || origin.equals(ownOrigin()));
    }

    private String ownOrigin() {
        var base = address().build();
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    /** The officer whose browser asks; empty without a session, or without a sign-in for the desk. */
    Optional<Caller> reader() {
        if (reader == null) {
            reader = client.flatMap(found -> Caller.inBrowser(session, found));
        }
        return reader;
    }

    /** A page of the desk. */
    public DeskPage page(String template, String title) {
        return new DeskPage(session, this, template, title);
    }

    /** The sentences of findings and problems. */
    public RestResponses words() {
        return words;
    }

    /** A refusal for the page, as {@code desk-layout.ftl} shows it. */
    public Map<String, Object> document(Problem problem) {
        return PageProblem.of(problem, words, new ClockTime(RealmTimeZone.of(realm), locale()));
    }

    /** The language of pages: of the menu, of the officer's account, of the browser, or of the realm. */
    Locale locale() {
        return session.getContext().resolveLocale(reader().map(Caller::user).orElse(null));
    }

    private void speak() {
        PageLanguage.takeFromRequest(session);
        words.speak(Language.of(locale().toLanguageTag()));
    }

    /** The address of the desk. */
    public UriBuilder address() {
        return KeycloakUrls.realmResource(
                session.getContext().getUri().getBaseUri(), realm, DeskResourceFactory.PROVIDER_ID);
    }

    /** Leads to the page of a request, which tells what was done. */
    public Response toRequest(String id, RequestMessage done) {
        return Response.seeOther(address()
                        .path("requests")
                        .path(id)
                        .queryParam("done", done.id())
                        .build())
                .build();
    }

    /** The address of the realm. */
    UriBuilder realmAddress() {
        return KeycloakUrls.realmResource(session.getContext().getUri().getBaseUri(), realm, "");
    }

    /** Path and query below the desk of the page that the browser asked for; empty for the front page. */
    String requested() {
        var uri = session.getContext().getUri().getRequestUri();
        var own = address().build().getPath();
        var path = uri.getPath().startsWith(own) ? uri.getPath().substring(own.length()) : "";
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return (path + query).replaceFirst("^/+", "");
    }
}
