package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.application.ReadRaci.Division;
import nl.schil.governance.internal.model.raci.Activity;
import nl.schil.governance.internal.model.raci.Finding;
import nl.schil.governance.internal.model.raci.FunctionArea;
import nl.schil.governance.internal.model.raci.OrphanIndex;
import nl.schil.governance.internal.model.raci.Part;
import nl.schil.governance.internal.model.raci.RaciMatrix;
import nl.schil.governance.internal.model.raci.RaciRow;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.Role;
import nl.schil.governance.internal.model.raci.Seat;
import nl.schil.governance.internal.model.raci.Starter;
import nl.schil.governance.internal.model.raci.Tag;
import org.jspecify.annotations.Nullable;

@Schema(name = "Raci", description = "Who does what in one scope on a day, with what it takes over from wider scopes.")
public record RaciJson(
        @Schema(description = "What it is about.") ScopeJson scope,

        @Schema(description = "Date at which it holds.", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Version of the table of this scope; 0 when it has none.", example = "3")
        long version,

        @Schema(description = "Edition of the roles and activities.", example = "2026-1")
        String starterVersion,

        @Schema(description = "Whether no activity has any letter yet.", example = "false")
        boolean empty,

        @Schema(description = "The orphan index.") OrphanJson orphans,

        @Schema(description = "The same by function area: `INKOOP`, `BEDRIJFSVOERING`, `OPERATIE`.")
        Map<FunctionArea, OrphanJson> areas,

        @Schema(description = "The same by `CM` (contract management) and `LM` (supplier management).")
        Map<Tag, OrphanJson> tags,

        @Schema(description = "The columns, with who holds each role.")
        List<RoleJson> roles,

        @Schema(description = "The rows, by group.") List<RowJson> activities) {

    @Schema(name = "RaciScope", description = "What a table of who does what is about.")
    public record ScopeJson(
            @Schema(description = "`ORGANISATION`, `SUPPLIER` or `CONTRACT`.", example = "CONTRACT")
            String type,

            @Schema(description = "Its id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
            String id,

            @Schema(
                    description = "Its name; absent when its register is not there.",
                    example = "RAAM-1 Kantoormeubilair")
            @Nullable String label,

            @Schema(description = "Id of the buying organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
            String organisation) {}

    @Schema(name = "RaciRole", description = "A role and who holds it.")
    public record RoleJson(
            @Schema(description = "Code.", example = "contractmanager")
            String code,

            @Schema(description = "Name.", example = "Contract manager")
            String label,

            @Schema(description = "Whether it is held at the supplier's side.", example = "false")
            boolean supplier,

            @Schema(description = "Who holds it on the day; absent when nobody does.") @Nullable SeatJson seat) {}

    @Schema(name = "RaciSeat", description = "Who holds a role.")
    public record SeatJson(
            @Schema(description = "The person.") @Nullable PersonJson person,

            @Schema(description = "Who stands in.") @Nullable PersonJson deputy,

            @Schema(description = "Name of somebody without an account, at the supplier's side.", example = "P. Proef")
            @Nullable String name,

            @Schema(description = "First day.", example = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day, inside; absent until further notice.", example = "2026-12-31") @Nullable LocalDate to,

            @Schema(description = "Whether it comes from a wider scope.", example = "false")
            boolean inherited) {}

    @Schema(name = "RaciActivity", description = "How one activity is divided.")
    public record RowJson(
            @Schema(description = "Code in the catalogue of activities.", example = "B2c")
            String code,

            @Schema(description = "Name.", example = "Meeting structure runs")
            String label,

            @Schema(description = "Code of its group.", example = "meten")
            String group,

            @Schema(description = "Name of its group.", example = "Measuring and meeting")
            String groupLabel,

            @Schema(description = "Function area.", example = "OPERATIE")
            FunctionArea area,

            @Schema(description = "`CM`, `LM` or both.") List<Tag> tags,

            @Schema(
                    description = "`ONE` when exactly one named person answers for it; `VACANT` no A, `UNNAMED` a role"
                            + " that nobody holds, `LEFT` an account that is closed, `MULTIPLE` more than one A.",
                    example = "ONE")
            String accountability,

            @Schema(description = "`NO_RESPONSIBLE`, `NO_DEPUTY`, `OWN_DEPUTY`.")
            List<Finding> findings,

            @Schema(description = "Letters by role.") Map<String, List<PartJson>> cells) {}

    @Schema(name = "RaciPart", description = "A letter of a role for an activity.")
    public record PartJson(
            @Schema(description = "`R`, `A`, `C` or `I`.", example = "A")
            String letter,

            @Schema(description = "Who has it; absent when nobody is named.") @Nullable PersonJson person,

            @Schema(description = "Who stands in.") @Nullable PersonJson deputy,

            @Schema(description = "Name at the supplier's side.", example = "P. Proef") @Nullable String name,

            @Schema(description = "Whether the person is named here and not by the role.", example = "false")
            boolean personal,

            @Schema(description = "Whether it comes from a wider scope.", example = "false")
            boolean inherited,

            @Schema(description = "First day.", example = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day, inside; absent until further notice.", example = "2026-12-31") @Nullable LocalDate to) {}

    static RaciJson of(Division division, Starter starter, @Nullable String label, boolean english) {
        RaciMatrix matrix = division.matrix();
        RaciScope scope = matrix.scope();
        OrphanIndex orphans = matrix.orphans();
        Map<FunctionArea, OrphanJson> areas = new LinkedHashMap<>();
        orphans.areas().forEach((area, count) -> areas.put(area, OrphanJson.of(count)));
        Map<Tag, OrphanJson> tags = new LinkedHashMap<>();
        orphans.tags().forEach((tag, count) -> tags.put(tag, OrphanJson.of(count)));
        return new RaciJson(
                new ScopeJson(scope.type().name(), scope.id(), label, scope.organisation()),
                matrix.asOf(),
                division.own().version(),
                starter.version(),
                matrix.rows().stream().allMatch(row -> row.parts().isEmpty()),
                OrphanJson.of(orphans.total()),
                areas,
                tags,
                starter.roles().stream()
                        .map(role -> role(division, role, english))
                        .toList(),
                matrix.rows().stream()
                        .map(row -> row(division, starter, row, english))
                        .toList());
    }

    private static RoleJson role(Division division, Role role, boolean english) {
        Seat seat =
                RaciMatrix.seat(division.chain(), role.code(), division.matrix().asOf());
        return new RoleJson(
                role.code(),
                english ? role.english() : role.dutch(),
                role.supplier(),
                seat == null
                        ? null
                        : new SeatJson(
                                PersonJson.of(seat.person(), division.people()),
                                PersonJson.of(seat.deputy(), division.people()),
                                seat.name(),
                                seat.span().from(),
                                seat.span().to(),
                                !seat.scope().equals(division.matrix().scope())));
    }

    private static RowJson row(Division division, Starter starter, RaciRow row, boolean english) {
        Activity activity = row.activity();
        Map<String, List<PartJson>> cells = new LinkedHashMap<>();
        row.parts()
                .forEach(part -> cells.computeIfAbsent(part.role(), role -> new ArrayList<>())
                        .add(part(division, part)));
        return new RowJson(
                activity.code(),
                english ? activity.english() : activity.dutch(),
                activity.group(),
                english
                        ? starter.group(activity.group()).english()
                        : starter.group(activity.group()).dutch(),
                activity.area(),
                activity.tags().stream().sorted().toList(),
                row.accountability().name(),
                List.copyOf(row.findings()),
                cells);
    }

    private static PartJson part(Division division, Part part) {
        return new PartJson(
                part.letter().name(),
                PersonJson.of(part.person(), division.people()),
                PersonJson.of(part.deputy(), division.people()),
                part.name(),
                part.assignment().person() != null,
                part.inherited(),
                part.assignment().span().from(),
                part.assignment().span().to());
    }
}
