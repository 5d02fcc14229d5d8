package nl.schil.circularity.internal.material.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a request.
 *
 * @param note remark, or null
 * @param reasons of a return, by field
 */
public record RequestEvent(
        Kind kind, LocalDate on, Party by, @Nullable String note, List<Reason> reasons) {
    public RequestEvent {
        reasons = List.copyOf(reasons);
    }

    /** What can happen. */
    public enum Kind {
        REQUESTED,
        REMINDED,
        RECEIVED,
        CHECKED,
        RETURNED,
        ACCEPTED,
        WITHDRAWN
    }

    /**
     * Why a field is returned.
     *
     * @param material name of the material, or null for what is said of the whole
     * @param field the field as the form names it, for example {@code ef}
     */
    public record Reason(@Nullable String material, String field, String text) {}
}
