package nl.schil.maturity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.evidence.Coverage;
import org.junit.jupiter.api.Test;

class NextStepsTest {
    @Test
    void theFirstAdviceIsTheEvidenceOfTheLowestStageThatDoesNotHold() {
        List<NextStep> steps = NextSteps.of(Fixtures.scenario(), Set.of());

        assertThat(steps).isNotEmpty().hasSizeLessThanOrEqualTo(NextSteps.MOST);
        assertThat(steps.get(0).phase()).isEqualTo(Phase.I);
        assertThat(steps.get(0).stage()).isEqualTo(1);
        assertThat(steps).noneMatch(step -> step.stage() == 4);
    }

    @Test
    void onlyActivitiesBelowTheNormWhoseLowerStagesHoldAreAdvised() {
        assertThat(codes(NextSteps.of(Fixtures.scenario(), Set.of())))
                .containsExactly("I1b", "I1a", "T2b", "T2a", "B3b");
    }

    @Test
    void theCountIsThatOfTheRecordsThatFallShortAndTheEffortIsForAllOfThem() {
        NextStep.Fulfil first =
                (NextStep.Fulfil) NextSteps.of(Fixtures.scenario(), Set.of()).get(0);

        assertThat(first.count()).isEqualTo(500);
        assertThat(first.effortHours()).isEqualByComparingTo("500");
        assertThat(first.stale()).isFalse();
    }

    @Test
    void whenEveryRecordIsDoneButStaleAllOfThemAreToBeDoneAgain() {
        Coverage stale = new Coverage(
                BigDecimal.TEN, BigDecimal.valueOf(4), 10, 10, Fixtures.AS_OF, Fixtures.AS_OF, Coverage.Kind.SYSTEM);
        Shell shell = with("B1a", stale, all("1", "1", "1", "1"));

        NextStep.Fulfil step = (NextStep.Fulfil) NextSteps.of(shell, Set.of()).get(0);
        assertThat(step.stale()).isTrue();
        assertThat(step.count()).isEqualTo(10);
    }

    @Test
    void atLeastOneStepFacesSuppliersWhenThereIsSuchACandidate() {
        Shell shell = Fixtures.shell(Map.of(
                Phase.B, List.of("0", "0", "0", "0"),
                Phase.S, List.of("0", "0", "0", "0"),
                Phase.T, List.of("1", ".5", "0", "0"),
                Phase.I, List.of("1", "1", "1", "1")));

        List<NextStep> steps = NextSteps.of(shell, Set.of());
        assertThat(steps).hasSize(NextSteps.MOST);
        assertThat(codes(steps)).endsWith("T2a");
    }

    @Test
    void aSwitchedOffModuleIsAdvisedOnlyWhereThePreviousStageHolds() {
        List<Measurement> measurements = new ArrayList<>();
        for (Activity activity : Fixtures.CATALOGUE.activities()) {
            measurements.add(
                    activity.stage() == 1
                            ? Fixtures.measured(activity.code(), Fixtures.coverage("1"))
                            : Measurement.unknown(
                                    activity, List.of(activity.stage() == 2 ? "performance" : "innovation"), false));
        }
        Shell shell = Shell.of(Fixtures.CATALOGUE, Fixtures.AS_OF, "A", List.of("contracts"), measurements);

        assertThat(NextSteps.of(shell, Set.of("performance", "innovation")))
                .containsExactly(new NextStep.EnableModule(Phase.B, 2, "performance"));
        assertThat(NextSteps.of(shell, Set.of("innovation"))).isEmpty();
    }

    private static Map<Phase, List<String>> all(String... row) {
        List<String> cells = List.of(row);
        return Map.of(Phase.B, cells, Phase.S, cells, Phase.T, cells, Phase.I, cells);
    }

    private static Shell with(String code, Coverage coverage, Map<Phase, List<String>> rows) {
        List<Measurement> measurements = Fixtures.shell(rows).cells().stream()
                .flatMap(c -> c.measurements().stream())
                .map(m -> m.activity().code().equals(code) ? Fixtures.measured(code, coverage) : m)
                .toList();
        return Shell.of(Fixtures.CATALOGUE, Fixtures.AS_OF, "A", List.of(), measurements);
    }

    private static List<String> codes(List<NextStep> steps) {
        return steps.stream()
                .filter(NextStep.Fulfil.class::isInstance)
                .map(step -> ((NextStep.Fulfil) step).measurement().activity().code())
                .toList();
    }
}
