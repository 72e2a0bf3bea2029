package id.go.bappenas.sso.employee.identity;

import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.support.jpa.CreatedAccount;
import id.go.bappenas.sso.support.jpa.PersonLock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Provider {@code digest}: HMAC-SHA-256 with keys of Keycloak's Vault; the digests are in the module's tables. */
final class DigestIdentityProvider implements EmployeeIdentityProvider {

    private static final Logger LOG = Logger.getLogger(DigestIdentityProvider.class);

    /** User id for comparisons without an account. Keycloak's user ids are UUIDs, or begin with {@code f:}. */
    private static final String NOBODY = "nobody";

    private final KeycloakSession session;
    private final VaultKeys keys;
    private final MissingKeyLog missingKeys;

    DigestIdentityProvider(KeycloakSession session, VaultKeys keys, MissingKeyLog missingKeys) {
        this.session = session;
        this.keys = keys;
        this.missingKeys = missingKeys;
    }

    @Override
    public void record(RealmModel realm, UserModel person, IdentityFactors factors, String recordedBy) {
        record(realm, person, factors, recordedBy, recorders(realm, recordedBy, person));
    }

    @Override
    public void enrol(RealmModel realm, UserModel person, IdentityFactors factors, String administrator) {
        record(realm, person, factors, administrator, Set.of());
    }

    private Set<String> recorders(RealmModel realm, String recorder, UserModel person) {
        if (recorder == null) {
            return Set.of();
        }
        var theirs = rows(realm).find(recorder).map(IdentityEntity::recorders).orElse(Set.of());
        return KnownPerson.recorders(recorder, theirs, person.getId());
    }

    private void record(
            RealmModel realm, UserModel person, IdentityFactors factors, String recordedBy, Set<String> recorders) {
        var ring = keys.of(session, realm);
        var rows = rows(realm);
        var userId = person.getId();
        // Transactions that delete these data take the same lock, because some databases cannot lock a deleted row.
        PersonLock.take(session, person);
        var nikDigests = nikDigests(ring, realm, factors.nik());
        var digests = digests(
                ring.newest(), realm, userId, factors, factors.birthPlace().canonical());
        var onFile = new IdentityOnFile(factors.nik().lastFour(), Instant.now(), recordedBy);
        if (CreatedAccount.is(session, userId)) {
            refusingTaken(realm, userId, nikDigests, () -> rows.first(userId, digests, onFile, recorders, nikDigests));
            return;
        }
        refuseIfTaken(holder(realm, nikDigests), userId);
        var changed = rows.find(userId)
                .map(IdentityEntity::digests)
                .map(before -> changed(ring, realm, userId, before, factors));
        // After a deletion there are no data to compare with.
        var again = changed.isEmpty() && rows.wereForgotten(userId);
        rows.write(userId, digests, onFile, recorders);
        refusingTaken(realm, userId, nikDigests, () -> rows.claim(userId, nikDigests));
        var told = again ? EnumSet.allOf(IdentityField.class) : changed.orElse(Set.of());
        if (!told.isEmpty()) {
            session.getKeycloakSessionFactory()
                    .publish(new IdentityChanged(session, realm, person, told, again, Optional.ofNullable(recordedBy)));
        }
    }

