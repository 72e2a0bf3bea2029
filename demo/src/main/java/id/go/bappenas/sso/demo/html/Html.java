package id.go.bappenas.sso.demo.html;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Safe markup: a value in a template is escaped, unless it is markup itself. */
public record Html(String markup) {

    public static Html of(String template, Object... values) {
        return new Html(
                template.formatted(Arrays.stream(values).map(Html::escape).toArray()));
    }

    public static Html join(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    private static String escape(Object value) {
        if (value instanceof Html html) {
            return html.markup();
        }
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
