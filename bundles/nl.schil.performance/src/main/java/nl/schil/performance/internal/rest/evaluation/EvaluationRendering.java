package nl.schil.performance.internal.rest.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.EvaluationState;
import nl.schil.performance.internal.model.evaluation.Punctuality;
import nl.schil.performance.internal.model.evaluation.Respondent;
import nl.schil.performance.internal.model.evaluation.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Renders evaluations for one side. What others answered comes from {@link Sight} only.
 *
 * @param asOf never after today: a later day would open what is sealed today
 * @param viewer side that looks; people are named to the buyer only
 */
record EvaluationRendering(LocalDate asOf, Locale locale, Side viewer) {

    /** What other modules know of an evaluation's subject. */
    record Names(@Nullable SupplierRef supplier, @Nullable ContractRef contract) {}

    EvaluationJson row(Evaluation evaluation, Names names) {
        return json(evaluation, names, null, false);
    }

    EvaluationJson page(Evaluation evaluation, Names names, @Nullable Respondent caller) {
        return json(evaluation, names, caller, true);
    }

    private EvaluationJson json(Evaluation e, Names names, @Nullable Respondent caller, boolean whole) {
        EvaluationState state = e.state(asOf);
        Sight sight = Sight.of(e, asOf);
        ContractRef contract = names.contract();
        return new EvaluationJson(
                e.id(),
                e.version(),
                e.title(),
                e.organisation(),
                e.supplier(),
                names.supplier() == null ? null : names.supplier().name(),
                e.contract(),
                contract == null ? null : contract.number() + " " + contract.title(),
                e.from(),
                e.until(),
                e.deadline(),
                state,
                e.revealed(asOf) ? List.copyOf(e.missing(asOf)) : List.of(),
                e.openedOn(),
                e.closedOn(),
                new EvaluationJson.UsesJson(
                        e.uses().procedure(),
                        e.uses().extensionBasis(),
                        e.uses().selectionBasis()),
                Stream.of(Side.values()).map(side -> progress(e, side)).toList(),
                viewer == Side.BUYER && whole
                        ? e.respondents().stream().map(this::person).toList()
                        : null,
                whole ? items(e) : null,
                caller == null ? null : own(e, caller),
                whole
                        ? sight.outcome()
                                .map(outcome -> OutcomeJson.of(outcome, sight.motivations(viewer)))
                                .orElse(null)
                        : null,
                e.replies().stream()
                        .map(r -> new EvaluationJson.ReplyJson(r.side(), r.text(), r.by(), r.on()))
                        .toList(),
                e.talk() == null
                        ? null
                        : new EvaluationJson.TalkJson(
                                e.talk().heldOn(), e.talk().notes()),
                e.actions().stream()
                        .map(a -> new EvaluationJson.ActionJson(a.id(), a.side(), a.text(), a.due(), a.closedOn()))
                        .toList(),
                Stream.of(Side.values()).map(side -> punctuality(e, side)).toList());
    }

    private EvaluationJson.ProgressJson progress(Evaluation e, Side side) {
        List<Respondent> people = e.of(side);
        long submitted = people.stream().filter(r -> r.submitted(asOf)).count();
        return new EvaluationJson.ProgressJson(side, people.size(), submitted);
    }

    private EvaluationJson.PersonJson person(Respondent r) {
        return new EvaluationJson.PersonJson(r.id(), r.side(), r.name(), r.email(), r.submittedOn());
    }

    private List<EvaluationJson.ItemJson> items(Evaluation e) {
        return e.items().stream()
                .map(i -> new EvaluationJson.ItemJson(
                        i.number(),
                        i.theme().in(locale),
                        i.supplier().in(locale),
                        i.buyer().in(locale)))
                .toList();
    }

    private EvaluationJson.OwnJson own(Evaluation e, Respondent caller) {
        EvaluationState state = e.state(asOf);
        boolean running = state == EvaluationState.OPEN || state == EvaluationState.SEALED_PARTIAL;
        return new EvaluationJson.OwnJson(
                caller.side(),
                caller.submittedOn(),
                running && caller.submittedOn() == null,
                caller.marks().stream()
                        .map(m -> new EvaluationJson.MarkJson(m.item(), m.about(), m.value(), m.motivation()))
                        .toList());
    }

    private EvaluationJson.PunctualityJson punctuality(Evaluation e, Side side) {
        Punctuality one = Punctuality.of(side, e.actions(), asOf);
        return new EvaluationJson.PunctualityJson(side, one.due(), one.onTime(), OutcomeJson.rounded(one.rate()));
    }
}
