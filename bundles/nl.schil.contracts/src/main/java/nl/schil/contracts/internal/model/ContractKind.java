package nl.schil.contracts.internal.model;

/** Kinds of contract in Dutch public procurement. */
public enum ContractKind {
    OVEREENKOMST(Procedure.TENDER),
    /** Framework agreement: a ceiling under which call-offs are made. */
    RAAM(Procedure.FRAMEWORK),
    /** Call-off under a framework agreement. */
    NADERE(Procedure.CALL_OFF),
    /** Dynamic purchasing system. */
    DAS(Procedure.DYNAMIC),
    /** Amendment; it is never tendered by itself. */
    WIJZIGING(Procedure.NONE),
    /** Data processing agreement; it follows the contract it belongs to. */
    VERWERKERS(Procedure.NONE);

    private final Procedure procedure;

    ContractKind(Procedure procedure) {
        this.procedure = procedure;
    }

    /** The procedure by which a successor is found. */
    public Procedure procedure() {
        return procedure;
    }
}
