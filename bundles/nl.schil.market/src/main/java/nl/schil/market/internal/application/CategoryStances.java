package nl.schil.market.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.market.internal.application.ReadPreferencing.Stance;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.model.Preference;
import nl.schil.market.internal.model.Quadrant;
import nl.schil.market.internal.model.Stances;
import org.jspecify.annotations.Nullable;

/** What to do with a supplier, for each category in which it has a running contract. */
final class CategoryStances {
    private CategoryStances() {}

    /** By category that is placed in the portfolio; without a preference there is no text. */
    static List<Stance> of(
            Set<String> codes,
            Map<String, Category> byCode,
            Map<String, List<Placement>> histories,
            @Nullable Preference preference,
            Stances texts) {
        List<Stance> stances = new ArrayList<>();
        for (String code : codes) {
            Category category = byCode.get(code);
            List<Placement> history = category == null ? List.of() : histories.getOrDefault(category.id(), List.of());
            Quadrant quadrant =
                    history.isEmpty() ? null : history.get(history.size() - 1).quadrant();
            if (quadrant != null) {
                stances.add(new Stance(category, quadrant, preference == null ? null : texts.of(quadrant, preference)));
            }
        }
        return stances;
    }
}
