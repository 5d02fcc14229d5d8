package nl.schil.contracts.internal.model;

import java.util.List;

/** What must be decided at a moment, and the choices there are. */
public enum MomentKind {
    /** Options remain: exercise the next, give notice, or let the contract end. */
    OPTION_OR_NOTICE(
            DecisionKind.EXERCISE_OPTION, DecisionKind.GIVE_NOTICE, DecisionKind.LET_END, DecisionKind.RETENDER),
    /** It is unknown whether options remain. */
    NOTICE(DecisionKind.GIVE_NOTICE, DecisionKind.LET_END, DecisionKind.RETENDER),
    /** No options remain: re-tender or let the contract end. */
    END(DecisionKind.RETENDER, DecisionKind.LET_END),
    /** The last day to start the re-tender. */
    RETENDER(DecisionKind.RETENDER, DecisionKind.LET_END);

    private final List<DecisionKind> choices;

    MomentKind(DecisionKind... choices) {
        this.choices = List.of(choices);
    }

    public List<DecisionKind> choices() {
        return choices;
    }
}
