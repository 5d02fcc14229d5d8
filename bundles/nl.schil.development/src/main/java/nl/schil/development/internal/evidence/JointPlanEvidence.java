package nl.schil.development.internal.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.store.EvidenceQuestions;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;

/** I3a: of the relationships with a running gold contract, those whose joint plan is signed by both sides. */
final class JointPlanEvidence extends RelationshipEvidence {
    private final Database database;

    JointPlanEvidence(Database database, ContractDirectory contracts, Subjects subjects) {
        super(contracts, subjects);
        this.database = database;
    }

    @Override
    public String activity() {
        return "I3a";
    }

    @Override
    public String marker() {
        return database.revision("development") + "-" + database.revision("contracts");
    }

    @Override
    Facts facts(Set<String> organisations, List<RunningContract> running, LocalDate asOf) {
        Map<Relationship, LocalDate> signed = new HashMap<>();
        Sql sql = EvidenceQuestions.signedJointPlans(organisations, asOf);
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> Map.entry(
                                new Relationship(row.getString(1), row.getString(2)),
                                LocalDate.parse(row.getString(3))),
                        sql.arguments()))
                .forEach(entry -> signed.put(entry.getKey(), entry.getValue()));
        return new Facts() {
            @Override
            public boolean concerns(RunningContract contract) {
                return "G".equals(contract.contract().tier());
            }

            @Override
            public Fact of(Relationship relationship) {
                LocalDate day = signed.get(relationship);
                return day == null
                        ? new Fact(null, Text.of("development.evidence.I3a.short"))
                        : new Fact(day, Text.of("development.evidence.I3a.signed", "date", day));
            }
        };
    }
}
