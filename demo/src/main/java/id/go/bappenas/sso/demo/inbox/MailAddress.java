package id.go.bappenas.sso.demo.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A mail address as Mailpit shows it; the name is empty if the header has none. */
record MailAddress(
        @JsonProperty("Name") String name,
        @JsonProperty("Address") String address) {

    String display() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
