package nl.schil.exchange.internal.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import nl.schil.exchange.internal.file.RejectedRows;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.kernel.store.Database;

/** The file of the rejected rows of one import, written while it is sent. */
record RejectedRowsDownload(Database database, Jobs jobs, ImportJob job, Wording wording) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        try (RejectedRows rows = new RejectedRows(out, job.guess())) {
            if (job.failure() != null) {
                ErrorView failure = ErrorView.of(job.failure(), wording);
                rows.add(
                        failure.line(),
                        failure.place(),
                        null,
                        failure.column(),
                        failure.value(),
                        failure.code(),
                        failure.message(),
                        failure.remedy());
            }
            database.read(reading -> {
                jobs.eachError(reading, job.id(), (number, error) -> add(rows, error));
                return true;
            });
        }
    }

    private void add(RejectedRows rows, RowError error) {
        rows.add(
                error.line(),
                error.place(),
                error.row(),
                error.column(),
                error.value(),
                error.code(),
                wording.message(error.code(), error.values()),
                wording.remedy(error.code(), error.values()));
    }
}
