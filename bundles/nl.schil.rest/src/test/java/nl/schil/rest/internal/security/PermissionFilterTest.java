package nl.schil.rest.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermissionFilterTest {
    private static final Actor READER =
            new Actor("1", "Lezer", "web", List.of(new Grant("reader", "org", Set.of("contracts.read"))));

    static class Guarded {
        @Permission("contracts.read")
        public void read() {}

        @Permission("contracts.write")
        public void write() {}

        @Permission(Permission.SIGNED_IN)
        public void mine() {}

        @Permission(Permission.PUBLIC)
        public void open() {}

        public void forgotten() {}
    }

    @Permission("contracts.write")
    static class GuardedAsAWhole {
        public void write() {}
    }

    @Test
    void whoHoldsThePermissionSomewhereGoesThrough() {
        assertThatCode(() -> check("read", READER)).doesNotThrowAnyException();
        assertThatCode(() -> check("mine", READER)).doesNotThrowAnyException();
    }

    @Test
    void whoDoesNotHoldItIsForbidden() {
        assertThat(refused("write", READER)).isEqualTo(403);
    }

    @Test
    void nobodyIsAskedToSignIn() {
        assertThat(refused("read", null)).isEqualTo(401);
        assertThat(refused("mine", null)).isEqualTo(401);
        assertThatCode(() -> check("open", null)).doesNotThrowAnyException();
    }

    @Test
    void anOperationWithoutAPermissionIsClosedToEverybody() {
        assertThat(refused("forgotten", Actor.SYSTEM)).isEqualTo(500);
    }

    @Test
    void aClassMayNameThePermissionOfItsOperations() throws NoSuchMethodException {
        Method write = GuardedAsAWhole.class.getMethod("write");
        assertThat(catchThrowableOfType(ProblemException.class, () -> PermissionFilter.check(write, context(READER)))
                        .status())
                .isEqualTo(403);
    }

    private static int refused(String operation, @Nullable Actor actor) {
        return catchThrowableOfType(ProblemException.class, () -> check(operation, actor))
                .status();
    }

    private static void check(String operation, @Nullable Actor actor) throws NoSuchMethodException {
        PermissionFilter.check(Guarded.class.getMethod(operation), context(actor));
    }

    private static SecurityContext context(@Nullable Actor actor) {
        return new SecurityContext() {
            @Override
            public @Nullable Principal getUserPrincipal() {
                return actor;
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return false;
            }

            @Override
            public @Nullable String getAuthenticationScheme() {
                return null;
            }
        };
    }
}
