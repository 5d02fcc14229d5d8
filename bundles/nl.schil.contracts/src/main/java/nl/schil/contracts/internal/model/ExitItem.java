package nl.schil.contracts.internal.model;

import java.util.List;
import java.util.Locale;

/**
 * A question of the exit checklist. The first four are assessments, after the fields of the register of information of
 * DORA (Implementing Regulation (EU) 2024/2956); the others are arrangements that have to be made.
 */
public enum ExitItem {
    /** How hard it is to replace the supplier. */
    SUBSTITUTABILITY(true, "NOT", "HIGHLY_COMPLEX", "MEDIUM", "EASY"),
    /** Whether the organisation can take the service back. */
    REINTEGRATION(true, "EASY", "DIFFICULT", "HIGHLY_COMPLEX", "NOT"),
    /** What stopping the service does. */
    IMPACT(true, "LOW", "MEDIUM", "HIGH"),
    /** Whether other suppliers are identified. */
    ALTERNATIVES(false, "YES", "NO"),
    /** Whether there is an exit plan. */
    PLAN(false, "YES", "NO"),
    /** Whether format and term of the return of data are agreed. */
    DATA_RETURN(false, "YES", "NO"),
    /** Whether the supplier helps with the transition. */
    TRANSITION(false, "YES", "NO"),
    /** Whether the rates of that help are agreed. */
    RATES(false, "YES", "NO"),
    /** Whether knowledge is transferred. */
    KNOWLEDGE(false, "YES", "NO"),
    /** Whether the supplier cooperates with its successor. */
    SUCCESSOR(false, "YES", "NO"),
    /** Whether all this applies whatever ends the contract. */
    ANY_GROUND(false, "YES", "NO"),
    /** Whether the plan was tested. */
    TESTED(false, "YES", "NO");

    public static final String YES = "YES";
    public static final String NO = "NO";
    /** The answer, with a reason, to a question about an arrangement that this contract does not need. */
    public static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final boolean assessment;
    private final List<String> answers;

    ExitItem(boolean assessment, String... answers) {
        this.assessment = assessment;
        this.answers = List.of(answers);
    }

    /** Whether every answer is as good as another, as long as it is founded. */
    public boolean assessment() {
        return assessment;
    }

    /** What can be answered; arrangements also {@link #NOT_APPLICABLE}. */
    public boolean allows(String answer) {
        return answers.contains(answer) || (!assessment && answer.equals(NOT_APPLICABLE));
    }

    /** All answers, for a refusal. */
    public String choices() {
        return String.join(", ", answers) + (assessment ? "" : ", " + NOT_APPLICABLE);
    }

    /** Whether the answer needs its reason: hardly replaceable, or not applicable. */
    public boolean needsReason(String answer) {
        return answer.equals(NOT_APPLICABLE)
                || (this == SUBSTITUTABILITY && (answer.equals("NOT") || answer.equals("HIGHLY_COMPLEX")));
    }

    /** Name in JSON, for example {@code data-return}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
