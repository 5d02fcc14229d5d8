package nl.schil.exchange.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import nl.schil.exchange.internal.file.Format;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers that are files. */
final class Downloads {
    private Downloads() {}

    /** @param name plain ASCII without quotes */
    static Response attachment(String mediaType, String name, StreamingOutput content) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The format that the query asks for; CSV when it asks for none. */
    static Format format(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return Format.CSV;
        }
        return Format.of(asked)
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.of("format", asked, "exchange.form.choice", "choices", "csv, xlsx, json")));
    }
}
