package id.go.bappenas.sso.demo.apps;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;

/** Unguessable values: session ids, browser ids, form tokens. */
final class RandomId {

    private RandomId() {}

    static String next() {
        return new State(Identifier.DEFAULT_BYTE_LENGTH).getValue();
    }
}
