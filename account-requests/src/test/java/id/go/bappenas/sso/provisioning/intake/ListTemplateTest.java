package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.list.PeopleList;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListTemplateTest {

    @Test
    void templateIsReadAgain() {
        var list = new String(ListTemplate.csv(), StandardCharsets.UTF_8) + "Budi;1;Solok;2000-01-01;;;;;;;\r\n";

        assertThat(PeopleList.read(list.getBytes(StandardCharsets.UTF_8), Set.of())
                        .columns())
                .hasSize(11);
        assertThatThrownBy(() -> PeopleList.read(ListTemplate.xlsx(), Set.of())).hasMessage("list-empty");
    }
}
