package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspeltDomainTest {

    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gamil.com, gmail.com",
        "gmai.com, gmail.com",
        "gmaill.com, gmail.com",
        "gnail.com, gmail.com",
        "gmail.con, gmail.com",
        "gmail.co, gmail.com",
        "gmail.cm, gmail.com",
        "gmail.comm, gmail.com",
        "gmail.co.id, gmail.com",
        "gmail.id, gmail.com",
        "gmial.con, gmail.com",
        "yaho.com, yahoo.com",
        "yahooo.com, yahoo.com",
        "yhaoo.com, yahoo.com",
        "yahoo.con, yahoo.com",
        "yahoo.co.ic, yahoo.co.id",
        "yaho.co.id, yahoo.co.id",
        "hotmial.com, hotmail.com",
        "hotmai.com, hotmail.com",
        "outlok.com, outlook.com",
        "outllook.com, outlook.com",
        "iclod.com, icloud.com"
    })
    void namesTheDomainThatIsMeant(String domain, String meant) {
        assertThat(MisspeltDomain.meant(domain)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "yahoo.com",
                "yahoo.co.id",
                "ymail.com",
                "mail.com",
                "email.com",
                "outlook.com",
                "hotmail.co.id",
                "live.com",
                "surat.example",
                "gmx.com",
                "ui.ac.id",
                "ugm.ac.id",
                "telkom.net",
                "mail.id",
                "aol.com",
                "me.com",
                "proton.me",
                "bps.go.id",
                "mail.ru",
                "yandex.com"
            })
    void leavesOtherDomainsAlone(String domain) {
        assertThat(MisspeltDomain.meant(domain)).isEmpty();
    }
}
