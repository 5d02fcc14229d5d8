package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.model.Relationship;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlGroups;
import nl.schil.suppliers.internal.store.SqlProfiles;
import nl.schil.suppliers.internal.store.SqlProfiles.Nature;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes what kind of business a supplier is, which group it belongs to, and who manages the relation with it. */
@Component(service = ChangeProfile.class)
public final class ChangeProfile {
    private static final String WRITE = "suppliers.write";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST = 200;

    private final Database database;
    private final Clock clock;

    @Activate
    public ChangeProfile(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Clock clock) {
        this(database, clock);
    }

    ChangeProfile(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Says what kind of business it is; null keeps an answer as it is. A supplier with a VAT id that would hold a citizen
     * service number cannot be a natural person.
     */
    public void nature(
            Actor actor, String id, @Nullable String ifMatch, @Nullable String sme, @Nullable String naturalPerson) {
        Fields fields = new Fields();
        Answer first = sme == null ? null : fields.choice("sme", sme, Answer.class);
        Answer second = naturalPerson == null ? null : fields.choice("naturalPerson", naturalPerson, Answer.class);
        fields.refuse();
        database.write(actor, "change a supplier's profile", writing -> {
            Supplier supplier = Writable.supplier(writing, actor, id);
            Version.require(ifMatch, supplier.version());
            Nature before = SqlProfiles.nature(writing, id);
            Nature after =
                    new Nature(first == null ? before.sme() : first, second == null ? before.naturalPerson() : second);
            if (after.naturalPerson() == Answer.YES && SoleTraders.holdsBsn(supplier.identifiers())) {
                throw ProblemException.invalid(
                        Violation.of("naturalPerson", Answer.YES.name(), "suppliers.natural.bsn"));
            }
            if (!after.equals(before)) {
                SqlProfiles.setNature(writing, id, after);
                written(writing, actor, supplier, "suppliers.profile-change", before.toString(), after.toString());
            }
            return after;
        });
    }

    /**
     * Puts a supplier under another one of its group, or, with null, under none. Refused when that one belongs to it
     * already, because a group has one head; the writer is alone, so that two moves cannot make a circle together.
     */
    public void parent(Actor actor, String id, @Nullable String ifMatch, @Nullable String parent) {
        database.write(actor, "change a supplier's group", writing -> {
            Supplier supplier = Writable.supplier(writing, actor, id);
            Version.require(ifMatch, supplier.version());
            List<String> before = SqlGroups.upwards(writing, id);
            String old = before.size() > 1 ? before.get(1) : null;
            if (parent != null) {
                refuseCircle(writing, actor, supplier, parent);
            }
            SqlGroups.setParent(writing, id, parent);
            written(writing, actor, supplier, "suppliers.group-change", String.valueOf(old), String.valueOf(parent));
            return supplier;
        });
    }

    /** Names who manages the relation of an organisation with a supplier, or, with null, nobody. */
    public Relationship manager(
            Actor actor, String id, String organisation, @Nullable String ifMatch, @Nullable String email) {
        Fields fields = new Fields();
        String address = fields.text("managerEmail", email, LONGEST);
        if (address != null && !EMAIL.matcher(address).matches()) {
            fields.add(Violation.of("managerEmail", address, "suppliers.contact.email.form"));
        }
        fields.refuse();
        return database.write(actor, "change who manages a relation", writing -> {
            Writable.supplier(writing, actor, id, organisation);
            Relationship before = SqlProfiles.relationship(writing, id, organisation)
                    .orElseThrow(() -> ProblemException.notFound("relationship", organisation));
            Version.require(ifMatch, before.version());
            Relationship after =
                    new Relationship(organisation, id, address, before.archivedBefore(), before.version() + 1);
            SqlProfiles.update(writing, after);
            writing.audit(new Audit(
                    "suppliers.manager-change",
                    "supplier",
                    id,
                    organisation,
                    before.toString(),
                    after.toString(),
                    null));
            return after;
        });
    }

    private static void refuseCircle(Writing writing, Actor actor, Supplier supplier, String parent) {
        Supplier above = SqlSuppliers.find(writing, parent, actor.scope(WRITE))
                .orElseThrow(() ->
                        ProblemException.invalid(Violation.of("parent", parent, "suppliers.group.parent.unknown")));
        if (SqlGroups.upwards(writing, parent).contains(supplier.id())) {
            throw ProblemException.invalid(new Violation(
                    "parent",
                    parent,
                    "suppliers.group.circle",
                    Map.of("parent", above.name(), "supplier", supplier.name())));
        }
    }

    private void written(Writing writing, Actor actor, Supplier supplier, String action, String before, String after) {
        SqlProfiles.touch(writing, supplier.id(), clock.instant(), actor.id());
        String organisation = supplier.organisations().stream()
                .sorted()
                .filter(actor.scope(WRITE)::contains)
                .findFirst()
                .orElse(null);
        writing.audit(new Audit(action, "supplier", supplier.id(), organisation, before, after, null));
    }
}
