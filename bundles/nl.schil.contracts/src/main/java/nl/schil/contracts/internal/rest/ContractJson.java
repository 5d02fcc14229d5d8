package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.model.DocumentKind;
import nl.schil.contracts.internal.model.EndingKind;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.kernel.decision.DecisionMoment.Status;
import org.jspecify.annotations.Nullable;

/** A contract as it stands at one date; what is unknown is absent. */
@Schema(name = "Contract", description = "A contract as it stands at one date. What is unknown is absent.")
public record ContractJson(
        @Schema(
                description = "Identifier in this installation, a UUID; it never changes.",
                example = "0197c5a0-7d6e-7c11-a2b3-5f0e8d2c1b4a")
        String id,

        @Schema(description = "Grows with every change; the entity tag.", example = "3")
        long version,

        @Schema(description = "Unique within the organisation.", example = "RAAM-1")
        String number,

        @Schema(description = "What the contract is about, at most 300 characters.", example = "Kantoormeubilair")
        String title,

        @Schema(
                description = "OVEREENKOMST contract, RAAM framework agreement, NADERE call-off, DAS dynamic purchasing"
                        + " system, WIJZIGING amendment, VERWERKERS processing agreement.",
                example = "RAAM")
        ContractKind kind,

        @Schema(description = "supplies, services or works (eForms).", example = "supplies") @Nullable String nature,

        @Schema(description = "Conditions that apply.", example = "ARIV-2018") @Nullable String terms,

        @Schema(description = "Category code.", example = "Kantoorinrichting") @Nullable String category,

        @Schema(description = "CPV code.", example = "39130000-2") @Nullable String cpv,

        @Schema(
                description =
                        "What the CPV code means, in the caller's language; absent when the list does not hold it.",
                example = "Kantoormeubilair")
        @Nullable String cpvLabel,

        @Schema(
                description = "How call-offs are made: none, fa-wo-rc, fa-w-rc or fa-mix (eForms framework-agreement).",
                example = "fa-w-rc")
        @Nullable String technique,

        @Schema(description = "The tender or notice it comes from.", example = "2026/S 012-345678") @Nullable String tenderRef,

        @Schema(description = "Number of the framework agreement of a call-off.", example = "RAAM-1") @Nullable String framework,

        @Schema(
                description = "Id of that framework agreement; absent while the register has none with that number.",
                example = "0197c5a0-4444-7c11-a2b3-5f0e8d2c1b4a")
        @Nullable String frameworkId,

        @Schema(description = "Identifier in the source system.", example = "FIN-000123") @Nullable String externalId,

        @Schema(description = "Id of the buying organisation.", example = "0197c5a0-1111-7c11-a2b3-5f0e8d2c1b4a")
        String organisation,

        @Schema(description = "Name of the buying organisation.", example = "IUC Werkplekomgeving") @Nullable String organisationName,

        @Nullable Supplier supplier,

        @Schema(description = "Day of signature.", example = "2017-12-01") @Nullable LocalDate signedOn,

        @Schema(description = "First day.", example = "2018-01-01") @Nullable LocalDate start,

        @Schema(description = "Length of the first period, ISO 8601.", example = "P3Y") @Nullable String term,

        @Schema(description = "Options in order; an empty list says that there are none, absent that it is unknown.")
        @Nullable List<OptionJson> options,

        @Schema(description = "Notice period, ISO 8601.", example = "P3M") @Nullable String notice,

        @Schema(
                description =
                        "Changes of the term that hold at asOf, as the change ledger has them; each moved the end.")
        List<TermChangeJson> termChanges,

        @Schema(description = "The date at which the computed fields below hold.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Computed from dates and events, never stored.", example = "ACTIEF")
        ContractState state,

        @Schema(description = "Why it ended; only when state is GEEINDIGD.", example = "EXPIRED") @Nullable EndingKind endingKind,

        @Schema(description = "The event by which it ends otherwise than by its term.") @Nullable EndingJson ending,

        @Schema(
                description = "Last day with the options exercised and the term changed by asOf.",
                example = "2027-12-31")
        @Nullable LocalDate currentEnd,

        @Schema(description = "Last day with all options.", example = "2027-12-31") @Nullable LocalDate maxEnd,

        @Schema(description = "Last day to give notice for currentEnd.", example = "2027-09-30") @Nullable LocalDate lastNoticeDay,

        @Schema(
                description =
                        "The last working day on or before lastNoticeDay: by then while people are at work. The day of"
                                + " the contract stays lastNoticeDay.",
                example = "2027-09-30")
        @Nullable LocalDate lastNoticeWorkingDay,

        @Schema(description = "Last day to start a re-tender that is ready by currentEnd.", example = "2026-12-31")
        @Nullable LocalDate latestTenderStart,

        @Schema(description = "The last working day on or before latestTenderStart.", example = "2026-12-31") @Nullable LocalDate latestTenderWorkingDay,

        @Schema(description = "What must be decided, by date.")
        List<MomentJson> decisionMoments,

        @Schema(description = "All periods, also those whose option is open.")
        List<PeriodJson> periods,

        @Schema(description = "Ceiling, VAT excluded.") @Nullable Amount maxValue,

        @Schema(description = "Ceiling in units.", example = "25000") @Nullable BigDecimal maxQuantity,

        @Schema(description = "What maxQuantity and the quantities of call-offs are counted in.", example = "uur")
        @Nullable String quantityUnit,

        @Schema(description = "Estimated value, VAT excluded.") @Nullable Amount estimatedValue,

        @Schema(description = "ISO 4217.", example = "EUR") String currency,

        @Schema(
                description =
                        "The tier entered with the contract: G gold, S silver, B bronze. What counts is tierInForce.",
                example = "G")
        @Nullable Tier tier,

        @Schema(description = "Day on which the tier was chosen.", example = "2026-02-01") @Nullable LocalDate tierSetOn,

        @Schema(description = "The tier that counts at asOf; absent while there is none.") @Nullable TierInForceJson tierInForce,

        @Schema(description = "E-mail address of who answers for the contract.", example = "eigenaar@example.nl")
        @Nullable String ownerEmail,

        @Schema(description = "Day of the last change or confirmation.", example = "2026-11-01")
        LocalDate verifiedOn,

        @Schema(
                description = "Why a framework agreement runs longer than four years.",
                example = "De inrichting van het datacentrum wordt in zeven jaar terugverdiend.")
        @Nullable String termMotivation,

        @Schema(
                description = "Why a framework agreement has no maximum.",
                example = "Getekend op grond van een aankondiging van vóór 17 juni 2021.")
        @Nullable String ceilingWaiver,

        @Schema(
                description = "What a complete entry would have and this one has not.",
                example = "[\"OWNER\",\"TIER\"]")
        List<String> missing,

        @Schema(description = "Rules that the contract breaks.")
        List<FindingJson> findings,

        @Schema(description = "Exceptions to rules with their motivation.")
        List<FindingJson> notes,

        @Schema(description = "Where the documents of the contract file are kept.")
        List<DocumentJson> documents) {

    @Schema(name = "ContractSupplier", description = "The supplier as the contract names it.")
    public record Supplier(
            @Schema(description = "Identifier, SCHEME:value.", example = "KVK:12345678") @Nullable String key,

            @Schema(
                    description = "Name in the supplier register, otherwise as the contract has it.",
                    example = "Testmeubel B.V.")
            @Nullable String name,

            @Schema(
                    description = "Id in the supplier register; absent while it is not there.",
                    example = "01931a2b-0000-7000-8000-000000000002")
            @Nullable String id) {}

    @Schema(name = "ContractOption", description = "A right to extend once.")
    public record OptionJson(
            @Schema(description = "1 for the first.", example = "1")
            int seq,

            @Schema(description = "Length of the extension, ISO 8601, at least a day.", example = "P3Y")
            String term,

            @Schema(description = "Day on which it was exercised; absent while it is open.", example = "2020-08-15")
            @Nullable LocalDate exercisedOn,

            @Schema(description = "Last day of the extension.", example = "2023-12-31") @Nullable LocalDate end) {}

    @Schema(name = "ContractPeriod", description = "A period; the last day is inside.")
    public record PeriodJson(
            @Schema(description = "0 for the first period, n for option n.", example = "0")
            int seq,

            @Schema(description = "First day; absent while the contract's start is unknown.", example = "2018-01-01")
            @Nullable LocalDate start,

            @Schema(description = "Last day; absent while start or length is unknown.", example = "2020-12-31")
            @Nullable LocalDate end,

            @Schema(
                    description =
                            "Last day to give notice for the period's end; absent while the notice period is unknown.",
                    example = "2020-09-30")
            @Nullable LocalDate lastNoticeDay,

            @Schema(description = "The last working day on or before lastNoticeDay.", example = "2020-09-30") @Nullable LocalDate lastNoticeWorkingDay,

            @Schema(
                    description = "What changes of the term added to the period, ISO 8601; absent when nothing.",
                    example = "P6M")
            @Nullable String changed,

            @Schema(description = "agreed, or open while its option is not exercised.", example = "agreed")
            String status) {}

    @Schema(name = "ContractTermChange", description = "A change of the term after the award.")
    public record TermChangeJson(
            @Schema(description = "First day on which it holds.", example = "2026-11-01")
            LocalDate date,

            @Schema(description = "What it adds, ISO 8601; negative when it takes off.", example = "P6M")
            String term,

            @Schema(description = "The period whose end it moved: 0 for the first, n for option n.", example = "0")
            int period) {}

    @Schema(name = "ContractDecisionMoment", description = "A dated moment at which something must be decided.")
    public record MomentJson(
            @Schema(
                    description = "Stable within the contract; give it as moment when recording a decision.",
                    example = "0.end")
            String key,

            @Schema(
                    description = "Stable id, as in /decisions.",
                    example = "0197c5a0-7d6e-7c11-a2b3-5f0e8d2c1b4a:0.end")
            String id,

            @Schema(description = "Last day in time.", example = "2020-09-30")
            LocalDate date,

            @Schema(description = "The last working day on or before it.", example = "2020-09-30")
            LocalDate workingDay,

            @Schema(description = "OPTION_OR_NOTICE, NOTICE, END or RETENDER.", example = "OPTION_OR_NOTICE")
            String kind,

            @Schema(description = "The period whose end it is about.", example = "0")
            int period,

            @Schema(description = "Last day of that period.", example = "2020-12-31")
            LocalDate end,

            @Schema(
                    description = "What must be decided, in the caller's language.",
                    example = "Optie 1 gebruiken of opzeggen")
            String what,

            @Schema(
                    description = "What happens when nobody decides, in the caller's language.",
                    example = "Zonder besluit vervalt optie 1 en eindigt het contract op 2020-12-31.")
            String consequence,

            @Schema(description = "Decisions that can be recorded.")
            List<DecisionKind> choices,

            @Schema(
                    description =
                            "At asOf: OPEN still in time, DECIDED in time, DECIDED_LATE after its date, MISSED passed"
                                    + " undecided.",
                    example = "MISSED")
            Status status,

            @Schema(description = "Day of the decision; absent while there is none.", example = "2020-08-15") @Nullable LocalDate decidedOn,

            @Schema(description = "What was decided; absent while nothing is.", example = "EXERCISE_OPTION") @Nullable DecisionKind decision,

            @Schema(
                    description = "What whoever decided wrote with it.",
                    example = "Prestaties goed, markt ongewijzigd.")
            @Nullable String note,

            @Schema(
                    description = "Only comes up when earlier options are exercised or the contract is signed.",
                    example = "false")
            boolean conditional) {}

    @Schema(name = "ContractEnding", description = "The event by which a contract ends otherwise than by its term.")
    public record EndingJson(
            @Schema(description = "TERMINATED, EXHAUSTED or CANCELLED.", example = "TERMINATED")
            EndingKind kind,

            @Schema(description = "Day of the notice or the event.", example = "2020-09-01")
            LocalDate on,

            @Schema(description = "Last day of the contract.", example = "2020-12-31")
            LocalDate effective,

            @Schema(description = "BUYER or SUPPLIER.", example = "BUYER") @Nullable String by) {}

    @Schema(name = "ContractAmount", description = "An amount of money, VAT excluded.")
    public record Amount(
            @Schema(description = "In major units.", example = "40000000.00")
            BigDecimal amount,

            @Schema(description = "In minor units.", example = "4000000000")
            long cents,

            @Schema(description = "ISO 4217.", example = "EUR")
            String currency) {}

    @Schema(
            name = "ContractFinding",
            description = "A finding with its values, and as a sentence in the caller's language.")
    public record FindingJson(
            @Schema(
                    description = "Stable name of the finding, for programs.",
                    example = "contracts.finding.framework-term")
            String code,

            @Schema(
                    description = "The finding in the caller's language.",
                    example = "Een raamovereenkomst langer dan vier jaar vraagt een motivering.")
            String message,

            @Schema(
                    description = "Dates, numbers and names in the message.",
                    type = "object",
                    example = "{\"end\":\"2027-12-31\"}")
            Map<String, Object> values) {}

    @Schema(name = "ContractDocument", description = "Where a document of the contract file is kept.")
    public record DocumentJson(
            @Schema(
                    description = "Identifier of this entry of the file.",
                    example = "0197c5a0-2222-7c11-a2b3-5f0e8d2c1b4a")
            String id,

            @Schema(
                    description =
                            "AGREEMENT the contract itself, TERMS conditions, PROCESSING_AGREEMENT on personal data,"
                                    + " OTHER.",
                    example = "AGREEMENT")
            DocumentKind kind,

            @Schema(
                    description = "What it is called, at most 300 characters.",
                    example = "Raamovereenkomst, ondertekend")
            String title,

            @Schema(description = "Link or reference.", example = "https://documenten.example.nl/12345") @Nullable
            String reference,

            @Schema(description = "Date on the document.", example = "2017-12-01") @Nullable LocalDate dated,

            @Schema(description = "Day on which it was added to the file.", example = "2026-02-01")
            LocalDate addedOn) {}
}
