package nl.schil.market.internal.rest;

import java.time.LocalDate;
import java.util.List;
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

    List<ReadCategories.View> all(OrganisationScope scope, LocalDate asOf) {
        return reading.all(scope, asOf);
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
