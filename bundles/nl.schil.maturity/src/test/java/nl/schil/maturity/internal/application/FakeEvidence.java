package nl.schil.maturity.internal.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.text.Text;
import nl.schil.maturity.internal.model.Fixtures;
import org.jspecify.annotations.Nullable;

/** Evidence that a test says, two records a page. */
public final class FakeEvidence implements ActivityEvidence {
    private final String activity;
    private final String module;
    public @Nullable String fraction;
    public String marker = "1";
    public boolean broken;
    public int records = 5;
    public int asked;

    public FakeEvidence(String activity, String module, @Nullable String fraction) {
        this.activity = activity;
        this.module = module;
        this.fraction = fraction;
    }

    @Override
    public String activity() {
        return activity;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        asked++;
        if (broken) {
            throw new IllegalStateException("the module is going away");
        }
        Map<Scope, Coverage> answers = new HashMap<>();
        scopes.forEach(scope -> answers.put(scope, Fixtures.coverage(fraction)));
        return answers;
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        if (broken) {
            throw new IllegalStateException("the module is going away");
        }
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(records, from + 2);
        var page = IntStream.range(from, to)
                .mapToObj(i -> new EvidenceRecord(
                        "contract", module + i, module + " " + i, "/" + module + "/" + i, asOf, Text.of("fake.reason")))
                .toList();
        return new Page<>(page, to < records ? String.valueOf(to) : null);
    }

    @Override
    public String marker() {
        return marker;
    }
}
