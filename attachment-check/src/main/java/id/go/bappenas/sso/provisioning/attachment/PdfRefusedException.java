package id.go.bappenas.sso.provisioning.attachment;

import java.io.IOException;

/** The check refuses a PDF. The message is the code of the reason. */
final class PdfRefusedException extends IOException {

    PdfRefusedException(String code) {
        super(code);
    }
}
