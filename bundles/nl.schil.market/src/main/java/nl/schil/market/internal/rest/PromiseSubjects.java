package nl.schil.market.internal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.KeepPromises.About;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a promise is about: what is named, with the supplier and the category that its contract tells. */
@Component(service = PromiseSubjects.class)
public final class PromiseSubjects {
    private final MarketAnswers answers;
    private final CategoryDesk desk;
    private final SqlCategories categories;
    private final Directories directories;
    private final Database database;

    @Activate
    public PromiseSubjects(
            @Reference MarketAnswers answers,
            @Reference CategoryDesk desk,
            @Reference SqlCategories categories,
            @Reference Directories directories,
            @Reference Database database) {
        this.answers = answers;
        this.desk = desk;
        this.categories = categories;
        this.directories = directories;
        this.database = database;
    }

    /** Refused with 422 when nothing is named, and with 404 when what is named is not there for the caller. */
    About of(Actor actor, PromiseJson.PromiseInput input) {
        Category category =
                absent(input.category()) ? null : desk.category(actor, MarketAnswers.WRITE, input.category());
        ContractRef contract = absent(input.contract()) ? null : contract(actor, input.contract());
        String supplier = absent(input.supplier()) ? null : input.supplier();
        if (category == null && contract == null && supplier == null) {
            throw ProblemException.invalid(Violation.of("supplier", null, "market.promise.about"));
        }
        if (supplier == null && contract != null) {
            supplier = contract.supplierId();
        } else if (supplier != null && !directories.isSupplier(supplier)) {
            throw ProblemException.notFound("supplier", supplier);
        }
        if (category != null) {
            require(contract, category.organisation());
            return new About(category.organisation(), category.id(), id(contract), supplier);
        }
        return contract != null
                ? new About(contract.organisation(), categoryOf(contract), contract.id(), supplier)
                : new About(
                        answers.organisation(actor, MarketAnswers.WRITE, input.organisation())
                                .id(),
                        null,
                        null,
                        supplier);
    }

    private static boolean absent(@Nullable String id) {
        return id == null || id.isBlank();
    }

    private static @Nullable String id(@Nullable ContractRef contract) {
        return contract == null ? null : contract.id();
    }

    private static void require(@Nullable ContractRef contract, String organisation) {
        if (contract != null && !contract.organisation().equals(organisation)) {
            throw ProblemException.notFound("contract", contract.id());
        }
    }

    private ContractRef contract(Actor actor, String id) {
        ContractRef found = directories.contracts(List.of(id)).get(id);
        if (found == null || !actor.scope(MarketAnswers.WRITE).contains(found.organisation())) {
            throw ProblemException.notFound("contract", id);
        }
        return found;
    }

    /** Id of the category whose code a contract names while it runs, or null. */
    private @Nullable String categoryOf(ContractRef contract) {
        OrganisationScope scope = new OrganisationScope(false, Set.of(contract.organisation()));
        LocalDate today = answers.today();
        String code = directories.running(scope, today, List.of(contract.id()), List.of()).stream()
                .map(RunningContract::category)
                .findFirst()
                .orElse(null);
        return code == null
                ? null
                : database.read(reading -> {
                    Category found = categories
                            .byCode(reading, contract.organisation(), Set.of(code))
                            .get(code);
                    return found == null ? null : found.id();
                });
    }
}
