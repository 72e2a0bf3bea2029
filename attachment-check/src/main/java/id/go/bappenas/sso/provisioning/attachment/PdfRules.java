package id.go.bappenas.sso.provisioning.attachment;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * The rules for each dictionary of a PDF: no action runs by itself, and no content lies outside the file. Allowed are links
 * that a reader clicks, and a position at which the document opens. Chains of actions ({@code /Next}) need no special
 * treatment, because each action is a dictionary and is checked by itself.
 */
final class PdfRules {

    private static final String SCRIPT = "pdf-script";
    private static final String ACTION = "pdf-action";
    private static final String EMBEDDED = "pdf-embedded-file";
    private static final String EXTERNAL = "pdf-external";
    private static final String MEDIA = "pdf-media";
    private static final String LINK = "pdf-link";

    private static final Map<String, String> REFUSED_KEYS = Map.of(
            "JS", SCRIPT,
            "JavaScript", SCRIPT,
            "XFA", SCRIPT,
            "EmbeddedFiles", EMBEDDED,
            "EF", EMBEDDED,
            "RichMediaContent", EMBEDDED,
            "Renditions", MEDIA,
            "AlternatePresentations", MEDIA);

    /** Codes by {@code /S}. Structure elements, borders, page labels and groups also have an {@code /S}, with other names. */
    private static final Map<String, String> REFUSED_ACTIONS = Map.ofEntries(
            Map.entry("JavaScript", SCRIPT),
            Map.entry("Rendition", SCRIPT),
            Map.entry("Launch", ACTION),
            Map.entry("ImportData", ACTION),
            Map.entry("SubmitForm", ACTION),
            Map.entry("ResetForm", ACTION),
            Map.entry("GoToE", ACTION),
            Map.entry("GoToR", ACTION),
            Map.entry("GoToDp", ACTION),
            Map.entry("Thread", ACTION),
            Map.entry("Named", ACTION),
            Map.entry("Hide", ACTION),
            Map.entry("SetState", ACTION),
            Map.entry("SetOCGState", ACTION),
            Map.entry("Trans", ACTION),
            Map.entry("Sound", MEDIA),
            Map.entry("Movie", MEDIA),
            Map.entry("GoTo3DView", MEDIA),
            Map.entry("RichMediaExecute", MEDIA));

    /** Codes by {@code /Type} or {@code /Subtype}. */
    private static final Map<String, String> REFUSED_TYPES = Map.ofEntries(
            Map.entry("EmbeddedFile", EMBEDDED),
            Map.entry("FileAttachment", EMBEDDED),
            Map.entry("RichMedia", EMBEDDED),
            Map.entry("Filespec", EXTERNAL),
            Map.entry("PS", SCRIPT),
            Map.entry("Sound", MEDIA),
            Map.entry("Movie", MEDIA),
            Map.entry("Screen", MEDIA),
            Map.entry("Projection", MEDIA),
            Map.entry("3D", MEDIA),
            Map.entry("Rendition", MEDIA),
            Map.entry("MediaClip", MEDIA),
            Map.entry("SlideShow", MEDIA));

    /** Keys of a stream whose content lies in another file. */
    private static final Set<String> EXTERNAL_IN_STREAMS = Set.of("F", "FFilter", "FDecodeParms", "OPI", "Ref");

