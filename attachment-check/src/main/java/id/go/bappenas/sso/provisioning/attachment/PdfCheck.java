package id.go.bappenas.sso.provisioning.attachment;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.COSParser;

/**
 * Checks that a file is a PDF that is safe to open: no encryption, no scripts, no actions but links, no sound or film, no
 * embedded files and no external content. It checks the content, not the names. A damaged file is repaired, and the repaired
 * file is checked by the same rules, from its bytes.
 */
public final class PdfCheck {

    /** The parser would log parts of the file. The answer tells the sender the reason instead. */
    private static final Logger PARSER_LOG = Logger.getLogger(COSParser.class
            .getPackageName()
            .substring(0, COSParser.class.getPackageName().lastIndexOf('.')));

    /** Each check needs memory for a whole file. */
    private static final int WAIT_SECONDS = 30;

    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final String DAMAGED = "pdf-damaged";
    private static final String MAGIC = "%PDF-";

    /** Bytes before the header that are taken for the headers of a mail or of a form. */
    private static final int MOST_BEFORE_HEADER = 8 * 1024;

    static {
        PARSER_LOG.setLevel(Level.OFF);
    }

    private PdfCheck() {}

    /**
     * Checks a file, and repairs it if it is damaged.
     *
     * @param mostPages pages that a file may have
     * @throws ProblemException 503 if no check can begin in time
     */
    public static CheckedPdf check(byte[] file, int mostPages) {
        await();
        try {
            return check(file, PdfLimits.ofThisThread(mostPages));
        } finally {
            AT_ONCE.release();
        }
    }

    static CheckedPdf check(byte[] sent, PdfLimits limits) {
        var header = header(sent);
        if (header < 0) {
            return CheckedPdf.refused(NoPdf.code(sent));
        }
        // Reading the table of a file with 100,000 pages takes seconds, so its pages are counted first.
        if (PdfObjectScan.pages(sent, limits.pageNodes()) > limits.pageNodes()) {
            return CheckedPdf.refused("pdf-too-many-pages");
        }
        var problem = header == 0 ? problem(sent, limits) : Optional.of(DAMAGED);
        if (problem.isEmpty()) {
            return CheckedPdf.good(sent);
        }
        if (!problem.get().equals(DAMAGED)) {
            return CheckedPdf.refused(problem.get());
        }
        var checked = repaired(header == 0 ? sent : Arrays.copyOfRange(sent, header, sent.length), limits);
        return header > 0 && checked.problem().equals(Optional.of(DAMAGED))
                ? CheckedPdf.refused(NoPdf.code(sent))
                : checked;
    }

    private static int header(byte[] file) {
        return new String(file, 0, Math.min(file.length, MOST_BEFORE_HEADER), StandardCharsets.ISO_8859_1)
                .indexOf(MAGIC);
    }

    private static CheckedPdf repaired(byte[] file, PdfLimits limits) {
        try {
            var repaired = PdfRepair.repaired(file, limits);
            return problem(repaired, limits).map(CheckedPdf::refused).orElseGet(() -> CheckedPdf.repaired(repaired));
        } catch (PdfRefusedException e) {
            return CheckedPdf.refused(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return CheckedPdf.refused(DAMAGED);
        }
    }

    /** The code of the reason for a refusal of the file as it is; empty for a good file. */
    private static Optional<String> problem(byte[] file, PdfLimits limits) {
        try {
            return read(file, limits);
        } catch (PdfRefusedException e) {
            return Optional.of(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // For a damaged file the parser throws many kinds of exceptions.
            return Optional.of(DAMAGED);
        }
    }

    private static void await() {
        try {
            if (!AT_ONCE.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.of(503, "server-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(503, "server-busy");
        }
    }

    private static Optional<String> read(byte[] file, PdfLimits limits) throws IOException {
        var scan = new PdfObjectScan(file);
        var objects = scan.objects();
        var structure = new PdfStructure(file, limits);
        var rules = new PdfRules();
        try (var document = structure.read()) {
            var trailer = inside(rules, document.getTrailer(), limits);
            if (trailer.isPresent()) {
                return trailer;
            }
            // Checks all objects, not only those that a page refers to, because viewers find more objects.
            for (var key : new ArrayList<>(document.getXrefTable().keySet())) {
                limits.checkTime();
                var object = document.getObjectFromPool(key).getObject();
                var problem = structure.problem();
                if (problem.isEmpty()) {
                    problem = inside(rules, object, limits);
                }
                if (problem.isPresent()) {
                    return problem;
                }
            }
            structure.checkPages();
            var problem = structure.problem().or(rules::rest);
            return problem.isPresent() ? problem : hidden(scan, objects, structure, document, rules, limits);
        }
    }

    /**
     * Checks objects that the table of objects does not list: other versions, trailers, and all objects of each object stream.
     * Another viewer may find them through another table.
     */
    private static Optional<String> hidden(
            PdfObjectScan scan,
            SortedSet<Long> objects,
            PdfStructure structure,
            COSDocument document,
            PdfRules shown,
            PdfLimits limits)
            throws IOException {
        var rules = new PdfRules();
        for (var trailer : scan.trailers()) {
            limits.checkTime();
            var dictionary = structure.dictionaryAt(trailer);
            var problem = dictionary.containsKey(COSName.ENCRYPT)
                    ? Optional.of("pdf-encrypted")
                    : inside(rules, dictionary, limits);
            if (problem.isPresent()) {
                return problem;
            }
        }
        var known = new HashSet<>(document.getXrefTable().values());
        for (var offset : objects) {
            limits.checkTime();
            if (!known.contains(offset)) {
                var problem = hidden(structure.objectAt(offset), document, rules, shown, limits);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        for (var stream : structure.objectStreams()) {
            for (var object : structure.objectsIn(stream)) {
                var problem = hidden(object, document, rules, shown, limits);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return structure.problem().or(rules::rest);
    }

    private static Optional<String> hidden(
            PdfStructure.Numbered hidden, COSDocument document, PdfRules rules, PdfRules shown, PdfLimits limits)
            throws IOException {
        if (hidden.object() instanceof COSDictionary action) {
            var instead = document.getObjectFromPool(new COSObjectKey(hidden.number(), 0));
            rules.takesThePlaceOf(shown, instead.getObject(), action);
        }
        return inside(rules, hidden.object(), limits);
    }

    /** Checks an object and everything inside it. Objects that it refers to are checked separately. */
    private static Optional<String> inside(PdfRules rules, COSBase object, PdfLimits limits)
            throws PdfRefusedException {
        var left = new ArrayDeque<COSBase>();
        push(left, object);
        while (!left.isEmpty()) {
            limits.checkTime();
            var next = left.pop();
            if (next instanceof COSArray array) {
                var problem = rules.problem(array);
                if (problem.isPresent()) {
                    return problem;
                }
                array.forEach(each -> push(left, each));
            } else if (next instanceof COSDictionary dictionary) {
                var problem = rules.problem(dictionary);
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
}
