package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Sso}, which all classes of a JVM share, and their own {@link Browsing}s or {@link Page}s. The
 * pages of a failed test are kept.
 */
public final class SsoExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(SsoExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Sso.class || type == Browsing.class || type == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == Sso.class) {
            return bench(context).sso();
        }
        var browsing = browsing(context);
        return type == Browsing.class ? browsing : browsing.page();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        var browsing = context.getStore(NAMESPACE).remove(Browsing.class, Browsing.class);
        if (browsing != null) {
            if (context.getExecutionException().isPresent()) {
                new Evidence(context).keep(browsing, bench(context).sso().log());
            }
            browsing.close();
        }
    }

    private static Bench bench(ExtensionContext context) {
        // The store of the session and not of the root context: with several JVMs, each class has its own root context.
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Start.class, key -> new Start(), Start.class)
                .bench();
    }

    private static Browsing browsing(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Browsing.class, key -> new Browsing(bench(context).browser()), Browsing.class);
    }
}
