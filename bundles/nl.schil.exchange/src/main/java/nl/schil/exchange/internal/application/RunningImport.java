package nl.schil.exchange.internal.application;

import java.util.function.BooleanSupplier;
import nl.schil.exchange.internal.model.ImportJob;

/** An import between its start and its end, as other threads see it. */
final class RunningImport implements RunImport.Progress {
    private final BooleanSupplier stopping;
    private volatile ImportState state;
    private volatile boolean cancelled;

    RunningImport(ImportJob job, BooleanSupplier stopping) {
        this.state = new ImportState(job, true, 0);
        this.stopping = stopping;
    }

    ImportState state() {
        return state;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(ImportJob job, double part) {
        state = new ImportState(job, false, part);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public boolean stopping() {
        return stopping.getAsBoolean();
    }
}
