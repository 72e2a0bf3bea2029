package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import id.go.bappenas.sso.provisioning.jpa.AssignedUsernameEntity;
import id.go.bappenas.sso.provisioning.jpa.AttachmentEntity;
import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import id.go.bappenas.sso.provisioning.jpa.DigestEntity;
import id.go.bappenas.sso.provisioning.jpa.DraftEntity;
import id.go.bappenas.sso.provisioning.jpa.FileFindingsEntity;
import id.go.bappenas.sso.provisioning.jpa.HeadingUsesEntity;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.HistoryEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.jpa.UploadChunkEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.jpa.UsernameLikenessEntity;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.support.jpa.ColumnText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class ProvisioningColumnsTest extends ColumnsContract {

    private static final String REQUEST = "SSO_PROVISIONING_REQUEST.";
    private static final String ROW = "SSO_PROVISIONING_ROW.";
    private static final String ATTACHMENT = "SSO_PROVISIONING_ATTACHMENT.";
    private static final String UPLOAD = "SSO_PROVISIONING_UPLOAD.";
    private static final String CHUNK = "SSO_PROVISIONING_CHUNK.";
    private static final String CONTRACT = "SSO_PROVISIONING_CONTRACT.";
    private static final String NAME = "SSO_PROVISIONING_NAME.";
    private static final String HISTORY = "SSO_PROVISIONING_HISTORY.";
    private static final String DIGEST = "SSO_PROVISIONING_DIGEST.";
    private static final String DRAFT = "SSO_PROVISIONING_DRAFT.";
    private static final String HEADINGS = "SSO_PROVISIONING_HEADINGS.";
    private static final String LIKENESS = "SSO_PROVISIONING_LIKENESS.";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /** The text of {@code KnownPerson}: 16 keys with a digest each, and the recorders. */
    private static final int PERSON = 16 * (25 + 1 + 64 + 1) + " by=".length() + 255;

    /** The longest reason that {@code DecisionBody} accepts. */
    private static final int REASON_LENGTH = 500;

    ProvisioningColumnsTest() {
        super(
                List.of("provisioning-changelog.xml"),
                List.of(
                        RequestEntity.class,
                        RowEntity.class,
                        FileFindingsEntity.class,
                        AttachmentEntity.class,
                        UploadEntity.class,
                        UploadChunkEntity.class,
                        ContractEntity.class,
                        AssignedUsernameEntity.class,
                        HistoryEntity.class,
                        DigestEntity.class,
                        DraftEntity.class,
                        HeadingUsesEntity.class,
                        UsernameLikenessEntity.class),
                Map.ofEntries(
                        Map.entry(REQUEST + "ID", Guard.uuid()),
                        Map.entry(REQUEST + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(REQUEST + "KIND", Guard.constants(RequestKind.values())),
                        Map.entry(REQUEST + "STATUS", Guard.constants(RequestStatus.values())),
                        Map.entry(REQUEST + "MEMO_NUMBER", memo("number")),
                        Map.entry(REQUEST + "MEMO_DATE", Guard.isoDate()),
                        Map.entry(REQUEST + "MEMO_SUBJECT", memo("subject")),
                        Map.entry(REQUEST + "SIGNATORY", memo("signatory")),
                        Map.entry(REQUEST + "SIGNATORY_POSITION", memo("signatoryPosition")),
                        Map.entry(REQUEST + "UNIT", memo("unit")),
                        Map.entry(REQUEST + "MEMO_CLAIM", Guard.digest()),
                        Map.entry(REQUEST + "MEMO_LIKENESS", Guard.digest()),
                        Map.entry(REQUEST + "IDEMPOTENCY_CLAIM", Guard.digest()),
                        Map.entry(REQUEST + "BODY_DIGEST", Guard.digest()),
                        Map.entry(REQUEST + "FINDINGS", ProvisioningColumnsTest::findings),
                        Map.entry(REQUEST + "SUBMITTER_ID", Guard.keycloaks(255)),
                        Map.entry(REQUEST + "SUBMITTER_NAME", Guard.keycloaks(255)),
                        Map.entry(REQUEST + "SUBMITTER_NIKS", Guard.longest(PERSON)),
                        Map.entry(REQUEST + "DECIDER_ID", Guard.keycloaks(255)),
                        Map.entry(REQUEST + "DECIDER_NAME", Guard.keycloaks(255)),
                        Map.entry(
                                REQUEST + "REASON",
                                Guard.refused(REASON_LENGTH, "x"::repeat, text -> PlainText.problem(text, REASON_LENGTH)
                                        .isEmpty())),
                        Map.entry(ROW + "ID", Guard.uuid()),
                        Map.entry(ROW + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(ROW + "REQUEST_ID", Guard.uuid()),
                        Map.entry(ROW + "STATE", Guard.constants(RowState.values())),
                        Map.entry(ROW + "NIK_DIGEST", Guard.digest()),
                        Map.entry(ROW + "USERNAME", Guard.keycloaks(255)),
                        Map.entry(ROW + "USER_ID", Guard.keycloaks(255)),
                        Map.entry(
                                ROW + "EXCLUSION",
                                Guard.refused(REASON_LENGTH, "x"::repeat, text -> PlainText.problem(text, REASON_LENGTH)
                                        .isEmpty())),
                        Map.entry(ROW + "CONTRACT_START", Guard.isoDate()),
                        Map.entry(ROW + "CONTRACT_END", Guard.isoDate()),
                        Map.entry(ROW + "FINDINGS", ProvisioningColumnsTest::findings),
                        Map.entry(ROW + "FILE_FINDINGS", ProvisioningColumnsTest::findings),
                        Map.entry(ROW + "CLAIM", Guard.uuid()),
                        Map.entry(ROW + "LAST_ERROR", Guard.cut(ProvisioningColumnsTest::lastError)),
                        Map.entry(ATTACHMENT + "ID", Guard.uuid()),
                        Map.entry(ATTACHMENT + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(ATTACHMENT + "REQUEST_ID", Guard.uuid()),
                        Map.entry(ATTACHMENT + "TYPE", Guard.longest(longestType())),
                        // The server makes the name; it is not the sender's.
                        Map.entry(ATTACHMENT + "FILE_NAME", Guard.longest(longestType() + ".pdf".length())),
                        Map.entry(ATTACHMENT + "SENT_SHA256", Guard.digest()),
                        Map.entry(ATTACHMENT + "SHA256", Guard.digest()),
                        Map.entry(ATTACHMENT + "UPLOAD_ID", Guard.uuid()),
                        Map.entry(UPLOAD + "ID", Guard.uuid()),
                        Map.entry(UPLOAD + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(UPLOAD + "SUBMITTER_ID", Guard.keycloaks(255)),
                        Map.entry(UPLOAD + "TYPE", Guard.longest(Math.max(longestType(), "employees".length()))),
                        Map.entry(UPLOAD + "SENT_SHA256", Guard.digest()),
                        Map.entry(UPLOAD + "SHA256", Guard.digest()),
                        Map.entry(UPLOAD + "REQUEST_ID", Guard.uuid()),
                        Map.entry(CHUNK + "ID", Guard.uuid()),
                        Map.entry(CHUNK + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(CHUNK + "UPLOAD_ID", Guard.uuid()),
                        Map.entry(CONTRACT + "USER_ID", Guard.keycloaks(255)),
                        Map.entry(CONTRACT + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(CONTRACT + "REQUEST_ID", Guard.uuid()),
                        Map.entry(CONTRACT + "END_DATE", Guard.isoDate()),
                        Map.entry(CONTRACT + "DECIDED_END", Guard.isoDate()),
                        Map.entry(CONTRACT + "NOTICE_OF", Guard.isoDate()),
                        Map.entry(NAME + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(NAME + "NAME", Guard.keycloaks(255)),
                        Map.entry(NAME + "NIK_DIGESTS", Guard.longest(16 * (64 + 1))),
                        Map.entry(HISTORY + "ID", Guard.uuid()),
                        Map.entry(HISTORY + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(HISTORY + "REQUEST_ID", Guard.uuid()),
                        Map.entry(HISTORY + "ACT", Guard.constants(HistoryAct.values())),
                        Map.entry(HISTORY + "ACTOR_ID", Guard.keycloaks(255)),
                        Map.entry(HISTORY + "ACTOR_NAME", Guard.keycloaks(255)),
                        Map.entry(HISTORY + "DETAILS", ProvisioningColumnsTest::details),
                        Map.entry(DIGEST + "ID", Guard.keycloaks(36)),
                        Map.entry(DIGEST + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(DRAFT + "ID", Guard.uuid()),
                        Map.entry(DRAFT + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(DRAFT + "SUBMITTER_ID", Guard.keycloaks(255)),
                        Map.entry(HEADINGS + "ID", Guard.digest()),
                        Map.entry(HEADINGS + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(LIKENESS + "REALM_ID", Guard.keycloaks(36)),
                        Map.entry(LIKENESS + "NAME", Guard.keycloaks(255)),
                        // A skeleton may be longer than its name; it is cut.
                        Map.entry(LIKENESS + "SKELETON", Guard.cut(text -> ColumnText.cut(text, 255)))));
    }

    private static int longestType() {
        return Arrays.stream(AttachmentType.values())
                .mapToInt(type -> type.part().length())
                .max()
                .orElseThrow();
    }

    /** Writes a field through the reader of memos, which takes a text as it is, cleans it (a line break), or refuses it. */
    private static Guard memo(String field) {
        return Guard.refused(255, "x"::repeat, text -> {
            var memo = new ObjectMapper().createObjectNode();
            for (var name : List.of("number", "subject", "signatory", "signatoryPosition", "unit")) {
                memo.put(name, "x");
            }
            memo.put("date", TODAY.toString());
            memo.put(field, text);
            return new MemoReader(memo, TODAY)
                    .read()
                    .filter(read -> Stream.of(
                                    read.number(),
                                    read.subject(),
                                    read.signatory(),
                                    read.signatoryPosition(),
                                    read.unit())
                            .anyMatch(text::equals))
                    .isPresent();
        });
    }

    /** Writes as many findings as the column has room for. */
    private static void findings(int length) {
        for (var name : new String[] {"x".repeat(100), "😀".repeat(50), "x".repeat(Guard.FAR_TOO_LONG)}) {
            for (var many : new int[] {0, 1, 30, 40, 1_000}) {
                var text = Finding.write(
                        Collections.nCopies(many, Finding.warning("fullName", "name-alike", name, "\u0000")));
                assertThat(text).hasSizeLessThanOrEqualTo(length).doesNotContain("\u0000");
                assertThat(Finding.read(text)).hasSizeLessThanOrEqualTo(many);
            }
        }
    }

    /** Writes as many details as an entry has, each longer than the column has room for. */
    private static void details(int length) {
        for (var text : new String[] {"x".repeat(Guard.FAR_TOO_LONG), "\"".repeat(Guard.FAR_TOO_LONG)}) {
            var details = Map.of("a", text, "b", text, "c", text, "d", text, "e", text);
            assertThat(HistoryEntity.written(details)).hasSizeLessThanOrEqualTo(length);
        }
    }

    private static String lastError(String error) {
        var memo = new Memo("B-1", TODAY, "x", "x", "x", "x");
        var row = new RowEntity(
                "1",
                new RequestEntity("1", "bappenas", RequestKind.FLEXIWORK, memo, false, Instant.EPOCH),
                1,
                "digest");
        row.failed(error, Optional.empty(), Instant.EPOCH);
        return row.lastError().orElse(null);
    }
}
