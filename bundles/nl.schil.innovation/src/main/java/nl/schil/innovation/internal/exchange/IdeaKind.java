package nl.schil.innovation.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.innovation.internal.application.RegisterIdea;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Moves;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.store.SqlIdeas;
import nl.schil.innovation.internal.store.SqlSettings;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Ideas with the days on which they came into each stage, which must be a way through the pipeline. */
final class IdeaKind implements NewRecords.Kind<Idea> {
    private static final int TEXT = 2000;

    private final Cells cells;
    private final SqlIdeas ideas;
    private final Actor actor;
    private final LocalDate today;

    IdeaKind(Cells cells, SqlIdeas ideas, Actor actor, LocalDate today) {
        this.cells = cells;
        this.ideas = ideas;
        this.actor = actor;
        this.today = today;
    }

    @Override
    public Result<Idea> read(Reading reading, Row row) {
        Result<Cells.Where> where = cells.where(row);
        if (!(where instanceof Result.Accepted<Cells.Where> good)) {
            return Result.refused(Cells.violations(where));
        }
        Cells.Where about = good.value();
        String owner = row.get("ip_owner");
        RegisterIdea.Asked asked = new RegisterIdea.Asked(
                row.get("title"),
                row.get("description"),
                row.get("expected"),
                row.get("origin"),
                about.supplier(),
                about.contract(),
                row.get("category"),
                row.get("submitted_by"),
                row.get("received_on"),
                row.get("legal_route"),
                row.get("legal_note"),
                owner,
                row.get("ip_note"),
                row.get("ip_agreed_on"),
                row.get("ip_reference"));
        int days = SqlSettings.of(reading, about.organisation()).answerDays();
        Result<Idea> registered =
                new RegisterIdea(new Subjects(null, null), today).add(about.organisation(), asked, days);
        return registered instanceof Result.Accepted<Idea> idea ? decided(idea.value(), row) : registered;
    }

    /** The idea with the decisions of its row, each checked as if it were taken by hand. */
    private Result<Idea> decided(Idea idea, Row row) {
        Fields fields = new Fields();
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            LocalDate day = stage == Stage.IDEA ? null : fields.date(column(stage), row.get(column(stage)));
            if (day != null) {
                days.put(stage, day);
            }
        }
        String reason = days.isEmpty() ? null : fields.required("reason", row.get("reason"), TEXT);
        String decider = days.isEmpty() ? null : fields.required("decider", row.get("decider"), TEXT);
        String answer = fields.optional("answer", row.get("answer"), TEXT);
        LocalDate until = fields.date("parked_until", row.get("parked_until"));
        List<Violation> violations = new ArrayList<>(fields.violations());
        Idea now = idea;
        for (Map.Entry<Stage, LocalDate> entry : days.entrySet()) {
            if (violations.isEmpty()) {
                Stage to = entry.getKey();
                boolean answers = to.answers() && now.answered(LocalDate.MAX).isEmpty();
                Step step = step(now, to, entry.getValue(), decider, reason, answers ? answer : null, until);
                violations.addAll(Moves.violations(now, step, today));
                now = with(now, step);
            }
        }
        return violations.isEmpty() ? Result.accepted(now) : Result.refused(violations);
    }

    static String column(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT) + "_on";
    }

    private Step step(
            Idea idea,
            Stage to,
            LocalDate on,
            @Nullable String decider,
            @Nullable String reason,
            @Nullable String answer,
            @Nullable LocalDate until) {
        return new Step(
                idea.steps().size() + 1,
                idea.stage(LocalDate.MAX),
                to,
                on,
                null,
                decider,
                reason == null ? "" : reason,
                answer,
                to == Stage.PARKED ? until : null,
                List.of(),
                today,
                null);
    }

    private static Idea with(Idea idea, Step step) {
        List<Step> steps = new ArrayList<>(idea.steps());
        steps.add(step);
        return new Idea(
                idea.id(),
                idea.organisation(),
                idea.version(),
                idea.number(),
                idea.title(),
                idea.description(),
                idea.expected(),
                idea.origin(),
                idea.subject(),
                idea.submittedBy(),
                idea.receivedOn(),
                idea.answerDue(),
                idea.legal(),
                idea.property(),
                steps);
    }

    @Override
    public String key(Idea idea) {
        return idea.organisation() + "\n" + idea.title().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean known(Reading reading, Idea idea) {
        return find(reading, idea.organisation(), idea.title()) != null;
    }

    /** Id of the idea of an organisation with this title, in any case; null when there is none. */
    static @Nullable String find(Reading reading, String organisation, String title) {
        return reading
                .list(
                        "SELECT id FROM innovation_idea WHERE organisation = ? AND LOWER(title) = LOWER(?) ORDER BY id LIMIT 1",
                        row -> row.getString(1),
                        organisation,
                        title)
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public String add(Writing writing, Idea idea) {
        return ideas.add(writing, actor, idea).id();
    }
}