    private void refusingTaken(RealmModel realm, String userId, Map<String, String> nikDigests, Runnable write) {
        try {
            write.run();
        } catch (ModelDuplicateException e) {
            // Another transaction was faster, and this transaction can read no more.
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    other -> refuseIfTaken(IdentityRows.of(other, realm.getId()).holder(nikDigests), userId));
            throw e;
        }
    }

    /** The changed fields; all fields if the old key is missing, because a comparison is not possible. */
    private static Set<IdentityField> changed(
            KeyRing ring, RealmModel realm, String userId, StoredDigests before, IdentityFactors factors) {
        var changed = EnumSet.allOf(IdentityField.class);
        ring.named(before.keyName())
                .map(key -> new IdentityDigests(key, realm.getId()))
                .ifPresent(digests -> {
                    removeIf(changed, IdentityField.NIK, before.hasNik(digests.nik(factors.nik())));
                    removeIf(
                            changed,
                            IdentityField.BIRTH_PLACE,
                            before.hasPlaceIn(
                                    digests.places(userId, factors.birthPlace().forms())));
                    removeIf(
                            changed,
                            IdentityField.BIRTH_DATE,
                            before.hasDate(digests.date(userId, factors.birthDate())));
                });
        return changed;
    }

    private static void removeIf(Set<IdentityField> fields, IdentityField field, boolean same) {
        if (same) {
            fields.remove(field);
        }
    }

    private static void refuseIfTaken(Optional<String> holder, String userId) {
        holder.filter(other -> !other.equals(userId)).ifPresent(other -> {
            throw new NikInUseException(other);
        });
    }

    @Override
    public boolean matches(RealmModel realm, UserModel person, IdentityFactors typed) {
        return compare(realm, person, typed, true);
    }

    @Override
    public boolean agrees(RealmModel realm, UserModel person, IdentityFactors typed) {
        return compare(realm, person, typed, false);
    }

    private boolean compare(RealmModel realm, UserModel person, IdentityFactors typed, boolean mayMove) {
        var ring = keys.of(session, realm);
        var userId = person == null ? NOBODY : person.getId();
        var onFile = rows(realm).find(userId).map(IdentityEntity::digests);
        var checkable = onFile.filter(row -> ring.named(row.keyName()).isPresent());
        if (onFile.isPresent() && checkable.isEmpty()) {
            missingKeys.met(realm, onFile.get().keyName());
        }
        var stored =
                checkable.orElseGet(() -> StoredDigests.ofNobody(ring.newest().name()));
        var digests = new IdentityDigests(ring.named(stored.keyName()).orElseThrow(), realm.getId());
        var forms = typed.birthPlace().forms();

        var nik = stored.hasNik(digests.nik(typed.nik()));
        var place = stored.hasPlaceIn(digests.places(userId, forms));
        var date = stored.hasDate(digests.date(userId, typed.birthDate()));
        var same = nik & place & date;
        if (same && mayMove && !digests.key().equals(ring.newest())) {
            var form = forms.stream()
                    .filter(candidate -> stored.place().equals(digests.place(userId, candidate)))
                    .findFirst()
                    .orElseThrow();
            new DigestMigration(session.getKeycloakSessionFactory(), realm.getId(), userId, stored)
                    .to(digests(ring.newest(), realm, userId, typed, form), nikDigests(ring, realm, typed.nik()));
        }
        return same;
    }

    private static StoredDigests digests(
            IdentityKey key, RealmModel realm, String userId, IdentityFactors factors, String place) {
        var digests = new IdentityDigests(key, realm.getId());
        return new StoredDigests(
                key.name(),
                digests.nik(factors.nik()),
                digests.place(userId, place),
                digests.date(userId, factors.birthDate()));
    }

    /**
     * Digests of the NIK by the name of each active key, so that writers before and after a change of keys find each other's
     * rows.
     */
    private static Map<String, String> nikDigests(KeyRing ring, RealmModel realm, Nik nik) {
        var digests = new LinkedHashMap<String, String>();
        ring.keys().forEach(key -> digests.put(key.name(), new IdentityDigests(key, realm.getId()).nik(nik)));
        return digests;
    }

    @Override
    public Optional<IdentityOnFile> onFile(RealmModel realm, UserModel person) {
        return rows(realm).find(person.getId()).map(IdentityEntity::onFile);
    }

    @Override
    public Set<String> onFile(RealmModel realm, Collection<String> userIds) {
        return rows(realm).among(userIds);
    }

    @Override
    public Optional<String> userIdOf(RealmModel realm, Nik nik) {
        return holder(realm, nikDigests(keys.of(session, realm), realm, nik));
    }

    private Optional<String> holder(RealmModel realm, Map<String, String> nikDigests) {
        return rows(realm).holders(nikDigests.values()).values().stream()
                .distinct()
                .filter(userId -> exists(realm, userId))
                .findFirst();
    }

    /**
     * Whether the account exists. Deletes the data of a removed account, so that the NIK is free for the person's next account.
     */
    private boolean exists(RealmModel realm, String userId) {
        if (new ExistingAccounts(session, realm).contains(userId)) {
            return true;
        }
        rows(realm).forgetAccount(userId);
        LOG.infof(
                "SSO-PEOPLE-005 Realm %s: user %s no longer exists; the identity data are forgotten.",
                realm.getName(), userId);
        return false;
    }

    @Override
    public Map<Nik, String> userIdsOf(RealmModel realm, Collection<Nik> niks) {
        var ring = keys.of(session, realm);
        var byDigest = new HashMap<String, Nik>();
        niks.forEach(nik -> nikDigests(ring, realm, nik).values().forEach(digest -> byDigest.put(digest, nik)));
        var found = new HashMap<Nik, String>();
        var holders = rows(realm).holders(byDigest.keySet());
        // A holder has a digest under each key; one lookup per holder is enough.
        var existing = new HashSet<>(holders.values());
        existing.removeIf(userId -> !exists(realm, userId));
        holders.forEach((digest, userId) -> {
            if (existing.contains(userId)) {
                found.put(byDigest.get(digest), userId);
            }
        });
        return found;
    }

    @Override
    public List<String> digests(RealmModel realm, Nik nik) {
        return List.copyOf(nikDigests(keys.of(session, realm), realm, nik).values());
    }

    @Override
    public Set<String> digestsOnFile(RealmModel realm, String userId) {
        return rows(realm).digestsOf(userId);
    }

    @Override
    public Optional<KnownPerson> person(RealmModel realm, String userId) {
        var digests = rows(realm).digestsByKeyOf(userId);
        return digests.isEmpty()
                ? Optional.empty()
                : rows(realm).find(userId).map(row -> new KnownPerson(userId, row.recorders(), digests));
    }

    @Override
    public List<String> longestOnFile(RealmModel realm, int first, int most) {
        return rows(realm).longestOnFile(first, most);
    }

    @Override
    public Sealing sealing(RealmModel realm, String purpose) {
        return new AesSealing(keys.of(session, realm), realm.getId(), purpose);
    }

    @Override
    public boolean forget(RealmModel realm, String userId) {
        return rows(realm).forget(userId);
    }

    @Override
    public String pseudonym(RealmModel realm, Nik nik) {
        return new IdentityDigests(keys.of(session, realm).newest(), realm.getId()).pseudonym(nik);
    }

    @Override
    public IdentityKeyState keyState(RealmModel realm) {
        var people = digestsByKey(realm);
        if (!IdentityKeyReport.needsKey(realm, people)) {
            return new IdentityKeyState(0, 0, 0);
        }
        var missing = keys.missing(session, realm).size();
        var names = keys.active(session, realm);
        var without = people.entrySet().stream()
                .filter(count -> !names.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new IdentityKeyState(names.size(), missing, without);
    }

    @Override
    public Map<String, Long> digestsByKey(RealmModel realm) {
        return rows(realm).countByKey();
    }

    private IdentityRows rows(RealmModel realm) {
        return IdentityRows.of(session, realm.getId());
    }

    @Override
    public void close() {}
}
