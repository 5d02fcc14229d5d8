package nl.schil.development.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.development.internal.model.programme.Gate;
import nl.schil.development.internal.model.programme.Kind;
import nl.schil.development.internal.model.programme.Level;
import nl.schil.development.internal.model.programme.Mode;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.development.internal.store.ImportedPlans;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Takes over programmes that were begun elsewhere: each row adds a participant, a step that was passed, or both. */
final class ProgrammeImport extends RowImport<Programme> {
    private final LocalDate today;

    ProgrammeImport(ImportContext context, Cells cells, LocalDate today) {
        super(context, cells);
        this.today = today;
    }

    @Override
    @Nullable Programme read(Fields fields, Row row) {
        String organisation = cells.organisation(fields, row);
        String supplier = cells.supplier(fields, row);
        Kind kind = fields.code("kind", row.get("kind"), Kind.class, null);
        Mode mode = fields.code("mode", row.get("mode"), Mode.class, null);
        Level level = fields.code("level", row.get("level"), Level.class, null);
        LocalDate started = Cells.past(fields, row, "started_on", today);
        String title = fields.required("title", row.get("title"), 200);
        String purpose = fields.required("purpose", row.get("purpose"), 2_000);
        String owner = fields.optional("owner", row.get("owner"), 200);
        String aims = row.get("aims");
        List<Gate> gates = gate(fields, row);
        if (started == null) {
            fields.refuse("started_on", null, "problem.field.required");
        }
        return !fields.good() || kind == null || mode == null || level == null || started == null
                ? null
                : new Programme(
                        Ids.next(),
                        organisation,
                        title,
                        purpose,
                        kind,
                        mode,
                        level,
                        aims == null
                                ? List.of()
                                : Stream.of(aims.split(";")).map(String::strip).toList(),
                        List.of(supplier),
                        owner == null ? context.actor().name() : owner,
                        started,
                        null,
                        null,
                        gates,
                        List.of(),
                        1);
    }

    private List<Gate> gate(Fields fields, Row row) {
        if (row.get("step") == null) {
            return List.of();
        }
        Step step = fields.code("step", row.get("step"), Step.class, null);
        LocalDate day = Cells.past(fields, row, "passed_on", today);
        String decider = fields.required("decider", row.get("decider"), 200);
        String proof = fields.required("proof", row.get("proof"), 2_000);
        if (day == null) {
            fields.refuse("passed_on", null, "problem.field.required");
        }
        return step == null || day == null ? List.of() : List.of(new Gate(step, day, decider, proof));
    }

    @Override
    RowOutcome.Kind plan(Fields fields, Reading reading, Programme asked) {
        Optional<Programme> known = ImportedPlans.programme(reading, asked.organisation(), asked.title());
        if (known.isEmpty()) {
            return RowOutcome.Kind.CREATED;
        }
        if (!ImportedPlans.imported(
                reading, "development_programme", known.get().id())) {
            fields.refuse("title", asked.title(), "development.import.made-here");
        }
        return merged(known.get(), asked).equals(known.get()) ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.UPDATED;
    }

    private static Programme merged(Programme known, Programme asked) {
        List<Gate> gates = new ArrayList<>(known.gates());
        asked.gates().forEach(gate -> {
            gates.removeIf(one -> one.step() == gate.step());
            gates.add(gate);
        });
        List<String> suppliers = Stream.concat(known.suppliers().stream(), asked.suppliers().stream())
                .distinct()
                .sorted()
                .toList();
        return new Programme(
                known.id(),
                known.organisation(),
                asked.title(),
                asked.purpose(),
                asked.kind(),
                asked.mode(),
                asked.level(),
                asked.aims(),
                suppliers,
                asked.owner(),
                asked.startedOn(),
                known.endedOn(),
                known.outcome(),
                gates,
                known.actions(),
                known.version());
    }

    @Override
    String write(Writing writing, Programme asked) {
        Optional<Programme> known = ImportedPlans.programme(writing, asked.organisation(), asked.title());
        Programme programme = known.map(one -> merged(one, asked)).orElse(asked);
        ImportedPlans.save(writing, programme, known.isEmpty());
        return programme.id();
    }
}
