package id.go.bappenas.sso.provisioning.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Reads the objects of a PDF; it draws no page and unpacks no font or picture. It uses PDFBox's parser without the repair of
 * damaged files, and with limits, because that parser unpacks object streams of any size into memory.
 */
class PdfStructure extends COSParser {

    private static final int MOST_OBJECTS = 1_500_000;
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;
    private static final int DEEPEST_STREAM = 20;
    private static final int WIDEST_ROW = 1024;

    private static final int MOST_TABLE_ROWS = PdfObjectScan.MOST_OBJECTS;
    private static final int CHECK_EVERY = 1_000;

    /** Marks a value; names in a value are not keys. */
    private static final Set<COSName> VALUE = Set.of();

    private final PdfLimits limits;
    private final Deque<Set<COSName>> keys = new ArrayDeque<>();
    private final Set<COSStream> objectStreams = Collections.newSetFromMap(new IdentityHashMap<>());
    private int objects;
    private int checkedAt;
    private long tableRows;
    private long unpacked;
    private int depth;
    private String problem;

    PdfStructure(byte[] file, PdfLimits limits) throws IOException {
        super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.limits = limits;
        setLenient(false);
    }

    /** @throws PdfRefusedException if the file is not a readable PDF; the message is the reason */
    COSDocument read() throws IOException {
        if (!parsePDFHeader()) {
            throw new PdfRefusedException("pdf-damaged");
        }
        var root = retrieveTrailer().getCOSDictionary(COSName.ROOT);
        if (root == null) {
            throw new PdfRefusedException("pdf-damaged");
        }
        checkPages(root);
        checkTableRows(document.getXrefTable().size());
        return document;
    }

    /** @throws PdfRefusedException if a table of objects has too many rows */
    static void checkTableRows(long rows) throws PdfRefusedException {
        if (rows > MOST_TABLE_ROWS) {
            throw new PdfRefusedException("pdf-too-complex");
        }
    }

    /** Walks the tree of pages as a viewer does. A node that is reached again counts again, so a cycle ends too. */
    void checkPages() throws IOException {
        var left = new ArrayDeque<COSDictionary>();
        var root = document.getTrailer().getCOSDictionary(COSName.ROOT).getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new PdfRefusedException("pdf-damaged");
        }
        left.push(root);
        var mostNodes = limits.pageNodes();
        var pages = 0;
        for (var nodes = 0; !left.isEmpty(); nodes++) {
            var node = left.pop();
            var kids = node.getCOSArray(COSName.KIDS);
            pages += kids == null ? 1 : 0;
            if (pages > limits.pages() || nodes > mostNodes || node.getLong(COSName.COUNT, 0) > limits.pages()) {
                throw new PdfRefusedException("pdf-too-many-pages");
            }
            for (var i = 0; kids != null && i < kids.size() && left.size() <= mostNodes; i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    left.push(kid);
                }
            }
        }
    }

    /** The object that begins at this offset, also if no table lists it. */
    Numbered objectAt(long offset) throws IOException {
        source.seek(offset);
        var number = readObjectNumber();
        readGenerationNumber();
        readExpectedString(new char[] {'o', 'b', 'j'}, true);
        var object = parseDirObject();
        skipSpaces();
        return new Numbered(
                number,
                object instanceof COSDictionary dictionary && isString(new char[] {'s', 't', 'r', 'e', 'a', 'm'})
                        ? parseCOSStream(dictionary)
                        : object);
    }

    /** The dictionary that begins at this offset. */
    COSDictionary dictionaryAt(long offset) throws IOException {
        source.seek(offset);
        return parseCOSDictionary(true);
    }

    /** The object streams that were read so far. */
    List<COSStream> objectStreams() {
        return List.copyOf(objectStreams);
    }

    /** All objects in an object stream, in the order of its header, which may list a number more than once. */
    List<Numbered> objectsIn(COSStream stream) throws IOException {
        byte[] content;
        try (var unpacked = stream.createInputStream()) {
            content = unpacked.readAllBytes();
        }
        var inner = over(content);
        inner.document = document;
        inner.objects = objects;
        var number = Math.max(0, stream.getInt(COSName.N, 0));
        var first = stream.getLong(COSName.FIRST, 0);
        var heads = new ArrayList<long[]>();
        for (var i = 0; i < number; i++) {
            inner.count(1);
            heads.add(new long[] {inner.readObjectNumber(), inner.readLong()});
        }
        var found = new ArrayList<Numbered>();
        for (var head : heads) {
            inner.source.seek(first + head[1]);
            found.add(new Numbered(head[0], inner.parseDirObject()));
        }
        objects = inner.objects;
        return found;
    }

    /** A parser of the content of an object stream. */
    PdfStructure over(byte[] content) throws IOException {
        return new PdfStructure(content, limits);
    }

    /** An object and its number. */
    record Numbered(long number, COSBase object) {}

    /** The reason why an object could not be read. PDFBox then treats the object as missing and throws no exception. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            limits.checkTime();
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
        keys.push(VALUE);
        try {
            return super.parseDirObject();
        } finally {
            keys.pop();
        }
    }

    /** Refuses a duplicate key, because viewers differ in which of the two values they use. */
    @Override
    protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
        keys.push(new HashSet<>());
        try {
            return super.parseCOSDictionary(direct);
        } finally {
            keys.pop();
        }
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        var name = super.parseCOSName();
        var known = keys.peek();
        if (known != null && known != VALUE && !known.add(name)) {
            repeated(name);
        }
        return name;
    }

    /** @throws PdfRefusedException because a dictionary has this key twice */
    void repeated(COSName key) throws PdfRefusedException {
        throw new PdfRefusedException("pdf-damaged");
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        // The length of a stream may be an object, which may again be a stream.
        if (++depth > DEEPEST_STREAM) {
            throw new PdfRefusedException("pdf-too-complex");
        }
        COSStream stream;
        try {
            stream = readStream(dictionary);
        } finally {
            depth--;
        }
        if (isUnpackedByTheParser(stream)) {
            if (stream.containsKey(COSName.ENCRYPT)) {
                throw new PdfRefusedException("pdf-encrypted");
            }
            checkPacking(stream);
            if (!stream.containsKey(COSName.W)) {
                objectStreams.add(stream);
            }
        }
        return stream;
    }

    /** Reads a stream whose dictionary was read. */
    COSStream readStream(COSDictionary dictionary) throws IOException {
        return super.parseCOSStream(dictionary);
    }

    /** Whether a stream is an object stream or a cross-reference stream. */
    boolean isUnpackedByTheParser(COSStream stream) {
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

    /** Bytes of one row of a cross-reference stream, 0 for another stream. Narrow rows make many objects out of few bytes. */
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

    /** Upper bound of the number of objects that begin in these bytes. */
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
            limits.checkTime();
        }
        if (objects > MOST_OBJECTS) {
            throw new PdfRefusedException("pdf-too-complex");
        }
    }
}
