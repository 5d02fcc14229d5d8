package nl.schil.maturity.internal.application;

import java.util.List;
import nl.schil.maturity.internal.model.NextStep;
import nl.schil.maturity.internal.model.NextSteps;

/** Advises the next steps for a measured shell. */
public final class AdviseNextSteps {
    private AdviseNextSteps() {}

    public static List<NextStep> advise(MeasuredShell measured) {
        return NextSteps.of(measured.shell(), InstalledModules.disabled(measured.installed()));
    }
}
