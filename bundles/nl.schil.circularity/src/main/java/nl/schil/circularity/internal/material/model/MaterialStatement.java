package nl.schil.circularity.internal.material.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier states about the materials of a product in a period.
 *
 * @param contract id, or null
 * @param request id of the request that it answers, or null
 * @param submittedOn day on which it was handed in, or null while it is written
 * @param acceptedOn day from which it counts, or null
 * @param acceptedBy name of who accepted it, or null
 */
public record MaterialStatement(
        String id,
        String organisation,
        long version,
        String supplier,
        @Nullable String contract,
        @Nullable String request,
        Period period,
        Content content,
        LocalDate createdOn,
        String createdBy,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable String acceptedBy) {
    public StatementState state(LocalDate asOf) {
        if (acceptedOn != null && !acceptedOn.isAfter(asOf)) {
            return StatementState.ACCEPTED;
        }
        return submittedOn != null && !submittedOn.isAfter(asOf) ? StatementState.SUBMITTED : StatementState.DRAFT;
    }

    /** The same with another content. */
    public MaterialStatement with(Content other) {
        return new MaterialStatement(
                id,
                organisation,
                version,
                supplier,
                contract,
                request,
                period,
                other,
                createdOn,
                createdBy,
                submittedOn,
                acceptedOn,
                acceptedBy);
    }

    /** The same in another period or of another contract. */
    public MaterialStatement of(@Nullable String otherContract, Period other) {
        return new MaterialStatement(
                id,
                organisation,
                version,
                supplier,
                otherContract,
                request,
                other,
                content,
                createdOn,
                createdBy,
                submittedOn,
                acceptedOn,
                acceptedBy);
    }

    public MaterialStatement submitted(LocalDate on) {
        return new MaterialStatement(
                id,
                organisation,
                version,
                supplier,
                contract,
                request,
                period,
                content,
                createdOn,
                createdBy,
                on,
                null,
                null);
    }

    public MaterialStatement accepted(LocalDate on, String by) {
        return new MaterialStatement(
                id,
                organisation,
                version,
                supplier,
                contract,
                request,
                period,
                content,
                createdOn,
                createdBy,
                submittedOn,
                on,
                by);
    }

    /** To be written again; it no longer counts. */
    public MaterialStatement reopened() {
        return new MaterialStatement(
                id,
                organisation,
                version,
                supplier,
                contract,
                request,
                period,
                content,
                createdOn,
                createdBy,
                null,
                null,
                null);
    }
}
