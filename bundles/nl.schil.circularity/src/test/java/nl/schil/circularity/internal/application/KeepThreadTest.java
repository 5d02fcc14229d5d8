package nl.schil.circularity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Examples;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a goal can apply. */
class KeepThreadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** A list of one code. */
    private static final class Furniture implements CodeList {
        private static final Code CODE = new Code("39130000-2", null, Map.of("nl", "Kantoormeubilair"));

        @Override
        public String id() {
            return "cpv";
        }

        @Override
        public String title(Locale locale) {
            return "CPV";
        }

        @Override
        public String version() {
            return "2008";
        }

        @Override
        public String source() {
            return "";
        }

        @Override
        public String licence() {
            return "";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Optional<Code> find(String written) {
            return written.startsWith("39130000") ? Optional.of(CODE) : Optional.empty();
        }

        @Override
        public List<Code> children(@Nullable String parent) {
            return List.of();
        }

        @Override
        public List<Code> search(String text, Locale locale, int most) {
            return List.of();
        }

        @Override
        public List<Code> nearest(String written, int most) {
            return List.of();
        }
    }

    private static Result<Cascade> keep(
            @Nullable CodeList list, @Nullable String category, @Nullable String cpv, @Nullable String contract) {
        return new KeepThread(new Subjects(list), TODAY)
                .cascade(
                        Examples.goal("g-1"),
                        null,
                        new KeepThread.AskedCascade(category, cpv, contract, null, null, null));
    }

    private static List<String> codes(Result<Cascade> result) {
        return result instanceof Result.Refused<Cascade> refused
                ? refused.violations().stream().map(Violation::code).toList()
                : List.of();
    }

    @Test
    void aCpvCodeStandsForWhatIsBelowIt() {
        for (String written : List.of("39130000-2", "3913", "39130000")) {
            Cascade kept = keep(new Furniture(), null, written, null)
                    .orElseThrow(found -> new IllegalStateException(found.toString()));
            assertThat(kept.cpv()).isEqualTo("3913");
            assertThat(kept.category()).isNull();
            assertThat(kept.contract()).isNull();
        }
    }

    @Test
    void aCodeThatIsNoneOrNotListedIsRefusedWithWhatWasWritten() {
        assertThat(codes(keep(new Furniture(), null, "meubels", null))).containsExactly("circularity.cascade.cpv");
        assertThat(codes(keep(new Furniture(), null, "72", null))).containsExactly("circularity.cascade.cpv.unlisted");
        assertThat(codes(keep(null, null, "72", null)))
                .as("without a list its form is judged")
                .isEmpty();
    }

    @Test
    void itIsExactlyOneOfTheThree() {
        assertThat(codes(keep(null, null, null, null))).containsExactly("circularity.cascade.one");
        assertThat(codes(keep(null, "Furniture", "3913", null))).containsExactly("circularity.cascade.one");
        assertThat(codes(keep(null, null, "3913", "c-1"))).containsExactly("circularity.cascade.one");
        assertThat(codes(keep(null, "Furniture", null, null))).isEmpty();
    }

    @Test
    void aChangeStaysWhereItApplies() {
        Cascade before =
                keep(null, null, "3913", null).orElseThrow(found -> new IllegalStateException(found.toString()));
        Cascade after = new KeepThread(new Subjects(new Furniture()), TODAY)
                .cascade(
                        Examples.goal("g-1"),
                        before,
                        new KeepThread.AskedCascade("Other", "72", null, null, "2026-01-01", "2026-12-31"))
                .orElseThrow(found -> new IllegalStateException(found.toString()));
        assertThat(after.cpv()).isEqualTo("3913");
        assertThat(after.category()).isNull();
        assertThat(after.endedOn()).isEqualTo("2026-12-31");
    }
}
