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
 * What is on record about one person's external address at one moment, and what may happen to it. Rows come from a shelf; of
 * realms, accounts and mails it knows nothing. Its states are the table of {@code docs/security/address-states.md}.
 *
 * @param userId of the person
 * @param work the work mailbox, if there is one: it is told of each change
 * @param trustedAfter how long an address is on record before it is trusted without a second officer
 */
record AddressFile(
        AddressShelf shelf, String realmId, String userId, Optional<String> work, Instant now, Duration trustedAfter) {

    /** How an address stands. */
    enum State {
        /** Not on record, and not trusted lately. */
        UNKNOWN,
        /** On record; neither time nor officers made it trusted. */
        NEW,
        TRUSTED,
        /** On record while the person's dispute is open. */
        DISPUTED,
        /** Trusted because two officers resolved a dispute. */
        RESOLVED,
        /** Trusted once, and another one, or none, is on record. */
        REPLACED
    }

    State state(String address) {
        var record = shelf.record().filter(known -> known.address().equals(address));
        if (record.isEmpty()) {
            var kept = shelf.trustedSince(Instant.EPOCH).stream()
                    .anyMatch(known -> known.address().equals(address));
            return kept ? State.REPLACED : State.UNKNOWN;
        }
        if (openDispute().isPresent()) {
            return State.DISPUTED;
        }
        if (!record.get().isTrusted(now, trustedAfter)) {
            return State.NEW;
        }
        return shelf.dispute().filter(record.get()::isVouchedForBy).isPresent() ? State.RESOLVED : State.TRUSTED;
    }

    /**
     * The address that may be written to now. As long as a dispute is open it is that of before, or none if others were trusted
     * as well.
     */
    Optional<String> trusted() {
        var dispute = openDispute();
        return dispute.isPresent()
                ? dispute.filter(open -> !open.isClosed()).flatMap(AddressDisputeEntity::frozen)
                : shelf.record()
                        .filter(known -> known.isTrusted(now, trustedAfter))
                        .map(ExternalAddressEntity::address);
    }

    /** The address that an open dispute keeps, the one that may be written to now, or else the one that could be last. */
    Optional<String> lastTrusted() {
        return openDispute()
                .flatMap(AddressDisputeEntity::frozen)
                .or(this::trusted)
                .or(() -> recent().stream().findFirst());
    }

    /** Every address that was trusted within 30 days and is not the trusted one of now, each once; the last one comes first. */
    private List<String> recent() {
        return shelf.trustedSince(now.minus(ExternalAddresses.RECENTLY)).stream()
                .map(TrustedAddressEntity::address)
                .distinct()
                .toList();
    }

    /** The same addresses; the one that was trusted first comes first. */
    private List<String> earliest() {
        return shelf.trustedSince(now.minus(ExternalAddresses.RECENTLY)).stream()
                .sorted(Comparator.comparing(TrustedAddressEntity::from).thenComparing(TrustedAddressEntity::until))
                .map(TrustedAddressEntity::address)
                .distinct()
                .toList();
    }

    /** The addresses beside the one that the open dispute keeps, as far as they are remembered. */
    List<String> contested() {
        return openDispute().filter(AddressDisputeEntity::isClosed).stream()
                .flatMap(open -> shelf.trustedSince(open.openedAt().minus(ExternalAddresses.RECENTLY)).stream()
                        .map(TrustedAddressEntity::address)
                        .filter(known -> !open.frozen().equals(Optional.of(known))))
                .distinct()
                .toList();
    }

    Optional<String> onRecord() {
        return shelf.record().map(ExternalAddressEntity::address);
    }

    Optional<AddressDisputeEntity> openDispute() {
        return shelf.dispute().filter(AddressDisputeEntity::isOpen);
    }

    /**
     * Another address, or none, is on the account.
     *
     * @param account that set it, {@code null} if there is none
     * @param officer the known officer whose account it is, if it is one
     * @return whether that differs from what is on record
     */
    boolean set(Optional<String> address, String account, Optional<KnownPerson> officer) {
        var record = shelf.record();
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
            // Only now: an insert has the values of the moment at which it is ordered.
            shelf.put(renewed);
        } else {
            record.ifPresent(shelf::remove);
        }
        return true;
    }

    /** Whether somebody beside the new address is told of it, and so could say that it is not theirs. */
    private boolean isToldElsewhere(String address) {
        return Stream.concat(work.stream(), Stream.concat(trusted().stream(), recent().stream()))
                .anyMatch(told -> !told.equalsIgnoreCase(address));
    }

    /** An approved request brought the address on record. An open dispute stays, and so does what it freezes. */
    void vouch() {
        shelf.record().ifPresent(record -> record.vouch(now, null));
    }

    /** The address on record is in doubt: officers make it trusted, and not time. */
    void hold() {
        shelf.record().filter(record -> record.confirmationsNeeded() > 0).ifPresent(ExternalAddressEntity::hold);
    }

    /**
     * "Bukan saya". After the notice of a change of the address the address of before that change is the trusted one, whatever
     * happened since; where none was trusted before it, the one that was trusted first. After another notice it is the last
     * trusted one, and only where the address on record is not trusted. If other addresses were trusted within 30 days too,
     * none may be written to: who reads any of them may be the thief. While a dispute is open it only keeps that somebody
     * pressed.
     *
     * @param notice kind of the notice
     * @param noticed when that happened which the notice tells of
     * @param ofAddress whether that was a change of the address
     * @param mailbox whose link it was, empty for the work mailbox
     */
    void dispute(String notice, Instant noticed, boolean ofAddress, Optional<String> mailbox) {
        var record = shelf.record();
        var pending =
                record.filter(known -> !known.isTrusted(now, trustedAfter)).isPresent();
        var press = new DisputePressEntity(realmId, userId, now, notice, noticed, mailbox);
        if (openDispute().isPresent()) {
            shelf.keep(press);
            return;
        }
        if (!ofAddress && !pending) {
            return;
        }
        record.ifPresent(this::keepIfTrusted);
        var before = shelf.trustedSince(now.minus(ExternalAddresses.RECENTLY)).stream()
                .filter(known -> !ofAddress || known.from().isBefore(noticed))
                .map(TrustedAddressEntity::address)
                .findFirst()
                // No address was trusted before it: the notice is of long ago, or tells of the first address of all.
                // The address that was trusted first is nearest to it.
                .or(() -> earliest().stream()
                        .filter(known -> !onRecord().equals(Optional.of(known)))
                        .findFirst());
        var closed = recent().stream().anyMatch(known -> !before.equals(Optional.of(known)));
        var dispute = shelf.dispute().orElseGet(() -> new AddressDisputeEntity(userId, realmId));
        dispute.open(now, notice, noticed, onRecord().orElse(null), before.orElse(null), closed);
        shelf.put(dispute);
        shelf.forgetPresses();
        shelf.keep(press);
    }

    /** An address that was trusted until now is remembered. While a dispute is open the one on record is not. */
    private void keepIfTrusted(ExternalAddressEntity record) {
        if (openDispute().isEmpty()) {
            record.trustedSince(now, trustedAfter).ifPresent(since -> shelf.keep(record.address(), since, now));
        }
    }

    /** How many officers have to confirm the address on record for it to be trusted at once. */
    int confirmationsNeeded() {
        var dispute = openDispute();
        if (dispute.isPresent()) {
            return dispute.get().firstOfficer().isPresent() ? 1 : 2;
        }
        return shelf.record().map(ExternalAddressEntity::confirmationsNeeded).orElse(0);
    }

    /**
     * An officer confirms the address on record.
     *
     * @param person the person whose address it is, as they are known
     * @param asKnownNow the person of an account
     * @param resolves whether the officer means to resolve a dispute
     * @return whether the address is trusted now; false for the first of two officers
     * @throws ConfirmationRefusedException if this officer cannot confirm it
     */
    boolean confirm(
            KnownPerson officer,
            Optional<KnownPerson> person,
            Function<String, Optional<KnownPerson>> asKnownNow,
            boolean resolves) {
        var record = shelf.record().orElseThrow(() -> new ConfirmationRefusedException(Reason.NO_ADDRESS));
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
        // As the account that set it is known now, too: its NIK may have come on file later.
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

    /** Who set the address says anew that it is the person's, as the first or the second of two. */
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
        // Became trusted by what the person disowned, and the officers decided for another one: that is told of nothing
        // more.
        shelf.forgetTrusted(
                dispute.noticedAt(),
                Stream.concat(Stream.of(record.address()), dispute.frozen().stream())
                        .toList());
        // It could be written to until now, and was trusted before the change that is disputed.
        dispute.frozen()
                .filter(frozen -> !frozen.equals(record.address()))
                .ifPresent(frozen -> shelf.keep(frozen, dispute.noticedAt().minusMillis(1), now));
        dispute.resolve(now, officer.userId());
        record.vouch(now, officer.userId());
        return true;
    }

    /** One NIK makes one person, whichever accounts there are. */
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
