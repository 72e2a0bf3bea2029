package id.go.bappenas.sso.provisioning.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;

/**
 * Reads the objects of a PDF and nothing else: no page is drawn, no font or picture unpacked. PDFBox's parser does it, without
 * its repairs of damaged files, and with limits of ours: it unpacks streams of objects into memory whatever their size.
 */
final class PdfStructure extends COSParser {

    private static final int MOST_OBJECTS = 1_500_000;
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;
    private static final int DEEPEST_STREAM = 20;
    private static final int WIDEST_ROW = 1024;

    private static final int MOST_TABLE_ROWS = 300_000;
    private static final int CHECK_EVERY = 1_000;
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_PAGE_NODES = 3 * MOST_PAGES;

    private final PdfDeadline deadline;
    private int objects;
    private int checkedAt;
    private long tableRows;
    private long unpacked;
    private int depth;
    private String problem;

    PdfStructure(byte[] file, PdfDeadline deadline) throws IOException {
        super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.deadline = deadline;
        setLenient(false);
    }

    /** @throws PdfRefusedException where it is no PDF that we read, and says why */
    COSDocument read() throws IOException {
        if (!parsePDFHeader()) {
            throw new PdfRefusedException("pdf-damaged");
        }
        var root = retrieveTrailer().getCOSDictionary(COSName.ROOT);
        if (root == null) {
            throw new PdfRefusedException("pdf-damaged");
        }
        checkPages(root);
        if (document.getXrefTable().size() > MOST_TABLE_ROWS) {
            throw new PdfRefusedException("pdf-too-complex");
        }
        return document;
    }

    /** Goes through the tree of pages as a viewer does. A node that comes again counts again, so that a circle ends too. */
    void checkPages() throws IOException {
        var left = new ArrayDeque<COSDictionary>();
        var root = document.getTrailer().getCOSDictionary(COSName.ROOT).getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new PdfRefusedException("pdf-damaged");
        }
        left.push(root);
        var pages = 0;
        for (var nodes = 0; !left.isEmpty(); nodes++) {
            var node = left.pop();
            var kids = node.getCOSArray(COSName.KIDS);
            pages += kids == null ? 1 : 0;
            if (pages > MOST_PAGES || nodes > MOST_PAGE_NODES || node.getLong(COSName.COUNT, 0) > MOST_PAGES) {
                throw new PdfRefusedException("pdf-too-many-pages");
            }
            for (var i = 0; kids != null && i < kids.size() && left.size() <= MOST_PAGE_NODES; i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    left.push(kid);
                }
            }
        }
    }

    /** What could not be read; objects turn up as missing then, without an exception. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            deadline.check();
            return super.dereferenceCOSObject(object);
        } catch (PdfRefusedException e) {
            problem = e.getMessage();
            throw e;
        } catch (IOException | RuntimeException e) {
            problem = problem == null ? "pdf-damaged" : problem;
            throw e;
        }
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.getTrailer() != null && document.getTrailer().containsKey(COSName.ENCRYPT)) {
            throw new PdfRefusedException("pdf-encrypted");
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        count(1);
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        // Its length may be an object of its own, which may be a stream, whose length...
        if (++depth > DEEPEST_STREAM) {
            throw new PdfRefusedException("pdf-too-complex");
        }
        var stream = super.parseCOSStream(dictionary);
        depth--;
        if (isUnpackedByTheParser(stream)) {
            checkPacking(stream);
        }
        return stream;
    }

    /** Streams of objects, and of the table of objects. */
    private static boolean isUnpackedByTheParser(COSStream stream) {
        return stream.containsKey(COSName.W)
                || stream.containsKey(COSName.FIRST)
                || COSName.XREF.equals(stream.getCOSName(COSName.TYPE))
                || COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE));
    }

    private void checkPacking(COSStream stream) throws IOException {
        var rowWidth = rowWidth(stream);
        var filter = filter(stream.getFilters());
        var parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        for (var each : parameters instanceof COSArray array ? array.toList() : Collections.singletonList(parameters)) {
            if (each instanceof COSDictionary wide && wide.getInt(COSName.COLUMNS, 1) > WIDEST_ROW) {
                throw new PdfRefusedException("pdf-too-complex");
            }
        }
        try (var raw = stream.createRawInputStream();
                var content = filter == null ? raw : new InflaterInputStream(raw)) {
            var buffer = new byte[8192];
            for (var read = content.read(buffer); read > 0; read = content.read(buffer)) {
                unpacked += read;
                tableRows += rowWidth == 0 ? 0 : read / rowWidth;
                count(beginnings(buffer, read));
                if (unpacked > MOST_UNPACKED || tableRows > MOST_TABLE_ROWS) {
                    throw new PdfRefusedException("pdf-too-complex");
                }
            }
        } catch (ZipException | EOFException e) {
            throw new PdfRefusedException("pdf-damaged");
        }
    }

    /** Bytes of a row in the table of objects, 0 for another stream: narrow rows make many objects of few bytes. */
    private static int rowWidth(COSStream stream) throws IOException {
        if (!(stream.getDictionaryObject(COSName.W) instanceof COSArray widths)) {
            return 0;
        }
        var width = 0;
        for (var i = 0; i < widths.size(); i++) {
            var each = widths.getInt(i, -1);
            if (each < 0 || each > 8) {
                throw new PdfRefusedException("pdf-damaged");
            }
            width += each;
        }
        if (width == 0) {
            throw new PdfRefusedException("pdf-damaged");
        }
        return width;
    }

    private static COSName filter(COSBase filters) throws IOException {
        if (filters == null) {
            return null;
        }
        var only = filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
        if (COSName.FLATE_DECODE.equals(only)) {
            return COSName.FLATE_DECODE;
        }
        if (filters instanceof COSArray array && array.size() == 0) {
            return null;
        }
        throw new PdfRefusedException("pdf-too-complex");
    }

    /** Where an object may begin. */
    private static int beginnings(byte[] bytes, int length) {
        var count = 0;
        for (var i = 0; i < length; i++) {
            if (bytes[i] == '[' || bytes[i] == '<' || bytes[i] == '(' || bytes[i] == '/' || bytes[i] == ' ') {
                count++;
            }
        }
        return count;
    }

    private void count(int more) throws IOException {
        objects += more;
        if (objects - checkedAt > CHECK_EVERY) {
            checkedAt = objects;
            deadline.check();
        }
        if (objects > MOST_OBJECTS) {
            throw new PdfRefusedException("pdf-too-complex");
        }
    }
}
