package id.go.bappenas.sso.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DirectGrantsTest {

    @Test
    void personWhoSignedInBeforeTheNewest100000EventsIsFound() {
        var client = DirectGrants.client(
                "webmail",
                page -> page < 150
                        ? page(page, DirectGrants.PAGE, "password", "phone")
                        : page(page, 1, "password", "rare"));

        assertThat(client.people()).containsExactlyInAnyOrder("phone", "rare");
        assertThat(client.answered()).isTrue();
        assertThat(client.whole()).isTrue();
        assertThat(client.oldest()).contains(time(150));
    }

    @Test
    void readingStopsWithoutANewPersonAndSaysHowFarItCame() {
        var read = new AtomicInteger();
        var client = DirectGrants.client("webmail", page -> {
            read.incrementAndGet();
            return page(page, DirectGrants.PAGE, "password", "phone");
        });

        assertThat(read).hasValue(1 + DirectGrants.MOST_PAGES_WITHOUT_A_NEW_PERSON);
        assertThat(client.whole()).isFalse();
        assertThat(client.oldest()).contains(time(DirectGrants.MOST_PAGES_WITHOUT_A_NEW_PERSON));
    }

    @Test
    void readingStopsAtItsLimit() {
        var read = new AtomicInteger();
        var client = DirectGrants.client("webmail", page -> {
            read.incrementAndGet();
            return page(page, DirectGrants.PAGE, "password", "person" + page);
        });

        assertThat(read).hasValue(DirectGrants.MOST_PAGES);
        assertThat(client.people()).hasSize(DirectGrants.MOST_PAGES);
        assertThat(client.whole()).isFalse();
    }

    @Test
    void signInsThatAreNoDirectGrantAndAnEmptyListHaveNoPerson() {
        assertThat(DirectGrants.client("webmail", page -> page(page, 3, "authorization_code", "siti"))
                        .people())
                .isEmpty();
        var empty = DirectGrants.client("webmail", page -> page(page, 0, "", ""));
        assertThat(empty.answered()).isTrue();
        assertThat(empty.oldest()).isEmpty();
    }

    @Test
    void refusedPageMakesTheClientUnanswered() {
        var client = DirectGrants.client(
                "webmail",
                page -> page == 0 ? page(page, DirectGrants.PAGE, "password", "siti") : MissingNode.getInstance());

        assertThat(client.answered()).isFalse();
        assertThat(client.people()).containsExactly("siti");
    }

    private static Instant time(int page) {
        return Instant.parse("2026-12-01T00:00:00Z").minusSeconds(page);
    }

    private static JsonNode page(int page, int size, String grant, String user) {
        var events = JsonNodeFactory.instance.arrayNode();
        for (var event = 0; event < size; event++) {
            events.addObject()
                    .put("time", time(page).toEpochMilli())
                    .put("userId", user)
                    .putObject("details")
                    .put("grant_type", grant);
        }
        return events;
    }
}
