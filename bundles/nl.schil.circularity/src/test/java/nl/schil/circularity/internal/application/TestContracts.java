package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** A register of contracts for tests, which counts how often it is asked. */
final class TestContracts implements ContractDirectory {
    private final List<RunningContract> contracts = new ArrayList<>();
    int asked;

    TestContracts add(
            String id,
            String organisation,
            @Nullable String category,
            @Nullable String cpv,
            LocalDate since,
            @Nullable LocalDate until) {
        contracts.add(new RunningContract(
                new ContractRef(id, "No " + id, "Contract", organisation, "s-1", "G"), category, cpv, since, until));
        return this;
    }

    @Override
    public Map<String, ContractRef> find(Collection<String> ids) {
        return Map.of();
    }

    @Override
    public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
        return Map.of();
    }

    @Override
    public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
        return List.of();
    }

    @Override
    public List<RunningContract> ran(OrganisationScope organisations, LocalDate from, LocalDate until) {
        asked++;
        return contracts.stream()
                .filter(one -> organisations.contains(one.contract().organisation()))
                .filter(one -> one.runs(from, until))
                .toList();
    }
}
