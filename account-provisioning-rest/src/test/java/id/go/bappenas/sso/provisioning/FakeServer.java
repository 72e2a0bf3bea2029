package id.go.bappenas.sso.provisioning;

import id.go.bappenas.sso.employee.address.AddressListenerFactory;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.jpa.EmployeeEntitiesFactory;
import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fakes.MemoryDatabase;
import id.go.bappenas.sso.mail.FakeOutbox;
import id.go.bappenas.sso.mail.MailEntitiesFactory;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.jpa.HistoryEntity;
import id.go.bappenas.sso.provisioning.jpa.ProvisioningEntitiesFactory;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.support.counter.CounterProvider;
import id.go.bappenas.sso.support.counter.Counters;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.JpaKeycloakTransaction;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.services.DefaultKeycloakTransactionManager;
import org.keycloak.tracing.TracingProvider;

/**
 * One realm with some people, the product's tables in an in-memory database, and Keycloak's own transaction manager. A rollback
 * undoes changes of tables and people.
 */
public final class FakeServer {

    public static final String REALM = "realm";
    public static final String REQUEST = "request";

    /** Id of the component of the directory that all people come from; Keycloak may write it. */
    public static final String DIRECTORY = "directory";

    /** All tests share the database, because they do not run at the same time. */
    private static final EntityManagerFactory DATABASE = database();

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, RuntimeException> faults = new HashMap<>();
    private final Set<String> rolledBack = new HashSet<>();
    private final List<Runnable> beforeLookups = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final Map<String, AtomicInteger> counts = new HashMap<>();
    private Exception smtpFault;
    private boolean outboxFails;
    private int transactions;

    private final RealmModel realm = Fakes.of(
            RealmModel.class,
            Map.of(
                    "getId",
                    arguments -> REALM,
                    "getName",
                    arguments -> REALM,
                    "getAttribute",
                    arguments -> null,
                    "getClientByClientId",
                    arguments -> null,
                    "getComponent",
                    arguments -> directory(),
                    "getComponentsStream",
                    arguments -> Stream.of(directory())));

    private final KeycloakSessionFactory factory = Fakes.of(
            KeycloakSessionFactory.class,
            Map.of(
                    "create",
                    arguments -> session(),
                    "getProviderFactory",
                    arguments -> arguments[0] == EventListenerProvider.class ? new AddressListenerFactory() : null));

    /** Has no people, and an approved request without rows. */
    public FakeServer() {
        run(session -> {
            var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
            DATABASE.getMetamodel().getEntities().forEach(table -> entities.createQuery(
                            "delete from " + table.getName())
                    .executeUpdate());
        });
        run(session -> {
            var memo = new Memo("B-1", LocalDate.EPOCH, "Permohonan", "Kepala", "Direktur", "Direktorat");
            var request = new RequestEntity(REQUEST, REALM, RequestKind.SSO_ACTIVATION, memo, true, Instant.EPOCH);
            request.submittedBy("submitter", "submitter", null);
            request.claims(REQUEST, REQUEST, REQUEST);
            request.holds(0, "[]");
            RequestRepository.of(session, REALM).add(request);
        });
        run(session -> RequestRepository.of(session, REALM)
                .advance(REQUEST, RequestStatus.SUBMITTED, RequestStatus.APPROVED, Instant.EPOCH));
    }

    /** The database has the schema of the changelogs. */
    private static EntityManagerFactory database() {
        var modules = Stream.of(
                        new ProvisioningEntitiesFactory(), new EmployeeEntitiesFactory(), new MailEntitiesFactory())
                .map(factory -> factory.create(null))
                .toList();
        return MemoryDatabase.open(
                "worker",
                modules.stream().map(JpaEntityProvider::getChangelogLocation).toList(),
                modules.stream()
                        .flatMap(module -> module.getEntities().stream())
                        .toList());
    }

    public KeycloakSessionFactory factory() {
        return factory;
    }

    private static ComponentModel directory() {
        var directory = new ComponentModel();
        directory.setId(DIRECTORY);
        directory.setProviderId("ldap");
        directory.put("editMode", "WRITABLE");
        return directory;
    }

    /** Runs work in its own transaction. */
    public void run(Consumer<KeycloakSession> work) {
        KeycloakModelUtils.runJobInTransaction(factory, work::accept);
    }

    /** Adds an enabled person without a password, whose external address is trusted. */
    public void person(String id) {
        var person = new Person(id);
        people.put(id, person);
        run(session -> ExternalAddresses.of(session)
                .registerFirst(
                        realm,
                        session.users().getUserById(realm, id),
                        new ExternalAddress(id + "@example.org"),
                        "officer"));
    }

    /** The stored state of a person. */
    public Person stored(String id) {
        return people.get(id);
    }

    /** Makes each later read of this person fail. */
    public void failOn(String id, RuntimeException fault) {
        faults.put(id, fault);
    }

