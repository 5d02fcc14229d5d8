package nl.example.keurmerk.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Evidence for S2c (risk view of the chain): of the labels that suppliers claim, the share that somebody checked. An
 * example of a provider; whether it is a good measure is for the organisation to say.
 */
@Component(service = ActivityEvidence.class)
public final class LabelEvidence implements ActivityEvidence {
    private static final int PAGE = 100;

    private final Labels labels;

    @Activate
    public LabelEvidence(@Reference Labels labels) {
        this.labels = labels;
    }

    @Override
    public String activity() {
        return "S2c";
    }

    @Override
    public String module() {
        return Labels.MODULE;
    }

    @Override
    public String marker() {
        return Long.toString(labels.database().revision(Labels.MODULE));
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Map<String, List<Counted>> counted = new HashMap<>();
        labels.database().read(reading -> {
            reading.each(
                    "SELECT organisation, checked_on, count(*) AS labels FROM keurmerk_label GROUP BY organisation, checked_on",
                    row -> new Counted(
                            row.getString("organisation"), Labels.date(row.getString("checked_on")), row.getLong("labels")),
                    group -> counted.computeIfAbsent(group.organisation(), key -> new ArrayList<>()).add(group));
            return null;
        });
        Map<Scope, Coverage> answer = new HashMap<>();
        scopes.forEach(scope ->
                answer.put(scope, coverage(counted.getOrDefault(scope.organisation(), List.of()), asOf, freshnessDays)));
        return answer;
    }

    private record Counted(String organisation, @Nullable LocalDate checkedOn, long labels) {}

    private static Coverage coverage(List<Counted> groups, LocalDate asOf, int freshnessDays) {
        long population = 0;
        long fulfilled = 0;
        BigDecimal weight = BigDecimal.ZERO;
        LocalDate oldest = null;
        LocalDate newest = null;
        for (Counted group : groups) {
            population += group.labels();
            BigDecimal fresh = fresh(group.checkedOn(), asOf, freshnessDays);
            if (fresh.signum() > 0) {
                fulfilled += group.labels();
                weight = weight.add(fresh.multiply(BigDecimal.valueOf(group.labels())));
                oldest = oldest == null || group.checkedOn().isBefore(oldest) ? group.checkedOn() : oldest;
                newest = newest == null || group.checkedOn().isAfter(newest) ? group.checkedOn() : newest;
            }
        }
        return new Coverage(
                BigDecimal.valueOf(population), weight, population, fulfilled, oldest, newest, Coverage.Kind.DOCUMENT);
    }

    private static BigDecimal fresh(@Nullable LocalDate checkedOn, LocalDate asOf, int freshnessDays) {
        return checkedOn == null || checkedOn.isAfter(asOf)
                ? BigDecimal.ZERO
                : Freshness.of(checkedOn, asOf, freshnessDays);
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        String oldestThatCounts = asOf.minusDays(2L * freshnessDays - 1).toString();
        String condition = fulfilled
                ? "checked_on >= ? AND checked_on <= ?"
                : "(checked_on IS NULL OR checked_on < ? OR checked_on > ?)";
        List<Label> found = labels.database().read(reading -> reading.list(
                "SELECT id, organisation, supplier, name, valid_until, checked_on FROM keurmerk_label"
                        + " WHERE organisation = ? AND id > ? AND " + condition + " ORDER BY id LIMIT " + (PAGE + 1),
                Labels::label,
                scope.organisation(), cursor == null ? "" : cursor, oldestThatCounts, asOf));
        List<Label> page = found.subList(0, Math.min(PAGE, found.size()));
        return new Page<>(
                page.stream().map(label -> record(label, fulfilled)).toList(),
                found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    }

    private static EvidenceRecord record(Label label, boolean fulfilled) {
        return new EvidenceRecord(
                "label", label.id(), label.name(), "/suppliers/" + label.supplier() + "/keurmerk", label.checkedOn(),
                Text.of(fulfilled ? "keurmerk.evidence.checked" : "keurmerk.evidence.unchecked"));
    }
}
