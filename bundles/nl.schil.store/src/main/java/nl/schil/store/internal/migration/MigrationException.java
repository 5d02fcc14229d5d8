package nl.schil.store.internal.migration;

import org.jspecify.annotations.Nullable;

/** A bundle's tables could not be brought to the version of its scripts. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
