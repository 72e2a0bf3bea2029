package id.go.bappenas.sso.provisioning.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.COSParser;

/**
 * Whether a file is a PDF that a verifier can open without anything else happening than reading: no encryption, no scripts, no
 * actions that start programs or send data, no files inside. Looks at the content, not at names.
 */
public final class PdfCheck {

    /** The parser tells the log what is odd about a file, quoting it; the sender is told instead. */
    private static final Logger PARSER_LOG = Logger.getLogger(COSParser.class
            .getPackageName()
            .substring(0, COSParser.class.getPackageName().lastIndexOf('.')));

    /** Each takes some memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final String MAGIC = "%PDF-";

    private static final Map<String, String> REFUSED_KEYS = Map.of(
            "JS", "pdf-script",
            "JavaScript", "pdf-script",
            "XFA", "pdf-script",
            "EmbeddedFiles", "pdf-embedded-file",
            "EF", "pdf-embedded-file",
            "RichMediaContent", "pdf-embedded-file");

    private static final Map<String, String> REFUSED_ACTIONS = Map.of(
            "JavaScript", "pdf-script",
            "Rendition", "pdf-script",
            "Launch", "pdf-action",
            "ImportData", "pdf-action",
            "SubmitForm", "pdf-action",
            "GoToE", "pdf-action",
            "GoToR", "pdf-action");

    private static final Set<String> REFUSED_TYPES = Set.of("EmbeddedFile", "FileAttachment", "RichMedia");

    static {
        PARSER_LOG.setLevel(Level.OFF);
    }

    private PdfCheck() {}

    /** Why a file is not taken, as the code of its sentence; empty for a good one. */
    public static Optional<String> problem(byte[] file) {
        if (file.length < MAGIC.length()
                || !MAGIC.equals(new String(file, 0, MAGIC.length(), StandardCharsets.ISO_8859_1))) {
            return Optional.of("pdf-none");
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            return read(file);
        } catch (PdfRefusedException e) {
            return Optional.of(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parser throws whatever it stumbles over in a damaged file.
            return Optional.of("pdf-damaged");
        } finally {
            AT_ONCE.release();
        }
    }

    private static Optional<String> read(byte[] file) throws IOException {
        var structure = new PdfStructure(file);
        try (var document = structure.read()) {
            var trailer = inside(document.getTrailer());
            if (trailer.isPresent()) {
                return trailer;
            }
            // All objects that there are, not only those that pages lead to: viewers find more than we do.
            for (var key : new ArrayList<>(document.getXrefTable().keySet())) {
                var object = document.getObjectFromPool(key).getObject();
                var problem = structure.problem().or(() -> inside(object));
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return structure.problem();
        }
    }

    /** In an object and what is written inside it; what it refers to is looked at by itself. */
    private static Optional<String> inside(COSBase object) {
        var left = new ArrayDeque<COSBase>();
        push(left, object);
        while (!left.isEmpty()) {
            var next = left.pop();
            if (next instanceof COSArray array) {
                array.forEach(each -> push(left, each));
            } else if (next instanceof COSDictionary dictionary) {
                var problem = of(dictionary);
                if (problem.isPresent()) {
                    return problem;
                }
                dictionary.getValues().forEach(each -> push(left, each));
            }
        }
        return Optional.empty();
    }

    private static void push(ArrayDeque<COSBase> left, COSBase object) {
        if (object instanceof COSArray || object instanceof COSDictionary) {
            left.push(object);
        }
    }

    private static Optional<String> of(COSDictionary dictionary) {
        for (var key : dictionary.keySet()) {
            var code = REFUSED_KEYS.get(key.getName());
            if (code != null) {
                return Optional.of(code);
            }
        }
        var action = REFUSED_ACTIONS.get(name(dictionary, COSName.S));
        if (action != null) {
            return Optional.of(action);
        }
        return REFUSED_TYPES.contains(name(dictionary, COSName.TYPE))
                        || REFUSED_TYPES.contains(name(dictionary, COSName.SUBTYPE))
                ? Optional.of("pdf-embedded-file")
                : Optional.empty();
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
