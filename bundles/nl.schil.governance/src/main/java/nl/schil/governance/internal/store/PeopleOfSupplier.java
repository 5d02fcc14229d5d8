package nl.schil.governance.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.PersonalData;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Who of a supplier belongs to forums, was invited to meetings and holds roles. Who was in a meeting stays in its minutes.
 * Without a register of contracts those of forums about contracts are not known.
 */
@Component(service = PersonalData.class)
public final class PeopleOfSupplier implements PersonalData {
    private static final String MEMBERS = "governance_member WHERE side = 'SUPPLIER' AND person IS NULL AND name <> ''";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable ContractDirectory contracts;

    @Activate
    public PeopleOfSupplier(@Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        // refers to the tables, so that they are there
    }

    PeopleOfSupplier(@Nullable ContractDirectory contracts) {
        this.contracts = contracts;
    }

    @Override
    public String module() {
        return "governance";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Archival archival) {
        long[] count = {0};
        Chunks.each(forums(reading, archival), forums -> {
            Sql sql = new Sql().add("SELECT COUNT(*) FROM " + MEMBERS).in("AND", "forum_id", forums);
            count[0] += reading.one(sql.text(), row -> row.getLong(1), sql.arguments())
                    .orElse(0L);
        });
        Chunks.each(seats(reading, archival), seats -> count[0] += seats.size());
        return count[0];
    }

    @Override
    public void erase(Writing writing, Archival archival) {
        Chunks.each(forums(writing, archival), forums -> {
            Sql invited = new Sql()
                    .add("DELETE FROM governance_invited WHERE meeting_id IN (SELECT id FROM governance_meeting")
                    .in("WHERE", "forum_id", forums)
                    .add(") AND email IN (SELECT email FROM " + MEMBERS)
                    .in("AND", "forum_id", forums)
                    .add(")");
            writing.execute(invited.text(), invited.arguments());
            Sql members = new Sql()
                    .add("UPDATE governance_member SET name = '', email = NULL")
                    .add(MEMBERS.substring(MEMBERS.indexOf("WHERE")))
                    .in("AND", "forum_id", forums);
            writing.execute(members.text(), members.arguments());
        });
        Chunks.each(seats(writing, archival), seats -> {
            Sql sql = new Sql().add("UPDATE governance_seat SET name = NULL").in("WHERE", "id", seats);
            writing.execute(sql.text(), sql.arguments());
        });
    }

    /** Forums about the supplier and about contracts with it. */
    private List<String> forums(Reading reading, Archival archival) {
        return about(
                reading,
                "SELECT id, subject_type AS type, subject_id AS subject FROM governance_forum WHERE organisation = ?",
                archival);
    }

    /** Named seats in the tables of the supplier and of contracts with it. */
    private List<String> seats(Reading reading, Archival archival) {
        return about(
                reading,
                "SELECT id, scope_type AS type, scope_id AS subject FROM governance_seat"
                        + " WHERE organisation = ? AND name IS NOT NULL",
                archival);
    }

    private List<String> about(Reading reading, String sql, Archival archival) {
        record About(String id, String type, String subject) {}
        List<About> all = reading.list(
                sql,
                row -> new About(row.getString("id"), row.getString("type"), row.getString("subject")),
                archival.organisation());
        ContractDirectory register = contracts;
        List<String> ofContracts = all.stream()
                .filter(one -> one.type().equals("CONTRACT"))
                .map(About::subject)
                .toList();
        Map<String, ContractRef> known = register == null ? Map.of() : register.find(ofContracts);
        List<String> ids = new ArrayList<>();
        for (About one : all) {
            ContractRef contract = known.get(one.subject());
            boolean own = one.type().equals("SUPPLIER") && one.subject().equals(archival.id());
            if (own || (contract != null && Objects.equals(contract.supplierId(), archival.id()))) {
                ids.add(one.id());
            }
        }
        return ids;
    }
}
