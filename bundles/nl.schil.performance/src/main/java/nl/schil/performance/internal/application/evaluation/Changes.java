package nl.schil.performance.internal.application.evaluation;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Ids;
import nl.schil.performance.internal.model.evaluation.AgreedAction;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Respondent;
import nl.schil.performance.internal.model.evaluation.Talk;
import org.jspecify.annotations.Nullable;

/** An evaluation with one thing changed. */
final class Changes {
    private Changes() {}

    static Evaluation opened(Evaluation e, List<Respondent> people, LocalDate openedOn) {
        return of(e, e.deadline(), people, openedOn, e.talk(), e.actions(), e.closedOn());
    }

    static Evaluation deadline(Evaluation e, LocalDate deadline) {
        return of(e, deadline, e.respondents(), e.openedOn(), e.talk(), e.actions(), e.closedOn());
    }

    static Evaluation talk(Evaluation e, Talk talk, List<AgreedAction> actions) {
        return of(e, e.deadline(), e.respondents(), e.openedOn(), talk, actions, e.closedOn());
    }

    static Evaluation closed(Evaluation e, LocalDate closedOn) {
        return of(e, e.deadline(), e.respondents(), e.openedOn(), e.talk(), e.actions(), closedOn);
    }

    /** The id of an action that was there already, otherwise a new one. */
    static String actionId(Evaluation e, @Nullable String asked) {
        return e.actions().stream()
                .map(AgreedAction::id)
                .filter(id -> id.equals(asked))
                .findFirst()
                .orElseGet(Ids::next);
    }

    private static Evaluation of(
            Evaluation e,
            LocalDate deadline,
            List<Respondent> people,
            @Nullable LocalDate openedOn,
            @Nullable Talk talk,
            List<AgreedAction> actions,
            @Nullable LocalDate closedOn) {
        return new Evaluation(
                e.id(),
                e.organisation(),
                e.supplier(),
                e.contract(),
                e.title(),
                e.from(),
                e.until(),
                deadline,
                e.uses(),
                e.revision(),
                e.items(),
                people,
                openedOn,
                e.replies(),
                talk,
                actions,
                closedOn,
                e.version());
    }
}
