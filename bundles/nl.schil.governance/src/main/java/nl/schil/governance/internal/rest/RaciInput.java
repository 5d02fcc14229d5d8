package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.governance.internal.application.AskedRaci;
import org.jspecify.annotations.Nullable;

@Schema(name = "RaciChange", description = "What to change in a table of who does what; at most 2,000 cells and seats.")
public record RaciInput(
        @Schema(description = "Whether activities without any letter get those of the starter.", example = "false")
        @Nullable Boolean starter,

        @Schema(description = "Cells with the letters that they must have.") @Nullable List<Cell> cells,

        @Schema(description = "Who must hold roles.") @Nullable List<Seat> seats) {

    @Schema(name = "RaciCellChange", description = "The letters of a role for an activity from a day on.")
    public record Cell(
            @Schema(description = "Code of the activity.", example = "B2c") @Nullable String activity,

            @Schema(description = "Code of the role.", example = "contractmanager") @Nullable String role,

            @Schema(
                    description = "`A` and `R` can go together, `C` and `I` stand alone; none clears the cell.",
                    example = "[\"A\"]")
            @Nullable List<String> letters,

            @Schema(
                    description = "Account id of who has this part; absent for whoever holds the role.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
            @Nullable String person,

            @Schema(description = "Account id of who stands in.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
            @Nullable String deputy,

            @Schema(description = "First day; today when absent.", example = "2026-11-24") @Nullable String from,

            @Schema(description = "Last day, inside; until further notice when absent.", example = "2027-12-31")
            @Nullable String to) {}

    @Schema(name = "RaciSeatChange", description = "Who holds a role from a day on; nobody empties the seat.")
    public record Seat(
            @Schema(description = "Code of the role.", example = "contractmanager") @Nullable String role,

            @Schema(description = "Account id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11") @Nullable String person,

            @Schema(description = "Account id of who stands in.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
            @Nullable String deputy,

            @Schema(description = "Name at the supplier's side, at most 200 characters.", example = "P. Proef")
            @Nullable String name,

            @Schema(description = "First day; today when absent.", example = "2026-11-24") @Nullable String from,

            @Schema(description = "Last day, inside; until further notice when absent.", example = "2027-12-31")
            @Nullable String to) {}

    int size() {
        return (cells == null ? 0 : cells.size()) + (seats == null ? 0 : seats.size());
    }

    AskedRaci asked() {
        return new AskedRaci(
                Boolean.TRUE.equals(starter),
                cells == null
                        ? List.of()
                        : cells.stream()
                                .map(c -> new AskedRaci.AskedCell(
                                        c.activity(),
                                        c.role(),
                                        c.letters() == null ? List.of() : c.letters(),
                                        c.person(),
                                        c.deputy(),
                                        c.from(),
                                        c.to()))
                                .toList(),
                seats == null
                        ? List.of()
                        : seats.stream()
                                .map(s -> new AskedRaci.AskedSeat(
                                        s.role(), s.person(), s.deputy(), s.name(), s.from(), s.to()))
                                .toList());
    }
}
