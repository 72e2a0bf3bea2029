package id.go.bappenas.sso.provisioning.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;

/**
 * Writes the objects of a recovered PDF that its catalog leads to, as a plain file with one correct table. PDFBox's own writer
 * needs a {@code PDDocument}, which starts AWT, and takes quadratic time for many objects.
 */
final class PdfWriter implements ICOSVisitor {

    /** How much larger than the damaged file a repaired file may be. Objects of object streams are written unpacked. */
    static final int MOST_MORE = 2 * 1024 * 1024;

    /** Bytes up to which packed streams are unpacked to see whether they are whole. */
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;

    private static final int ZLIB_HEADER = 2;
    private static final int BUFFER = 64 * 1024;

    /** Keys whose values a page is drawn with. A reference to nothing there means that a part of the file is lost. */
    private static final Set<COSName> DRAWN = Set.of(
            COSName.PAGES,
            COSName.KIDS,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.XOBJECT,
            COSName.FONT,
            COSName.FONT_DESC,
            COSName.FONT_FILE,
            COSName.FONT_FILE2,
            COSName.FONT_FILE3,
            COSName.DESCENDANT_FONTS,
            COSName.SMASK);

    private final PdfRecovery recovery;
    private final PdfLimits limits;
    private final long mostBytes;
    private final ByteArrayOutputStream out;
    private final Map<COSObjectKey, Integer> numbers = new HashMap<>();
    private final Queue<COSObjectKey> waiting = new ArrayDeque<>();
    private final Set<COSBase> complete = Collections.newSetFromMap(new IdentityHashMap<>());
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;

    /** @param sentBytes size of the damaged file */
    PdfWriter(PdfRecovery recovery, PdfLimits limits, int sentBytes) {
        this.recovery = recovery;
        this.limits = limits;
        this.mostBytes = (long) sentBytes + MOST_MORE;
        this.out = new ByteArrayOutputStream(sentBytes + BUFFER);
    }

