package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.application.ReadForums.View;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "Forum", description = "People who meet about a supplier or a contract on one level.")
public record ForumJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the buying organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String organisation,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "`SUPPLIER` or `CONTRACT`.", example = "CONTRACT")
        String subjectType,

        @Schema(description = "Id of that.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
        String subjectId,

        @Schema(description = "Its name; absent when its register is not there.", example = "RAAM-1 Kantoormeubilair")
        @Nullable String subjectLabel,

        @Schema(description = "Id of the supplier it is with.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String supplierId,

        @Schema(description = "Its name.", example = "Testmeubel B.V.") @Nullable String supplierName,

        @Schema(description = "`OPERATIONAL`, `TACTICAL` or `STRATEGIC`.", example = "TACTICAL")
        String level,

        @Schema(description = "Name.", example = "Kwartaaloverleg kantoormeubilair")
        String name,

        @Schema(description = "Own cadence in months; absent for the one of the tier.", example = "3") @Nullable Integer everyMonths,

        @Schema(description = "Whether the supplier takes part.", example = "true")
        boolean bothSides,

        @Schema(description = "First day.", example = "2026-01-01")
        LocalDate startedOn,

        @Schema(description = "Last day, inside; absent while it goes on.", example = "2027-12-31") @Nullable LocalDate endedOn,

        @Schema(
                description = "Tier of the contract, or the highest of the supplier's running contracts.",
                example = "G")
        @Nullable String tier,

        @Schema(description = "Months between two meetings; absent without a cadence.", example = "3") @Nullable Integer cadence,

        @Schema(description = "Last day on which the next meeting is in time.", example = "2026-12-15") @Nullable LocalDate dueOn,

        @Schema(
                description = "`IN_TIME`, `PLANNED_LATE`, `OVERDUE`, `NO_CADENCE`, `UNKNOWN` (the tier) or `ENDED`.",
                example = "IN_TIME")
        String standing,

        @Schema(description = "Day of the last meeting that was held.", example = "2026-09-15") @Nullable LocalDate lastHeldOn,

        @Schema(description = "Day of the next meeting that is planned.", example = "2026-12-10") @Nullable LocalDate nextOn,

        @Schema(description = "Who belongs to it.") List<MemberJson> members) {

    @Schema(name = "ForumMember", description = "Who belongs to a forum.")
    public record MemberJson(
            @Schema(description = "`BUYER` or `SUPPLIER`.", example = "BUYER")
            String side,

            @Schema(description = "The person, when they have an account.") @Nullable PersonJson person,

            @Schema(description = "Name of somebody without an account.", example = "P. Proef") @Nullable String name,

            @Schema(description = "Role.", example = "accountmanager") @Nullable String role,

            @Schema(description = "Mail address of somebody without an account.", example = "p.proef@example.org")
            @Nullable String email) {}

    static ForumJson of(View view, Map<String, Person> people) {
        Forum forum = view.forum();
        return new ForumJson(
                forum.id(),
                forum.organisation(),
                forum.version(),
                forum.type().name(),
                forum.subject(),
                view.label(),
                view.supplier(),
                view.supplierName(),
                forum.level().name(),
                forum.name(),
                forum.everyMonths(),
                forum.bothSides(),
                forum.startedOn(),
                forum.endedOn(),
                view.tier(),
                view.rhythm().every(),
                view.rhythm().dueOn(),
                view.rhythm().standing().name(),
                view.lastHeldOn(),
                view.nextOn(),
                forum.members().stream().map(member -> member(member, people)).toList());
    }

    private static MemberJson member(Member member, Map<String, Person> people) {
        return new MemberJson(
                member.side().name(),
                PersonJson.of(member.person(), people),
                member.name(),
                member.role(),
                member.email());
    }
}
