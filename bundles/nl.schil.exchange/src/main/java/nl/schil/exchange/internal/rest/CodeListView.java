package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import nl.schil.kernel.codelist.CodeList;

/** A code list and where it comes from. */
@Schema(name = "CodeList", description = "A published code list and where it comes from.")
record CodeListView(
        @Schema(description = "Identifier.", example = "cpv")
        String id,

        @Schema(description = "Name in the reader's language.", example = "Common Procurement Vocabulary (CPV)")
        String title,

        @Schema(description = "Version as its publisher names it.", example = "CPV 2008, eForms SDK 1.15.1")
        String version,

        @Schema(description = "Where it was taken from.", example = "eu.europa.ted.eforms:eforms-sdk:1.15.1")
        String source,

        @Schema(description = "Terms of use.", example = "CC-BY-4.0")
        String licence,

        @Schema(description = "Number of codes.", example = "9454")
        int size) {
    static CodeListView of(CodeList list, Locale locale) {
        return new CodeListView(
                list.id(), list.title(locale), list.version(), list.source(), list.licence(), list.size());
    }
}
