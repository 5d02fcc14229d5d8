package nl.schil.contracts.internal.model;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.text.Text;

/** What is worth knowing about a contract: broken rules, and exceptions that are motivated. */
public final class Findings {
    private Findings() {}

    /** Rules that the contract breaks, and facts in it that cannot be verified. */
    public static List<Text> broken(Contract contract) {
        List<Text> findings = new ArrayList<>();
        if (Policies.longFramework(contract) && contract.motivation().term() == null) {
            findings.add(new Text("contracts.finding.framework-term", duration(contract)));
        }
        if (Policies.ceilingRequired(contract) && contract.motivation().ceiling() == null) {
            findings.add(Text.of(
                    "contracts.finding.framework-ceiling",
                    "signedOn",
                    contract.term().signedOn()));
        }
        if (contract.term().signedOn() == null && contract.term().start() != null) {
            findings.add(Text.of(
                    "contracts.finding.signature-unknown",
                    "start",
                    contract.term().start()));
        }
        return findings;
    }

    /** Exceptions with their motivation. */
    public static List<Text> explained(Contract contract) {
        List<Text> notes = new ArrayList<>();
        Motivation motivation = contract.motivation();
        if (Policies.longFramework(contract) && motivation.term() != null) {
            Map<String, Object> values = duration(contract);
            values.put("motivation", motivation.term());
            if (motivation.termOn() != null) {
                values.put("on", motivation.termOn());
            }
            notes.add(new Text("contracts.note.framework-term", values));
        }
        if (Policies.ceilingRequired(contract) && motivation.ceiling() != null) {
            notes.add(Text.of("contracts.note.framework-ceiling", "motivation", motivation.ceiling()));
        }
        return notes;
    }

    private static Map<String, Object> duration(Contract contract) {
        var periods = contract.term().periods();
        var end = periods.get(periods.size() - 1).end();
        long months = ChronoUnit.MONTHS.between(contract.term().start(), end.plusDays(1));
        Map<String, Object> values = new HashMap<>();
        values.put("years", months / 12);
        values.put("months", months % 12);
        values.put("end", end);
        return values;
    }
}
