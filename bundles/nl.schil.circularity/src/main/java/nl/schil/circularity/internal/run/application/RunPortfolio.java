package nl.schil.circularity.internal.run.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.Requirement;
import nl.schil.circularity.internal.run.form.AskedForm;
import nl.schil.circularity.internal.run.form.RunForm;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calculates all accepted statements of a year and keeps what came of it. */
@Component(service = RunPortfolio.class)
public final class RunPortfolio {
    private final AcceptedProducts products;
    private final Runs runs;

    @Activate
    public RunPortfolio(@Reference AcceptedProducts products, @Reference Runs runs) {
        this.products = products;
        this.runs = runs;
    }

    /** Refused when something that is asked cannot be, or when the year has no accepted statement. */
    public Result<Run> run(Actor actor, String organisation, RunForm form, LocalDate asOf, LocalDate today) {
        Fields fields = new Fields();
        String name = fields.required("name", form.name(), 200);
        String note = fields.optional("note", form.note(), 2000);
        Integer year = form.year();
        if (year == null) {
            fields.refuse("year", null, "problem.field.required");
        }
        MciAssumptions assumptions = form.assumed(fields);
        List<Requirement> requirements = form.required(fields);
        return year == null || !fields.good()
                ? fields.refused()
                : calculated(
                        actor,
                        new Asked(organisation, name, note, year, asOf, today, assumptions, requirements),
                        fields);
    }

    private record Asked(
            String organisation,
            String name,
            @Nullable String note,
            int year,
            LocalDate asOf,
            LocalDate today,
            MciAssumptions assumptions,
            List<Requirement> requirements) {}

    private Result<Run> calculated(Actor actor, Asked asked, Fields fields) {
        Together together = new Together(asked.assumptions(), asked.requirements());
        products.each(asked.organisation(), asked.year(), asked.asOf(), together::add);
        List<RunRow> rows = together.rows();
        if (rows.isEmpty()) {
            fields.refuse("year", asked.year(), "circularity.run.none", "year", String.valueOf(asked.year()));
            return fields.refused();
        }
        Run run = new Run(
                Ids.next(),
                asked.organisation(),
                asked.name(),
                asked.note(),
                asked.year(),
                asked.asOf(),
                AskedForm.of(asked.assumptions(), asked.requirements()),
                together.result(),
                asked.today(),
                actor.id(),
                actor.name());
        runs.add(actor, run, rows);
        return Result.accepted(run);
    }
}
