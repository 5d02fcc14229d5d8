package nl.schil.exchange.internal.application;

import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;

/** An import that may begin: everything about it was checked but the file's content. */
public record ImportRequest(
        Dataset dataset, SpooledFile file, boolean dryRun, Hints hints, Actor actor, String organisation) {}
