package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "RaciTable", description = "A scope with a division of its own.")
public record RaciTableJson(
        @Schema(description = "What it is about.") RaciJson.ScopeJson scope,
        @Schema(description = "Its orphan index.") OrphanJson orphans,

        @Schema(description = "Number of letters that it does not take over from a wider scope.", example = "12")
        int own) {}