    /** Each later transaction that reads this person can only be rolled back, without an exception. */
    public void rollBackOn(String id) {
        rolledBack.add(id);
    }

    public void healed(String id) {
        faults.remove(id);
        rolledBack.remove(id);
    }

    /** Runs before each look-up of a person. */
    public void beforeLookup(Runnable work) {
        beforeLookups.add(work);
    }

    /** Makes SMTP refuse each later mail. */
    public void failSmtp(Exception fault) {
        smtpFault = fault;
    }

    /** Whether each later order of a mail fails. */
    public void failOutbox(boolean fails) {
        outboxFails = fails;
    }

    /** The recipients of the mails that SMTP accepted. */
    public List<String> mails() {
        return mails;
    }

    /** The kinds of the mails that are ordered, sorted. */
    public List<String> orders() {
        var kinds = new ArrayList<String>();
        run(FakeOutbox.kinds(kinds));
        return kinds;
    }

    /** The history of the request. */
    public List<HistoryEntity> history() {
        var entries = new ArrayList<HistoryEntity>();
        run(session -> entries.addAll(RequestHistory.of(session).page(REQUEST, false, 0, 100)));
        return entries;
    }

    /** The number of transactions so far. */
    public int transactions() {
        return transactions;
    }

    /**
     * Adds a row of the approved request that is due at this moment; it has made its account, and its password is not mailed
     * yet.
     */
    public void createdRow(int number, String userId, Instant due) {
        row(number, row -> {
            row.reached(RowState.CREATED, userId, userId, due);
            row.mayReplace(FirstPasswordDelivery.NOT_SEEN);
            row.rest(Optional.of(due), due);
        });
    }

    /** Adds a row of the approved request. */
    public void row(int number, Consumer<RowEntity> fill) {
        run(session -> {
            var requests = RequestRepository.of(session, REALM);
            var row = new RowEntity(id(number), requests.find(REQUEST).orElseThrow(), number, "digest" + number);
            row.judged("[]");
            fill.accept(row);
            requests.add(row);
        });
    }

    public static String id(int number) {
        return "row" + number;
    }

    /** A row from the database. */
    public RowEntity row(int number) {
        var found = new ArrayList<RowEntity>();
        run(session -> found.add(session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .find(RowEntity.class, id(number))));
        return found.get(0);
    }

    private KeycloakSession session() {
        return new Session().proxy();
    }

    /** A person's account. */
    public static final class Person {

        private final String id;
        private final Map<String, String> attributes = new HashMap<>();
        private boolean enabled = true;
        private Long passwordAt;

        private Person(String id) {
            this.id = id;
        }

        private Person(Person other) {
            id = other.id;
            enabled = other.enabled;
            passwordAt = other.passwordAt;
            attributes.putAll(other.attributes);
        }

        /** When the password was written; {@code null} if there is no password. */
        public Long passwordAt() {
            return passwordAt;
        }

        /** Sets a password as an administrator does. */
        public void passwordAt(long written) {
            passwordAt = written;
        }

        public void disable() {
            enabled = false;
        }

        public Map<String, String> attributes() {
            return attributes;
        }

        private UserModel model() {
            var credentials = Fakes.of(
                    SubjectCredentialManager.class,
                    Map.of(
                            "getStoredCredentialsByTypeStream",
                            arguments -> PasswordCredentialModel.TYPE.equals(arguments[0]) && passwordAt != null
                                    ? Stream.of(credential())
                                    : Stream.empty(),
                            "updateCredential",
                            arguments -> {
                                passwordAt = passwordAt == null ? System.currentTimeMillis() : passwordAt + 1;
                                return true;
                            }));
            var answers = new HashMap<String, Function<Object[], Object>>(Map.of(
                    "getId",
                    arguments -> id,
                    "getUsername",
                    arguments -> id,
                    "isEnabled",
                    arguments -> enabled,
                    "getEmail",
                    arguments -> null,
                    // An employee of a directory: the password goes to the directory and is not hashed here.
                    "isFederated",
                    arguments -> true,
                    "getFirstAttribute",
                    arguments -> attributes.get(arguments[0]),
                    "setSingleAttribute",
                    arguments -> attributes.put((String) arguments[0], (String) arguments[1]),
                    "removeAttribute",
                    arguments -> attributes.remove(arguments[0]),
                    "addRequiredAction",
                    arguments -> null,
                    "credentialManager",
                    arguments -> credentials));
            answers.put("getFederationLink", arguments -> DIRECTORY);
            return Fakes.of(UserModel.class, answers);
        }

        private CredentialModel credential() {
            var credential = new CredentialModel();
            credential.setType(PasswordCredentialModel.TYPE);
            credential.setCreatedDate(passwordAt);
            return credential;
        }
    }

    /** One session: reads people and tables, and writes both at its commit. */
    private final class Session {

