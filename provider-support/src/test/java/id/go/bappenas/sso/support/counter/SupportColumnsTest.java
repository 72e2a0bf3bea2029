package id.go.bappenas.sso.support.counter;

import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import java.util.List;
import java.util.Map;

class SupportColumnsTest extends ColumnsContract {

    SupportColumnsTest() {
        super(
                List.of("support-changelog.xml"),
                List.of(CounterEntity.class),
                Map.of(
                        "SSO_COUNTER.ID", Guard.digest(),
                        "SSO_COUNTER.REALM_ID", Guard.keycloaks(36)));
    }
}
