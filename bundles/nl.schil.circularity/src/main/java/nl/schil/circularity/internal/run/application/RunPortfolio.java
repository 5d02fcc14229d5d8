package nl.schil.circularity.internal.run.application;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.Requirement;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.run.form.AskedForm;
import nl.schil.circularity.internal.run.form.RunForm;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.codelist.CpvPrefix;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calculates all accepted statements of a year and keeps what came of it. */
@Component(service = RunPortfolio.class)
public final class RunPortfolio {
    private final AcceptedProducts products;
    private final Runs runs;
    private final Subjects subjects;

    @Activate
    public RunPortfolio(@Reference AcceptedProducts products, @Reference Runs runs, @Reference Subjects subjects) {
        this.products = products;
        this.runs = runs;
        this.subjects = subjects;
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
        CpvPrefix cpv = cpv(form.cpv(), fields);
        MciAssumptions assumptions = form.assumed(fields);
        List<Requirement> requirements = form.required(fields);
        return year == null || !fields.good()
                ? fields.refused()
                : calculated(
                        actor,
                        new Asked(organisation, name, note, year, cpv, asOf, today, assumptions, requirements),
                        fields);
    }

    private static @Nullable CpvPrefix cpv(@Nullable String written, Fields fields) {
        String given = fields.optional("cpv", written, 20);
        Optional<CpvPrefix> cpv = given == null ? Optional.empty() : CpvPrefix.of(given);
        if (given != null && cpv.isEmpty()) {
            fields.refuse("cpv", given, "circularity.cascade.cpv", "cpv", given);
        }
        return cpv.orElse(null);
    }

    private record Asked(
            String organisation,
            String name,
            @Nullable String note,
            int year,
            @Nullable CpvPrefix cpv,
            LocalDate asOf,
            LocalDate today,
            MciAssumptions assumptions,
            List<Requirement> requirements) {}

    private Result<Run> calculated(Actor actor, Asked asked, Fields fields) {
        CpvPrefix cpv = asked.cpv();
        Set<String> contracts = cpv == null ? null : contracts(asked, cpv, fields);
        Together together = new Together(asked.assumptions(), asked.requirements());
        products.each(
                new AcceptedProducts.Asked(asked.organisation(), asked.year(), asked.asOf(), contracts), together::add);
        List<RunRow> rows = together.rows();
        if (rows.isEmpty() && fields.good()) {
            fields.refuse(
                    cpv == null ? "year" : "cpv",
                    cpv == null ? asked.year() : cpv.digits(),
                    cpv == null ? "circularity.run.none" : "circularity.run.none.cpv",
                    "year",
                    String.valueOf(asked.year()));
        }
        if (!fields.good()) {
            return fields.refused();
        }
        Run run = new Run(
                Ids.next(),
                asked.organisation(),
                asked.name(),
                asked.note(),
                asked.year(),
                cpv == null ? null : cpv.digits(),
                asked.asOf(),
                AskedForm.of(asked.assumptions(), asked.requirements()),
                together.result(),
                asked.today(),
                actor.id(),
                actor.name());
        runs.add(actor, run, rows);
        return Result.accepted(run);
    }

    /** Contracts under the code that ran on a day of the year; refused when nobody knows them. */
    private Set<String> contracts(Asked asked, CpvPrefix cpv, Fields fields) {
        OrganisationScope own = new OrganisationScope(false, Set.of(asked.organisation()));
        Optional<List<RunningContract>> ran = subjects.ran(
                own, LocalDate.of(asked.year(), Month.JANUARY, 1), LocalDate.of(asked.year(), Month.DECEMBER, 31));
        if (ran.isEmpty()) {
            fields.refuse("cpv", cpv.digits(), "circularity.run.cpv.unknown");
        }
        return ran.orElse(List.of()).stream()
                .filter(one -> one.cpv() != null && cpv.covers(one.cpv()))
                .map(one -> one.contract().id())
                .collect(Collectors.toSet());
    }
}
