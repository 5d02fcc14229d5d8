package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.governance.internal.application.KeepForums;
import org.jspecify.annotations.Nullable;

@Schema(name = "ForumInput", description = "A forum to make or to change; a change replaces it, its subject stays.")
public record ForumInput(
        @Schema(
                description = "Id of the organisation; only for a new forum about a supplier.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        @Nullable String organisation,

        @Schema(
                description = "Id of the supplier it is about; only for a new forum.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String supplier,

        @Schema(
                description = "Id of the contract it is about; only for a new forum.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
        @Nullable String contract,

        @Schema(description = "Name, at most 200 characters.", example = "Kwartaaloverleg kantoormeubilair") @Nullable String name,

        @Schema(description = "`OPERATIONAL`, `TACTICAL` or `STRATEGIC`.", example = "TACTICAL") @Nullable String level,

        @Schema(description = "Own cadence, 1 to 120 months; absent for the one of the tier.", example = "3") @Nullable Integer everyMonths,

        @Schema(description = "Whether the supplier takes part; yes when absent.", example = "true") @Nullable Boolean bothSides,

        @Schema(description = "First day; today when absent.", example = "2026-01-01") @Nullable String startedOn,

        @Schema(description = "Last day, inside.", example = "2027-12-31") @Nullable String endedOn,

        @Schema(description = "Who belongs to it; at most 100.") @Nullable List<MemberInput> members) {

    @Schema(name = "ForumMemberInput", description = "Who belongs to a forum: an account, or a name.")
    public record MemberInput(
            @Schema(description = "`BUYER` or `SUPPLIER`.", example = "BUYER") @Nullable String side,

            @Schema(
                    description = "Account id; only at the buyer's side.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
            @Nullable String person,

            @Schema(description = "Name of somebody without an account.", example = "P. Proef") @Nullable String name,

            @Schema(description = "Role.", example = "accountmanager") @Nullable String role,

            @Schema(description = "Mail address of somebody without an account.", example = "p.proef@example.org")
            @Nullable String email) {}

    KeepForums.Asked asked() {
        return new KeepForums.Asked(
                name,
                level,
                everyMonths,
                bothSides,
                startedOn,
                endedOn,
                members == null
                        ? List.of()
                        : members.stream()
                                .map(m ->
                                        new KeepForums.AskedMember(m.side(), m.person(), m.name(), m.role(), m.email()))
                                .toList());
    }
}
