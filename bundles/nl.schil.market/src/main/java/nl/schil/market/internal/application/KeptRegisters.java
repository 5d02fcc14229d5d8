package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Running contracts and spend as their registers tell them, kept until something changes there. */
@Component(service = KeptRegisters.class)
public final class KeptRegisters {
    private static final int MOST = 4;

    private final Database database;
    private final Directories directories;
    private final Kept<Running, Optional<List<RunningContract>>> contracts = new Kept<>(MOST);
    private final Kept<Spent, Optional<List<SpendTotal>>> spend = new Kept<>(MOST);

    @Activate
    public KeptRegisters(@Reference Database database, @Reference Directories directories) {
        this.database = database;
        this.directories = directories;
    }

    private record Running(OrganisationScope scope, LocalDate asOf, Object state) {}

    private record Spent(OrganisationScope scope, YearMonth from, YearMonth until, Object state) {}

    /** State of everything that these registers tell: equal states mean equal answers. */
    public Object state() {
        return List.of(
                database.revision("contracts"),
                database.revision("suppliers"),
                directories.knowsContracts(),
                directories.knowsSpend());
    }

    /** The contracts that run on a day; empty when there is no register of them. */
    public Optional<List<RunningContract>> running(OrganisationScope scope, LocalDate asOf) {
        return contracts.get(new Running(scope, asOf, state()), () -> directories.running(scope, asOf));
    }

    /** What was spent in these months; empty when no register tells it. */
    public Optional<List<SpendTotal>> spend(OrganisationScope scope, YearMonth from, YearMonth until) {
        return spend.get(new Spent(scope, from, until, state()), () -> directories.spend(scope, from, until));
    }
}
