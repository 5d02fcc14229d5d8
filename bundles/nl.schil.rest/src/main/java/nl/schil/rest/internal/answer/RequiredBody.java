package nl.schil.rest.internal.answer;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Refuses a request without a body to an operation that reads one, so that no operation has to look for it. */
@Component(service = ContainerRequestFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("schil.required-body")
@Priority(Priorities.AUTHORIZATION + 1)
public final class RequiredBody implements ContainerRequestFilter {
    @Context
    private ResourceInfo operation;

    @Activate
    @SuppressWarnings("NullAway.Init")
    public RequiredBody() {}

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        if (method != null && readsBody(method) && !request.hasEntity()) {
            throw new ProblemException(400, Text.of("problem.body"), List.of());
        }
    }

    /** The body is the parameter that no annotation of Jakarta REST takes from elsewhere. */
    static boolean readsBody(Method method) {
        return Stream.of(method.getParameters()).anyMatch(RequiredBody::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .noneMatch(a -> a.annotationType().getName().startsWith("jakarta.ws.rs."));
    }
}
