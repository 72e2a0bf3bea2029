package id.go.bappenas.sso.e2e.harness.canary;

import id.go.bappenas.sso.e2e.harness.canary.Canaries.Canary;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks for secrets in files: as plain text, and in the encodings of URLs, JSON, Base64 and hexadecimal digits. It
 * reads each text once for all secrets, because a run has thousands of them.
 */
public final class Search {

    /** A secret in a file, described by its kind and the text before it, without the secret itself. */
    public record Finding(Canaries.Kind kind, String file, String around) {}

    private record Form(Canaries.Kind kind, String text) {}

    /** Length of the shortest form. The search finds a form by its first characters of this length. */
    private final int headLength;

    private final Map<String, List<Form>> byHead = new HashMap<>();

    private Search(List<Form> forms) {
        headLength = forms.stream().mapToInt(form -> form.text().length()).min().orElse(1);
        forms.forEach(form -> byHead.computeIfAbsent(form.text().substring(0, headLength), head -> new ArrayList<>())
                .add(form));
    }

    /** Searches every file below a folder. */
    public static List<Finding> in(Path folder, List<Canary> canaries) throws IOException {
        var search = new Search(canaries.stream().flatMap(Search::forms).toList());
        var findings = new ArrayList<Finding>();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            // One character per byte, so the search finds ASCII text in every ASCII-compatible encoding.
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            search.places(text)
                    .forEach((form, place) -> findings.add(
                            new Finding(form.kind(), folder.relativize(file).toString(), before(text, place))));
        }
        return findings;
    }

    /** The first position of each form that occurs in the text. */
    private Map<Form, Integer> places(String text) {
        var places = new HashMap<Form, Integer>();
        for (int place = 0; place + headLength <= text.length(); place++) {
            for (var form : byHead.getOrDefault(text.substring(place, place + headLength), List.of())) {
                if (text.startsWith(form.text(), place)) {
                    places.putIfAbsent(form, place);
                }
            }
        }
        return places;
    }

    private static String before(String text, int place) {
        return text.substring(Math.max(0, place - 80), place).replace('\n', ' ');
    }

    private static Stream<Form> forms(Canary canary) {
        var secret = canary.secret();
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        secret,
                        URLEncoder.encode(secret, StandardCharsets.UTF_8),
                        secret.replace("\\", "\\\\").replace("\"", "\\\""),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        HexFormat.of().formatHex(bytes))
                .distinct()
                .map(form -> new Form(canary.kind(), form));
    }
}
