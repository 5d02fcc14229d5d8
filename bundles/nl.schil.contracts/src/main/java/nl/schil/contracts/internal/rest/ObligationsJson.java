package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.model.obligation.Anchor;
import nl.schil.contracts.internal.model.obligation.Side;
import org.jspecify.annotations.Nullable;

/** The obligations of a contract at a date. */
@Schema(name = "ContractObligations", description = "The obligations of a contract at a date.")
public record ObligationsJson(
        @Schema(description = "The date of reference.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "How often something is due and not fulfilled at asOf.", example = "2")
        int overdue,

        @Schema(description = "In the order they were recorded.")
        List<ObligationJson> items) {

    @Schema(name = "ContractObligation", description = "What one side must do, by which rule, and when that was due.")
    public record ObligationJson(
            @Schema(description = "Identifier.", example = "0197c5a0-5555-7c11-a2b3-5f0e8d2c1b4a")
            String id,

            @Schema(description = "1 for the first of the contract.", example = "1")
            int seq,

            @Schema(description = "What.", example = "Rapportage over de dienstverlening aanleveren")
            String text,

            @Schema(description = "BUYER or SUPPLIER.", example = "SUPPLIER")
            Side side,

            @Schema(
                    description = "Who sees to it; the owner of the contract when absent.",
                    example = "contractmanager@example.nl")
            @Nullable String ownerEmail,

            @Schema(
                    description =
                            "DATE, START, END, NOTICE (each last notice day), or the last day of each MONTH, QUARTER,"
                                    + " HALF_YEAR, YEAR or CONTRACT_YEAR within the term.",
                    example = "QUARTER")
            Anchor anchor,

            @Schema(description = "The day itself; only with DATE.", example = "2027-03-01") @Nullable LocalDate date,

            @Schema(description = "How long from the anchor, ISO 8601; P0D on it.", example = "P14D")
            String shift,

            @Schema(description = "Whether that lies before the anchor.", example = "false")
            boolean before,

            @Schema(description = "Nothing due before this day counts.", example = "2026-01-01") @Nullable LocalDate since,

            @Schema(
                    description = "Day on which it was withdrawn; what is due later is not due.",
                    example = "2026-12-01")
            @Nullable LocalDate withdrawnOn,

            @Schema(description = "Why it was withdrawn.", example = "Vervallen bij wijziging 3.") @Nullable String withdrawnWhy,

            @Schema(
                    description =
                            "Whether dates of the contract that the rule needs are unknown, so that nothing is due.",
                    example = "false")
            boolean unknown,

            @Schema(description = "By day, up to one year after asOf, and the next one.")
            List<OccurrenceJson> occurrences,

            @Schema(description = "How often it is due later than that, as far as the term is agreed.", example = "4")
            int later) {}

    @Schema(name = "ContractObligationOccurrence", description = "One time that something is due.")
    public record OccurrenceJson(
            @Schema(description = "Stable within the obligation.", example = "2026-12-31")
            String key,

            @Schema(description = "The day.", example = "2027-01-14")
            LocalDate due,

            @Schema(
                    description =
                            "At asOf: OPEN still in time, DONE in time, DONE_LATE after its day, OVERDUE passed and not"
                                    + " fulfilled.",
                    example = "OVERDUE")
            String status,

            @Schema(description = "The day it was fulfilled.", example = "2027-01-10") @Nullable LocalDate doneOn,

            @Schema(description = "What was written with it.", example = "Zaak 2027-118") @Nullable String note,

            @Schema(
                    description = "Who recorded that; absent when that account is gone.",
                    example = "Contractmanager Demo")
            @Nullable String doneBy) {}
}
