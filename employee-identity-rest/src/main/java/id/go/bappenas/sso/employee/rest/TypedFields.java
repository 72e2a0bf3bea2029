package id.go.bappenas.sso.employee.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.go.bappenas.sso.support.request.JsonFields;
import java.util.Map;
import java.util.Set;

/** The fields of a page's form, so that they are read and refused as those of a JSON body. */
final class TypedFields {

    private TypedFields() {}

    /**
     * @param typed texts by field; other fields than those read are passed over, and an empty optional field counts as missing
     * @param read names of the fields
     */
    static JsonFields of(Map<String, String> typed, Set<String> read) {
        var object = JsonNodeFactory.instance.objectNode();
        read.forEach(name -> object.put(name, typed.getOrDefault(name, "")));
        return JsonFields.of(object, "", read);
    }
}
