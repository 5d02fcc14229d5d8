package nl.schil.development.internal.application;

import java.time.LocalDate;
import nl.schil.development.internal.model.programme.Gate;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Programmes;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Takes programmes through their gates. */
public final class PassGate {
    private final Programmes programmes;

    public PassGate(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Passes the next step, or says again what showed that the last one was passed. */
    public Result<Programme> pass(
            Actor actor,
            Programme read,
            Step step,
            @Nullable String passedOn,
            @Nullable String decider,
            @Nullable String proof,
            LocalDate today) {
        Fields fields = WriteProgramme.going(read, today);
        LocalDate day = fields.requiredDate("passedOn", passedOn);
        String who = fields.required("decider", decider, WritePlan.LONGEST_TITLE);
        String shown = fields.required("proof", proof, WritePlan.LONGEST_TEXT);
        int passed = read.passed(LocalDate.MAX);
        if (step.ordinal() > passed) {
            fields.refuse("step", step, "development.programme.gate.order");
        } else if (step.ordinal() < passed - 1) {
            fields.refuse("step", step, "development.programme.gate.passed");
        }
        if (day != null && day.isAfter(today)) {
            fields.refuse("passedOn", day, "development.import.future");
        }
        if (day != null && step.ordinal() > 0) {
            read.gate(Step.values()[step.ordinal() - 1], LocalDate.MAX)
                    .filter(former -> day.isBefore(former.passedOn()))
                    .ifPresent(former -> fields.refuse(
                            "passedOn", day, "development.programme.gate.before", "date", former.passedOn()));
        }
        return fields.good() && day != null
                ? Result.accepted(programmes.change(
                        actor, read, "development.programme-gate", one -> one.with(new Gate(step, day, who, shown))))
                : fields.refused();
    }
}
