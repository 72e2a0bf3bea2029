package id.go.bappenas.sso.realm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A Keycloak and the certificates by which it is trusted: those of the JDK, and those of a file if the operator names one.
 *
 * @param address without a slash at the end
 * @param tls null for the JDK's own trust alone
 */
public record Server(URI address, SSLContext tls) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    public Server {
        address = URI.create(address.toString().replaceFirst("/+$", ""));
    }

    public static Server at(URI address) {
        return new Server(address, null);
    }

    /**
     * A server whose certificate may also come from one of these CAs.
     *
     * @param file PEM with one or more certificates
     * @throws ApplyException if the file cannot be read or has no certificate
     */
    public static Server trusting(URI address, Path file) {
        Collection<? extends Certificate> certificates;
        try (InputStream in = Files.newInputStream(file)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException e) {
            throw ApplyException.of(
                    "File " + file + " (--ca) tidak dapat dibaca.", "File " + file + " (--ca) cannot be read.", e);
        } catch (CertificateException e) {
            throw noCertificate(file);
        }
        if (certificates.isEmpty()) {
            throw noCertificate(file);
        }
        try {
            return new Server(address, context(certificates));
        } catch (IOException | GeneralSecurityException e) {
            throw ApplyException.of(
                    "Sertifikat dalam " + file + " tidak dapat dipakai: " + e.getMessage() + ".",
                    "The certificates in " + file + " cannot be used: " + e.getMessage() + ".",
                    e);
        }
    }

    private static ApplyException noCertificate(Path file) {
        return ApplyException.of(
                "File " + file + " (--ca) tidak berisi sertifikat PEM (-----BEGIN CERTIFICATE-----).",
                "File " + file + " (--ca) has no PEM certificate (-----BEGIN CERTIFICATE-----).");
    }

    private static SSLContext context(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int index = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca-" + index++, certificate);
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Either(trusted(null), trusted(store))}, null);
        return context;
    }

    /** @param store null for the JDK's own certificates, or those that {@code javax.net.ssl.trustStore} names */
    private static X509TrustManager trusted(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("the JDK has no X.509 trust manager"));
    }

    /** A client that follows no redirect, which would carry a token or password to another server. */
    public HttpClient client() {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).followRedirects(HttpClient.Redirect.NEVER);
        if (tls != null) {
            builder.sslContext(tls);
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return address.toString();
    }

    /** Trusts what either of two trust managers trusts. The HTTP client checks the host name itself. */
    private record Either(X509TrustManager first, X509TrustManager second) implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("a client does not trust clients");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            try {
                first.checkServerTrusted(chain, authType);
            } catch (CertificateException e) {
                second.checkServerTrusted(chain, authType);
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            List<X509Certificate> issuers = new ArrayList<>(List.of(first.getAcceptedIssuers()));
            issuers.addAll(List.of(second.getAcceptedIssuers()));
            return issuers.toArray(X509Certificate[]::new);
        }
    }
}
