package id.go.bappenas.sso.employee.jpa;

import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import id.go.bappenas.sso.employee.address.AddressDisputeEntity;
import id.go.bappenas.sso.employee.address.DisputeReportEntity;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddressEntity;
import id.go.bappenas.sso.employee.address.FormerWorkMailboxEntity;
import id.go.bappenas.sso.employee.address.TrustedAddressEntity;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.identity.ForgottenIdentityEntity;
import id.go.bappenas.sso.employee.identity.IdentityEntity;
import id.go.bappenas.sso.employee.identity.NikEntity;
import java.util.List;
import java.util.Map;

class EmployeeColumnsTest extends ColumnsContract {

    /** A key's id has at most 16 characters, its check value 8. */
    private static final int KEY_NAME = 16 + 1 + 8;

    /** 16 traces, and the mark for more recorders. */
    private static final int RECORDERS = 16 * (16 + 1) + "more".length();

    /** The text of {@code KnownPerson}: 16 keys with a digest each, and the recorders. */
    private static final int PERSON = 16 * (KEY_NAME + 1 + 64 + 1) + " by=".length() + RECORDERS;

    EmployeeColumnsTest() {
        super(
                List.of("employee-changelog.xml"),
                List.of(
                        IdentityEntity.class,
                        ForgottenIdentityEntity.class,
                        NikEntity.class,
                        ExternalAddressEntity.class,
                        TrustedAddressEntity.class,
                        AddressDisputeEntity.class,
                        FormerWorkMailboxEntity.class,
                        DisputeReportEntity.class),
                Map.ofEntries(
                        Map.entry("SSO_EMPLOYEE_IDENTITY.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.KEY_NAME", Guard.longest(KEY_NAME)),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.NIK_DIGEST", Guard.digest()),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.PLACE_DIGEST", Guard.digest()),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.DATE_DIGEST", Guard.digest()),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.NIK_LAST_FOUR", Guard.longest(4)),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.RECORDED_BY", Guard.keycloaks(255)),
                        Map.entry("SSO_EMPLOYEE_IDENTITY.RECORDERS", Guard.longest(RECORDERS)),
                        Map.entry("SSO_EMPLOYEE_NIK.NIK_DIGEST", Guard.digest()),
                        Map.entry("SSO_EMPLOYEE_NIK.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_EMPLOYEE_NIK.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_EMPLOYEE_NIK.KEY_NAME", Guard.longest(KEY_NAME)),
                        Map.entry("SSO_EXTERNAL_ADDRESS.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_EXTERNAL_ADDRESS.REALM_ID", Guard.keycloaks(36)),
                        Map.entry(
                                "SSO_EXTERNAL_ADDRESS.ADDRESS",
                                Guard.refused(254, EmployeeColumnsTest::address, text -> ExternalAddress.parse(text)
                                        .isPresent())),
                        Map.entry("SSO_EXTERNAL_ADDRESS.SET_BY", Guard.keycloaks(255)),
                        Map.entry("SSO_EXTERNAL_ADDRESS.SETTER", Guard.longest(PERSON)),
                        Map.entry("SSO_EXTERNAL_ADDRESS.FIRST_BY", Guard.keycloaks(255)),
                        Map.entry("SSO_EXTERNAL_ADDRESS.FIRST_CONFIRMER", Guard.longest(PERSON)),
                        Map.entry("SSO_EXTERNAL_ADDRESS.VOUCHED_BY", Guard.keycloaks(255)),
                        Map.entry("SSO_TRUSTED_ADDRESS.ID", Guard.uuid()),
                        Map.entry("SSO_TRUSTED_ADDRESS.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_TRUSTED_ADDRESS.USER_ID", Guard.keycloaks(255)),
                        // Copied from SSO_EXTERNAL_ADDRESS.
                        Map.entry("SSO_TRUSTED_ADDRESS.ADDRESS", Guard.longest(254)),
                        Map.entry("SSO_ADDRESS_DISPUTE.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_ADDRESS_DISPUTE.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_ADDRESS_DISPUTE.NOTICE", Guard.constants(Disowned.values())),
                        // Copied from SSO_EXTERNAL_ADDRESS.
                        Map.entry("SSO_ADDRESS_DISPUTE.ADDRESS", Guard.longest(254)),
                        Map.entry("SSO_ADDRESS_DISPUTE.FROZEN_ADDRESS", Guard.longest(254)),
                        Map.entry("SSO_ADDRESS_DISPUTE.FIRST_BY", Guard.keycloaks(255)),
                        Map.entry("SSO_ADDRESS_DISPUTE.FIRST_OFFICER", Guard.longest(PERSON)),
                        Map.entry("SSO_ADDRESS_DISPUTE.RESOLVED_BY", Guard.keycloaks(255)),
                        Map.entry("SSO_FORMER_WORK_MAILBOX.ID", Guard.uuid()),
                        Map.entry("SSO_FORMER_WORK_MAILBOX.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_FORMER_WORK_MAILBOX.USER_ID", Guard.keycloaks(255)),
                        // Copied from Keycloak's column of the same width.
                        Map.entry("SSO_FORMER_WORK_MAILBOX.ADDRESS", Guard.keycloaks(255)),
                        Map.entry("SSO_DISPUTE_PRESS.ID", Guard.uuid()),
                        Map.entry("SSO_DISPUTE_PRESS.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_DISPUTE_PRESS.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_DISPUTE_PRESS.NOTICE", Guard.constants(Disowned.values())),
                        // Copied from SSO_NOT_ME_LINK.
                        Map.entry("SSO_DISPUTE_PRESS.MAILBOX", Guard.longest(254)),
                        Map.entry("SSO_FORGOTTEN_IDENTITY.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_FORGOTTEN_IDENTITY.REALM_ID", Guard.keycloaks(36))));
    }

    private static String address(int length) {
        return "a@" + "b".repeat(length - "a@.example".length()) + ".example";
    }
}
