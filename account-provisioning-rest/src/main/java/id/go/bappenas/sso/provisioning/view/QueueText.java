package id.go.bappenas.sso.provisioning.view;

import id.go.bappenas.sso.support.TypedText;

/** A text that requests are filtered by, as it was typed or stands in an address. */
public final class QueueText {

    private static final int LONGEST = 100;

    private QueueText() {}

    /** The text in one line, without control characters, which PostgreSQL refuses, and cut; empty for {@code null}. */
    public static String of(String typed) {
        var text = typed == null ? "" : TypedText.oneLine(typed).replaceAll("\\p{Cntrl}", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
