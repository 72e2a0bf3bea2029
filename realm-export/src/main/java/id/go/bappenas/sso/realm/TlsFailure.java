package id.go.bappenas.sso.realm;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says why a TLS connection failed and what the operator can do about it. */
final class TlsFailure {

    private TlsFailure() {}

    static ApplyException at(Server server, SSLException failure) {
        if (has(failure, CertificateExpiredException.class)) {
            return ApplyException.of(
                    "Sertifikat TLS server " + server + " sudah kedaluwarsa; pasang yang baru, lalu jalankan lagi.",
                    "The TLS certificate of server " + server + " has expired; install a new one and run again.",
                    failure);
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return ApplyException.of(
                    "Sertifikat TLS server " + server + " belum berlaku; periksa jam komputer ini dan sertifikatnya.",
                    "The TLS certificate of server " + server
                            + " is not valid yet; check this computer's clock and the certificate.",
                    failure);
        }
        if (has(failure, CertPathBuilderException.class)) {
            return ApplyException.of(
                    "Sertifikat TLS server " + server + " berasal dari CA yang tidak dikenal; simpan sertifikat CA itu"
                            + " sebagai PEM dan sebutkan dengan --ca FILE.",
                    "The TLS certificate of server " + server + " is from a CA that is not known here; save that CA's"
                            + " certificate as PEM and name it with --ca FILE.",
                    failure);
        }
        String reason = failure.getMessage();
        if (reason.toLowerCase(Locale.ROOT).contains("no subject alternative") || reason.contains("No name matching")) {
            return ApplyException.of(
                    "Sertifikat TLS server " + server + " bukan untuk nama itu (" + reason
                            + "); pakai nama dalam sertifikat sebagai --server.",
                    "The TLS certificate of server " + server + " is not for that name (" + reason
                            + "); use a name of the certificate as --server.",
                    failure);
        }
        return ApplyException.of(
                "Sambungan TLS ke server " + server + " gagal (" + reason + "); periksa apakah port itu port HTTPS.",
                "The TLS connection to server " + server + " failed (" + reason
                        + "); check that the port is that of HTTPS.",
                failure);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
