package nl.schil.circularity.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Goals for tests. */
public final class Examples {
    private Examples() {}

    public static Goal goal(String id) {
        return goal(id, "Goal " + id);
    }

    /** 100 in 2016, 50 in 2030. */
    public static Goal goal(String id, String title) {
        return new Goal(
                id,
                "org-a",
                1,
                title,
                null,
                Indicator.STATED,
                "index",
                new Goal.Baseline(2016, new BigDecimal("100"), "Study 2017"),
                new Goal.YearValue(2030, new BigDecimal("50")),
                List.of(),
                new Goal.Method("Mass balance", "3.0"),
                new Goal.Owner("p-1", "Decision 12"),
                false,
                LocalDate.of(2018, 1, 1),
                null);
    }

    /** The same with values that are computed. */
    public static Goal computed(String id, Indicator indicator) {
        return computed(id, "org-a", indicator);
    }

    public static Goal computed(String id, String organisation, Indicator indicator) {
        Goal one = goal(id);
        return new Goal(
                one.id(),
                organisation,
                1,
                one.title(),
                null,
                indicator,
                one.unit(),
                one.baseline(),
                one.target(),
                List.of(),
                one.method(),
                one.owner(),
                false,
                one.since(),
                null);
    }
}
