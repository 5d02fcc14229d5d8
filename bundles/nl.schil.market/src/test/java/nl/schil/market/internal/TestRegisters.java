package nl.schil.market.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** One organisation, two people, suppliers {@code KVK:1} and {@code KVK:2}, and contracts as a test says. */
public final class TestRegisters {
    private TestRegisters() {}

    public static OrganisationDirectory organisations() {
        return new OrganisationDirectory() {
            private final OrganisationRef only = new OrganisationRef("org-a", "Organisatie A", null);

            @Override
            public List<OrganisationRef> list() {
                return List.of(only);
            }

            @Override
            public Map<String, OrganisationRef> find(Collection<String> ids) {
                return Map.of("org-a", only);
            }

            @Override
            public Map<String, OrganisationRef> resolve(Collection<String> texts) {
                Map<String, OrganisationRef> found = new HashMap<>();
                texts.stream().filter("Organisatie A"::equals).forEach(text -> found.put(text, only));
                return found;
            }

            @Override
            public OrganisationRef add(Writing writing, String name) {
                throw new UnsupportedOperationException(name);
            }
        };
    }

    public static ActorDirectory people() {
        List<Person> all =
                List.of(new Person("p-noor", "Noor", "noor@example.nl", true), new Person("p-sam", "Sam", null, true));
        return new ActorDirectory() {
            @Override
            public Optional<Actor> person(String id) {
                return Optional.empty();
            }

            @Override
            public List<Actor> holders(String permission, String organisation) {
                return List.of();
            }

            @Override
            public List<Person> people(OrganisationScope organisations, int most) {
                return all;
            }

            @Override
            public Map<String, Person> find(Collection<String> ids) {
                Map<String, Person> found = new HashMap<>();
                all.stream().filter(one -> ids.contains(one.id())).forEach(one -> found.put(one.id(), one));
                return found;
            }
        };
    }

    public static SupplierDirectory suppliers() {
        Map<String, SupplierRef> all = Map.of(
                "s-1", new SupplierRef("s-1", "Testmeubel", null, Map.of("KVK", "1")),
                "s-2", new SupplierRef("s-2", "Drukkerij", null, Map.of("KVK", "2")));
        return new SupplierDirectory() {
            @Override
            public Map<String, SupplierRef> find(Collection<String> ids) {
                Map<String, SupplierRef> found = new HashMap<>(all);
                found.keySet().retainAll(ids);
                return found;
            }

            @Override
            public Map<String, String> resolve(Collection<String> keys) {
                Map<String, String> found = new HashMap<>(Map.of("KVK:1", "s-1", "KVK:2", "s-2"));
                found.keySet().retainAll(keys);
                return found;
            }

            @Override
            public List<SupplierRef> search(String text, OrganisationScope organisations, int limit) {
                return List.of();
            }
        };
    }

    /** A running contract of {@code org-a}. */
    public static RunningContract running(
            String id, @Nullable String supplier, String tier, @Nullable String category) {
        return new RunningContract(
                new ContractRef(id, id, id, "org-a", supplier, tier), category, LocalDate.of(2026, 1, 1));
    }

    public static ContractDirectory contracts(List<RunningContract> running) {
        return new ContractDirectory() {
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
            public List<RunningContract> running(OrganisationScope organisations, LocalDate asOf) {
                return organisations.contains("org-a") ? running : List.of();
            }
        };
    }
}
