package nl.schil.circularity.internal.run.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.Requirement;
import nl.schil.circularity.internal.material.form.AssumeForm;
import org.jspecify.annotations.Nullable;

/** What a calculation was made with. */
@Schema(name = "MaterialRunAsked", description = "What a calculation was made with.")
public record AskedForm(
        @Schema(description = "What was assumed of what is unknown; absent when nothing was.") @Nullable AssumeForm assumptions,

        @Schema(description = "What would be required; empty: the state as it is.")
        List<RequirementForm> requirements) {
    public static AskedForm of(MciAssumptions assumptions, List<Requirement> requirements) {
        return new AskedForm(
                AssumeForm.of(assumptions),
                requirements.stream().map(RequirementForm::of).toList());
    }
}
