package id.go.bappenas.sso.e2e.harness;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ReadOnlyModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.StaticUtils;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An LDAP server in the test's JVM, with faults that a test switches on. Its port stays the same when it is stopped and
 * started. It has no schema, so entries may have any attribute, and it keeps passwords as they are, in attribute {@code
 * userPassword}. Like a directory with a password policy (OpenLDAP's overlay ppolicy), it notes the time of each write of a
 * password in attribute {@code pwdChangedTime}.
 *
 * <p>Methods of this class that read or change an entry do not use the network and meet no fault.
 */
public final class TestDirectory implements AutoCloseable {

    /** The account with which Keycloak searches and writes. */
    public static final String BIND_DN = "cn=sso,dc=kantor,dc=example";

    public static final String PEOPLE_DN = "ou=people,dc=kantor,dc=example";

    /** The attribute with the address outside the ministry. */
    public static final String ADDRESS_ATTRIBUTE = "externalEmail";

    private static final String LISTENER = "ldap";
    private static final String PASSWORD_ATTRIBUTE = "userPassword";
    private static final String TIME_ATTRIBUTE = "pwdChangedTime";

    /** Kinds of operations. */
    public enum Operation {
        /** Keycloak signs in with its own account. */
        SERVICE_BIND,
        /** Keycloak tries the password of a person. */
        PERSON_BIND,
        SEARCH,
        /** A modification that includes the password. */
        PASSWORD_WRITE,
        /** A modification without the password. */
        OTHER_WRITE
    }

    /**
     * An answer that refuses a write of a password.
     *
     * @param code result code of LDAP
     * @param message diagnostic message
     */
    public record Refusal(int code, String message) {

        /** What OpenLDAP's ppolicy answers for a password that is too short or too simple. */
        public static final Refusal OPENLDAP_QUALITY =
                new Refusal(ResultCode.CONSTRAINT_VIOLATION_INT_VALUE, "Password fails quality checking policy");

        /** What OpenLDAP's ppolicy answers for a former password. */
        public static final Refusal OPENLDAP_HISTORY =
                new Refusal(ResultCode.CONSTRAINT_VIOLATION_INT_VALUE, "Password is in history of old passwords");

        /** What OpenLDAP's ppolicy answers for a second change within {@code pwdMinAge}. */
        public static final Refusal OPENLDAP_TOO_YOUNG =
                new Refusal(ResultCode.CONSTRAINT_VIOLATION_INT_VALUE, "Password is too young to change");

        /** What 389 Directory Server answers to each sign-in of a locked account. */
        public static final Refusal LOCKED = new Refusal(
                ResultCode.CONSTRAINT_VIOLATION_INT_VALUE, "Exceed password retry limit. Please try later.");

        /** What Active Directory answers for each password that its policy refuses. */
        public static final Refusal ACTIVE_DIRECTORY = new Refusal(
                ResultCode.UNWILLING_TO_PERFORM_INT_VALUE,
                "0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0");
    }

    /** A password policy of the directory. */
    public interface Policy {

        /**
         * @param password the new password
         * @param former the passwords that the person had, the current one included, newest first
         * @return the refusal; empty if the policy accepts the password
         */
        Optional<Refusal> judge(String password, List<String> former);

        /** OpenLDAP's ppolicy with {@code pwdMinLength} and {@code pwdInHistory}. */
        static Policy openLdap(int minimumLength, int history) {
            return (password, former) -> {
                if (password.length() < minimumLength) {
                    return Optional.of(Refusal.OPENLDAP_QUALITY);
                }
                return former.stream().limit(history).anyMatch(password::equals)
                        ? Optional.of(Refusal.OPENLDAP_HISTORY)
                        : Optional.empty();
            };
        }
    }

    private record Hang(Set<Operation> operations, Instant end, CountDownLatch released) {}

    private record Death(Operation operation, int number, boolean afterwards, AtomicInteger seen) {}

    private final InMemoryDirectoryServer server;
    private final String bindPassword = People.randomPassword();
    private final int port;
    private final Map<String, AtomicInteger> binds = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> passwordWrites = new ConcurrentHashMap<>();
    private final Map<Operation, AtomicInteger> operations = new ConcurrentHashMap<>();
    private final Map<String, Refusal> signInRefusals = new ConcurrentHashMap<>();
    private final Map<String, List<String>> former = new ConcurrentHashMap<>();
    private volatile boolean notesTimes = true;
    private volatile Policy policy = (password, earlier) -> Optional.empty();
    private volatile boolean drops;
    private volatile Refusal refusal;
    private volatile Hang hang;
    private volatile Death death;

    private TestDirectory() throws IOException, LDAPException {
        port = FreePort.next();
        // A container reaches the host by another interface than the loopback interface.
        var address = Settings.runsInContainer() ? null : InetAddress.getLoopbackAddress();
        var config = new InMemoryDirectoryServerConfig("dc=kantor,dc=example");
        config.addAdditionalBindCredentials(BIND_DN, bindPassword);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig(LISTENER, address, port, null));
        config.setSchema(null);
        config.addInMemoryOperationInterceptor(new Faults());
        server = new InMemoryDirectoryServer(config);
        server.add(
                "dc=kantor,dc=example", new Attribute("objectClass", "top", "domain"), new Attribute("dc", "kantor"));
        server.add(PEOPLE_DN, new Attribute("objectClass", "top", "organizationalUnit"), new Attribute("ou", "people"));
        server.startListening();
    }

    /** Starts an empty directory on a free port. */
    public static TestDirectory start() {
        try {
            return new TestDirectory();
        } catch (IOException | LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address at which Keycloak reaches the directory. */
    public String url() {
        var host = Settings.runsInContainer() ? Placeholders.HOST_SEEN_FROM_CONTAINER : "localhost";
        return "ldap://" + host + ":" + port;
    }

    public String bindPassword() {
        return bindPassword;
    }

    /**
     * Adds a person with two names, a work mailbox and no address outside.
     *
     * @param username letters, digits and full stops
     */
    public void add(String username, String password) {
        former.put(dn(username).toLowerCase(Locale.ROOT), new CopyOnWriteArrayList<>(List.of(password)));
        run(() -> server.add(
                dn(username),
                new Attribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson"),
                new Attribute("uid", username),
                new Attribute("cn", "Pegawai"),
                new Attribute("sn", "Uji"),
                new Attribute("mail", username + "@kantor.example"),
                new Attribute(PASSWORD_ATTRIBUTE, password),
                new Attribute(TIME_ATTRIBUTE, StaticUtils.encodeGeneralizedTime(new Date()))));
    }

    public void remove(String username) {
        run(() -> server.delete(dn(username)));
    }

    /** Sets the password as an administrator of the directory does. */
    public void setPassword(String username, String password) {
        former.get(dn(username).toLowerCase(Locale.ROOT)).add(0, password);
        set(username, PASSWORD_ATTRIBUTE, password);
        setPasswordTime(username, Instant.now());
    }

    /** Sets the time of the last write of the password. */
    public void setPasswordTime(String username, Instant time) {
        set(username, TIME_ATTRIBUTE, StaticUtils.encodeGeneralizedTime(Date.from(time)));
    }

    /** Sets an attribute to one value. */
    public void set(String username, String attribute, String value) {
        run(() -> server.modify(dn(username), new Modification(ModificationType.REPLACE, attribute, value)));
    }

    /** The first value of an attribute. */
    public Optional<String> value(String username, String attribute) {
        try {
            return Optional.ofNullable(server.getEntry(dn(username), "*", "+"))
                    .map(entry -> entry.getAttributeValue(attribute));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the password is the person's password in the directory. */
    public boolean accepts(String username, String password) {
        return value(username, PASSWORD_ATTRIBUTE).filter(password::equals).isPresent();
    }

    /** Switches off that the directory notes when a password was written, and forgets what it has noted. */
    public void notesNoTimes() {
        notesTimes = false;
        run(() -> {
            for (var entry : server.search(PEOPLE_DN, SearchScope.ONE, "(uid=*)", TIME_ATTRIBUTE)
                    .getSearchEntries()) {
                if (entry.hasAttribute(TIME_ATTRIBUTE)) {
                    server.modify(entry.getDN(), new Modification(ModificationType.DELETE, TIME_ATTRIBUTE));
                }
            }
        });
    }

    /** Judges each password that is written over the network from now on, as a password policy of the directory does. */
    public void passwordPolicy(Policy judge) {
        policy = judge;
    }

    /** Refuses each write of a password from now on. */
    public void refusePasswords(Refusal answer) {
        refusal = answer;
    }

    /** Refuses each attempt to sign in as this person from now on, whatever the password. */
    public void refuseSignIns(String username, Refusal answer) {
        signInRefusals.put(dn(username).toLowerCase(Locale.ROOT), answer);
    }

    /** Closes all connections, as a server does with idle ones; new ones are accepted. */
    public void closeConnections() {
        server.closeAllConnections(false);
    }

    /** Lets each operation of these kinds wait, for that long at most. No kind means all kinds. */
    public void hang(Duration time, Operation... kinds) {
        hang = new Hang(
                Set.of(kinds.length == 0 ? Operation.values() : kinds),
                Instant.now().plus(time),
                new CountDownLatch(1));
    }

    /** Closes the connection instead of each answer. */
    public void dropConnections() {
        drops = true;
        server.closeAllConnections(false);
    }

    /**
     * Dies right before it carries out the operation: closes this and each later connection instead of an answer. The
     * first operation of this kind from now on has number 1.
     */
    public void dieBefore(Operation operation, int number) {
        death = new Death(operation, number, false, new AtomicInteger());
    }

    /** Dies after it has carried out the operation and before it answers. */
    public void dieAfter(Operation operation, int number) {
        death = new Death(operation, number, true, new AtomicInteger());
    }

    /** Stops listening and closes all connections; entries stay. */
    public void stop() {
        server.shutDown(true);
    }

    /** Ends all faults; the password policy stays. Then listens on the same port again if it has stopped. */
    public void heal() {
        refusal = null;
        signInRefusals.clear();
        death = null;
        drops = false;
        var ended = hang;
        hang = null;
        if (ended != null) {
            ended.released().countDown();
        }
        run(server::startListening);
    }

    /** Number of attempts to sign in as this person over the network. */
    public int binds(String username) {
        return count(binds, dn(username).toLowerCase(Locale.ROOT));
    }

    /** Number of writes of this person's password over the network, with those that the directory refused. */
    public int passwordWrites(String username) {
        return count(passwordWrites, dn(username).toLowerCase(Locale.ROOT));
    }

    /** Number of operations of this kind over the network. */
    public int operations(Operation operation) {
        return count(operations, operation);
    }

    public static String dn(String username) {
        return "uid=" + username + "," + PEOPLE_DN;
    }

    @Override
    public void close() {
        var ended = hang;
        if (ended != null) {
            ended.released().countDown();
        }
        server.shutDown(true);
    }

    private static <K> int count(Map<K, AtomicInteger> counts, K key) {
        return counts.getOrDefault(key, new AtomicInteger()).get();
    }

    private static <K> void increase(Map<K, AtomicInteger> counts, K key) {
        counts.computeIfAbsent(key, unused -> new AtomicInteger()).incrementAndGet();
    }

    private interface Action {

        void run() throws LDAPException;
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Faults extends InMemoryOperationInterceptor {

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
            var dn = request.getRequest().getBindDN();
            increase(binds, dn.toLowerCase(Locale.ROOT));
            before(bind(dn));
            var answer = signInRefusals.get(dn.toLowerCase(Locale.ROOT));
            if (answer != null) {
                throw new LDAPException(ResultCode.valueOf(answer.code()), answer.message());
            }
        }

        @Override
        public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult result) {
            after(bind(result.getRequest().getBindDN()));
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            before(Operation.SEARCH);
        }

        @Override
        public void processSearchResult(InMemoryInterceptedSearchResult result) {
            after(Operation.SEARCH);
        }

        @Override
        public void processModifyRequest(InMemoryInterceptedModifyRequest request) throws LDAPException {
            var modify = request.getRequest();
            var kind = write(modify);
            if (kind == Operation.PASSWORD_WRITE) {
                increase(passwordWrites, modify.getDN().toLowerCase(Locale.ROOT));
            }
            before(kind);
            if (kind == Operation.PASSWORD_WRITE) {
                var answer = refusal;
                if (answer != null) {
                    throw new LDAPException(ResultCode.valueOf(answer.code()), answer.message());
                }
                remember(modify);
                if (notesTimes) {
                    var modifications = new ArrayList<>(modify.getModifications());
                    modifications.add(new Modification(
                            ModificationType.REPLACE, TIME_ATTRIBUTE, StaticUtils.encodeGeneralizedTime(new Date())));
                    request.setRequest(new ModifyRequest(modify.getDN(), modifications));
                }
            }
        }

        @Override
        public void processModifyResult(InMemoryInterceptedModifyResult result) {
            after(write(result.getRequest()));
        }

        private static Operation bind(String dn) {
            return dn.equalsIgnoreCase(BIND_DN) ? Operation.SERVICE_BIND : Operation.PERSON_BIND;
        }

        private static Operation write(ReadOnlyModifyRequest request) {
            return request.getModifications().stream()
                            .anyMatch(change -> change.getAttributeName().equalsIgnoreCase(PASSWORD_ATTRIBUTE))
                    ? Operation.PASSWORD_WRITE
                    : Operation.OTHER_WRITE;
        }

        private void remember(ReadOnlyModifyRequest modify) throws LDAPException {
            var password = modify.getModifications().stream()
                    .filter(change -> change.getAttributeName().equalsIgnoreCase(PASSWORD_ATTRIBUTE))
                    .map(change -> change.getValues()[0])
                    .findFirst()
                    .orElseThrow();
            var passwords = former.computeIfAbsent(
                    modify.getDN().toLowerCase(Locale.ROOT), unused -> new CopyOnWriteArrayList<>());
            var refused = policy.judge(password, passwords);
            if (refused.isPresent()) {
                throw new LDAPException(
                        ResultCode.valueOf(refused.get().code()), refused.get().message());
            }
            passwords.add(0, password);
        }

        private void before(Operation operation) throws LDAPException {
            increase(operations, operation);
            await(operation);
            if (drops || isDeath(operation, false)) {
                server.closeAllConnections(false);
                throw new LDAPException(ResultCode.UNAVAILABLE, "the test has closed the connection");
            }
        }

        private void after(Operation operation) {
            if (isDeath(operation, true)) {
                server.closeAllConnections(false);
            }
        }

        private void await(Operation operation) {
            var current = hang;
            if (current == null || !current.operations().contains(operation)) {
                return;
            }
            try {
                current.released()
                        .await(
                                Math.max(
                                        0,
                                        Duration.between(Instant.now(), current.end())
                                                .toMillis()),
                                TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Whether the directory dies now; from then on it closes each connection. */
        private boolean isDeath(Operation operation, boolean afterwards) {
            var current = death;
            if (current == null || current.operation() != operation || current.afterwards() != afterwards) {
                return false;
            }
            if (current.seen().incrementAndGet() < current.number()) {
                return false;
            }
            drops = true;
            return true;
        }
    }
}
