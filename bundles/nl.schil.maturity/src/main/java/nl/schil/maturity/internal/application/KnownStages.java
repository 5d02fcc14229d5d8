package nl.schil.maturity.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.PhaseStage;
import nl.schil.kernel.directory.ShellDirectory;
import nl.schil.maturity.internal.model.Catalogue;
import nl.schil.maturity.internal.model.Phase;
import nl.schil.maturity.internal.model.PhaseProfile;
import nl.schil.maturity.internal.model.Shell;
import nl.schil.maturity.internal.model.Status;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells other modules how far an organisation is, from the same shell that everybody sees. */
@Component(service = ShellDirectory.class)
public final class KnownStages implements ShellDirectory {
    private final MeasureShell measure;
    private final OrganisationDirectory organisations;

    @Activate
    public KnownStages(@Reference MeasureShell measure, @Reference OrganisationDirectory organisations) {
        this.measure = measure;
        this.organisations = organisations;
    }

    @Override
    public List<PhaseStage> stages(String organisation, LocalDate asOf) {
        OrganisationRef found = organisations.find(List.of(organisation)).get(organisation);
        return found == null ? List.of() : of(measure.measure(found, asOf).shell());
    }

    static List<PhaseStage> of(Shell shell) {
        return Stream.of(Phase.values()).map(phase -> of(shell, phase)).toList();
    }

    private static PhaseStage of(Shell shell, Phase phase) {
        PhaseProfile profile = shell.profile(phase);
        int stage = profile.stage();
        boolean certain =
                stage == Catalogue.STAGES || shell.cell(phase, stage + 1).status() == Status.MEASURED;
        return new PhaseStage(phase.name(), stage, certain);
    }
}
