package nl.schil.rest.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.door.Invitation;
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

        @Permission(Permission.DOOR)
        public void atTheDoor() {}

        @Permission("door.evaluation")
        public void evaluation() {}

        @Permission("door.idea")
        public void idea() {}
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

    @Test
    void aVisitorReachesTheDoorForTheOwnPurposeAndNothingElse() {
        DoorVisit visit = visit("evaluation");
        assertThatCode(() -> check("atTheDoor", visit)).doesNotThrowAnyException();
        assertThatCode(() -> check("evaluation", visit)).doesNotThrowAnyException();
        for (String operation : List.of("idea", "read", "write", "mine", "open")) {
            assertThat(refused(operation, visit)).as(operation).isEqualTo(404);
        }
    }

    @Test
    void noRoleReachesTheDoor() {
        for (String operation : List.of("atTheDoor", "evaluation")) {
            assertThat(refused(operation, Actor.SYSTEM)).as(operation).isEqualTo(401);
            assertThat(refused(operation, null)).as(operation).isEqualTo(401);
        }
    }

    private static DoorVisit visit(String purpose) {
        Instant at = Instant.parse("2026-06-01T08:00:00Z");
        LocalDate last = LocalDate.of(2026, 6, 30);
        return new DoorVisit(
                new Invitation("i", purpose, "e", "org", "s", "Gesprek", "Naam", null, at, last, null, null));
    }

    private static int refused(String operation, @Nullable Principal actor) {
        return catchThrowableOfType(ProblemException.class, () -> check(operation, actor))
                .status();
    }

    private static void check(String operation, @Nullable Principal actor) throws NoSuchMethodException {
        PermissionFilter.check(Guarded.class.getMethod(operation), context(actor));
    }

    private static SecurityContext context(@Nullable Principal actor) {
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
