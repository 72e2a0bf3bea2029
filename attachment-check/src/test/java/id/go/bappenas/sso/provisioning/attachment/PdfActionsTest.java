package id.go.bappenas.sso.provisioning.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs with actions that run by themselves, or with content outside of the file. */
class PdfActionsTest {

    private static final String LINK = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]%s>>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/OpenAction<</S/URI/URI(https://evil.example/)>> | pdf-action",
                "/OpenAction<</S/#55RI/URI(https://evil.example/)>> | pdf-action",
                "/Open#41ction<</S/URI/URI(https://evil.example/)>> | pdf-action",
                "/OpenAction<</S/Thread/F(http://evil.example/x.pdf)/D 0>> | pdf-action",
                "/OpenAction<</S/Thread/D 0>> | pdf-action",
                "/OpenAction<</S/Named/N/Print>> | pdf-action",
                "/OpenAction<</S/Hide/T(x)>> | pdf-action",
                "/OpenAction<</S/ResetForm>> | pdf-action",
                "/OpenAction<</S/SetOCGState/State[]>> | pdf-action",
                "/OpenAction<</S/SomethingNew>> | pdf-action",
                "/OpenAction<</D[3 0 R/Fit]>> | pdf-action",
                "/OpenAction<</S/Sound/Sound 4 0 R>> | pdf-media",
                "/OpenAction<</S/Movie>> | pdf-media",
                "/OpenAction<</S/GoTo3DView/V 0>> | pdf-media",
                "/OpenAction<</S/RichMediaExecute>> | pdf-media",
                "/OpenAction<</S/GoToR/F(x.pdf)/D[0/Fit]>> | pdf-action",
                "/OpenAction<</S/Rendition/OP 0>> | pdf-script",
                "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(http://evil.example/)>>>> | pdf-action",
                "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[<</S/GoTo/D(x)/Next[<</S/URI/URI(http://x/)>>]>>]>> |"
                        + " pdf-action",
                "/AA<</WC<</S/URI/URI(http://evil.example/)>>>> | pdf-action",
                "/AA<</DP<</S/GoTo/D[3 0 R/Fit]>>>> | pdf-action",
                "/AA<</WP<</S/Movie>>>> | pdf-media",
                "/X<</Type/Filespec/F(http://evil.example/x)/FS/URL>> | pdf-external",
                "/X<</FS/URL/F(http://evil.example/x)>> | pdf-external",
                "/X<</UF(//server/share/x)>> | pdf-external",
                "/Names<</Renditions<</Names[]>>>> | pdf-media",
                "/Names<</AlternatePresentations<</Names[]>>>> | pdf-media",
                "/X<</Subtype/Screen/Rect[0 0 9 9]>> | pdf-media",
                "/X<</Subtype/Sound/Rect[0 0 9 9]>> | pdf-media",
                "/X<</Subtype/Movie/Rect[0 0 9 9]>> | pdf-media",
                "/X<</Subtype/3D/Rect[0 0 9 9]>> | pdf-media",
                "/X<</Subtype/RichMedia/Rect[0 0 9 9]>> | pdf-embedded-file",
            })
    void refusesAutomaticActionsAndExternalContent(String entries, String code) {
        assertThat(Checked.problem(new PdfBuilder().catalog(entries).build())).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/AA<</O<</S/URI/URI(http://x/)>>>> | pdf-action",
                "/AA<</C 4 0 R>> | pdf-action",
                "/Annots[<</Subtype/Widget/FT/Btn/Rect[0 0 9 9]/AA<</PV<</S/URI/URI(http://x/)>>>>>>] | pdf-action",
                "/Annots[<</Subtype/Link/Rect[0 0 9 9]/A 4 0 R/AA<</PO 4 0 R>>>>] | pdf-action",
                "/Annots[<</Subtype/Widget/Rect[0 0 9 9]/A 4 0 R>>] | pdf-action",
                "/Annots[<</Subtype/Link/Rect[0 0 9 9]/PA 4 0 R>>] | pdf-action",
            })
    void refusesAddressWithoutLinkOnPagesAndInFields(String entries, String code) {
        var action = PdfBuilder.text("<</S/URI/URI(https://evil.example/)>>");

        assertThat(Checked.problem(new PdfBuilder().page(entries).build(action)))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Length 1/F(http://evil.example/x)",
                "/Length 1/F<</FS/URL/F(http://evil.example/x)>>",
                "/Length 1/#46(//server/share/x)",
                "/Length 1/FFilter/FlateDecode",
                "/Length 1/Subtype/Form/Ref<</F(x.pdf)/Page 0>>",
                "/Length 1/Subtype/Image/OPI<</1.3<</F(x.tif)>>>>"
            })
    void refusesStreamWithExternalContent(String entries) {
        var stream = PdfBuilder.text("<<" + entries + ">>\nstream\nx\nendstream");

        assertThat(Checked.problem(new PdfBuilder().build(stream))).contains("pdf-external");
    }

    @Test
    void refusesPostScriptPicture() {
        assertThat(Checked.problem(new PdfBuilder().build(PdfBuilder.stream("/Subtype/PS", new byte[1]))))
                .contains("pdf-script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.bappenas.go.id/",
                "HTTP://x.example/a?b=c#d",
                "mailto:sdm@bappenas.go.id?subject=SK",
            })
    void acceptsLink(String address) {
        var direct = LINK.formatted("/A<</S/URI/URI(" + address + ")>>");
        var referred = LINK.formatted("/A 4 0 R");
        var action = PdfBuilder.text("<</Type/Action/S/URI/URI(" + address + ")>>");

        assertThat(Checked.problem(new PdfBuilder()
                        .page("/Annots[" + direct + referred + "]")
                        .build(action)))
                .isEmpty();
        assertThat(Checked.problem(
                        new PdfBuilder().build(action, PdfBuilder.text("<</Title(x)/Parent 1 0 R/A 4 0 R>>"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/URI(javascript:alert\\(1\\))",
                "/URI(file:///etc/passwd)",
                "/URI(\\\\\\\\server\\\\share)",
                "/URI(search-ms:query=x)",
                "/URI(www.example.org)",
                "/URI(https://x\\nfile:y)",
                "/URI 7",
                ""
            })
    void refusesLinkToAnotherScheme(String address) {
        var link = LINK.formatted("/A<</S/URI" + address + ">>");

        assertThat(Checked.problem(
                        new PdfBuilder().page("/Annots[" + link + "]").build()))
                .contains("pdf-link");
    }

    /** The same action is in a link, where it is allowed, and in a place where it is not. */
    @Test
    void refusesAddressOfLinkThatAlsoOpensByItself() {
        var action = PdfBuilder.text("<</S/URI/URI(https://evil.example/)>>");
        var page = "/Annots[" + LINK.formatted("/A 4 0 R") + "]";

        assertThat(Checked.problem(
                        new PdfBuilder().page(page).catalog("/OpenAction 4 0 R").build(action)))
                .contains("pdf-action");
        assertThat(Checked.problem(
                        new PdfBuilder().page(page).build(action, PdfBuilder.text("<</S/GoTo/D(x)/Next[4 0 R]>>"))))
                .contains("pdf-action");
    }

    @Test
    void pdfWithAWebAddressInAnUnusedObjectIsRefused() {
        assertThat(Checked.problem(new PdfBuilder().build(PdfBuilder.text("<</S/URI/URI(https://evil.example/)>>"))))
                .contains("pdf-action");
    }

    @Test
    void refusesActionWhoseNameIsIndirectObject() {
        assertThat(Checked.problem(
                        new PdfBuilder().catalog("/OpenAction<</S 4 0 R>>").build(PdfBuilder.text("/Launch"))))
                .contains("pdf-action");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction[3 0 R/XYZ null null 0]",
                "/OpenAction<</S/GoTo/D[3 0 R/Fit]>>",
                "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/GoTo/D[3 0 R/FitH 0]>>>>",
                "/OpenAction(named)",
                "/OpenAction null",
                "/Threads[]",
                "/StructTreeRoot<</Type/StructTreeRoot/K<</S/Document/A<</O/Layout/Placement/Block>>>>/RoleMap<</Sound/P>>>>",
                "/PageLabels<</Nums[0<</S/D>>]>>",
            })
    void acceptsOpenPosition(String entries) {
        assertThat(Checked.problem(new PdfBuilder().catalog(entries).build())).isEqualTo(Optional.empty());
    }

    /** Names of fonts, pictures and graphics states may be any names. */
    @Test
    void acceptsResourceNamedLikeAdditionalActions() {
        var page = "/Resources<</Font<</AA<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

        assertThat(Checked.problem(new PdfBuilder().page(page).build())).isEmpty();
    }

    @Test
    void endsCheckOfEndlessActionChain() {
        var action = PdfBuilder.text("<</S/GoTo/D(x)/Next 4 0 R>>");

        assertThat(Checked.problem(new PdfBuilder().catalog("/OpenAction 4 0 R").build(action)))
                .isEmpty();
    }
}
