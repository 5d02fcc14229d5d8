package nl.schil.mail.internal.testing;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configuration as the framework gives it: what a test names, and the defaults of the rest. */
public final class Settings {
    private Settings() {}

    public static <A> A of(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
