package id.go.bappenas.sso.demo.apps;

import java.util.Arrays;

/** The three stand-in applications. Each is a client with its own pages, cookies and sessions. */
enum App {
    SMART_OFFICE("smart-office", "Smart Office", ""),
    WEBMAIL("webmail", "Webmail", "/webmail"),
    FLEXIWORK("flexiwork", "Flexiwork", "/flexiwork");

    private final String clientId;
    private final String title;
    private final String prefix;

    App(String clientId, String title, String prefix) {
        this.clientId = clientId;
        this.title = title;
        this.prefix = prefix;
    }

    /** The application of a path; Smart Office for all paths without a prefix. */
    static App at(String path) {
        return Arrays.stream(values())
                .filter(app -> app != SMART_OFFICE)
                .filter(app -> path.equals(app.prefix) || path.startsWith(app.page()))
                .findFirst()
                .orElse(SMART_OFFICE);
    }

    String clientId() {
        return clientId;
    }

    String title() {
        return title;
    }

    String page() {
        return path("");
    }

    String path(String name) {
        return prefix + "/" + name;
    }

    String cookiePath() {
        return prefix.isEmpty() ? "/" : prefix;
    }
}
