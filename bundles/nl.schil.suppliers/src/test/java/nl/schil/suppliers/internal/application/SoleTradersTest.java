package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.schil.kernel.dataset.RowOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No citizen service number comes into the register as part of a sole trader's VAT id. */
class SoleTradersTest {
    private static final String OLD = "NL999990007B01";
    private static final String NEW = "NL123456789B13";

    @TempDir
    Path directory;

    private RegisterFixture register;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void an_old_vat_id_of_what_is_called_a_sole_trader_is_refused_and_not_repeated() {
        List<RowOutcome> outcomes = register.load("name=De Tester Eenmanszaak|btw=" + OLD);
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(RowOutcome.Kind.REJECTED);
            assertThat(outcome.violations()).singleElement().satisfies(v -> {
                assertThat(v.code()).isEqualTo("suppliers.btw.bsn");
                assertThat(v.value()).isNull();
            });
        });
        assertThat(register.suppliers()).isEmpty();
    }

    @Test
    void the_same_holds_for_the_peppol_participant_that_is_made_of_it() {
        assertThat(register.load("name=Eenmanszaak De Tester|peppol=9944:" + OLD))
                .extracting(RowOutcome::kind)
                .containsExactly(RowOutcome.Kind.REJECTED);
    }

    @Test
    void a_vat_id_of_2020_or_later_holds_no_citizen_service_number() {
        assertThat(register.load("name=De Tester Eenmanszaak|btw=" + NEW))
                .extracting(RowOutcome::kind)
                .containsExactly(RowOutcome.Kind.CREATED);
    }

    @Test
    void a_legal_person_keeps_its_vat_id() {
        assertThat(register.load("name=Testmeubel B.V.|btw=" + OLD))
                .extracting(RowOutcome::kind)
                .containsExactly(RowOutcome.Kind.CREATED);
    }
}
