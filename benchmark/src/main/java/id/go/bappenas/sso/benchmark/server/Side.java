package id.go.bappenas.sso.benchmark.server;

/** Who is compared. */
public enum Side {
    STOCK("stock", "stock Keycloak"),
    OURS("ours", "SSO Bappenas");

    private final String id;
    private final String title;

    Side(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }
}
