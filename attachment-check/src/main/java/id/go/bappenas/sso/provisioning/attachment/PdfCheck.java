package id.go.bappenas.sso.provisioning.attachment;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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
 * embedded files and no external content. It checks the content, not the names.
 */
public final class PdfCheck {

    /** The parser would log parts of the file. The answer tells the sender the reason instead. */
    private static final Logger PARSER_LOG = Logger.getLogger(COSParser.class
            .getPackageName()
            .substring(0, COSParser.class.getPackageName().lastIndexOf('.')));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Each check needs memory for a whole file. */
    private static final int WAIT_SECONDS = 30;

    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final String MAGIC = "%PDF-";

    static {
        PARSER_LOG.setLevel(Level.OFF);
    }

    private PdfCheck() {}

    /** The code of the reason for a refusal; empty for a good file. */
    public static Optional<String> problem(byte[] file) {
        return problem(file, THREADS::getCurrentThreadCpuTime);
    }

    /** @param nanoseconds processor time that this thread has used */
    static Optional<String> problem(byte[] file, LongSupplier nanoseconds) {
        if (file.length < MAGIC.length()
                || !MAGIC.equals(new String(file, 0, MAGIC.length(), StandardCharsets.ISO_8859_1))) {
            return Optional.of("pdf-none");
        }
        await();
        try {
            return read(file, new PdfDeadline(nanoseconds));
        } catch (PdfRefusedException e) {
            return Optional.of(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // For a damaged file the parser throws many kinds of exceptions.
            return Optional.of("pdf-damaged");
        } finally {
            AT_ONCE.release();
        }
    }

    /** @throws ProblemException 503 if no check can begin in time */
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

    private static Optional<String> read(byte[] file, PdfDeadline deadline) throws IOException {
        var structure = new PdfStructure(file, deadline);
        var rules = new PdfRules();
        try (var document = structure.read()) {
            var trailer = inside(rules, document.getTrailer(), deadline);
            if (trailer.isPresent()) {
                return trailer;
            }
            // Checks all objects, not only those that a page refers to, because viewers find more objects.
            for (var key : new ArrayList<>(document.getXrefTable().keySet())) {
                deadline.check();
                var object = document.getObjectFromPool(key).getObject();
                var problem = structure.problem();
                if (problem.isEmpty()) {
                    problem = inside(rules, object, deadline);
                }
                if (problem.isPresent()) {
                    return problem;
                }
            }
            structure.checkPages();
            var problem = structure.problem().or(rules::rest);
            return problem.isPresent() ? problem : hidden(file, structure, document, rules, deadline);
        }
    }

    /**
     * Checks objects that the table of objects does not list: other versions, trailers, and all objects of each object stream.
     * Another viewer may find them through another table.
     */
    private static Optional<String> hidden(
            byte[] file, PdfStructure structure, COSDocument document, PdfRules shown, PdfDeadline deadline)
            throws IOException {
        var rules = new PdfRules();
        for (var trailer : PdfObjectScan.trailers(file)) {
            deadline.check();
            var dictionary = structure.dictionaryAt(trailer);
            var problem = dictionary.containsKey(COSName.ENCRYPT)
                    ? Optional.of("pdf-encrypted")
                    : inside(rules, dictionary, deadline);
            if (problem.isPresent()) {
                return problem;
            }
        }
        var known = new HashSet<>(document.getXrefTable().values());
        for (var offset : PdfObjectScan.objects(file)) {
            deadline.check();
            if (!known.contains(offset)) {
                var problem = hidden(structure.objectAt(offset), document, rules, shown, deadline);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        for (var stream : structure.objectStreams()) {
            for (var object : structure.objectsIn(stream)) {
                var problem = hidden(object, document, rules, shown, deadline);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return structure.problem().or(rules::rest);
    }

    private static Optional<String> hidden(
            PdfStructure.Numbered hidden, COSDocument document, PdfRules rules, PdfRules shown, PdfDeadline deadline)
            throws IOException {
        if (hidden.object() instanceof COSDictionary action) {
            var instead = document.getObjectFromPool(new COSObjectKey(hidden.number(), 0));
            rules.takesThePlaceOf(shown, instead.getObject(), action);
        }
        return inside(rules, hidden.object(), deadline);
    }

    /** Checks an object and everything inside it. Objects that it refers to are checked separately. */
    private static Optional<String> inside(PdfRules rules, COSBase object, PdfDeadline deadline)
            throws PdfRefusedException {
        var left = new ArrayDeque<COSBase>();
        push(left, object);
        while (!left.isEmpty()) {
            deadline.check();
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
