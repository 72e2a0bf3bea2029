package id.go.bappenas.sso.benchmark.server;

/** The two servers that are compared. */
public enum Side implements Subject {
    STOCK("stock", "stock Keycloak"),
    OURS("ours", "SSO Bappenas");

    private final String id;
    private final String title;

    Side(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }
}
