package id.go.bappenas.sso.e2e.harness;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import id.go.bappenas.sso.demo.keycloak.RealmPlaceholders;
import id.go.bappenas.sso.demo.keycloak.Vault;
import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;

/** Runs the bundle in Keycloak's own image with Testcontainers-Keycloak. */
record ContainerRuntime(KeycloakContainer container, Path output) implements ServerUnderTest {

    static ContainerRuntime start(RealmPlaceholders placeholders) throws IOException {
        var output = Settings.output().resolve("keycloak-container.log");
        Files.deleteIfExists(output);
        var providers = Settings.distribution()
                .resolve("providers")
                .toFile()
                .listFiles((folder, name) -> name.endsWith(".jar"));
        var container = new KeycloakContainer(Settings.image())
                .withAdminUsername(Settings.administrator())
                .withAdminPassword(Settings.administratorPassword())
                .withProviderLibsFrom(Arrays.<File>asList(providers));
        container.withEnv(placeholders.environment());
        container.withEnv(Settings.sweepOften());
        container.withExtraHost(Placeholders.HOST_SEEN_FROM_CONTAINER, "host-gateway");
        copy(container, "conf/keycloak.conf");
        copy(container, "data/import/bappenas-realm.json");
        container.withCopyToContainer(
                Transferable.of(Vault.randomKey(), 0444), "/opt/keycloak/conf/vault/bappenas_identity-key-1");
        container.withLogConsumer(frame -> append(output, frame));
        container.start();
        return new ContainerRuntime(container, output);
    }

    private static void copy(KeycloakContainer container, String file) {
        container.withCopyFileToContainer(
                MountableFile.forHostPath(Settings.distribution().resolve(file)), "/opt/keycloak/" + file);
    }

    private static void append(Path output, OutputFrame frame) {
        try {
            Files.writeString(
                    output,
                    frame.getUtf8String(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI address() {
        var address = container.getAuthServerUrl();
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    @Override
    public Optional<URI> management() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(output);
    }

    @Override
    public void close() throws IOException {
        container.stop();
        Harvest.ofLog(output);
    }
}
