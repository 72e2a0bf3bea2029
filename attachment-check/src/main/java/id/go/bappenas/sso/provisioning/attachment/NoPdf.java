package id.go.bappenas.sso.provisioning.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file is that is no PDF, by its first bytes, so that the answer can say how to make a PDF of it. */
enum NoPdf {
    EMPTY("pdf-empty", "\\A\\z"),
    /** JPEG, PNG, TIFF, GIF, BMP, WebP, HEIC. */
    PICTURE(
            "pdf-is-picture",
            "\\A(?:\\xff\\xd8\\xff|\\x89PNG|II\\*\\x00|MM\\x00\\*|GIF8|BM.{4}\\x00{4}|RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif1|msf1|avif))"),
    /** Documents of Word, Excel, PowerPoint and LibreOffice, and RTF. */
    OFFICE(
            "pdf-is-office",
            "\\A(?:\\xd0\\xcf\\x11\\xe0|\\{\\\\rtf|PK\\x03\\x04.{26,}?(?:\\[Content_Types\\]\\.xml|_rels/|docProps/|word/|mimetypeapplication/vnd\\.oasis))"),
    ARCHIVE("pdf-is-archive", "\\A(?:PK\\x03\\x04|Rar!|7z\\xbc\\xaf|\\x1f\\x8b)"),
    OTHER("pdf-none", "");

    private static final int LOOKED_AT = 4 * 1024;

    private final String code;
    private final Pattern beginning;

    NoPdf(String code, String beginning) {
        this.code = code;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** The code of the reason for the refusal of a file that is no PDF. */
    static String code(byte[] file) {
        var text = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return Stream.of(values())
                .filter(kind -> kind.beginning.matcher(text).find())
                .findFirst()
                .orElse(OTHER)
                .code;
    }
}
