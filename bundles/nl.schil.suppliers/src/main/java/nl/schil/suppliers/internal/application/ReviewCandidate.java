package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.text.Text;
import nl.schil.suppliers.internal.model.Candidate;
import nl.schil.suppliers.internal.store.SqlCandidates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides that two registered suppliers are different; that they are one is decided by merging them. */
@Component(service = ReviewCandidate.class)
public final class ReviewCandidate {
    private final Database database;
    private final Clock clock;

    @Activate
    public ReviewCandidate(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Clock clock) {
        this(database, clock);
    }

    ReviewCandidate(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The pair is not proposed again; 409 when it was decided before. */
    public Candidate different(Actor actor, String id) {
        return database.write(actor, "two suppliers are different", writing -> {
            Candidate candidate = SqlCandidates.find(writing, id, actor.scope("suppliers.write"))
                    .orElseThrow(() -> ProblemException.notFound("candidate", id));
            if (candidate.state() != Candidate.State.OPEN) {
                throw ProblemException.conflict(Text.of("suppliers.duplicate.resolved"));
            }
            SqlCandidates.resolve(writing, id, Candidate.State.DIFFERENT, LocalDate.now(clock), actor.id());
            writing.audit(new Audit(
                    "suppliers.resolve",
                    "supplier",
                    candidate.one(),
                    null,
                    candidate.state().name(),
                    Candidate.State.DIFFERENT.name(),
                    "other=" + candidate.other()));
            return candidate;
        });
    }
}
