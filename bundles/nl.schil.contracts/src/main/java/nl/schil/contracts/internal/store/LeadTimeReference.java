package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Procedure;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The organisation's lead times. Changed lead times move the stored re-tender dates once, at the next start. */
@Component(service = LeadTimeReference.class, configurationPid = "nl.schil.contracts.leadtimes")
@Designate(ocd = LeadTimeConfiguration.class)
public final class LeadTimeReference {
    private static final String SETTING = "lead-times";

    private final LeadTimes current;

    @Activate
    public LeadTimeReference(
            LeadTimeConfiguration configuration,
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.contracts)") Schema schema) {
        this(
                new LeadTimes(Map.of(
                        Procedure.TENDER, Period.parse(configuration.tender()),
                        Procedure.FRAMEWORK, Period.parse(configuration.framework()),
                        Procedure.DYNAMIC, Period.parse(configuration.dynamic()),
                        Procedure.CALL_OFF, Period.parse(configuration.callOff()))),
                database);
    }

    public LeadTimeReference(LeadTimes leadTimes, Database database) {
        current = leadTimes;
        String fingerprint = leadTimes.fingerprint();
        Optional<String> stored = database.read(reading ->
                reading.one("SELECT value FROM contracts_setting WHERE name = ?", row -> row.getString(1), SETTING));
        if (!stored.equals(Optional.of(fingerprint))) {
            database.write(Actor.SYSTEM, "apply lead times", writing -> apply(writing, fingerprint));
        }
    }

    public LeadTimes current() {
        return current;
    }

    private @Nullable Void apply(Writing writing, String fingerprint) {
        List<@Nullable Object[]> moves = new ArrayList<>();
        for (ContractKind kind : ContractKind.values()) {
            writing.each(
                    "SELECT DISTINCT p.ends_on FROM contracts_period p JOIN contracts_contract c ON c.id = p.contract_id"
                            + " WHERE p.last = 1 AND p.ends_on IS NOT NULL AND c.kind = ?",
                    row -> LocalDate.parse(row.getString(1)),
                    end -> moves.add(new @Nullable Object[] {current.latestStart(kind, end), end, kind}),
                    kind);
        }
        writing.batch(
                "UPDATE contracts_period SET tender_on = ? WHERE last = 1 AND ends_on = ?"
                        + " AND contract_id IN (SELECT id FROM contracts_contract WHERE kind = ?)",
                moves);
        writing.execute("DELETE FROM contracts_setting WHERE name = ?", SETTING);
        writing.execute("INSERT INTO contracts_setting (name, value) VALUES (?, ?)", SETTING, fingerprint);
        writing.audit(new Audit("contracts.lead-times", "setting", SETTING, null, null, fingerprint, null));
        return null;
    }
}
