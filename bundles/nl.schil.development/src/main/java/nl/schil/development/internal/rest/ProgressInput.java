package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far something is today. */
@Schema(name = "DevelopmentProgressInput", description = "How far something is today.")
public record ProgressInput(
        @Schema(description = "0 to 100; absent: not known, and the remark says why.", example = "65") @Nullable Integer percent,

        @Schema(description = "Remark.", example = "Eerste levering op tijd") @Nullable String note) {}
