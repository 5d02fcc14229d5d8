package nl.schil.circularity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Examples;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To which contracts goals apply: today, and in the years that are over. */
class RelevantContractsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope BOTH = new OrganisationScope(false, Set.of("org-a", "org-b"));
    private static final Goal GOAL = Examples.computed("g-1", Indicator.VIRGIN_MASS);

    /** One contract follows another; a third began last year; the same category elsewhere is not ours. */
    private final TestContracts register = new TestContracts()
            .add("old", "org-a", "Furniture", "39130000-2", LocalDate.of(2020, 7, 1), LocalDate.of(2023, 6, 30))
            .add("next", "org-a", "Furniture", "39112000-0", LocalDate.of(2023, 7, 1), null)
            .add("extra", "org-a", "Furniture", "30000000-9", LocalDate.of(2025, 3, 1), LocalDate.of(2026, 12, 31))
            .add("theirs", "org-b", "Furniture", "39130000-2", LocalDate.of(2020, 1, 1), null)
            .add("other", "org-a", "Catering", "55500000-5", LocalDate.of(2020, 1, 1), null);

    static Cascade category(String code, LocalDate since, @Nullable LocalDate ended) {
        return new Cascade("k-" + code, "g-1", 1, code, null, null, BigDecimal.ONE, since, ended);
    }

    static Cascade contract(String id, LocalDate since, @Nullable LocalDate ended) {
        return new Cascade("k-" + id, "g-1", 1, null, null, id, BigDecimal.ONE, since, ended);
    }

    static Cascade cpv(String prefix) {
        return new Cascade("k-" + prefix, "g-1", 1, null, prefix, null, BigDecimal.ONE, LocalDate.of(2025, 1, 1), null);
    }

    private GoalContracts find(@Nullable TestContracts contracts, Cascade... cascades) {
        return new RelevantContracts(new Subjects(null, contracts, null, null, null), BOTH, TODAY)
                .of(List.of(GOAL), Map.of("g-1", List.of(cascades)));
    }

    @Test
    void aYearHasTheContractsThatRanInItAndTodayThoseThatRun() {
        GoalContracts found = find(register, category("Furniture", LocalDate.of(2025, 1, 1), null));
        assertThat(found.now("g-1").contracts())
                .extracting(Relevant.Contract::id)
                .containsExactlyInAnyOrder("next", "extra");
        assertThat(found.years("g-1")).containsOnlyKeys(2020, 2021, 2022, 2023, 2024, 2025);
        assertThat(found.years("g-1").get(2022)).containsExactly("old");
        assertThat(found.years("g-1").get(2023)).containsExactlyInAnyOrder("old", "next");
        assertThat(found.years("g-1").get(2024)).containsExactly("next");
        assertThat(found.years("g-1").get(2025)).containsExactlyInAnyOrder("next", "extra");
        assertThat(register.asked).as("all years in one question").isEqualTo(1);
    }

    @Test
    void whereAGoalNoLongerAppliesCountsUpToTheYearInWhichItEnded() {
        GoalContracts found = find(
                register,
                contract("old", LocalDate.of(2020, 7, 1), LocalDate.of(2022, 5, 1)),
                contract("next", LocalDate.of(2023, 7, 1), null));
        assertThat(found.now("g-1").contracts())
                .extracting(Relevant.Contract::id)
                .containsExactly("next");
        assertThat(found.years("g-1").get(2022)).containsExactly("old");
        assertThat(found.years("g-1").get(2023)).containsExactly("next");
    }

    @Test
    void withoutARegisterACategoryIsUnknownAndANamedContractCounts() {
        Cascade named = contract("next", LocalDate.of(2023, 7, 1), null);
        assertThat(find(null, named).years("g-1").get(2019)).containsExactly("next");
        GoalContracts both = find(null, named, category("Furniture", LocalDate.of(2025, 1, 1), null));
        assertThat(both.years("g-1")).as("more may have run than is named").isEmpty();
        assertThat(both.now("g-1").complete()).isFalse();
    }

    @Test
    void aCpvCodeCoversTheContractsBelowItInTheOwnOrganisation() {
        GoalContracts furniture = find(register, cpv("39"));
        assertThat(furniture.now("g-1").contracts()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("next");
            assertThat(one.handedDown()).isFalse();
        });
        assertThat(furniture.years("g-1").get(2023)).containsExactlyInAnyOrder("old", "next");
        assertThat(find(register, cpv("3913")).years("g-1")).containsOnlyKeys(2020, 2021, 2022, 2023);
        assertThat(find(register, cpv("391"), contract("next", LocalDate.of(2023, 7, 1), null))
                        .now("g-1")
                        .contracts())
                .as("handed down counts, whatever else covers it")
                .singleElement()
                .matches(Relevant.Contract::handedDown);
        assertThat(find(null, cpv("39")).now("g-1").complete()).isFalse();
    }
}
