package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import nl.schil.kernel.codelist.Code;
import org.jspecify.annotations.Nullable;

/** A code and what it means. */
@Schema(name = "Code", description = "A code and what it means.")
record CodeView(
        @Schema(description = "The code in full.", example = "39130000-2")
        String code,

        @Schema(description = "What it means, in the reader's language.", example = "Kantoormeubilair")
        String label,

        @Schema(description = "The code above it; absent at the top.", example = "39100000-3") @Nullable String parent) {
    static CodeView of(Code code, Locale locale) {
        return new CodeView(code.code(), code.label(locale), code.parent());
    }
}
