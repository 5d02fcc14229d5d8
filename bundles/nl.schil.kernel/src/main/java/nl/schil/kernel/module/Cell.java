package nl.schil.kernel.module;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One cell of the shell: a phase of the procurement cycle at a stage of supplier management. A module declares the
 * cells it can measure with capabilities {@code schil.cell;phase=B;stage:Long=1} and, where it measures only some
 * activities, {@code activities:List<String>="B1b,B1c"}.
 *
 * @param phase {@code B} beheer, {@code S} strategie, {@code T} inkooptraject or {@code I} implementatie
 * @param stage 1 control of the supplier base, 2 managing, 3 developing, 4 innovating
 */
@Schema(description = "One cell of the shell.")
public record Cell(
        @Schema(description = "Letter of the phase: `B`, `S`, `T` or `I`.", example = "B")
        String phase,

        @Schema(description = "Stage, 1 to 4.", example = "1")
        int stage) {
    public Cell {
        if (!"B|S|T|I".contains(phase) || phase.length() != 1 || stage < 1 || stage > 4) {
            throw new IllegalArgumentException("no such cell: " + phase + stage);
        }
    }
}
