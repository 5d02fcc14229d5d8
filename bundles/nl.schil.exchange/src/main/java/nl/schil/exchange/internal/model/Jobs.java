package nl.schil.exchange.internal.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.schil.kernel.Page;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** All imports of this installation, the running and the ended ones, with the reasons for rejected rows. */
public interface Jobs {
    /** Adds a job; {@code file} is its upload. */
    void add(Writing writing, ImportJob job, KeptFile file);

    /**
     * Stores how far the job is and whether its upload is still kept, with the reasons found since;
     * {@code firstError} numbers the first of them, from 0.
     */
    void update(Writing writing, ImportJob job, long firstError, List<RowError> errors);

    Optional<ImportJob> find(Reading reading, String id);

    /** The newest jobs first, before {@code cursor} (an id) when given, of the datasets and the actor given. */
    Page<ImportJob> list(
            Reading reading, List<String> datasets, @Nullable String actor, @Nullable String cursor, int limit);

    /** Reasons in the file's order, after {@code cursor} (a number) when given. */
    Page<RowError> errors(Reading reading, String job, @Nullable String cursor, int limit);

    /** Passes every reason with its number in the file's order. */
    void eachError(Reading reading, String job, BiConsumer<Long, RowError> consumer);

    /** The jobs that are not ended. */
    List<ImportJob> running(Reading reading);

    /** The number of reasons stored for the job. */
    long errorCount(Reading reading, String job);

    /** The upload of a job; empty when it is not kept any more. */
    Optional<KeptFile> file(Reading reading, String job);

    /** The ended jobs whose upload is still kept. */
    List<ImportJob> resumable(Reading reading);

    /** Forgets the rows of jobs that ended before {@code before}; the jobs and their counts stay. */
    void forgetRows(Writing writing, Instant before);
}
