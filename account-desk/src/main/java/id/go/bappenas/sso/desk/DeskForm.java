package id.go.bappenas.sso.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields that a form of a page has sent. */
public final class DeskForm {

    private final MultivaluedMap<String, String> fields;

    DeskForm(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /** What was typed; empty for a missing field. */
    public String text(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** The numbers of ticked boxes; other text is passed over. */
    public Set<Integer> numbers(String name) {
        var numbers = new TreeSet<Integer>();
        fields.getOrDefault(name, List.of()).stream()
                .map(TypedNumber::row)
                .flatMap(Optional::stream)
                .forEach(numbers::add);
        return numbers;
    }

    /** All fields but the form's token, for a page that shows them again. */
    public Map<String, List<String>> typed() {
        var typed = new LinkedHashMap<String, List<String>>(fields);
        typed.remove(FormToken.FIELD);
        return typed;
    }
}
