package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.maturity.internal.application.MeasuredShell;
import nl.schil.maturity.internal.model.Activity;
import nl.schil.maturity.internal.model.Catalogue;
import nl.schil.maturity.internal.model.NextStep;
import org.jspecify.annotations.Nullable;

/** One advised step, as answered. */
@Schema(name = "ShellNextStep", description = "A next step with the proof that it is needed")
public record NextStepAnswer(
        @Schema(description = "FULFIL: do an activity; ENABLE_MODULE: switch on a module", example = "FULFIL")
        Kind kind,

        @Schema(description = "What to do, in the caller's language", example = "Vul het contractregister aan")
        String title,

        @Schema(
                description = "The numbers that ask for it, in the caller's language",
                example = "12 van 19 lopende contracten schieten tekort; dekking 37%, norm 60%.")
        String reason,

        @Schema(
                description = "Phase that it helps on: B beheer, S strategie, T inkooptraject, I implementatie",
                example = "B")
        String phase,

        @Schema(description = "What the catalogue calls the phase, in the caller's language", example = "Beheer")
        String phaseName,

        @Schema(description = "Stage of the cell that it helps on, 1 to 4", example = "1")
        int stage,

        @Schema(description = "Code of the activity; absent for a module", example = "B1b") @Nullable String activity,

        @Schema(description = "Id of the module to switch on; absent for an activity", example = "contracts") @Nullable String module,

        @Schema(description = "Records that fall short", example = "12") @Nullable Long shortage,

        @Schema(description = "Records in the population", example = "19") @Nullable Long population,

        @Schema(description = "Coverage of the activity, 0 to 1", example = "0.37") @Nullable BigDecimal coverage,

        @Schema(description = "Proposed work for all of them, in hours", example = "6") @Nullable BigDecimal effortHours,

        @Schema(description = "Who answers for it by default", example = "contractbeheerder") @Nullable String accountable,

        @Schema(description = "Whether it is done together with suppliers")
        boolean supplierFacing,

        @Schema(description = "Page in the workbench with the very records", example = "/shell/B/1?activity=B1b")
        String route) {

    /** What sort of step it is. */
    public enum Kind {
        FULFIL,
        ENABLE_MODULE
    }

    static NextStepAnswer of(NextStep step, MeasuredShell measured, Texts texts, Locale locale) {
        Catalogue catalogue = measured.shell().catalogue();
        if (step instanceof NextStep.Fulfil fulfil) {
            return of(fulfil, catalogue, texts, locale);
        }
        return of((NextStep.EnableModule) step, catalogue, texts, locale);
    }

    private static NextStepAnswer of(NextStep.Fulfil step, Catalogue catalogue, Texts texts, Locale locale) {
        Activity activity = step.measurement().activity();
        BigDecimal coverage = step.measurement().fraction();
        var found = step.measurement().coverage();
        long population = found == null ? 0 : found.population();
        Text reason = new Text(
                step.stale() ? "maturity.step.stale" : "maturity.step.short",
                Map.of(
                        "count", step.count(),
                        "population", population,
                        "of", activity.population().in(locale),
                        "coverage", percent(coverage == null ? BigDecimal.ZERO : coverage),
                        "norm", percent(catalogue.theta())));
        return new NextStepAnswer(
                Kind.FULFIL,
                activity.action().in(locale),
                texts.say(locale, reason),
                step.phase().name(),
                catalogue.name(step.phase()).in(locale),
                step.stage(),
                activity.code(),
                null,
                step.count(),
                population,
                coverage,
                step.effortHours(),
                catalogue.role(activity.accountable()).in(locale),
                activity.supplierFacing(),
                route(step) + "?activity=" + activity.code());
    }

    private static NextStepAnswer of(NextStep.EnableModule step, Catalogue catalogue, Texts texts, Locale locale) {
        String name = moduleName(step.module(), texts, locale);
        String phase = catalogue.name(step.phase()).in(locale);
        return new NextStepAnswer(
                Kind.ENABLE_MODULE,
                texts.say(locale, Text.of("maturity.step.enable", "module", name)),
                texts.say(locale, Text.of("maturity.step.enable.why", "phase", phase, "stage", step.stage())),
                step.phase().name(),
                phase,
                step.stage(),
                null,
                step.module(),
                null,
                null,
                null,
                null,
                null,
                false,
                route(step));
    }

    /** The module's own name for itself; the workbench's while it is off; its id when neither knows it. */
    private static String moduleName(String id, Texts texts, Locale locale) {
        return Stream.of(id + ".module.name", "workbench.module." + id)
                .filter(key -> !texts.say(locale, Text.of(key)).equals(key))
                .findFirst()
                .map(key -> texts.say(locale, Text.of(key)))
                .orElse(id);
    }

    private static String route(NextStep step) {
        return "/shell/" + step.phase() + "/" + step.stage();
    }

    /** Whole percents, rounded down so that a number below the norm never shows as the norm. */
    private static long percent(BigDecimal fraction) {
        return fraction.movePointRight(2).longValue();
    }
}
