package nl.schil.performance.internal.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Template;
import nl.schil.store.testing.TestDatabase;

/** A database with the tables of this module, and what other modules would know. */
public final class TestRegister implements AutoCloseable {
    public final TestDatabase database;
    public final SqlTemplates templates;
    public final SqlScorecards scorecards;
    public final ScorecardList list;

    public TestRegister(Path directory, LocalDate today) {
        database = TestDatabase.open(directory, today, "db/migration");
        PerformanceTables tables = PerformanceTables.present();
        templates = new SqlTemplates(database, tables);
        scorecards = new SqlScorecards(database, tables);
        list = new ScorecardList(database, tables);
    }

    public Template template(String id, List<Kpi> kpis) {
        Template template = new Template(id, "org-a", 1, "Sjabloon " + id, 1, kpis, null);
        templates.add(Actor.SYSTEM, template);
        return template;
    }

    public Scorecard add(Scorecard card, Measurement... measurements) {
        scorecards.add(Actor.SYSTEM, card);
        if (measurements.length > 0) {
            scorecards.record(Actor.SYSTEM, card, List.of(measurements));
        }
        return card;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Five suppliers {@code supplier-n} with KVK {@code 1000000n}, and contracts {@code C-n} with ids {@code contract-n}. */
    public static Subjects subjects() {
        return new Subjects(new Suppliers(), new Contracts());
    }

    private static final class Suppliers implements SupplierDirectory {
        @Override
        public Map<String, SupplierRef> find(Collection<String> ids) {
            Map<String, SupplierRef> found = new HashMap<>();
            ids.stream().filter(id -> id.matches("supplier-[0-4]")).forEach(id -> {
                String n = id.substring(9);
                found.put(id, new SupplierRef(id, "Leverancier " + n, null, Map.of("KVK", "1000000" + n)));
            });
            return found;
        }

        @Override
        public Map<String, String> resolve(Collection<String> keys) {
            Map<String, String> ids = new HashMap<>();
            keys.stream()
                    .filter(key -> key.matches("KVK:1000000[0-4]"))
                    .forEach(key -> ids.put(key, "supplier-" + key.substring(11)));
            return ids;
        }

        @Override
        public List<SupplierRef> search(String text, OrganisationScope organisations, int limit) {
            return List.of();
        }
    }

    private static final class Contracts implements ContractDirectory {
        @Override
        public Map<String, ContractRef> find(Collection<String> ids) {
            Map<String, ContractRef> found = new HashMap<>();
            ids.stream().filter(id -> id.matches("contract-[0-4]")).forEach(id -> found.put(id, ref(id.substring(9))));
            return found;
        }

        @Override
        public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
            Map<String, ContractRef> found = new HashMap<>();
            numbers.stream()
                    .filter(number -> organisation.equals("org-a") && number.matches("C-[0-4]"))
                    .forEach(number -> found.put(number, ref(number.substring(2))));
            return found;
        }

        private static ContractRef ref(String n) {
            return new ContractRef("contract-" + n, "C-" + n, "Contract " + n, "org-a", "supplier-" + n, "G");
        }

        @Override
        public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
            return List.of();
        }
    }

    /** The organisations {@code org-a} (Organisatie A) and {@code org-b}. */
    public static final class Organisations implements OrganisationDirectory {
        private static final List<OrganisationRef> ALL = List.of(
                new OrganisationRef("org-a", "Organisatie A", null),
                new OrganisationRef("org-b", "Organisatie B", null));

        @Override
        public List<OrganisationRef> list() {
            return ALL;
        }

        @Override
        public Map<String, OrganisationRef> find(Collection<String> ids) {
            return resolve(ids);
        }

        @Override
        public Map<String, OrganisationRef> resolve(Collection<String> texts) {
            Map<String, OrganisationRef> found = new HashMap<>();
            for (String text : texts) {
                ALL.stream()
                        .filter(one -> one.id().equals(text) || one.name().equalsIgnoreCase(text))
                        .forEach(one -> found.put(text, one));
            }
            return found;
        }

        @Override
        public OrganisationRef add(Writing writing, String name) {
            throw new UnsupportedOperationException(name);
        }
    }
}
