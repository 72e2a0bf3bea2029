import id.go.bappenas.sso.provisioning.attachment.AttachmentScanner;
import id.go.bappenas.sso.provisioning.attachment.AttachmentScannerFactory;
import java.nio.charset.StandardCharsets;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** A virus scanner that finds one word and does not answer at another word. */
public final class ExampleScanner implements AttachmentScannerFactory, AttachmentScanner {

    @Override
    public boolean isClean(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("no-answer")) {
            throw new IllegalStateException("the scanner is away");
        }
        return !text.contains("infected");
    }

    @Override
    public AttachmentScanner create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "example";
    }
}
