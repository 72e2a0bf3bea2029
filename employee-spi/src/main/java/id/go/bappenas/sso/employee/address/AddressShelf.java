package id.go.bappenas.sso.employee.address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where one person's rows about external addresses are kept. */
interface AddressShelf {

    Optional<ExternalAddressEntity> record();

    /** The last one, open or resolved. */
    Optional<AddressDisputeEntity> dispute();

    /** Those that were trusted at that moment or later; the one trusted last comes first. */
    List<TrustedAddressEntity> trustedSince(Instant moment);

    void put(ExternalAddressEntity record);

    void remove(ExternalAddressEntity record);

    void put(AddressDisputeEntity dispute);

    /** Who pressed "Bukan saya" in the last dispute, the first one first. */
    List<DisputePressEntity> presses();

    void keep(DisputePressEntity press);

    void forgetPresses();

    /** Takes out addresses that became trusted at that moment or later, but for some. */
    void forgetTrusted(Instant moment, List<String> but);

    /** An address that was trusted from one moment until another. */
    void keep(String address, Instant from, Instant until);
}
