package nl.schil.kernel.module;

/**
 * One cell of the shell: a phase of the procurement cycle at a stage of supplier management. A module declares the
 * cells it can measure with capabilities {@code schil.cell;phase=B;stage:Long=1} and, where it measures only some
 * activities, {@code activities:List<String>="B1b,B1c"}.
 *
 * @param phase {@code B} beheer, {@code S} strategie, {@code T} inkooptraject or {@code I} implementatie
 * @param stage 1 control of the supplier base, 2 managing, 3 developing, 4 innovating
 */
public record Cell(String phase, int stage) {
    public Cell {
        if (!"B|S|T|I".contains(phase) || phase.length() != 1 || stage < 1 || stage > 4) {
            throw new IllegalArgumentException("no such cell: " + phase + stage);
        }
    }
}
