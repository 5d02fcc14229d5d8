package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;

/** One record behind a number. */
@Schema(name = "ShellRecord", description = "A record that counts for an activity, or falls short of it")
public record RecordAnswer(
        @Schema(description = "What sort of record it is, as its module names it", example = "contract")
        String type,

        @Schema(description = "Identifier within its type", example = "01932b7e-5f0a-7c11-8a52-0c9f6b1d2e3f")
        String id,

        @Schema(description = "What people call it", example = "RAAM-1 Kantoormeubilair")
        String label,

        @Schema(description = "Its page in the workbench", example = "/contracts/01932b7e-5f0a-7c11-8a52-0c9f6b1d2e3f")
        String route,

        @Schema(description = "Date of the evidence; absent when there is none", example = "2026-09-01") @Nullable LocalDate date,

        @Schema(description = "Why it counts, or what is short")
        Reason reason) {

    /** A text with the key and the values it was made of. */
    @Schema(name = "ShellReason", description = "A reason for programs and for people")
    public record Reason(
            @Schema(description = "Stable name of the reason, for programs", example = "contracts.evidence.B1b.date")
            String code,

            @Schema(
                    description = "The reason in the caller's language",
                    example = "Volledig; laatst gewijzigd of bevestigd op 2026-09-01.")
            String text,

            @Schema(description = "Values named in the text", type = "object", example = "{\"date\":\"2026-09-01\"}")
            Map<String, Object> values) {

        static Reason of(Text text, Texts texts, Locale locale) {
            return new Reason(text.key(), texts.say(locale, text), text.values());
        }
    }

    static RecordAnswer of(EvidenceRecord evidence, Texts texts, Locale locale) {
        return new RecordAnswer(
                evidence.type(),
                evidence.id(),
                evidence.label(),
                evidence.route(),
                evidence.date(),
                Reason.of(evidence.reason(), texts, locale));
    }
}
