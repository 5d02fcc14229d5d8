package nl.schil.kernel.directory;

import org.jspecify.annotations.Nullable;

/** A contract as other modules see it. */
public record ContractRef(
        String id,
        String number,
        String title,
        String organisation,
        @Nullable String supplierId,
        @Nullable String tier) {}
