package id.go.bappenas.sso.fakes;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Stand-ins for Keycloak's models that know nothing but what a rule asks for. */
public final class Fakes {

    private Fakes() {}

    /** @param answers by method name; a method that has none fails the test */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            var answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answer.apply(args);
        }));
    }
}
