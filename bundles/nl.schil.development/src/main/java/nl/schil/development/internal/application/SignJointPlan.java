package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.development.internal.model.joint.JointState;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.model.joint.Signature;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** What both sides do with a joint plan: sign exactly what it says, and tell how far its objectives are. */
public final class SignJointPlan {
    /** Purpose of the invitations: what visitors of the supplier's door come for. */
    public static final String PURPOSE = "joint-plan";

    private static final int LONGEST_ROLE = 100;

    private final JointPlans plans;

    public SignJointPlan(JointPlans plans) {
        this.plans = plans;
    }

    /**
     * Signs the newest edition.
     *
     * @param digest of the content that the signer saw
     * @param role function of the signer
     */
    public Result<JointPlan> sign(
            Actor actor, Party by, JointPlan read, @Nullable String digest, @Nullable String role, LocalDate today) {
        Fields fields = new Fields();
        Edition edition = read.current();
        String function = fields.required("role", role, LONGEST_ROLE);
        if (!edition.digest().equals(digest)) {
            fields.refuse("digest", null, "development.joint.changed");
        }
        if (today.isAfter(read.until())) {
            fields.refuse("", null, "development.joint.over");
        }
        if (edition.signature(by.side(), today).isPresent()) {
            fields.refuse("", null, "development.joint.signed-already");
        }
        if (!fields.good()) {
            return fields.refused();
        }
        Signature signature = new Signature(new Party(by.side(), by.id(), by.name(), function), today);
        return Result.accepted(
                plans.change(actor, read, "development.joint-plan-sign", writing -> read.signed(signature)));
    }

    /** Remembers that the plan was shown to the supplier: from then on another content is another edition. */
    public JointPlan offered(Actor actor, JointPlan read, LocalDate today) {
        return read.offeredOn() == null
                ? plans.change(actor, read, "development.joint-plan-offer", writing -> read.offered(today))
                : read;
    }

    /** Records how far an objective is today; a second time on one day replaces the first. */
    public Result<JointPlan> progress(
            Actor actor,
            Party by,
            JointPlan read,
            Objective objective,
            @Nullable Integer percent,
            @Nullable String note,
            LocalDate today) {
        Fields fields = new Fields();
        if (read.state(today) != JointState.SIGNED && read.state(today) != JointState.ENDED) {
            fields.refuse("", null, "development.joint.not-signed");
        }
        String said = Percents.note(fields, percent, note);
        if (!fields.good()) {
            return fields.refused();
        }
        List<Progress> history = Percents.with(
                read.progress().getOrDefault(objective.id(), List.of()), new Progress(today, percent, said, by.name()));
        return Result.accepted(plans.change(
                actor, read, "development.joint-plan-progress", writing -> read.recorded(objective, history)));
    }
}
