package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutomaticMailTest {

    private static final String PROPERTY = "jakarta.mail.util.StreamProvider";

    @AfterEach
    void clear() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void namedStreamsAreThoseThatJakartaMailFinds() {
        var found = StreamProvider.provider();

        AutomaticMail.nameStreams();

        assertThat(System.getProperty(PROPERTY)).isEqualTo(found.getClass().getName());
        assertThat(StreamProvider.provider()).hasSameClassAs(found);
    }

    @Test
    void streamsThatAnOperatorNamedStay() {
        System.setProperty(PROPERTY, "com.example.Streams");

        AutomaticMail.nameStreams();

        assertThat(System.getProperty(PROPERTY)).isEqualTo("com.example.Streams");
    }
}
