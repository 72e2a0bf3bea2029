package id.go.bappenas.sso.theme;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Function {@code unlinked} of the parts of mails, in the theme and for other themes. */
class UnlinkedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yusuf Hidayat, ST.ME | Yusuf Hidayat, ST. ME",
                "Programmer ASP.NET | Programmer ASP. NET",
                "Moh.Ali, S.Kom., M.Si. | Moh. Ali, S.Kom., M.Si.",
                "lihat jahat.com.au/x | lihat jahat. com. au/x",
                "jahat。com | jahat. com",
                "xn--80ak6aa92e.com | xn--80ak6aa92e. com",
                "B-101/PPN.1/KP.02/11/2026 | B-101/PPN.1/KP.02/11/2026",
                "B-1/JAHAT.ME/11 | B-1/JAHAT. ME/11",
                "Data lengkap. Terima kasih. | Data lengkap. Terima kasih.",
                "O'Brien <b> | O'Brien <b>"
            })
    void separatesWordsThatMailProgramsTurnIntoLinks(String text, String shown) throws Exception {
        for (var parts : new String[] {
            "src/main/resources/theme/bappenas/email/html/parts.ftl",
            "src/main/resources/theme/bappenas/email/text/parts.ftl",
            "../mail-outbox-spi/src/main/resources/theme-resources/templates/html/parts.ftl",
            "../mail-outbox-spi/src/main/resources/theme-resources/templates/text/parts.ftl"
        }) {
            assertThat(unlinked(Files.readString(Path.of(parts)), text))
                    .as(parts)
                    .isEqualTo(shown);
            assertThat(greeted(Files.readString(Path.of(parts)), text))
                    .as(parts)
                    .isEqualTo(shown);
        }
    }

    private static String unlinked(String parts, String text) throws Exception {
        return rendered(parts, "${parts.unlinked(text)}", Map.of("text", text));
    }

    private static String greeted(String parts, String lastName) throws Exception {
        return rendered(parts, "${parts.name()}", Map.of("user", Map.of("lastName", lastName)));
    }

    private static String rendered(String parts, String template, Map<String, Object> data) throws Exception {
        var templates = new StringTemplateLoader();
        templates.putTemplate("parts.ftl", parts);
        templates.putTemplate("mail.ftl", "<#import 'parts.ftl' as parts>" + template);
        var configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setTemplateLoader(templates);
        var output = new StringWriter();
        configuration.getTemplate("mail.ftl").process(data, output);
        return output.toString();
    }
}
