package nl.schil.exchange.internal.application;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schil.exchange.internal.file.Batch;
import nl.schil.exchange.internal.file.ImportFile;
import nl.schil.exchange.internal.file.RefusedFile;
import org.jspecify.annotations.Nullable;

/** Reads the next batch of a file while the batch before it is written. Two batches are in memory at most. */
final class Prefetch implements AutoCloseable {
    private final ImportFile file;
    private final int rows;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "schil-import-reader"));
    private @Nullable Future<Read> ahead;

    Prefetch(ImportFile file, int rows) {
        this.file = file;
        this.rows = rows;
    }

    /** The next batch with the part of the file read so far; empty at the end of the file. */
    Read next() throws IOException, RefusedFile {
        Future<Read> read = ahead == null ? reader.submit(this::read) : ahead;
        try {
            Read result = read.get();
            ahead = result.batch().isEmpty() ? null : reader.submit(this::read);
            return result;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedFile refused) {
                throw refused;
            }
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Read read() throws IOException, RefusedFile {
        return new Read(file.next(rows), file.progress());
    }

    /** Waits for the reader, so that the file can be closed. */
    @Override
    public void close() {
        reader.shutdown();
        if (ahead != null) {
            try {
                ahead.get();
            } catch (ExecutionException e) {
                // the import has ended already, so nobody needs this batch
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @param progress 0 to 1, or -1 when it is not known */
    record Read(Batch batch, double progress) {}
}
