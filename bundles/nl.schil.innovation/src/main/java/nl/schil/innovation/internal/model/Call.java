package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier was asked to hand ideas in for.
 *
 * @param contract contract id, or null when it is not about one
 * @param challenge challenge id, or null when any idea is welcome
 */
public record Call(
        String id,
        String organisation,
        String supplier,
        @Nullable String contract,
        @Nullable String challenge,
        LocalDate createdOn) {}
