package nl.schil.kernel.store;

import org.jspecify.annotations.Nullable;

/**
 * What a write did, for the audit chain.
 *
 * @param action {@code module.verb}, for example {@code suppliers.create}
 * @param objectType for example {@code supplier}
 * @param objectId id of the object, or of the job for a batch
 * @param organisation id of the buying organisation concerned, or null when it is not about one
 * @param before content before as text (only its SHA-256 digest is kept), or null when there was none
 * @param after content after as text (only its SHA-256 digest is kept), or null when there is none
 * @param detail short remark without personal data, for example a count; may be null
 */
public record Audit(
        String action,
        String objectType,
        String objectId,
        @Nullable String organisation,
        @Nullable String before,
        @Nullable String after,
        @Nullable String detail) {}
