package id.go.bappenas.sso.desk.request;

import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.view.RowView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/**
 * The numbers of memos of other requests that findings name. Only verifiers and auditors see these findings, and they see all
 * requests.
 */
final class OtherMemos {

    private final RequestRepository requests;

    OtherMemos(KeycloakSession session) {
        this.requests =
                RequestRepository.of(session, session.getContext().getRealm().getId());
    }

    /** The numbers by id of the request; a request that retention removed is missing. */
    Map<String, String> inRows(List<RowView> rows) {
        return rows.stream()
                .flatMap(row -> row.findings().stream())
                .map(finding -> finding.get(Finding.OTHER_REQUEST))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .map(requests::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(
                        RequestEntity::id, request -> request.memo().number()));
    }
}