    /** The triggers of additional actions of a document, a page, an annotation or a field. */
    private static final List<COSName> TRIGGERS = Stream.of(
                    "WC", "WS", "DS", "WP", "DP", "O", "C", "E", "X", "D", "U", "Fo", "Bl", "PO", "PC", "PV", "PI", "K",
                    "F", "V")
            .map(COSName::getPDFName)
            .toList();

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:)\\P{Cntrl}+", Pattern.CASE_INSENSITIVE);

    private static final COSName ACTION_OF = COSName.A;
    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");
    private static final COSName ADDITIONAL_ACTIONS = COSName.AA;
    private static final COSName ADDRESS_KEY = COSName.getPDFName("URI");
    private static final COSName FILE_SYSTEM = COSName.getPDFName("FS");
    private static final COSName SUBTYPE_2 = COSName.getPDFName("Subtype2");

    /** Actions that open an address, and those of them that belong to a link or bookmark. */
    private final Set<COSDictionary> opening = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<COSDictionary> clicked = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The code of the reason if a dictionary breaks a rule. The dictionaries that it contains are not checked. */
    Optional<String> problem(COSDictionary dictionary) {
        return Stream.<Optional<String>>of(
                        refusedKey(dictionary),
                        Optional.ofNullable(REFUSED_ACTIONS.get(name(dictionary, COSName.S))),
                        refusedType(dictionary),
                        external(dictionary),
                        opensByItself(dictionary),
                        additionalActions(dictionary),
                        whereAddressesAre(dictionary))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The code of the reason if an array breaks a rule. An action in an array belongs to no link. */
    Optional<String> problem(COSArray array) {
        for (var i = 0; i < array.size(); i++) {
            if (opensAnAddress(array.getObject(i))) {
                return Optional.of(ACTION);
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses an address that does not belong to a link, because something else may open it. Call it after all dictionaries.
     */
    Optional<String> rest() {
        return clicked.containsAll(opening) ? Optional.empty() : Optional.of(ACTION);
    }

    /**
     * Treats another version of an object like the object itself: if the shown version is the action of a link, the other
     * version counts as the action of that link too.
     */
    void takesThePlaceOf(PdfRules others, COSBase shown, COSDictionary hidden) {
        if (shown instanceof COSDictionary action && others.clicked.contains(action)) {
            clicked.add(hidden);
        }
    }

    private static Optional<String> refusedKey(COSDictionary dictionary) {
        return dictionary.keySet().stream()
                .map(key -> REFUSED_KEYS.get(key.getName()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<String> refusedType(COSDictionary dictionary) {
        return Stream.of(COSName.TYPE, COSName.SUBTYPE, SUBTYPE_2)
                .map(key -> REFUSED_TYPES.get(name(dictionary, key)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<String> external(COSDictionary dictionary) {
        var outside = dictionary instanceof COSStream
                ? dictionary.keySet().stream().anyMatch(key -> EXTERNAL_IN_STREAMS.contains(key.getName()))
                : "URL".equals(name(dictionary, FILE_SYSTEM))
                        || dictionary.getDictionaryObject(COSName.UF) instanceof COSString;
        return outside ? Optional.of(EXTERNAL) : Optional.empty();
    }

    private static Optional<String> opensByItself(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(OPEN_ACTION) instanceof COSDictionary action
                        && !"GoTo".equals(name(action, COSName.S))
                ? Optional.of(refusalOf(action))
                : Optional.empty();
    }

    /**
     * Checks additional actions. Fonts and forms in a page's resources may have that name, but they have none of these keys.
     */
    private static Optional<String> additionalActions(COSDictionary dictionary) {
        if (!(dictionary.getDictionaryObject(ADDITIONAL_ACTIONS) instanceof COSDictionary actions)
                || actions instanceof COSStream) {
            return Optional.empty();
        }
        // Looked up by name, because many objects may refer to a large dictionary.
        return TRIGGERS.stream()
                .map(actions::getDictionaryObject)
                .filter(COSDictionary.class::isInstance)
                .map(action -> refusalOf((COSDictionary) action))
                .findFirst();
    }

    private Optional<String> whereAddressesAre(COSDictionary dictionary) {
        if (opensAnAddress(dictionary)) {
            opening.add(dictionary);
        }
        for (var key : List.copyOf(dictionary.keySet())) {
            var value = dictionary.getDictionaryObject(key);
            if (!opensAnAddress(value)) {
                continue;
            }
            if (!ACTION_OF.equals(key) || !isClicked(dictionary)) {
                return Optional.of(ACTION);
            }
            if (!(((COSDictionary) value).getDictionaryObject(ADDRESS_KEY) instanceof COSString address)
                    || !ADDRESS.matcher(address.getString()).matches()) {
                return Optional.of(LINK);
            }
            clicked.add((COSDictionary) value);
        }
        return Optional.empty();
    }

    private static boolean opensAnAddress(COSBase value) {
        return value instanceof COSDictionary action && "URI".equals(name(action, COSName.S));
    }

    /** Whether a dictionary is a link on a page, or a bookmark. */
    private static boolean isClicked(COSDictionary dictionary) {
        return "Link".equals(name(dictionary, COSName.SUBTYPE))
                || dictionary.containsKey(COSName.TITLE)
                        && dictionary.containsKey(COSName.PARENT)
                        && !dictionary.containsKey(COSName.SUBTYPE);
    }

    private static String refusalOf(COSDictionary action) {
        return REFUSED_ACTIONS.getOrDefault(name(action, COSName.S), ACTION);
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
