package id.go.bappenas.sso.provisioning.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Reads the objects of a damaged PDF without its tables: it parses everything that looks like an object. Of several objects
 * with one number the last in the file counts, because later versions are appended. An object that cannot be parsed is missing.
 */
final class PdfRecovery extends PdfStructure implements Closeable {

    private static final String DAMAGED = "pdf-damaged";

    private final byte[] file;
    private final PdfLimits limits;

    /** Where the counting version of an object begins; for an object in an object stream, where that stream begins. */
    private final Map<COSObjectKey, Long> offsets = new HashMap<>();

    private final Map<COSObjectKey, COSBase> objects = new HashMap<>();
    private int wrongLengths;
    private COSDictionary trailer = new COSDictionary();

    PdfRecovery(byte[] file, PdfLimits limits) throws IOException {
        super(file, limits);
        this.file = file;
        this.limits = limits;
        setLenient(true);
    }

    /** @throws PdfRefusedException if the file is encrypted or above a limit */
    void recover() throws IOException {
        var scan = new PdfObjectScan(file);
        for (var offset : scan.objects()) {
            limits.checkTime();
            keyAt(offset).ifPresent(key -> offsets.put(key, offset));
        }
        checkTableRows(offsets.size());
        var inOrder = new TreeMap<Long, COSObjectKey>();
        offsets.forEach((key, offset) -> inOrder.put(offset, key));
        for (var each : inOrder.entrySet()) {
            objects.put(each.getValue(), parsed(each.getKey()));
        }
        for (var each : inOrder.entrySet()) {
            if (objects.get(each.getValue()) instanceof COSStream stream && isObjectStream(stream)) {
                unpack(stream, each.getKey());
            }
        }
        checkTableRows(offsets.size());
        trailer = lastTrailer(scan.trailers());
    }

    /** How many streams do not have the length that they declare. */
    int wrongLengths() {
        return wrongLengths;
    }

    /** The catalog, by the last trailer with one, else the last catalog of the file. */
    Optional<COSBase> root() {
        var named = trailer.getItem(COSName.ROOT);
        if (named instanceof COSObject && hasPages(resolved(named))) {
            return Optional.of(named);
        }
        return offsets.entrySet().stream()
                .filter(each -> objects.get(each.getKey()) instanceof COSDictionary catalog
                        && COSName.CATALOG.equals(resolved(catalog.getItem(COSName.TYPE)))
                        && hasPages(catalog))
                .max(Map.Entry.comparingByValue())
                .map(each -> document.getObjectFromPool(each.getKey()));
    }

    /** An entry of the trailer. */
    Optional<COSBase> inTrailer(COSName key) {
        return Optional.ofNullable(trailer.getItem(key));
    }

    /** The counting version of an object; {@code null} for an object that is missing. */
    COSBase object(COSObjectKey key) {
        return objects.get(key);
    }

    /** What a reference leads to, or the value itself; {@code null} for an object that is missing. */
    COSBase resolved(COSBase value) {
        return value instanceof COSObject reference ? object(reference.getKey()) : value;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private Optional<COSObjectKey> keyAt(long offset) throws IOException {
        try {
            source.seek(offset);
            return Optional.of(getObjectKey(readObjectNumber(), readGenerationNumber()));
        } catch (IOException e) {
            // Looks like an object and is something else.
            return Optional.empty();
        }
    }

    /** The object at this offset; {@code null} if it cannot be parsed. */
    private COSBase parsed(long offset) throws PdfRefusedException {
        limits.checkTime();
        try {
            return objectAt(offset).object();
        } catch (PdfRefusedException e) {
            rethrowLimit(e);
        } catch (IOException | RuntimeException e) {
            // For a damaged object the parser throws many kinds of exceptions.
        }
        return null;
    }

    private void unpack(COSStream stream, long offset) throws PdfRefusedException {
        try {
            for (var inside : objectsIn(stream)) {
                limits.checkTime();
                var key = getObjectKey(inside.number(), 0);
                if (offsets.getOrDefault(key, -1L) <= offset) {
                    offsets.put(key, offset);
                    objects.put(key, inside.object());
                }
            }
        } catch (PdfRefusedException e) {
            rethrowLimit(e);
        } catch (IOException | RuntimeException e) {
            // The objects after this place are missing.
        }
    }

    private static void rethrowLimit(PdfRefusedException e) throws PdfRefusedException {
        if (!DAMAGED.equals(e.getMessage())) {
            throw e;
        }
    }

    private static boolean isObjectStream(COSStream stream) {
        return COSName.OBJ_STM.equals(stream.getItem(COSName.TYPE));
    }

    private COSDictionary lastTrailer(SortedSet<Long> places) throws IOException {
        var trailers = new TreeMap<Long, COSDictionary>();
        for (var offset : places) {
            limits.checkTime();
            try {
                trailers.put(offset, dictionaryAt(offset));
            } catch (PdfRefusedException e) {
                rethrowLimit(e);
            } catch (IOException | RuntimeException e) {
                // Not a trailer.
            }
        }
        objects.forEach((key, object) -> {
            if (object instanceof COSStream table && COSName.XREF.equals(table.getItem(COSName.TYPE))) {
                trailers.put(offsets.get(key), table);
            }
        });
        if (trailers.values().stream().anyMatch(each -> each.containsKey(COSName.ENCRYPT))
                || objects.values().stream().anyMatch(PdfRecovery::isEncryption)) {
            throw new PdfRefusedException("pdf-encrypted");
        }
        return trailers.descendingMap().values().stream()
                .filter(each -> hasPages(resolved(each.getItem(COSName.ROOT))))
                .findFirst()
                .orElseGet(COSDictionary::new);
    }

    /** Whether an object is the encryption dictionary of a file whose trailer is lost. */
    private static boolean isEncryption(COSBase object) {
        return object instanceof COSDictionary dictionary
                && dictionary.getItem(COSName.FILTER) instanceof COSName
                && dictionary.getItem(COSName.O) instanceof COSString
                && dictionary.getItem(COSName.U) instanceof COSString
                && dictionary.getItem(COSName.P) instanceof COSNumber;
    }

    private boolean hasPages(COSBase object) {
        return object instanceof COSDictionary catalog
                && resolved(catalog.getItem(COSName.PAGES)) instanceof COSDictionary;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        var key = object.getKey();
        if (objects.containsKey(key) || !offsets.containsKey(key)) {
            return objects.get(key);
        }
        // The length of a stream that is read before its length.
        var position = source.getPosition();
        var parsed = parsed(offsets.get(key));
        source.seek(position);
        return parsed;
    }

    @Override
    PdfStructure over(byte[] content) throws IOException {
        return new PdfRecovery(content, limits);
    }

    /** Lets the last of repeated keys win; the repaired file has it alone. */
    @Override
    void repeated(COSName key) {
        // PDFBox replaces the earlier value.
    }

    @Override
    boolean isUnpackedByTheParser(COSStream stream) {
        return isObjectStream(stream);
    }

    /** Searches for the end of a stream that has no length. */
    @Override
    COSStream readStream(COSDictionary dictionary) throws IOException {
        var declared = -1L;
        if (dictionary.getDictionaryObject(COSName.LENGTH) instanceof COSNumber length) {
            declared = length.longValue();
        } else {
            dictionary.removeItem(COSName.LENGTH);
        }
        var stream = super.readStream(dictionary);
        if (stream.getLength() != declared) {
            wrongLengths++;
        }
        return stream;
    }
}
