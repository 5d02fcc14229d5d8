package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.kernel.Violation;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.model.Identity;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlArchive;
import nl.schil.suppliers.internal.store.SqlArchive.Contents;
import nl.schil.suppliers.internal.store.SqlProfiles;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Ends the relation of an organisation with a supplier and erases the personal data that only the relation needed
 * (article 5(1)(e) GDPR): contacts, who managed it, and whom modules kept to reach. The supplier itself is archived with its last relation. Then a
 * natural person's name and keys are erased as well, unless something must still be kept with them (article 17(3)(b)
 * and (e) GDPR): records of modules that refer to it, which stand under the Archiefwet, or a blocking.
 */
@Component(service = ArchiveSupplier.class)
public final class ArchiveSupplier {
    private static final int LONGEST = 300;

    private final Database database;
    private final Schemes schemes;
    private final Clock clock;
    private final ModuleReferences references;

    @Activate
    public ArchiveSupplier(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock,
            @Reference ModuleReferences references) {
        this(database, schemes, clock, references);
    }

    ArchiveSupplier(Database database, Schemes schemes, Clock clock, ModuleReferences references) {
        this.database = database;
        this.schemes = schemes;
        this.clock = clock;
        this.references = references;
    }

    /**
     * What archiving would do.
     *
     * @param supplier the supplier as it is
     * @param contents what of the organisation would be erased
     * @param identity what would become of the supplier's name and keys
     * @param people entries about people of the supplier that modules would erase, by module
     * @param references records of modules that refer to it, by module
     * @param unanswered modules that may need it and cannot be asked now, because they are off
     * @param obstacles why it would be refused; empty when it would not
     */
    public record Preview(
            Supplier supplier,
            Contents contents,
            Identity identity,
            Map<String, Long> people,
            Map<String, Long> references,
            Set<String> unanswered,
            List<Violation> obstacles) {}

    public Preview preview(Actor actor, String id, String organisation) {
        return database.read(
                reading -> preview(reading, Writable.supplier(reading, actor, id, organisation), organisation));
    }

    /**
     * Carries it out.
     *
     * @param ifMatch version of the supplier that the caller saw
     * @throws ProblemException 409 with what still needs the supplier
     */
    public void archive(
            Actor actor, String id, String organisation, @Nullable String ifMatch, @Nullable String reason) {
        Fields fields = new Fields();
        String why = fields.required("reason", reason, LONGEST);
        fields.refuse();
        database.write(actor, "archive a supplier", writing -> {
            Supplier supplier = Writable.supplier(writing, actor, id, organisation);
            Version.require(ifMatch, supplier.version());
            Preview preview = preview(writing, supplier, organisation);
            if (!preview.obstacles().isEmpty()) {
                throw EnterSupplier.conflict(preview.obstacles());
            }
            archive(writing, actor, preview, organisation, why);
            return supplier;
        });
    }

    private void archive(Writing writing, Actor actor, Preview preview, String organisation, String reason) {
        LocalDate today = LocalDate.now(clock);
        String id = preview.supplier().id();
        SqlArchive.end(writing, id, organisation, today, reason, actor.id());
        references.erase(writing, archival(preview.supplier(), organisation));
        if (preview.identity() != Identity.IN_USE) {
            SqlArchive.close(writing, id, today);
        }
        if (preview.identity() == Identity.ERASED) {
            SqlArchive.erase(writing, id, today);
        }
        SqlProfiles.touch(writing, id, clock.instant(), actor.id());
        Contents contents = preview.contents();
        String detail = "contacts=" + contents.contacts() + ", manager=" + (contents.manager() ? 1 : 0)
                + ", duplicates=" + contents.duplicates() + ", people=" + preview.people() + ", identity="
                + preview.identity();
        writing.audit(new Audit("suppliers.archive", "supplier", id, organisation, null, null, detail));
    }

    private Preview preview(Reading reading, Supplier supplier, String organisation) {
        Archival archival = archival(supplier, organisation);
        Map<String, Long> counts = references.count(reading, new Merge(supplier.id(), "", archival.keys()));
        counts.values().removeIf(count -> count == 0);
        Set<String> unanswered = new TreeSet<>(references.missing());
        unanswered.addAll(references.silent());
        return new Preview(
                supplier,
                SqlArchive.contents(reading, supplier.id(), organisation),
                identity(reading, supplier, !counts.isEmpty() || !unanswered.isEmpty()),
                references.people(reading, archival),
                counts,
                unanswered,
                obstacles(reading, archival));
    }

    private Archival archival(Supplier supplier, String organisation) {
        Set<String> keys = new TreeSet<>();
        supplier.identifiers().stream()
                .filter(i -> i.isLive() && !schemes.isRepeatable(i.scheme()))
                .forEach(i -> keys.add(i.text()));
        return new Archival(supplier.id(), keys, organisation);
    }

    private List<Violation> obstacles(Reading reading, Archival archival) {
        List<Violation> obstacles = new ArrayList<>();
        references.needed(reading, archival, LocalDate.now(clock)).forEach((module, needed) -> {
            if (needed.count() > 0) {
                obstacles.add(new Violation("", null, module + ".archive.needed", values(needed)));
            }
        });
        return obstacles;
    }

    private static Map<String, Object> values(Needed needed) {
        String more = needed.count() > needed.labels().size() ? ", …" : "";
        return Map.of("count", needed.count(), "labels", String.join(", ", needed.labels()) + more);
    }

    private Identity identity(Reading reading, Supplier supplier, boolean referenced) {
        if (supplier.organisations().size() > 1) {
            return Identity.IN_USE;
        }
        Answer person = SoleTraders.isPerson(
                supplier, SqlProfiles.nature(reading, supplier.id()).naturalPerson());
        if (person != Answer.YES) {
            return person == Answer.NO ? Identity.NO_PERSON : Identity.UNKNOWN;
        }
        if (referenced) {
            return Identity.REFERENCED;
        }
        return SqlArchive.isBlocked(reading, supplier.id(), LocalDate.now(clock)) ? Identity.BLOCKED : Identity.ERASED;
    }
}
