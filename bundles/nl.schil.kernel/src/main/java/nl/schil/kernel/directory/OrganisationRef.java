package nl.schil.kernel.directory;

import org.jspecify.annotations.Nullable;

/** A buying organisation. */
public record OrganisationRef(
        String id, String name, @Nullable String oin) {}
