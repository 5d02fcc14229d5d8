package nl.schil.market.internal.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.SpendDirectory;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;

/**
 * S1a, the spend analysis. Population: categories. One counts when something is known of what was spent in it; its date is the
 * day up to which the newest source is complete.
 */
final class SpendEvidence extends MarketEvidence {
    private static final int YEARS = 3;

    private final Database database;
    private final SqlCategories categories;
    private final SpendDirectory spend;

    SpendEvidence(Database database, SqlCategories categories, SpendDirectory spend) {
        this.database = database;
        this.categories = categories;
        this.spend = spend;
    }

    @Override
    public String activity() {
        return "S1a";
    }

    @Override
    public String marker() {
        return database.revision("market") + ":" + database.revision("contracts") + ":"
                + database.revision("suppliers");
    }

    @Override
    List<Fact> facts(OrganisationScope organisations, LocalDate asOf) {
        YearMonth until = YearMonth.from(asOf);
        Map<String, LocalDate> newest = new HashMap<>();
        for (SpendTotal total : spend.totals(organisations, until.minusYears(YEARS), until)) {
            if (total.category() != null) {
                LocalDate day = total.sourceDate().isAfter(asOf) ? asOf : total.sourceDate();
                newest.merge(key(total.organisation(), total.category()), day, SpendEvidence::later);
            }
        }
        return categories.all(organisations).stream()
                .map(one -> fact(one, newest.get(key(one.organisation(), one.code()))))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String key(String organisation, String code) {
        return organisation + "\n" + code;
    }

    private static Fact fact(Category category, @Nullable LocalDate day) {
        return category(
                category,
                "/spend",
                day,
                day == null ? Text.of("market.evidence.S1a.none") : Text.of("market.evidence.S1a.done", "date", day));
    }
}
