package id.go.bappenas.sso.e2e.harness.canary;

import id.go.bappenas.sso.e2e.harness.canary.Canaries.Canary;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets in files: as they are, and as URLs, JSON, Base64 and hexadecimal digits write them. */
public final class Search {

    /** A secret that stands where it must not. Says which kind and where, not what. */
    public record Finding(Canaries.Kind kind, String file, String around) {}

    private Search() {}

    /** Searches every file below a folder. */
    public static List<Finding> in(Path folder, List<Canary> canaries) throws IOException {
        var findings = new ArrayList<Finding>();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            // One character a byte: whatever the encoding, what is ASCII is found.
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (var canary : canaries) {
                for (var form : forms(canary.secret())) {
                    int place = text.indexOf(form);
                    if (place >= 0) {
                        findings.add(new Finding(
                                canary.kind(), folder.relativize(file).toString(), before(text, place)));
                    }
                }
            }
        }
        return findings;
    }

    private static String before(String text, int place) {
        return text.substring(Math.max(0, place - 80), place).replace('\n', ' ');
    }

    private static List<String> forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        secret,
                        URLEncoder.encode(secret, StandardCharsets.UTF_8),
                        secret.replace("\\", "\\\\").replace("\"", "\\\""),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        HexFormat.of().formatHex(bytes))
                .distinct()
                .toList();
    }
}