    /**
     * Writes the file.
     *
     * @throws PdfRefusedException if there is no catalog, a part of a page is lost, or the file would become too large
     */
    byte[] write() throws IOException {
        var trailer = new COSDictionary();
        trailer.setItem(COSName.ROOT, recovery.root().orElseThrow(PdfWriter::damaged));
        recovery.inTrailer(COSName.INFO)
                .filter(info -> info instanceof COSObject && recovery.resolved(info) instanceof COSDictionary)
                .ifPresent(info -> trailer.setItem(COSName.INFO, info));
        // The second line tells programs that transfer the file that it is not text.
        text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var references = new ArrayList<>(trailer.getValues());
        for (var reference : references) {
            number((COSObject) reference);
        }
        var offsets = objects();
        var table = out.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (var offset : offsets) {
            text("%010d 00000 n \n".formatted(offset));
        }
        trailer.setInt(COSName.SIZE, offsets.size() + 1);
        text("trailer\n");
        trailer.accept(this);
        text("\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Writes the objects that have a number, and those that they lead to; returns their offsets in the order of numbers. */
    private List<Integer> objects() throws IOException {
        var offsets = new ArrayList<Integer>();
        for (var key = waiting.poll(); key != null; key = waiting.poll()) {
            offsets.add(out.size());
            text(offsets.size() + " 0 obj\n");
            write(recovery.object(key));
            text("\nendobj\n");
        }
        return offsets;
    }

    private void write(COSBase value) throws IOException {
        limits.checkTime();
        if (out.size() > mostBytes) {
            throw new PdfRefusedException("pdf-too-complex");
        }
        if (value == null) {
            text("null");
        } else {
            value.accept(this);
        }
    }

    /** The number of an object in the new file; 0 if the object is missing. */
    private int number(COSObject reference) {
        if (recovery.resolved(reference) == null) {
            return 0;
        }
        var next = numbers.size() + 1;
        var known = numbers.putIfAbsent(reference.getKey(), next);
        if (known == null) {
            waiting.add(reference.getKey());
        }
        return known == null ? next : known;
    }

    @Override
    public void visitFromDictionary(COSDictionary dictionary) throws IOException {
        text("<<");
        for (var entry : dictionary.entrySet()) {
            if (DRAWN.contains(entry.getKey())) {
                checkComplete(entry.getValue());
            }
            entry.getKey().writePDF(out);
            text(" ");
            write(entry.getValue());
        }
        text(">>");
    }

    /** @throws PdfRefusedException if a value that a page is drawn with, or an entry of it, is a reference to nothing */
    private void checkComplete(COSBase value) throws IOException {
        var target = recovery.resolved(value);
        if (target == null) {
            throw damaged();
        }
        if (target instanceof COSStream || !complete.add(target)) {
            return;
        }
        if (target instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                checkPresent(array.get(i));
            }
        } else if (target instanceof COSDictionary dictionary) {
            for (var each : dictionary.getValues()) {
                checkPresent(each);
            }
        }
    }

    private void checkPresent(COSBase value) throws IOException {
        limits.checkTime();
        if (value != null && recovery.resolved(value) == null) {
            throw damaged();
        }
    }

    /**
     * Reads a packed stream to its end. A changed or shortened one would show the verifier something else than was sent, or an
     * empty page.
     */
    private void checkWhole(byte[] packed) throws IOException {
        var inflater = new Inflater(true);
        try {
            // Without the checksum at the end, which some writers leave out.
            inflater.setInput(packed, ZLIB_HEADER, Math.max(0, packed.length - ZLIB_HEADER));
            while (!inflater.finished() && unpacked < MOST_UNPACKED) {
                limits.checkTime();
                var length = inflater.inflate(buffer);
                unpacked += length;
                if (length == 0 && !inflater.finished()) {
                    throw damaged();
                }
            }
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private boolean isPacked(COSStream stream) {
        var filter = recovery.resolved(stream.getItem(COSName.FILTER));
        var first =
                filter instanceof COSArray filters && filters.size() > 0 ? recovery.resolved(filters.get(0)) : filter;
        return COSName.FLATE_DECODE.equals(first);
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PdfRefusedException damaged() {
        return new PdfRefusedException("pdf-damaged");
    }

    @Override
    public void visitFromArray(COSArray array) throws IOException {
        text("[");
        for (var i = 0; i < array.size(); i++) {
            text(i == 0 ? "" : " ");
            write(array.get(i));
        }
        text("]");
    }

    @Override
    public void visitFromStream(COSStream stream) throws IOException {
        var content = content(stream);
        if (isPacked(stream) && content.length > 0) {
            checkWhole(content);
        }
        stream.setInt(COSName.LENGTH, content.length);
        visitFromDictionary(stream);
        text("\nstream\n");
        out.writeBytes(content);
        text("\nendstream");
    }

    /** The bytes of the stream as they are in the file. The parser has set its length to what it has read. */
    private byte[] content(COSStream stream) throws IOException {
        var content = new byte[(int) Math.max(0, Math.min(stream.getLength(), mostBytes))];
        try (var raw = stream.createRawInputStream()) {
            var length = raw.readNBytes(content, 0, content.length);
            if (length < content.length || raw.read() >= 0) {
                throw damaged();
            }
        }
        return content;
    }

    @Override
    public void visitFromObject(COSObject reference) throws IOException {
        var number = number(reference);
        text(number == 0 ? "null" : number + " 0 R");
    }

    @Override
    public void visitFromName(COSName name) throws IOException {
        name.writePDF(out);
    }

    /** Writes hexadecimal digits, which need no escapes. */
    @Override
    public void visitFromString(COSString string) {
        text("<" + string.toHexString() + ">");
    }

    @Override
    public void visitFromInt(COSInteger number) throws IOException {
        number.writePDF(out);
    }

    @Override
    public void visitFromFloat(COSFloat number) throws IOException {
        number.writePDF(out);
    }

    @Override
    public void visitFromBoolean(COSBoolean value) throws IOException {
        value.writePDF(out);
    }

    @Override
    public void visitFromNull(COSNull value) throws IOException {
        value.writePDF(out);
    }

    @Override
    public void visitFromDocument(COSDocument document) {
        throw new UnsupportedOperationException("a document is written by its catalog");
    }
}
