package id.go.bappenas.sso.provisioning.attachment;

import java.io.IOException;

/** A PDF that is not taken; the message is the code of its sentence. */
final class PdfRefusedException extends IOException {

    PdfRefusedException(String code) {
        super(code);
    }
}
