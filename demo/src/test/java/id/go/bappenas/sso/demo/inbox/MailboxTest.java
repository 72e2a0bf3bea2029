package id.go.bappenas.sso.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxTest {

    @Test
    void mailboxKeepsOnlyTheNewestMails() {
        Mailbox mailbox = new Mailbox();
        for (int i = 0; i <= Mailbox.CAPACITY; i++) {
            mailbox.add(mail("m" + i, ""));
        }

        assertThat(mailbox.size()).isEqualTo(Mailbox.CAPACITY);
        assertThat(mailbox.find("m0")).isEmpty();
        assertThat(mailbox.page(0, 1)).extracting(Mail::id).containsExactly("m" + Mailbox.CAPACITY);
    }

    @Test
    void snippetIsOneShortLineAndCutsNoCharacter() {
        assertThat(mail("m", "  satu\n dua ").snippet()).isEqualTo("satu dua");
        assertThat(mail("m", "😀".repeat(300)).snippet()).isEqualTo("😀".repeat(200));
    }

    private static Mail mail(String id, String text) {
        return new Mail(id, null, List.of(), List.of(), "", Instant.EPOCH, new Mail.Body(text, ""), Map.of(), 0);
    }
}
