package nl.schil.maturity.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.module.Cell;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.maturity.internal.catalogue.CatalogueFile;
import org.jspecify.annotations.Nullable;

/** A maturity module with the providers and modules that a test puts in. */
public final class Installation {
    public static final OrganisationRef ORGANISATION = new OrganisationRef("org-c", "IUC Werkplekomgeving", null);

    public final EvidenceProviders providers = new EvidenceProviders();
    public final List<ModuleInfo> modules = new ArrayList<>();
    public final MeasureShell measure =
            new MeasureShell(new CatalogueFile(new SuppliedCatalogue()), providers, new InstalledModules() {
                @Override
                public List<ModuleInfo> list() {
                    return List.copyOf(modules);
                }
            });
    public final ListRecords listRecords = new ListRecords(providers);

    public FakeEvidence provide(String activity, String module, @Nullable String fraction) {
        FakeEvidence evidence = new FakeEvidence(activity, module, fraction);
        providers.add(evidence);
        return evidence;
    }

    public void install(String id, boolean enabled, Set<Cell> cells, String... activities) {
        modules.add(new ModuleInfo(
                id,
                1,
                List.of("B"),
                List.of(),
                enabled,
                enabled ? "ACTIVE" : "STOPPED",
                "",
                "0.1.0",
                cells,
                Set.of(activities)));
    }

    private record SuppliedCatalogue() implements CatalogueFile.Settings {
        @Override
        public String catalogue() {
            return "";
        }

        @Override
        public Class<CatalogueFile.Settings> annotationType() {
            return CatalogueFile.Settings.class;
        }
    }
}