        private final EntityManager entities = DATABASE.createEntityManager();
        private final Map<String, Person> read = new HashMap<>();
        private final Map<String, Object> attributes = new HashMap<>();
        private DefaultKeycloakTransactionManager transaction;
        private KeycloakSession proxy;

        private KeycloakSession proxy() {
            var answers = new HashMap<String, Function<Object[], Object>>();
            answers.put("getProvider", arguments -> provider((Class<?>) arguments[0]));
            answers.put("getAllProviders", arguments -> Set.of());
            answers.put("getKeycloakSessionFactory", arguments -> factory);
            answers.put("getTransactionManager", arguments -> transaction);
            answers.put("getContext", arguments -> context());
            answers.put("realms", arguments -> realms());
            answers.put("users", arguments -> users());
            answers.put("getAttribute", arguments -> attributes.get(arguments[0]));
            answers.put("setAttribute", arguments -> attributes.put((String) arguments[0], arguments[1]));
            answers.put("removeAttribute", arguments -> attributes.remove(arguments[0]));
            answers.put("close", arguments -> end());
            var session = Fakes.of(KeycloakSession.class, answers);
            proxy = session;
            transaction = new DefaultKeycloakTransactionManager(session);
            transaction.enlist(new JpaKeycloakTransaction(entities));
            transactions++;
            return session;
        }

        /** Ends the transaction as Keycloak's session does. */
        private Object end() {
            try {
                if (transaction.getRollbackOnly()) {
                    transaction.rollback();
                } else {
                    transaction.commit();
                    people.putAll(read);
                }
            } finally {
                entities.close();
            }
            return null;
        }

        private Object provider(Class<?> type) {
            if (type == JpaConnectionProvider.class) {
                return Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> entities));
            }
            if (type == MailOutbox.class) {
                if (outboxFails) {
                    throw new IllegalStateException("outbox");
                }
                return FakeOutbox.of(proxy);
            }
            if (type == ExecutorsProvider.class) {
                return FakeOutbox.executors();
            }
            if (type == TracingProvider.class) {
                return Fakes.of(TracingProvider.class, Map.of("trace", FakeServer::traced));
            }
            if (type == PasswordPolicyManagerProvider.class) {
                return Fakes.of(PasswordPolicyManagerProvider.class, Map.of("validate", arguments -> null));
            }
            if (type == EmployeeIdentityProvider.class) {
                return Fakes.of(EmployeeIdentityProvider.class, Map.of("sealing", arguments -> null));
            }
            if (type == CounterProvider.class) {
                var counters =
                        Fakes.of(
                                Counters.class,
                                Map.of(
                                        "count", arguments -> (long) counts.computeIfAbsent(
                                                        (String) arguments[1], any -> new AtomicInteger())
                                                .incrementAndGet()));
                return Fakes.of(CounterProvider.class, Map.of("in", arguments -> counters));
            }
            return type == EmailTemplateProvider.class ? smtp() : null;
        }

        private EmailTemplateProvider smtp() {
            var self = new EmailTemplateProvider[1];
            self[0] = Fakes.of(
                    EmailTemplateProvider.class,
                    Map.of(
                            "setRealm",
                            arguments -> self[0],
                            "setUser",
                            arguments -> self[0],
                            "send",
                            arguments -> sent((String) arguments[4])));
            return self[0];
        }

        private KeycloakContext context() {
            return Fakes.of(
                    KeycloakContext.class,
                    Map.of(
                            "getRealm",
                            arguments -> realm,
                            "setRealm",
                            arguments -> null,
                            "resolveLocale",
                            arguments -> Locale.ENGLISH));
        }

        private RealmProvider realms() {
            return Fakes.of(RealmProvider.class, Map.of("getRealm", arguments -> realm));
        }

        private UserProvider users() {
            return Fakes.of(
                    UserProvider.class,
                    Map.of(
                            "getUserById",
                            arguments -> user((String) arguments[1]),
                            "searchForUserByUserAttributeStream",
                            arguments -> Stream.empty()));
        }

        private UserModel user(String id) {
            beforeLookups.forEach(Runnable::run);
            var fault = faults.get(id);
            if (fault != null) {
                throw fault;
            }
            if (rolledBack.contains(id)) {
                transaction.setRollbackOnly();
            }
            var person = read.computeIfAbsent(id, any -> people.containsKey(id) ? new Person(people.get(id)) : null);
            return person == null ? null : person.model();
        }
    }

    @SuppressWarnings("unchecked")
    private static Object traced(Object[] arguments) {
        ((Consumer<Object>) arguments[2]).accept(null);
        return null;
    }

    private Object sent(String to) {
        if (smtpFault != null) {
            throw FakeServer.<RuntimeException>unchecked(smtpFault);
        }
        mails.add(to);
        return null;
    }

    /** Hides that SMTP's exceptions are checked exceptions. */
    @SuppressWarnings("unchecked")
    private static <T extends Exception> T unchecked(Exception fault) throws T {
        throw (T) fault;
    }
}
