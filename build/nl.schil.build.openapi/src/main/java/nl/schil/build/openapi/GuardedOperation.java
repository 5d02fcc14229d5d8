package nl.schil.build.openapi;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Documents the permission of each operation and refuses operations that have none, or no text. */
public final class GuardedOperation extends AbstractOpenAPIExtension {
    private static final String PERMISSION = "nl.schil.kernel.security.Permission";
    private static final String PUBLIC = "public";

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        String permission = permission(method);
        if (permission == null) {
            throw new IllegalStateException(method + " declares no @Permission");
        }
        if (blank(operation.getSummary()) || blank(operation.getDescription())) {
            throw new IllegalStateException(method + " needs @Operation(summary, description)");
        }
        operation.addExtension("x-permission", permission);
        if (PUBLIC.equals(permission)) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session")));
        }
        if (operation.getTags() == null) {
            operation.addTagsItem(module(method));
        }
        if (generated(operation.getOperationId(), method)) {
            operation.setOperationId(method.getName() + subject(method));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(UsualParameters::complete);
        }
        super.decorateOperation(operation, method, chain);
    }

    private static String permission(Method method) {
        String own = value(method);
        return own != null ? own : value(method.getDeclaringClass());
    }

    private static String value(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(a -> a.annotationType().getName().equals(PERMISSION))
                .map(GuardedOperation::value)
                .findFirst()
                .orElse(null);
    }

    private static String value(Annotation permission) {
        try {
            return (String) permission.annotationType().getMethod("value").invoke(permission);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + permission, e);
        }
    }

    /** {@code suppliers} for a class in {@code nl.schil.suppliers.internal.rest}. */
    private static String module(Method method) {
        String root = method.getDeclaringClass().getPackageName().replaceFirst("\\.internal\\..*", "");
        return root.substring(root.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean generated(String id, Method method) {
        return id == null || id.matches(method.getName() + "(_\\d+)?");
    }

    private static String subject(Method method) {
        return method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
