package nl.schil.innovation.internal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Moves;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.store.IdeaRow;
import nl.schil.kernel.security.Person;

/** An idea as its page shows it. */
final class IdeaRendering {
    private final InnovationDesk desk;
    private final Subjects subjects;
    private final LocalDate asOf;
    private final String language;

    IdeaRendering(InnovationDesk desk, Subjects subjects, LocalDate asOf, String language) {
        this.desk = desk;
        this.subjects = subjects;
        this.asOf = asOf;
        this.language = language;
    }

    List<IdeaRowJson> rows(List<IdeaRow> rows) {
        IdeaLabels labels =
                IdeaLabels.of(subjects, rows.stream().map(IdeaRow::idea).toList());
        return rows.stream().map(row -> IdeaRowJson.of(row, labels, asOf)).toList();
    }

    IdeaJson page(Idea idea) {
        Map<String, Person> people =
                desk.named(idea.steps().stream().map(Step::decider).toList());
        IdeaRow row = new IdeaRow(
                idea,
                idea.stage(asOf),
                idea.since(asOf),
                idea.last(asOf).map(Step::parkedUntil).orElse(null),
                idea.answering(asOf).answeredOn());
        return new IdeaJson(
                rows(List.of(row)).get(0),
                idea.description(),
                idea.expected(),
                idea.submittedBy(),
                new IdeaJson.LegalJson(idea.legal().route().name(), idea.legal().note()),
                new IdeaJson.PropertyJson(
                        idea.property().owner().name(),
                        idea.property().note(),
                        idea.property().agreedOn(),
                        idea.property().reference()),
                idea.steps().stream().map(step -> StepJson.of(step, people)).toList(),
                moves(idea));
    }

    private List<IdeaJson.MoveJson> moves(Idea idea) {
        Settings settings = desk.settings(idea.organisation());
        boolean unanswered =
                idea.origin() == Origin.SUPPLIER && idea.answered(LocalDate.MAX).isEmpty();
        return Moves.from(idea.stage(LocalDate.MAX), idea.steps()).stream()
                .map((Stage to) -> new IdeaJson.MoveJson(
                        to.name(), desk.criteria(settings, to, language), unanswered && to.answers()))
                .toList();
    }
}
