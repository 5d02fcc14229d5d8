package nl.schil.performance.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.Actor;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Template;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes scorecards. */
public final class KeepScorecards {
    private static final int LONGEST_NAME = 200;

    private final Scorecards scorecards;
    private final Subjects subjects;

    public KeepScorecards(Scorecards scorecards, Subjects subjects) {
        this.scorecards = scorecards;
        this.subjects = subjects;
    }

    /** A scorecard as somebody typed it. */
    public record Asked(
            @Nullable String name,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable String anchorOn,
            @Nullable String ownerEmail) {}

    private record Subject(
            @Nullable String supplier, @Nullable String contract, String name) {}

    public Result<Scorecard> add(Actor actor, Template template, Asked asked) {
        Fields fields = new Fields();
        Subject subject = subject(fields, template.organisation(), asked);
        LocalDate starts = fields.date("startsOn", asked.startsOn());
        if (asked.startsOn() == null || asked.startsOn().isBlank()) {
            fields.refuse("startsOn", null, "problem.field.required");
        }
        Scorecard card = starts == null || subject == null
                ? null
                : read(fields, Ids.next(), 1, template.organisation(), template.id(), subject, starts, asked);
        if (card == null || !fields.good()) {
            rest(fields, starts, asked);
            return fields.refused();
        }
        scorecards.add(actor, card);
        return Result.accepted(card);
    }

    private static void rest(Fields fields, @Nullable LocalDate starts, Asked asked) {
        if (starts == null) {
            fields.date("endsOn", asked.endsOn());
        }
    }

    /** Reads what may be given of a new scorecard over a subject; null when something is wrong. */
    private static @Nullable Scorecard read(
            Fields fields,
            String id,
            long version,
            String organisation,
            String template,
            Subject subject,
            LocalDate starts,
            Asked asked) {
        String given = fields.optional("name", asked.name(), LONGEST_NAME);
        LocalDate ends = fields.date("endsOn", asked.endsOn());
        LocalDate anchor = fields.date("anchorOn", asked.anchorOn());
        String owner = fields.email("ownerEmail", asked.ownerEmail());
        if (ends != null && ends.isBefore(starts)) {
            fields.refuse("endsOn", asked.endsOn(), "performance.card.ends", "start", starts);
        }
        return fields.good()
                ? new Scorecard(
                        id,
                        organisation,
                        version,
                        given == null ? shortened(subject.name()) : given,
                        template,
                        subject.supplier(),
                        subject.contract(),
                        subject.name(),
                        starts,
                        ends,
                        anchor == null ? starts : anchor,
                        owner)
                : null;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private @Nullable Subject subject(Fields fields, String organisation, Asked asked) {
        boolean contract = asked.contract() != null && !asked.contract().isBlank();
        boolean supplier = asked.supplier() != null && !asked.supplier().isBlank();
        if (contract) {
            Optional<ContractRef> found = subjects.contract(asked.contract().strip())
                    .filter(ref -> ref.organisation().equals(organisation));
            if (found.isEmpty()) {
                fields.refuse("contract", asked.contract(), "performance.card.contract");
                return null;
            }
            ContractRef ref = found.get();
            return new Subject(ref.supplierId(), ref.id(), ref.number() + " " + ref.title());
        }
        if (!supplier) {
            fields.refuse("supplier", null, "performance.card.subject");
            return null;
        }
        String id = asked.supplier().strip();
        String resolved = id.contains(":") ? subjects.resolve(List.of(id)).get(id) : id;
        return Optional.ofNullable(resolved)
                .flatMap(subjects::supplier)
                .map(ref -> new Subject(ref.id(), null, ref.name()))
                .orElseGet(() -> {
                    fields.refuse("supplier", asked.supplier(), "performance.card.supplier");
                    return null;
                });
    }

    /** Changes name, last day and owner; the subject, the template and the first day stay. */
    public Result<Scorecard> change(Actor actor, Scorecard present, Asked asked) {
        Fields fields = new Fields();
        Scorecard changed = read(
                fields,
                present.id(),
                present.version() + 1,
                present.organisation(),
                present.template(),
                new Subject(present.supplier(), present.contract(), present.subject()),
                present.startsOn(),
                new Asked(
                        fields.required("name", asked.name(), LONGEST_NAME),
                        null,
                        null,
                        null,
                        asked.endsOn(),
                        present.anchorOn().toString(),
                        asked.ownerEmail()));
        if (changed == null || !fields.good()) {
            return fields.refused();
        }
        scorecards.change(actor, changed);
        return Result.accepted(changed);
    }

    /** Removes a scorecard on which nothing was measured. */
    public Result<Scorecard> remove(Actor actor, Scorecard present) {
        if (scorecards.measured(present.id())) {
            return Result.refused(Violation.of("", present.name(), "performance.card.measured"));
        }
        scorecards.remove(actor, present);
        return Result.accepted(present);
    }
}
