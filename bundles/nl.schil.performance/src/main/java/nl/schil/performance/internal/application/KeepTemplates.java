package nl.schil.performance.internal.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.model.Templates;
import org.jspecify.annotations.Nullable;

/** Makes templates. */
public final class KeepTemplates {
    private static final int LONGEST_NAME = 200;

    private final Templates templates;

    public KeepTemplates(Templates templates) {
        this.templates = templates;
    }

    /** A new template; its first edition is in force at once, because nothing was measured with it. */
    public Result<Template> add(
            Actor actor, String organisation, @Nullable String name, @Nullable List<KpiFields.@Nullable Asked> kpis) {
        Fields fields = new Fields();
        String called = fields.required("name", name, LONGEST_NAME);
        if (!called.isEmpty() && templates.named(organisation, called)) {
            fields.refuse("name", called, "performance.template.named");
        }
        List<Kpi> read = KpiFields.all(fields, kpis);
        if (!fields.good()) {
            return fields.refused();
        }
        Template template = new Template(Ids.next(), organisation, 1, called, 1, read, null);
        templates.add(actor, template);
        return Result.accepted(template);
    }

    /** Keeps a draft of the next edition; scores stay what they are until it is put in force. */
    public Result<Template> draft(Actor actor, Template present, @Nullable List<KpiFields.@Nullable Asked> kpis) {
        Fields fields = new Fields();
        List<Kpi> read = KpiFields.all(fields, kpis);
        if (fields.good() && read.equals(present.kpis())) {
            fields.refuse("kpis", null, "performance.template.same");
        }
        return fields.good() ? Result.accepted(templates.draft(actor, present, read)) : fields.refused();
    }

    /** Puts the draft in force. */
    public Result<Template> activate(Actor actor, Template present, LocalDate today) {
        return present.draft() == null
                ? Result.refused(Violation.of("", present.name(), "performance.template.no-draft"))
                : Result.accepted(templates.activate(actor, present, today));
    }
}
