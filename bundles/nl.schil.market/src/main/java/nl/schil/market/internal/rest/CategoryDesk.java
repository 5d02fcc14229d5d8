package nl.schil.market.internal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.CpvPrefixes;
import nl.schil.market.internal.application.KeepCategories;
import nl.schil.market.internal.application.ReadCategories;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Categories as resources need them: found within what the caller may see, and rendered with the names of people. */
@Component(service = CategoryDesk.class)
public final class CategoryDesk {
    private final MarketAnswers answers;
    private final MarketPeople people;
    private final SqlCategories categories;
    private final ReadCategories reading;
    private final CpvPrefixes cpv;

    @Activate
    public CategoryDesk(
            @Reference MarketAnswers answers,
            @Reference MarketPeople people,
            @Reference SqlCategories categories,
            @Reference ReadCategories reading,
            @Reference CpvPrefixes cpv) {
        this.answers = answers;
        this.people = people;
        this.categories = categories;
        this.reading = reading;
        this.cpv = cpv;
    }

    /** The category, or 404 when it lies outside what the caller may do. */
    Category category(Actor actor, String permission, @Nullable String id) {
        Optional<Category> found = id == null ? Optional.empty() : categories.find(actor.scope(permission), id);
        return found.orElseThrow(() -> ProblemException.notFound("category", String.valueOf(id)));
    }

    KeepCategories keeping(String organisation) {
        return new KeepCategories(
                cpv, people.present(organisation), answers.organisations().keySet());
    }

    /** Which categories: part of the name or code, a quadrant or {@code NONE}, a freshness; null or blank is all. */
    record Wanted(
            @Nullable String text,
            @Nullable String quadrant,
            @Nullable String freshness) {
        boolean matches(ReadCategories.View view, LocalDate asOf) {
            String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
            String words = view.category().name() + " " + view.category().code();
            return words.toLowerCase(Locale.ROOT).contains(part)
                    && any(quadrant, quadrantOf(view))
                    && any(freshness, view.freshness(asOf).name());
        }

        private static boolean any(@Nullable String wanted, String value) {
            return wanted == null || wanted.isBlank() || wanted.equals(value);
        }

        private static String quadrantOf(ReadCategories.View view) {
            Placement placement = view.placement();
            return placement == null || placement.quadrant() == null
                    ? "NONE"
                    : placement.quadrant().name();
        }
    }

    List<ReadCategories.View> found(OrganisationScope scope, Wanted wanted, LocalDate asOf) {
        return reading.all(scope, asOf).stream()
                .filter(view -> wanted.matches(view, asOf))
                .toList();
    }

    CategoryJson json(Category category, LocalDate asOf) {
        return json(List.of(reading.one(category, asOf)), asOf).get(0);
    }

    List<CategoryJson> json(List<ReadCategories.View> views, LocalDate asOf) {
        Map<String, Person> named = people.find(views.stream()
                .flatMap(view -> {
                    Placement placement = view.placement();
                    return Stream.of(view.category().owner(), placement == null ? null : placement.placedBy());
                })
                .toList());
        var organisations = answers.organisations();
        return views.stream()
                .map(view -> CategoryJson.of(view, named, organisations, asOf))
                .toList();
    }
}
