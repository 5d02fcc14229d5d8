package nl.schil.performance.internal.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What scorecards of one kind measure, in editions: the one in force, and perhaps a draft of the next.
 *
 * @param version for optimistic locking
 * @param edition number of the edition in force, from 1
 * @param kpis those of the edition in force
 * @param draft KPIs of the next edition; null when there is none
 */
public record Template(
        String id,
        String organisation,
        long version,
        String name,
        int edition,
        List<Kpi> kpis,
        @Nullable List<Kpi> draft) {
    public Template {
        kpis = List.copyOf(kpis);
        draft = draft == null ? null : List.copyOf(draft);
    }

    public Optional<Kpi> kpi(String code) {
        return kpis.stream().filter(kpi -> kpi.code().equals(code)).findFirst();
    }

    /** The same with other KPIs in force. */
    public Template with(List<Kpi> others) {
        return new Template(id, organisation, version, name, edition, others, draft);
    }
}
