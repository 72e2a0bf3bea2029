package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.address.ConfirmationRefusedException.Reason;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The external address of one person and its states, as in the table of {@code docs/security/address-states.md}. Rows come from
 * a repository; this class does not use realms, accounts or mails.
 *
 * @param userId of the person
 * @param work the work mailbox, which gets a notice of each change
 * @param trustedAfter time on record after which an address is trusted without a second officer
 */
record AddressRules(
        AddressRepository rows,
        String realmId,
        String userId,
        Optional<String> work,
        Instant now,
        Duration trustedAfter) {

    /** State of an address. */
    enum State {
        /** Not on record, and not trusted in the last 30 days. */
        UNKNOWN,
        /** On record, and not yet trusted. */
        NEW,
        TRUSTED,
        /** On record while the person's dispute is open. */
        DISPUTED,
        /** Trusted because two officers resolved a dispute. */
        RESOLVED,
        /** Trusted before; now another address or no address is on record. */
        REPLACED
    }

    State state(String address) {
        var record = rows.record().filter(known -> known.address().equals(address));
        if (record.isEmpty()) {
            var kept = rows.trustedSince(Instant.EPOCH).stream()
                    .anyMatch(known -> known.address().equals(address));
            return kept ? State.REPLACED : State.UNKNOWN;
        }
        if (openDispute().isPresent()) {
            return State.DISPUTED;
        }
        if (!record.get().isTrusted(now, trustedAfter)) {
            return State.NEW;
        }
        return rows.dispute().filter(record.get()::isVouchedForBy).isPresent() ? State.RESOLVED : State.TRUSTED;
    }

    /**
     * The address that mails may go to now. While a dispute is open it is the address that was trusted before; there is no such
     * address if others were trusted as well.
     */
    Optional<String> trusted() {
        var dispute = openDispute();
        return dispute.isPresent()
                ? dispute.filter(open -> !open.isClosed()).flatMap(AddressDisputeEntity::frozen)
                : rows.record()
                        .filter(known -> known.isTrusted(now, trustedAfter))
                        .map(ExternalAddressEntity::address);
    }

    /** The address that an open dispute keeps; otherwise the trusted address; otherwise the address that was trusted last. */
    Optional<String> lastTrusted() {
        return openDispute()
                .flatMap(AddressDisputeEntity::frozen)
                .or(this::trusted)
                .or(() -> recent().stream().findFirst());
    }

    /** Each address that was trusted within 30 days and is not trusted now, the latest first. */
    private List<String> recent() {
        return rows.trustedSince(now.minus(ExternalAddresses.RECENTLY)).stream()
                .map(TrustedAddressEntity::address)
                .distinct()
                .toList();
    }

    /** The same addresses, the earliest first. */
    private List<String> earliest() {
        return rows.trustedSince(now.minus(ExternalAddresses.RECENTLY)).stream()
                .sorted(Comparator.comparing(TrustedAddressEntity::from).thenComparing(TrustedAddressEntity::until))
                .map(TrustedAddressEntity::address)
                .distinct()
                .toList();
    }

    /** The addresses that an open dispute excludes, as far as their rows still exist. */
    List<String> contested() {
        return openDispute().filter(AddressDisputeEntity::isClosed).stream()
                .flatMap(open -> rows.trustedSince(open.openedAt().minus(ExternalAddresses.RECENTLY)).stream()
                        .map(TrustedAddressEntity::address)
                        .filter(known -> !open.frozen().equals(Optional.of(known))))
                .distinct()
                .toList();
    }

    Optional<String> onRecord() {
        return rows.record().map(ExternalAddressEntity::address);
    }

    Optional<AddressDisputeEntity> openDispute() {
        return rows.dispute().filter(AddressDisputeEntity::isOpen);
    }

    /**
     * Puts the address of the account on record.
     *
     * @param account user id of the account that set it, {@code null} if unknown
     * @param officer the officer of that account, if the account belongs to one
     * @return whether the record changed
     */
    boolean set(Optional<String> address, String account, Optional<KnownPerson> officer) {
        var record = rows.record();
        if (Objects.equals(address, onRecord())) {
            return false;
        }
        record.ifPresent(this::keepIfTrusted);
        openDispute().ifPresent(AddressDisputeEntity::forgetConsent);
        if (address.isPresent()) {
            var renewed = record.orElseGet(() -> new ExternalAddressEntity(userId, realmId));
            renewed.renew(address.get(), now, account, officer);
            if (!isToldElsewhere(address.get())) {
                renewed.hold();
            }
            // After the changes, because an insert writes the values of the moment of persist.
            rows.put(renewed);
        } else {
            record.ifPresent(rows::remove);
        }
        return true;
    }

    /** Puts the first address of a new account on record, confirmed by an approved request. The account has no rows yet. */
    void first(String address, String account) {
        var record = new ExternalAddressEntity(userId, realmId);
        record.renew(address, now, account, Optional.empty());
        if (work.filter(told -> !told.equalsIgnoreCase(address)).isEmpty()) {
            record.hold();
        }
        record.vouch(now, null);
        rows.put(record);
    }

    /** Whether another mailbox gets the notice of the new address, so that its reader can choose "Bukan saya". */
    private boolean isToldElsewhere(String address) {
        return Stream.concat(work.stream(), Stream.concat(trusted().stream(), recent().stream()))
                .anyMatch(told -> !told.equalsIgnoreCase(address));
    }

    /** Marks the address on record as confirmed by an approved request. An open dispute and its frozen address stay. */
    void vouch() {
        rows.record().ifPresent(record -> record.vouch(now, null));
    }

    /** Marks the address on record as doubtful: officers have to confirm it, time does not make it trusted. */
    void hold() {
        rows.record().filter(record -> record.confirmationsNeeded() > 0).ifPresent(ExternalAddressEntity::hold);
    }

    /**
     * The person chose "Bukan saya". After the notice of an address change, the trusted address becomes the address that was
     * trusted before that change; if there was no such address, the address that was trusted first. After another notice, it
     * becomes the address that was trusted last, and only if the address on record is not trusted. If other addresses were
     * trusted within 30 days as well, no address gets mails: the reader of any of them may be the thief. While a dispute is
     * open, only the report is stored.
     *
     * @param notice kind of the notice
     * @param noticed time of the change that the notice is about
     * @param ofAddress whether the notice is about a change of the address
     * @param mailbox mailbox of the used link, empty for the work mailbox
     */
    void dispute(String notice, Instant noticed, boolean ofAddress, Optional<String> mailbox) {
        var record = rows.record();
        var pending =
                record.filter(known -> !known.isTrusted(now, trustedAfter)).isPresent();
        var report = new DisputeReportEntity(realmId, userId, now, notice, noticed, mailbox);
        if (openDispute().isPresent()) {
            rows.keep(report);
            return;
        }
        if (!ofAddress && !pending) {
            return;
        }
        record.ifPresent(this::keepIfTrusted);
        var before = rows.trustedSince(now.minus(ExternalAddresses.RECENTLY)).stream()
                .filter(known -> !ofAddress || known.from().isBefore(noticed))
                .map(TrustedAddressEntity::address)
                .findFirst()
                // No address was trusted before the change: the notice is old, or is about the first address of all.
                // The
                // address that was trusted first is nearest to it.
                .or(() -> earliest().stream()
                        .filter(known -> !onRecord().equals(Optional.of(known)))
                        .findFirst());
        var closed = recent().stream().anyMatch(known -> !before.equals(Optional.of(known)));
        var dispute = rows.dispute().orElseGet(() -> new AddressDisputeEntity(userId, realmId));
        dispute.open(now, notice, noticed, onRecord().orElse(null), before.orElse(null), closed);
        rows.put(dispute);
        rows.forgetReports();
        rows.keep(report);
    }

    /** Stores an address that was trusted until now. During a dispute the address on record is not trusted. */
    private void keepIfTrusted(ExternalAddressEntity record) {
        if (openDispute().isEmpty()) {
            record.trustedSince(now, trustedAfter).ifPresent(since -> rows.keep(record.address(), since, now));
        }
    }

    /** Number of officers whose confirmation makes the address on record trusted at once. */
    int confirmationsNeeded() {
        var dispute = openDispute();
        if (dispute.isPresent()) {
            return dispute.get().firstOfficer().isPresent() ? 1 : 2;
        }
        return rows.record().map(ExternalAddressEntity::confirmationsNeeded).orElse(0);
    }

    /**
     * An officer confirms the address on record.
     *
     * @param person the owner of the address, if their NIK is on file
     * @param asKnownNow finds the person of an account
     * @param resolves whether the officer wants to resolve a dispute
     * @return whether the address is trusted now; false for the first of two officers
     * @throws ConfirmationRefusedException if this officer cannot confirm it
     */
    boolean confirm(
            KnownPerson officer,
            Optional<KnownPerson> person,
            Function<String, Optional<KnownPerson>> asKnownNow,
            boolean resolves) {
        var record = rows.record().orElseThrow(() -> new ConfirmationRefusedException(Reason.NO_ADDRESS));
        var dispute = openDispute();
        if (dispute.isPresent() != resolves) {
            throw new ConfirmationRefusedException(resolves ? Reason.NOT_DISPUTED : Reason.DISPUTED);
        }
        if (dispute.isPresent()) {
            requireNot(officer, person);
            return resolve(dispute.get(), record, officer, asKnownNow);
        }
        if (officer.userId().equals(record.setBy())) {
            throw new ConfirmationRefusedException(Reason.SAME_OFFICER);
        }
        requireNot(officer, person);
        // The account's current NIK is compared as well, because it may have been recorded later.
        requireNot(officer, Optional.ofNullable(record.setBy()).flatMap(asKnownNow));
        if (record.setter().isPresent()) {
            requireApart(officer, record.setter().get());
        } else if (record.firstConfirmer().isEmpty()) {
            record.confirmedFirst(officer);
            return false;
        } else if (record.firstConfirmer().get().userId().equals(officer.userId())) {
            return record.confirmationsNeeded() == 0;
        } else {
            requireApart(officer, record.firstConfirmer().get());
            requireNot(officer, asKnownNow.apply(record.firstConfirmer().get().userId()));
        }
        record.vouch(now, officer.userId());
        return true;
    }

    /**
     * Takes the consent of an officer, as the first or the second of two. The officer who set the address may be one of them.
     */
    private boolean resolve(
            AddressDisputeEntity dispute,
            ExternalAddressEntity record,
            KnownPerson officer,
            Function<String, Optional<KnownPerson>> asKnownNow) {
        var first = dispute.firstOfficer();
        if (first.isEmpty()) {
            dispute.consent(now, officer);
            return false;
        }
        if (first.get().userId().equals(officer.userId())) {
            return false;
        }
        requireApart(officer, first.get());
        requireNot(officer, asKnownNow.apply(first.get().userId()));
        // Deletes the addresses that the disowned change made trusted, because the officers confirmed another address.
        // The deleted addresses get no further notices.
        rows.forgetTrusted(
                dispute.noticedAt(),
                Stream.concat(Stream.of(record.address()), dispute.frozen().stream())
                        .toList());
        // This address was trusted before the disputed change, and got the mails until now.
        dispute.frozen()
                .filter(frozen -> !frozen.equals(record.address()))
                .ifPresent(frozen -> rows.keep(frozen, dispute.noticedAt().minusMillis(1), now));
        dispute.resolve(now, officer.userId());
        record.vouch(now, officer.userId());
        return true;
    }

    /** Refuses an officer who may be the same person: accounts with one NIK belong to one person. */
    private static void requireNot(KnownPerson officer, Optional<KnownPerson> other) {
        if (other.filter(known -> officer.to(known) == KnownPerson.Relation.SAME)
                .isPresent()) {
            throw new ConfirmationRefusedException(Reason.SAME_OFFICER);
        }
    }

    private static void requireApart(KnownPerson officer, KnownPerson other) {
        switch (officer.to(other)) {
            case APART -> {
                // Two persons.
            }
            case SAME -> throw new ConfirmationRefusedException(Reason.SAME_OFFICER);
            case DEPENDENT -> throw new ConfirmationRefusedException(Reason.DEPENDENT_OFFICER);
            case UNCLEAR -> throw new ConfirmationRefusedException(Reason.UNCLEAR);
        }
    }
}
