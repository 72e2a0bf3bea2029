package id.go.bappenas.sso.employee.address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of one person about external addresses. */
interface AddressRepository {

    Optional<ExternalAddressEntity> record();

    /** The last dispute, open or resolved. */
    Optional<AddressDisputeEntity> dispute();

    /** Addresses that were trusted at that moment or later, the latest first. */
    List<TrustedAddressEntity> trustedSince(Instant moment);

    void put(ExternalAddressEntity record);

    void remove(ExternalAddressEntity record);

    void put(AddressDisputeEntity dispute);

    /** Uses of "Bukan saya" in the last dispute, the earliest first. */
    List<DisputeReportEntity> reports();

    void keep(DisputeReportEntity report);

    void forgetReports();

    /** Deletes addresses that became trusted at that moment or later, except {@code but}. */
    void forgetTrusted(Instant moment, List<String> but);

    /** Stores an address that was trusted from one moment to another. */
    void keep(String address, Instant from, Instant until);
}
