package nl.schil.maturity.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.schil.maturity.internal.model.Activity;
import nl.schil.maturity.internal.model.Catalogue;
import nl.schil.maturity.internal.model.Names;
import nl.schil.maturity.internal.model.Phase;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {
    private final Catalogue catalogue = CatalogueFile.supplied();

    @Test
    void theProposalHasThirtyFourActivitiesInSixteenCells() {
        assertThat(catalogue.version()).isEqualTo("2026-1");
        assertThat(catalogue.status().nl()).isEqualTo("voorstel, aanpasbaar");
        assertThat(catalogue.activities()).hasSize(34);
        assertThat(catalogue.cell(Phase.B, 1).stream().map(Activity::code)).containsExactly("B1a", "B1b", "B1c", "B1d");
        assertThat(catalogue.cells()).hasSize(16);
    }

    @Test
    void everythingIsNamedInBothLanguages() {
        assertThat(catalogue.activities()).allSatisfy(activity -> {
            for (Names names :
                    List.of(activity.name(), activity.action(), activity.evidence(), activity.population())) {
                assertThat(names.nl()).isNotBlank();
                assertThat(names.en()).isNotBlank();
            }
            assertThat(catalogue.roles()).anyMatch(role -> role.code().equals(activity.accountable()));
            assertThat(activity.tags()).isSubsetOf("CM", "LM").isNotEmpty();
        });
    }

    @Test
    void aCatalogueWithoutAnActivityInSomeCellIsRefused() {
        List<Activity> without = new ArrayList<>(catalogue.activities());
        without.removeIf(activity -> activity.code().startsWith("I4"));

        assertThatThrownBy(() -> new Catalogue(
                        catalogue.schema(),
                        catalogue.version(),
                        catalogue.status(),
                        catalogue.source(),
                        catalogue.theta(),
                        catalogue.phases(),
                        catalogue.stages(),
                        catalogue.roles(),
                        catalogue.cells(),
                        without))
                .hasMessageContaining("every one of the 16 cells");
    }
}
