package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.schil.governance.internal.model.raci.OrphanIndex.Count;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrphanCount", description = "How many activities have no single named accountable person.")
public record OrphanJson(
        @Schema(description = "Activities in scope.", example = "35")
        int inScope,

        @Schema(description = "Those of which nobody is the named accountable.", example = "4")
        int vacant,

        @Schema(description = "Those with more than one accountable.", example = "1")
        int multiple,

        @Schema(description = "Both together.", example = "5")
        int orphans,

        @Schema(
                description = "Orphans divided by activities in scope, 0 to 1; absent, not applicable, when none is in"
                        + " scope.",
                example = "0.142857")
        @Nullable BigDecimal index) {

    static OrphanJson of(Count count) {
        return new OrphanJson(count.inScope(), count.vacant(), count.multiple(), count.orphans(), count.index());
    }
}
