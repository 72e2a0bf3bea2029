package id.go.bappenas.sso.provisioning.attachment;

import java.io.EOFException;
import java.io.IOException;
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

    private int objects;
    private long unpacked;
    private int depth;
    private String problem;

    PdfStructure(byte[] file) throws IOException {
        super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
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
        return document;
    }

    /** What could not be read; objects turn up as missing then, without an exception. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
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
                count(beginnings(buffer, read));
                if (unpacked > MOST_UNPACKED) {
                    throw new PdfRefusedException("pdf-too-complex");
                }
            }
        } catch (ZipException | EOFException e) {
            throw new PdfRefusedException("pdf-damaged");
        }
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
        if (objects > MOST_OBJECTS) {
            throw new PdfRefusedException("pdf-too-complex");
        }
    }
}
