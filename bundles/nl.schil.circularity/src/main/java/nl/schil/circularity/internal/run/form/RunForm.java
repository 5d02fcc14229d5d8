package nl.schil.circularity.internal.run.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.Requirement;
import nl.schil.circularity.internal.material.form.AssumeForm;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What is asked of a calculation. */
@Schema(name = "MaterialRunInput", description = "What is to be calculated over the accepted statements of a year.")
public record RunForm(
        @Schema(
                description = "Id of the organisation; the caller's only one when absent.",
                example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
        @Nullable String organisation,

        @Schema(description = "Its name.", example = "Helft gerecycled staal") @Nullable String name,

        @Schema(description = "Why it was made.", example = "Voor de strategie van categorie meubilair") @Nullable String note,

        @Schema(description = "The year.", example = "2026") @Nullable Integer year,

        @Schema(
                description =
                        "Only statements about contracts that ran in the year under this CPV code or the beginning of one;"
                                + " all when absent.",
                example = "39100000")
        @Nullable String cpv,

        @Schema(
                description = "Statements that were accepted by this day count; today when absent.",
                example = "2026-11-24")
        @Nullable String asOf,

        @Schema(description = "What to assume of what is unknown; nothing when absent.") @Nullable AssumeForm assumptions,

        @Schema(description = "What would be required, one after the other; none when absent.") @Nullable List<RequirementForm> requirements) {
    private static final int MOST = 20;

    /** What to assume. */
    public MciAssumptions assumed(Fields fields) {
        return assumptions == null ? MciAssumptions.NONE : assumptions.read(fields.part("assumptions"));
    }

    /** What would be required; without those that {@code fields} tells to be wrong. */
    public List<Requirement> required(Fields fields) {
        List<RequirementForm> asked = requirements == null ? List.of() : requirements;
        if (asked.size() > MOST) {
            fields.refuse("requirements", asked.size(), "circularity.run.many", "max", MOST);
            return List.of();
        }
        List<Requirement> read = new ArrayList<>();
        for (int n = 0; n < asked.size(); n++) {
            asked.get(n).read(fields.part("requirements[" + n + "]")).ifPresent(read::add);
        }
        return read;
    }
}
