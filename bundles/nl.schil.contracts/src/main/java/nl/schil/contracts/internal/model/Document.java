package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a document of the contract file is kept; the document itself stays there.
 *
 * @param id its id
 * @param kind its kind
 * @param title its title
 * @param reference a link or a reference into the document system, or null
 * @param dated date of the document, or null when unknown
 * @param addedOn the day on which it was recorded
 */
public record Document(
        String id,
        DocumentKind kind,
        String title,
        @Nullable String reference,
        @Nullable LocalDate dated,
        LocalDate addedOn) {}
