package nl.schil.rest.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;

class RequiredBodyTest {
    static class Operations {
        public void reads(@PathParam("id") String id, String body, @Context SecurityContext security) {}

        public void doesNot(@PathParam("id") String id, @Context SecurityContext security) {}

        public void nothing() {}
    }

    @Test
    void theParameterThatComesFromNowhereElseIsTheBody() throws NoSuchMethodException {
        assertThat(RequiredBody.readsBody(
                        Operations.class.getMethod("reads", String.class, String.class, SecurityContext.class)))
                .isTrue();
        assertThat(RequiredBody.readsBody(Operations.class.getMethod("doesNot", String.class, SecurityContext.class)))
                .isFalse();
        assertThat(RequiredBody.readsBody(Operations.class.getMethod("nothing")))
                .isFalse();
    }
}
