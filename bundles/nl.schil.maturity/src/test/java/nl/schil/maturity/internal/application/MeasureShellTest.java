package nl.schil.maturity.internal.application;

import static nl.schil.maturity.internal.application.Installation.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.module.Cell;
import nl.schil.maturity.internal.model.Fixtures;
import nl.schil.maturity.internal.model.Measurement;
import nl.schil.maturity.internal.model.Phase;
import nl.schil.maturity.internal.model.ShellCell;
import nl.schil.maturity.internal.model.Status;
import org.junit.jupiter.api.Test;

class MeasureShellTest {
    private final Installation installation = new Installation();

    @Test
    void withoutProvidersEveryCellIsUnknownAndNamesTheInstalledModuleThatWouldMeasureIt() {
        installation.install("contracts", false, Set.of(new Cell("B", 1)), "B1b", "B1c");
        installation.install("performance", true, Set.of(new Cell("B", 2)));

        assertThat(cell(Phase.B, 1).status()).isEqualTo(Status.UNKNOWN);
        assertThat(cell(Phase.B, 1).modules()).containsExactly("contracts");
        assertThat(cell(Phase.B, 2).modules()).containsExactly("performance");
        assertThat(cell(Phase.S, 3).modules()).isEmpty();
    }

    @Test
    void anUnknownActivityOfAMeasuredCellStillNamesItsModule() {
        installation.install("contracts", false, Set.of(new Cell("B", 1)), "B1b", "B1c");
        installation.provide("B1a", "suppliers", ".8");

        ShellCell cell = cell(Phase.B, 1);
        assertThat(cell.modules()).containsExactly("suppliers");
        assertThat(cell.measurements().get(1).modules()).containsExactly("contracts");
        assertThat(cell.measurements().get(3).modules()).isEmpty();
    }

    @Test
    void aProviderThatFailsMakesItsActivityUnknownAndNothingElse() {
        installation.provide("B1a", "suppliers", ".8");
        FakeEvidence contracts = installation.provide("B1b", "contracts", ".4");
        contracts.broken = true;

        assertThat(cell(Phase.B, 1).coverage()).isEqualByComparingTo("0.8");
        assertThat(cell(Phase.B, 1).measurements().get(1).failed()).isTrue();
        assertThat(cell(Phase.B, 1).measurements().get(1).modules()).containsExactly("contracts");

        contracts.broken = false;
        assertThat(cell(Phase.B, 1).coverage()).isEqualByComparingTo("0.6");
    }

    @Test
    void oneOfSeveralProvidersThatFailsMakesTheActivityUnknownInsteadOfHalfMeasured() {
        installation.provide("S1b", "suppliers", ".8");
        installation.provide("S1b", "contracts", ".4").broken = true;

        assertThat(cell(Phase.S, 1).status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void thatThereIsNothingToMeasureIsKnownOnlyWhenEveryModuleThatWouldMeasureItSaysSo() {
        installation.install("circularity", true, Set.of(new Cell("S", 2)), "S2b");
        installation.install("market", false, Set.of(new Cell("S", 2)), "S2b");
        installation.provide("S2b", "circularity", null);
        assertThat(planning().status()).isEqualTo(Status.UNKNOWN);
        assertThat(planning().modules()).containsExactly("circularity", "market");

        FakeEvidence market = installation.provide("S2b", "market", null);
        assertThat(planning().status()).isEqualTo(Status.NOT_APPLICABLE);

        installation.providers.remove(market);
        installation.provide("S2b", "goals", ".4");
        assertThat(planning().status())
                .as("what is measured stays when another module is off")
                .isEqualTo(Status.MEASURED);
    }

    private Measurement planning() {
        return cell(Phase.S, 2).measurements().stream()
                .filter(one -> one.activity().code().equals("S2b"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerIsKeptUntilAMarkerAProviderOrAModuleChanges() {
        FakeEvidence suppliers = installation.provide("B1a", "suppliers", ".8");
        cell(Phase.B, 1);
        cell(Phase.B, 1);
        assertThat(suppliers.asked).isEqualTo(1);

        suppliers.marker = "2";
        suppliers.fraction = ".7";
        assertThat(cell(Phase.B, 1).coverage()).isEqualByComparingTo("0.7");
        assertThat(suppliers.asked).isEqualTo(2);

        installation.provide("B1b", "contracts", ".5");
        assertThat(cell(Phase.B, 1).coverage()).isEqualByComparingTo("0.6");

        installation.install("contracts", true, Set.of(), "B1b");
        cell(Phase.B, 1);
        assertThat(suppliers.asked).isEqualTo(4);
    }

    @Test
    void aModuleThatGoesAndComesBackLeavesTheSameShell() {
        installation.provide("B1a", "suppliers", ".8");
        FakeEvidence contracts = installation.provide("B1b", "contracts", ".5");
        MeasuredShell before = measure();

        installation.providers.remove(contracts);
        MeasuredShell without = measure();
        assertThat(without.hash()).isNotEqualTo(before.hash());
        assertThat(without.shell().cell(Phase.B, 1).coverage()).isEqualByComparingTo("0.8");

        installation.providers.add(contracts);
        assertThat(measure().hash()).isEqualTo(before.hash());
    }

    @Test
    void theHashIsEqualInAnotherInstallationWithTheSameRecords() {
        installation.provide("B1a", "suppliers", ".8");
        OrganisationRef elsewhere = new OrganisationRef("another id", ORGANISATION.name(), null);

        assertThat(installation.measure.measure(elsewhere, Fixtures.AS_OF).hash())
                .isEqualTo(measure().hash());
    }

    private MeasuredShell measure() {
        return installation.measure.measure(ORGANISATION, Fixtures.AS_OF);
    }

    private ShellCell cell(Phase phase, int stage) {
        return measure().shell().cell(phase, stage);
    }
}
