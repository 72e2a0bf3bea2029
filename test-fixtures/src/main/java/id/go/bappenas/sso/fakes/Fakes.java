package id.go.bappenas.sso.fakes;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Implementations of Keycloak's interfaces with only the methods that a test needs. */
public final class Fakes {

    private Fakes() {}

    /**
     * @param answers by method name; a default method works as in its interface, a call of any
     *     other method fails the test
     */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            var answer = answers.get(method.getName());
            if (answer == null && method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, args);
            }
            if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answer.apply(args);
        }));
    }
}
