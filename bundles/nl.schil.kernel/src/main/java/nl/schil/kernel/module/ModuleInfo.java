package nl.schil.kernel.module;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;

/**
 * A module of this installation, enabled or not. Declared by the capability
 * {@code schil.module;schil.module=contracts;stage:Long=1;phases:List<String>="B,S,T,I"} and, for what it needs,
 * {@code schil.module;filter:="(schil.module=suppliers)"} as a requirement.
 *
 * @param id short name, for example {@code contracts}
 * @param stage the stage of supplier management it serves, 1 to 4
 * @param phases letters of the phases it serves
 * @param requires ids of the modules it cannot work without
 * @param enabled whether the organisation has switched it on
 * @param state {@code ACTIVE}, {@code STOPPED}, or {@code FAILED} when it is enabled but could not start
 * @param reason readable reason of a failure, otherwise empty
 * @param version version of its bundle
 * @param cells cells it can measure
 * @param activities codes of the catalogue activities it can prove, for example {@code B1b}
 */
@Schema(description = "A module of this installation, enabled or not.")
public record ModuleInfo(
        @Schema(description = "Short name.", example = "contracts")
        String id,

        @Schema(description = "Stage of supplier management that it serves, 1 to 4.", example = "1")
        int stage,

        @Schema(description = "Letters of the phases that it serves.", example = "[\"B\",\"S\",\"T\",\"I\"]")
        List<String> phases,

        @Schema(description = "Modules it cannot work without.", example = "[\"suppliers\"]")
        List<String> requires,

        @Schema(description = "Whether it is switched on.", example = "true")
        boolean enabled,

        @Schema(description = "`ACTIVE`, `STOPPED`, or `FAILED` when it is on but could not start.", example = "ACTIVE")
        String state,

        @Schema(
                description = "Why it could not start; empty unless state is `FAILED`.",
                example = "Unable to resolve nl.schil.contracts: missing requirement schil.module=suppliers")
        String reason,

        @Schema(description = "Version of its bundle.", example = "0.1.0")
        String version,

        @Schema(description = "Cells of the shell that it can measure.")
        Set<Cell> cells,

        @Schema(description = "Activities of the catalogue that it can prove.", example = "[\"B1b\"]")
        Set<String> activities) {}
