package id.go.bappenas.sso.provisioning.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.employee.identity.BirthPlace;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.Nik;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.keycloak.util.JsonSerialization;

/**
 * The data of one employee in a request, after validation. Dates are ISO; a missing value is {@code null}.
 *
 * @param nik 16 digits
 * @param externalEmail well-formed, in lower case
 * @param employeeNumber NIP, 18 digits
 * @param username the user name that the list requests
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmployeeData(
        String fullName,
        String nik,
        String birthPlace,
        String birthDate,
        String externalEmail,
        String employeeNumber,
        String unit,
        String position,
        String username,
        String contractStart,
        String contractEnd) {

    public IdentityFactors factors() {
        return new IdentityFactors(new Nik(nik), new BirthPlace(birthPlace), new BirthDate(LocalDate.parse(birthDate)));
    }

    public Optional<ExternalAddress> address() {
        return Optional.ofNullable(externalEmail).map(ExternalAddress::new);
    }

    public Optional<LocalDate> start() {
        return Optional.ofNullable(contractStart).map(LocalDate::parse);
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(contractEnd).map(LocalDate::parse);
    }

    /** The data for the encrypted column. */
    public byte[] toBytes() {
        try {
            return JsonSerialization.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static EmployeeData of(byte[] bytes) {
        try {
            return JsonSerialization.readValue(bytes, EmployeeData.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a person's data", e);
        }
    }

    /** Leaves personal data out, because the text may be logged. */
    @Override
    public String toString() {
        return "Employee";
    }
}
