package nl.schil.rest.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.text.Text;
import nl.schil.rest.internal.json.JsonMapping;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    enum Kind {
        WORKS,
        SUPPLIES
    }

    record Party(String name, Kind kind) {}

    record Contract(String title, LocalDate start, List<Party> parties) {}

    @Test
    void aBrokenRuleKeepsItsStatusAndAllItsViolations() {
        ProblemException failure = ProblemException.invalid(
                List.of(Violation.of("kvk", "1", "suppliers.kvk.length"), Violation.of("name", null, "x")));
        Refusal refusal = Refusals.of(failure).orElseThrow();
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("kvk", "name");
    }

    @Test
    void aProblemInsideARecordsConstructorIsFound() {
        assertThat(Refusals.of(new RuntimeException(ProblemException.notFound("contract", "1"))))
                .hasValueSatisfying(r -> assertThat(r.status()).isEqualTo(404));
    }

    @Test
    void nobodySignedInIsToldHowToSignIn() {
        assertThat(Refusals.of(ProblemException.unauthorized()).orElseThrow().headers())
                .containsKey("WWW-Authenticate");
    }

    @Test
    void tooManyAttemptsSayHowLongToWait() {
        ProblemException failure = new ProblemException(429, Text.of("x", "seconds", 8L), List.of());
        assertThat(Refusals.of(failure).orElseThrow().headers()).isEqualTo(Map.of("Retry-After", "8"));
    }

    @Test
    void theStoresRefusalsHaveTheirOwnStatus() {
        assertThat(status(StoreException.Reason.BUSY)).isEqualTo(503);
        assertThat(status(StoreException.Reason.FULL)).isEqualTo(507);
        assertThat(status(StoreException.Reason.READ_ONLY)).isEqualTo(503);
        assertThat(status(StoreException.Reason.CONSTRAINT)).isEqualTo(409);
        assertThat(Refusals.of(new StoreException(StoreException.Reason.BROKEN, "secret detail", null)))
                .isEmpty();
    }

    @Test
    void anUnknownFieldIsNamedWithItsPath() {
        Violation violation = json("{\"parties\":[{\"naam\":\"x\"}]}");
        assertThat(violation.field()).isEqualTo("parties[0].naam");
        assertThat(violation.code()).isEqualTo("problem.field.unknown");
        assertThat(violation.values()).containsEntry("known", "kind, name");
    }

    @Test
    void aWrongDateSaysWhatIsExpected() {
        Violation violation = json("{\"start\":\"1 mei\"}");
        assertThat(violation).isEqualTo(Violation.of("start", "1 mei", "problem.field.type", "expected", "YYYY-MM-DD"));
    }

    @Test
    void aWrongChoiceNamesTheChoices() {
        assertThat(json("{\"parties\":[{\"kind\":\"X\"}]}").values()).containsEntry("expected", "WORKS, SUPPLIES");
    }

    @Test
    void brokenJsonIsLocated() {
        Throwable failure = catchThrowable(() -> JsonMapping.mapper().readValue("{\n \"title\": x", Contract.class));
        Refusal refusal = Refusals.of(failure).orElseThrow();
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.detail().key()).isEqualTo("problem.json");
        assertThat(refusal.detail().values()).containsEntry("line", 2);
    }

    @Test
    void whatNobodyForesawIsNoRefusal() {
        assertThat(Refusals.of(new IllegalStateException("x"))).isEmpty();
        assertThat(Refusals.of(new BadRequestException()).orElseThrow().status())
                .isEqualTo(400);
    }

    private static Violation json(String content) {
        Throwable failure = catchThrowable(() -> JsonMapping.mapper().readValue(content, Contract.class));
        return Refusals.of(failure).orElseThrow().violations().get(0);
    }

    private static int status(StoreException.Reason reason) {
        return Refusals.of(new StoreException(reason, "x", null)).orElseThrow().status();
    }
}
